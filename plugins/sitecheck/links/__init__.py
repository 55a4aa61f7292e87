"""Where links lead, and what is wrong with those that lead nowhere: what the rules of `rules/links` ask."""
