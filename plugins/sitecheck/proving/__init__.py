"""Shows of every rule that it finds its fault: in its own manual, and planted in a copy of the website."""
