"""Facts that are missing or contradict one another."""
