"""What a regulator would object to in the wording."""
