"""What the author probably meant, in her own manner of writing: two guesses at most, and none when unsure."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from mimetypes import guess_type

from sitecheck.address import split
from sitecheck.cause import Cause
from sitecheck.diagnostic import Repair
from sitecheck.document import Document
from sitecheck.likeness import Guess, Known, nearest, plain
from sitecheck.site import Site, Target
from sitecheck.typed_address import INDICATOR, loose, named_file

_DATE = re.compile(r"^\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d+")


def pages_like(site: Site, target: Target, text: str) -> tuple[Guess, ...]:
    """Published pages that a missing address or its link's words may have meant, as output paths."""
    # Of a site that lies in a folder of its host, the folder is easily forgotten.
    below = site.published(target.path[1:], None) if target.path.startswith("/") and site.base_path != "/" else None
    if below and below.state in ("page", "file"):
        return (Guess(below.path, True),)
    stem = loose(target.path)[0]
    places, headings, stems = _pages(site)
    here = places.get(stem, ())
    if len(here) == 1:
        return (Guess(here[0], True),)
    found = stems.nearest(stem) if stem else ()
    guesses = [Guess(places[guess.name][0], guess.sure) for guess in found if len(places[guess.name]) == 1]
    titled = headings.get(plain(text), ()) if plain(text) else ()
    if not guesses and len(titled) == 1:
        return (Guess(titled[0]),)
    return tuple(guesses)


def file_meant(site: Site, cause: Cause) -> tuple[Guess, ...]:
    """The page of a file that the author named as it stands in the content folder, but without {filename}, or called nearly so."""
    path = split(cause.written).path
    if cause.source and INDICATOR.match(cause.written):
        found = _called_like(site, named_file(site.content, cause.source.path, cause.written) or "")
        return tuple(guess for guess in found if guess.name != site.addresses.get(cause.source.path))
    if cause.source is None or not path.endswith((".md", ".rst", ".markdown")):
        return ()
    file = named_file(site.content, cause.source.path, "{filename}" + path)
    published = site.addresses.get(file) if file else None
    return (Guess(published, True),) if published else ()


def _called_like(site: Site, file: str) -> tuple[Guess, ...]:
    """What was made of the file of this name in another folder, or else of those with nearly this name."""
    stem, ending = posixpath.splitext(file.rpartition("/")[2])
    names, known = _named_sources(site, ending)
    found = (Guess(stem, True),) if stem in names else _numbered_alike(stem, known.nearest(stem)) if stem else ()
    return tuple(Guess(names[guess.name][0], guess.sure) for guess in found if len(names[guess.name]) == 1)


def _numbered_alike(name: str, guesses: tuple[Guess, ...]) -> tuple[Guess, ...]:
    """Without those of another number: part 3 is not a slip for part 2, while a date before the name is easily mistaken."""
    numbers = _NUMBER.findall(_DATE.sub("", name))
    return tuple(guess for guess in guesses if _NUMBER.findall(_DATE.sub("", guess.name)) == numbers)


@lru_cache(maxsize=16)
def _named_sources(site: Site, ending: str) -> tuple[dict[str, tuple[str, ...]], Known]:
    """The published files of the content folder that end so, by their names."""
    names: dict[str, tuple[str, ...]] = {}
    for path, published in site.addresses.items():
        stem, other = posixpath.splitext(path.rpartition("/")[2])
        if other == ending:
            names[stem] = (*names.get(stem, ()), published)
    return names, Known(names)


def right_at_home(site: Site, cause: Cause) -> tuple[Guess, ...]:
    """What an address leads to on the page of its text, when only lists in other folders that repeat it lead astray."""
    home = site.addresses.get(cause.source.path) if cause.source else None
    if home is None or home in cause.pages or home not in site.documents:
        return ()
    target = site.resolve(site.documents[home], cause.written)
    return (Guess(target.path, True),) if target.state in ("page", "file") else ()


def lists(cause: Cause) -> str:
    """Where such an address leads astray."""
    return f' as seen from "{cause.pages[0]}", which repeats these words'


def files_like(site: Site, path: str) -> tuple[Guess, ...]:
    """Published files that a missing one may have meant."""
    folder, _slash, name = path.rpartition("/")
    files = _files(site)
    elsewhere = [file for file in files.get(name, ()) if file != path]
    if len(elsewhere) == 1:
        return (Guess(elsewhere[0], True),)
    if elsewhere:
        return ()
    ending = name.rpartition(".")[2].lower()
    kin = [other for other in files if _kind(other) == _kind(name)]
    likely = [other for other in kin if plain(other.rpartition(".")[0]) == plain(name.rpartition(".")[0])]
    stems = {posixpath.splitext(other)[0]: other for other in files if other.lower().endswith(ending)}  # the ending is no likeness
    stem = posixpath.splitext(name)[0]
    near = _numbered_alike(stem, nearest(stem, stems))
    found = [Guess(other) for other in likely[:2]] or [Guess(stems[guess.name], guess.sure) for guess in near]
    found = found if len(likely) < 3 else ()
    return tuple(Guess(_closest(files[guess.name], folder), guess.sure) for guess in found)


def anchors_like(document: Document, fragment: str) -> tuple[Guess, ...]:
    """Ids of the page: by spelling, and the one heading whose words are the fragment's."""
    guesses = nearest(fragment, document.anchors)
    if guesses:
        return guesses
    named = [heading.id for heading in document.headings if heading.id and plain(heading.text) == plain(fragment)]
    within = [heading.id for heading in document.headings if heading.id and len(plain(fragment)) > 5 and plain(fragment) in plain(heading.id)]
    found = named or within
    return (Guess(found[0]),) if len(found) == 1 else ()


