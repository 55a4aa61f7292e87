"""Links that do not lead where they should."""
