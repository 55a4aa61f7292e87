"""Where the practice is, and of which of its places a sentence speaks."""
