"""Who is kept out: what screen readers, keyboards and weak eyes get of one page."""