def named(site: Site, cause: Cause, path: str) -> str:
    """An output path as the author would write it there, or else as a visitor sees it."""
    written = rewritten(site, cause, path) if cause.blame != "theme" else None
    return written or site.base_path + re.sub(r"(^|/)index\.html$", r"\1", path)


def repair(site: Site, cause: Cause, guesses: tuple[Guess, ...], fragment: str | None = None) -> Repair | None:
    """The one guess in the manner in which the author typed the address. Templates are not repaired."""
    if len(guesses) != 1 or cause.blame == "theme" or cause.part or cause.place.line is None:
        return None
    written = rewritten(site, cause, guesses[0].name, fragment)
    return Repair(written, "sure" if guesses[0].sure else "likely") if written and written != cause.written else None


def rewritten(site: Site, cause: Cause, path: str, fragment: str | None = None) -> str | None:
    """The address of an output path, in the manner of what was typed: `{filename}`, from the root, or relative."""
    if match := INDICATOR.match(cause.written):
        return _indicated(site, cause, match, path, fragment)
    address = split(cause.written)
    if cause.source and address.host is None and address.path.endswith((".md", ".rst", ".markdown")):
        return _named_file(site, cause, path, fragment)
    tail = _tail(address.query, address.fragment if fragment is None else fragment)
    keeps_index = address.path.endswith(("index.html", "index.htm"))
    clean = "" if address.path.endswith((".html", ".htm")) else _linked(site).get(path, "")
    public = quoted(path if keeps_index else clean or re.sub(r"(^|/)index\.html$", r"\1", path))
    if address.host is not None:
        root = cause.written[: cause.written.index(address.host) + len(address.host)] if address.host in cause.written else ""
        return f"{root}{site.base_path}{public}{tail}" if root else None
    several = len({page.rpartition("/")[0] for page in cause.pages}) > 1 or right_at_home(site, cause)  # no relative one holds on all
    if address.path.startswith("/") or (several and address.path):
        return f"{site.base_path}{public}{tail}"
    if not cause.pages or (not address.path and path == cause.pages[0]):
        return tail or None
    return _relative(public, cause.pages[0]) + tail


def quoted(path: str) -> str:
    """A path that can stand in Markdown and in an attribute."""
    return re.sub(r"[ ()<>%#?\"']", lambda found: f"%{ord(found[0]):02X}", path)


def _named_file(site: Site, cause: Cause, path: str, fragment: str | None) -> str | None:
    """Whoever writes the name of a Markdown file means its page, and `{filename}` says so."""
    match = INDICATOR.match("{filename}" + cause.written)
    found = _indicated(site, cause, match, path, fragment) if match else None
    return found and "{filename}" + found.removeprefix("{filename}")


def _indicated(site: Site, cause: Cause, match: re.Match[str], path: str, fragment: str | None) -> str | None:
    if match["what"].lower() not in ("filename", "static", "attach") or cause.source is None:
        return None
    source = _sources(site).get(path)
    if source is None:
        return None
    address = split(match["rest"])
    name = source.removeprefix(f"{site.content}/")
    if not address.path.startswith("/"):
        name = posixpath.relpath(source, posixpath.dirname(cause.source.path))
    else:
        name = "/" + name
    what = match.string[: match.start("rest")]
    return what + quoted(name) + _tail(address.query, address.fragment if fragment is None else fragment)


def _tail(query: str | None, fragment: str | None) -> str:
    return ("" if query is None else f"?{query}") + (f"#{fragment}" if fragment else "")


def _relative(path: str, page: str) -> str:
    start = "/" + page.rpartition("/")[0]
    found = posixpath.relpath("/" + path, start)
    return found + "/" if path.endswith("/") or not path else found


@lru_cache(maxsize=65536)
def _kind(name: str) -> str | None:
    """What a file is good for: one picture can stand for another, a page or a program only for its like."""
    kind = guess_type(name.lower())[0] or name.lower().rpartition(".")[2]
    return kind.partition("/")[0] if kind.startswith(("audio/", "font/", "image/", "video/")) else kind


def _closest(paths: tuple[str, ...], folder: str) -> str:
    return next((path for path in paths if path.rpartition("/")[0] == folder), paths[0])


@lru_cache(maxsize=2)
def _pages(site: Site) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], Known]:
    """Pages by the last part of their address and by their main heading."""
    places: dict[str, tuple[str, ...]] = {}
    headings: dict[str, tuple[str, ...]] = {}
    for path, document in site.documents.items():
        stem = loose(path)[0]
        places[stem] = (*places.get(stem, ()), path)
        for heading in document.headings:
            if heading.level == 1:
                headings[plain(heading.text)] = (*headings.get(plain(heading.text), ()), path)
    return places, headings, Known(places)


@lru_cache(maxsize=2)
def _files(site: Site) -> dict[str, tuple[str, ...]]:
    files: dict[str, tuple[str, ...]] = {}
    for path in sorted(site.files):
        name = path.rpartition("/")[2]
        files[name] = (*files.get(name, ()), path)
    return files


@lru_cache(maxsize=2)
def _linked(site: Site) -> dict[str, str]:
    """By which address Pelican links to each page of a text: `/news` for `news.html`, if the settings say so."""
    return {site.addresses[text.source]: linked for linked, text in site.linked.items() if text.source in site.addresses}


@lru_cache(maxsize=2)
def _sources(site: Site) -> dict[str, str]:
    return {address: source for source, address in site.addresses.items()}


def folder_name(site: Site) -> str:
    """What the content folder is called; the folder of the whole project has no name here."""
    return f"{'content' if site.content == '.' else site.content} folder"
