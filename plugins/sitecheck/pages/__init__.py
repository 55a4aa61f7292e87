"""What is wrong within one page, whatever it links to: what the rules of `rules/pages` ask."""
