"""An existing website becomes content of this one: WordPress and Squarespace exports, and folders of HTML.

Nothing is run and, unless it is asked for, nothing is fetched. Every part of what was given is accounted for.
"""
