"""Pelican's settings: only what differs from its defaults. Facts about the practice stand in content/practice.yaml."""

import datetime
import os
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path.insert(0, str(here / "plugins"))  # the plugins beside this file, wherever `pelican` is called

try:
    # Pelican itself only logs a plugin that it cannot import, and builds an unchecked site with status 0.
    import accelerate
    import artwork
    import editor
    import hosting
    import practice
    import sitecheck
    from practice.entries import read_practice
except ImportError as error:
    sys.exit(f"error: a plugin cannot be imported ({error}); run make clean, then make site")

# The order counts: the practice makes the pages, the check looks at what all the others have written for visitors.
PLUGINS = [accelerate, practice, artwork, hosting, sitecheck, editor]
PELICAN_CLASS = accelerate.Pelican  # leaves pages alone that would be written as they are

PATH = "content"  # the default is the folder of this file, tests and plugins included
OUTPUT_PATH = "output"  # otherwise it would land wherever `pelican` is called
THEME = "theme"
DELETE_OUTPUT_DIRECTORY = True  # a page that is gone must not stay reachable, nor hide a broken link
IGNORE_FILES = [".*", "*~", "~$*", "Thumbs.db", "desktop.ini", "Icon\r"]  # what computers and editors leave behind

facts = read_practice(here / PATH)
SITENAME = facts.name  # the feed's title
SITESUBTITLE = facts.tagline
SITEURL = (os.environ.get("SITEURL") or facts.url).rstrip("/")  # a host may show the site elsewhere first
DEFAULT_LANG = facts.language.lower()
TIMEZONE = facts.timezone
LOCALE = ["C.UTF-8", "C"]  # the same pages on every computer, whatever its language

# The day that counts as today, for what is scheduled, expires or is announced: TODAY=2027-03-01 make check
TODAY = os.environ.get("TODAY") or None
if TODAY:
    try:
        TODAY = datetime.date.fromisoformat(TODAY)
    except ValueError:
        print(f'error: TODAY is "{TODAY}", which is not a day as year-month-day, like 2027-03-01', file=sys.stderr)
        raise SystemExit(2) from None
