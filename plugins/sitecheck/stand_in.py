"""A site from a dict of texts, without Pelican: what rules' examples and tests are made of.

Markdown is rendered with the project's own extensions into the plainest page that is right in every
way, so that an example shows its one fault and no other. The facts of a small invented practice stand
in for those that an example does not give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html import escape

from practice.addresses import slug_of
from practice.front_matter import Header, load, read_yaml
from practice.published import RECORD
from practice.schema import Article, Entry, Practice
from sitecheck.entries import PRACTICE, Entries, kept_back, kind_of, place_of, read_entries
from sitecheck.given import Failure
from sitecheck.html.reading import read_document
from sitecheck.links.typed_address import INDICATOR, named_file
from sitecheck.markdown.dialect import PROJECT
from sitecheck.site import Site
from sitecheck.source import Source
from sitecheck.url.address import split

TODAY = date(2026, 11, 20)
FACTS = """
name: Willow Room
tagline: A quiet hour
summary: A small practice.
where: [US-CA]
url: https://willow.test
email: hello@willow.test
phone: +1 707 321 6540
address: {street: 1 Mill Lane, town: Larkmere, country: US}
currency: USD
timezone: America/Los_Angeles
hours: {monday: "9:00-17:00"}
"""
_ATTRIBUTE = re.compile(r"""((?:href|src)=")([^"]*)(")""")
_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title} – Willow Room</title>
<meta name="description" content="{summary}"></head>
<body><main>
<h1>{title}</h1>
{body}
</main></body>
</html>
"""


def site_from_texts(texts: Mapping[str, str], today: date = TODAY, base_path: str = "/", practice: bool = True) -> Site:
    """The site of these files: `content/…`, `output/…` and `theme/templates/…`, each with its text."""
    read = {path: text for path, text in texts.items() if path.startswith("content/") and path.endswith((".md", ".yaml"))}
    found = _completed(read_entries(read, "content")) if practice else Entries()
    placed = _Placed(found, texts, today)
    pages = placed.pages()
    url = found.practice.url if found.practice else "https://willow.test"
    return Site(
        documents={path: read_document(path, text.encode()) for path, text in pages.items() if path.endswith(".html")},
        files=frozenset(pages) | placed.files | ({"index.html"} if read else set()),
        today=today,
        sources=found.sources, entries=found.entries, problems=found.problems,
        practice=found.practice, references=found.references, record_text=texts.get(f"content/{RECORD}", ""),
        addresses=placed.addresses, unpublished=placed.unpublished, origins=placed.origins,
        failures=tuple(_failures(texts.get("build.log", ""))),
        theme={path: text for path, text in texts.items() if path.startswith("theme/templates/")},
        base_path=base_path, url=url.rstrip("/") + base_path.rstrip("/"),
        output="output/", read=lambda path: pages.get(path, ""),
        weight=lambda path: _weight(texts.get(f"content/{path}", "")),
    )


def _failures(log: str) -> Iterator[Failure]:
    """What the build said: a file, a colon and a message in each line."""
    for line in log.splitlines():
        file, _colon, message = line.partition(": ")
        yield Failure(message, file)


def _weight(text: str) -> int:
    """An example's file weighs what it says of itself, such as `(a picture of 900 KB)`, else what it has."""
    said = re.search(r"of ([\d,]+) KB", text)
    return int(said[1].replace(",", "")) * 1000 if said else len(text.encode())


def _completed(found: Entries) -> Entries:
    """Facts that practice.yaml does not give are the stand-in's, without a word about it."""
    path = f"content/{PRACTICE}"
    given = found.sources[path].header if path in found.sources else Header()
    header = replace(read_yaml(FACTS), marks=given.marks, key_marks=given.key_marks)
    header.values.update(given.values)
    practice, problems = load(Practice, header, salvage=True)
    problems = (*given.problems, *problems)
    kept = {key: value for key, value in found.problems.items() if key != path}
    return replace(found, practice=practice, problems=kept | ({path: problems} if problems else {}))


class _Placed:
    """Where each file of the example is published."""

    def __init__(self, found: Entries, texts: Mapping[str, str], today: date) -> None:
        self.found = found
        self.texts = texts
        self.addresses: dict[str, str] = {}
        self.unpublished: dict[str, str] = {}
        self.origins: dict[str, tuple[str, ...]] = {}
        for path, entry in found.entries.items():
            self.place(path, entry, today)
        self.files = frozenset(self.static()) | frozenset(self.listings())

    def place(self, path: str, entry: Entry, today: date) -> None:
        kind = kind_of(path, "content") or ""
        target = place_of(path, kind, entry, self.found.practice)
        if kept_back(entry, today):
            self.unpublished[target] = path
        elif target not in self.origins or kind == "faq":
            self.addresses[path] = target
            self.origins[target] = (*self.origins.get(target, ()), path)

    def static(self) -> list[str]:
        for path in self.texts:
            if path.startswith("content/") and path not in self.found.sources and path != f"content/{RECORD}":
                self.addresses[path] = path.removeprefix("content/")
        return [path.removeprefix("content/") for path in self.addresses.values() if not path.endswith(".html")]

    def listings(self) -> list[str]:
        articles = [self.found.entries[path] for path in self.addresses if isinstance(self.found.entries.get(path), Article)]
        topics = {f"topics/{slug_of(article.topic)}/index.html" for article in articles}
        return [*topics, *(f"tags/{slug_of(tag)}/index.html" for article in articles for tag in article.tags)]

    def pages(self) -> dict[str, str]:
        pages = {}
        for target, paths in self.origins.items():
            first = self.found.entries[paths[0]]
            body = "\n".join(self.body(self.found.sources[path]) for path in paths)
            summary = escape(first.summary or f"About {first.title}.")
            pages[target] = _PAGE.format(title=escape(first.title), summary=summary, body=body)
        given = {path.removeprefix("output/"): text for path, text in self.texts.items() if path.startswith("output/")}
        return pages | given

    def body(self, source: Source) -> str:
        html = PROJECT.render(source.header.body).html
        return _ATTRIBUTE.sub(lambda found: found[1] + self.address(source, found[2]) + found[3], html)

    def address(self, source: Source, written: str) -> str:
        """As Pelican fills in an address: a page that is not there stays as typed, a file does not."""
        match = INDICATOR.match(written)
        if match is None:
            return written
        rest = split(match["rest"])
        tail = f"#{rest.fragment}" if rest.fragment is not None else ""
        listing = {"tag": "tags", "category": "topics", "author": "people"}.get(match["what"])
        if listing:
            return f"/{listing}/{slug_of(rest.path)}/{tail}"
        path = named_file("content", source.path, written)
        known = self.addresses.get(path or "")
        if known is None and path is not None and match["what"] != "filename":
            known = path.removeprefix("content/")
        return written if known is None else "/" + known.removesuffix("index.html") + tail
