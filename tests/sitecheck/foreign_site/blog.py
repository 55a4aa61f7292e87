"""The blog that these tests build: somebody else's, with nothing in it that this project knows of."""

from __future__ import annotations

from pathlib import Path

SETTINGS = """
AUTHOR = "Mira"
SITENAME = "A blog"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LINKS = (("Pelican", "https://getpelican.com/"),)
SOCIAL = (("You can add links in your config file", "#"),)
DEFAULT_PAGINATION = 2
PLUGINS = ["sitecheck"]
"""
CONTENT = {
    "first.md": (
        "Title: My first post\nDate: 2024-01-02 10:20\nCategory: Python\nTags: pelican, publishing\n"
        "Authors: Alexis Métaireau, Conan Doyle\nSummary: Short version\n\n"
        "See [second]({filename}second.rst), [about]({filename}pages/about.md) and [a tag]({tag}pelican).[^1]\n"
        "![A picture]({static}/images/a.png) In prose, {filename} and x[i][j] are words.\n\n[^1]: A note.\n"
    ),
    "second.rst": "My second post\n##############\n\n:date: 2024-01-03\n:category: Python\n\nA `link <{filename}/first.md>`_.\n",
    "third.md": "Title: Third\nDate: 2024-01-04\nCategory: Python\n\n# Heading\n\nA long text about nothing much.\n",
    "draft.md": "Title: Draft\nDate: 2024-02-02\nStatus: draft\n\nA draft that links to [itself]({filename}draft.md).\n",
    "pages/about.md": "Title: About\n\nHello. [First]({filename}/first.md)\n",
    "images/a.png": "x",
}


def errors(diagnostics) -> list[tuple[str, str]]:
    return [(one.rule, str(one.place)) for one in diagnostics if one.severity == "error"]


BAD_LINK = "Title: Third\nDate: 2024-01-04\nCategory: Python\n\nSee [nothing]({filename}/nothing.md).\n"


def typed_at(place) -> str:
    """The words at a place."""
    line = Path(place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
    return line[place.column - 1 : place.end_column - 1]


FEEDS = {"FEED_ALL_ATOM": "feeds/all.atom.xml", "FEED_ALL_RSS": "feeds/all.rss.xml", "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml"}


def page(title: str, body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>{title}</title><meta name="viewport" content="width=device-width"></head><body><main><h1>{title}</h1>{body}</main></body></html>'
