"""The guard for Spanish: its own words and patterns, and everything else of the guard for English."""
