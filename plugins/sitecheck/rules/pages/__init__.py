"""Pages that are not whole."""
