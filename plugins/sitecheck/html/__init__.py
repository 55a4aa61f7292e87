"""Reading HTML: the tree of a page with the place of each tag, its text, and every address in it."""
