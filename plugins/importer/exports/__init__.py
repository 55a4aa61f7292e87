"""Reading what an old website left: exports of WordPress and Squarespace, and pages saved as HTML."""
