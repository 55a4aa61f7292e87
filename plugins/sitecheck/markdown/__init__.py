"""Reading Markdown: what the author typed, and from what a page shows back to where it stands in her file."""
