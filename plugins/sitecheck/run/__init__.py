"""One run of the check: what a build hands over, who reads and judges it, and what is remembered for the next."""
