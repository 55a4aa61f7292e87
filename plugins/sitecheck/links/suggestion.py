"""What the author probably meant, in her own manner of writing: two guesses at most, and none when unsure."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from mimetypes import guess_type

from practice.file_names import composed
from sitecheck.cause import Cause
from sitecheck.document import Document
from sitecheck.likeness import Guess, Known, nearest, plain
from sitecheck.links.namesakes import is_the_same
from sitecheck.links.redirects import own_target
from sitecheck.links.typed_address import INDICATOR, loose, named_file
from sitecheck.links.vanished import moved
from sitecheck.site import Site, Target
from sitecheck.url.address import split

_DATE = re.compile(r"^\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d+")


def pages_like(site: Site, target: Target, text: str) -> tuple[Guess, ...]:
    """Published pages that a missing address or its link's words may have meant, as output paths."""
    # Of a site that lies in a folder of its host, the folder is easily forgotten.
    below = site.published(target.path[1:], None) if target.path.startswith("/") and site.base_path != "/" else None
    if below and below.state in ("page", "file"):
        return (Guess(below.path, True),)
    if _is_download(target.path):
        return files_like(site, target.path)
    stem = loose(target.path)[0]
    places, headings, stems = _pages(site)
    here = places.get(stem, ())
    if len(here) == 1:
        return (Guess(here[0], is_the_same(target.path, here[0])),)
    found = _numbered_alike(stem, stems.nearest(stem)) if stem else ()
    guesses = [_at(places[guess.name][0], guess, target.path) for guess in found if len(places[guess.name]) == 1]
    titled = headings.get(plain(text), ()) if plain(text) else ()
    if not guesses and len(titled) == 1:
        return (Guess(titled[0]),)
    return tuple(guesses)


def file_meant(site: Site, cause: Cause) -> tuple[Guess, ...]:
    """The page of a file that the author named as it stands in the content folder, but without {filename}, or called nearly so."""
    path = split(cause.written).path
    if cause.source and INDICATOR.match(cause.written):
        file = named_file(site.content, cause.source.path, cause.written) or ""
        found = _renamed(site, file) or _called_like(site, file)
        return tuple(guess for guess in found if guess.name != site.addresses.get(cause.source.path))
    if cause.source is None or not path.endswith((".md", ".rst", ".markdown")):
        return ()
    file = named_file(site.content, cause.source.path, "{filename}" + path)
    published = site.addresses.get(file) if file else None
    return (Guess(published, True),) if published else ()


def _renamed(site: Site, file: str) -> tuple[Guess, ...]:
    """The page that this file's page became, by the record of what was published; only one of the content folder can be named."""
    became = moved(site, posixpath.splitext(file.rpartition("/")[2])[0]) if file else None
    page = own_target(site, became.address).path if became else ""
    return (Guess(page, became.sure),) if became and page in site.origins else ()


def _called_like(site: Site, file: str) -> tuple[Guess, ...]:
    """What was made of the file of this name in another folder, or else of those with nearly this name."""
    stem, ending = posixpath.splitext(file.rpartition("/")[2])
    names, known = _named_sources(site, ending)
    found = (Guess(stem, True),) if stem in names else _numbered_alike(stem, known.nearest(stem)) if stem else ()
    alone = ((guess, *names[guess.name][0]) for guess in found if len(names[guess.name]) == 1)
    return tuple(Guess(published, guess.sure and is_the_same(file, path)) for guess, path, published in alone if not _of_another_number(file, path))


def _of_another_number(one: str, other: str) -> bool:
    """Whether only the folders' numbers differ, as in `2018/press-release.md`, which is none of 2004."""
    folders = [path.rpartition("/")[0] for path in (one, other)]
    return folders[0] != folders[1] and _NUMBER.sub("", folders[0]) == _NUMBER.sub("", folders[1])


def _numbered_alike(name: str, guesses: tuple[Guess, ...]) -> tuple[Guess, ...]:
    """Without those of another number: part 3 is not a slip for part 2, while a date before the name is easily mistaken."""
    numbers = _NUMBER.findall(_DATE.sub("", name))
    return tuple(guess for guess in guesses if _NUMBER.findall(_DATE.sub("", guess.name)) == numbers)


@lru_cache(maxsize=16)
def _named_sources(site: Site, ending: str) -> tuple[dict[str, tuple[tuple[str, str], ...]], Known]:
    """The files of the content folder that end so, each with what is published of it, by their names."""
    names: dict[str, tuple[tuple[str, str], ...]] = {}
    for path, published in site.addresses.items():
        stem, other = posixpath.splitext(path.rpartition("/")[2])
        if other == ending:
            names[stem] = (*names.get(stem, ()), (path, published))
    return names, Known(names)


def in_its_language(site: Site, cause: Cause, path: str) -> bool:
    """Whether a page is in the language of the text that leads there: a page that is gone is not meant by its translation."""
    here, there = (site.documents.get(one) for one in (next(iter(cause.pages), ""), path))
    return not (here and there and here.lang and there.lang) or here.lang.lower() == there.lang.lower()


def right_at_home(site: Site, cause: Cause) -> tuple[Guess, ...]:
    """What an address leads to on the page of its text, when only lists in other folders that repeat it lead astray."""
    home = site.addresses.get(cause.source.path) if cause.source else None
    if home is None or home in cause.pages or home not in site.documents:
        return ()
    target = site.resolve(site.documents[home], cause.written)
    return (Guess(target.path, True),) if target.state in ("page", "file") else ()


def seen_from(cause: Cause) -> str:
    """The end of a sentence that says where such an address leads astray."""
    return f' as seen from "{cause.pages[0]}", which repeats these words'


def files_like(site: Site, path: str) -> tuple[Guess, ...]:
    """Published files that a missing one may have meant."""
    folder, _slash, name = path.rpartition("/")
    files = _files(site)
    elsewhere = [file for file in files.get(name, ()) if file != path]
    if len(elsewhere) == 1:
        return (Guess(elsewhere[0], is_the_same(path, elsewhere[0])),)
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
    return tuple(_at(_closest(files[guess.name], folder), guess, path) for guess in found)


def _at(place: str, guess: Guess, typed: str) -> Guess:
    """The guess by its place, which is sure where its folder is, too."""
    return Guess(place, guess.sure and is_the_same(typed, place))


def anchors_like(document: Document, fragment: str) -> tuple[Guess, ...]:
    """Ids of the page: by spelling, and the one heading whose words are the fragment's."""
    if same := sorted(anchor for anchor in document.anchors if composed(anchor) == composed(fragment)):
        return (Guess(same[0], True),)
    guesses = nearest(fragment, document.anchors)
    if guesses:
        return guesses
    named = [heading.id for heading in document.headings if heading.id and plain(heading.text) == plain(fragment)]
    within = [heading.id for heading in document.headings if heading.id and len(plain(fragment)) > 5 and plain(fragment) in plain(heading.id)]
    found = named or within
    return (Guess(found[0]),) if len(found) == 1 else ()


def _is_download(path: str) -> bool:
    """Whether an address is of a file such as a PDF, and no page can be meant by it."""
    kind = guess_type(path.lower())[0] or "text/html"
    return kind not in ("text/html", "text/markdown", "text/x-rst", "application/xhtml+xml") and "php" not in kind


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


def folder_name(site: Site) -> str:
    """What the content folder is called; the folder of the whole project has no name here."""
    return f"{'content' if site.content == '.' else site.content} folder"
