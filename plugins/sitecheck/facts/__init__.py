"""What pages, texts and structured data say of the practice, with places: what the rules of `rules/facts` compare."""
