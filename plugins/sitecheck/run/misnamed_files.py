"""Files that were surely meant to be pages and become none, because of their name or their folder; folders that no host finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import quote

from practice.file_names import composed
from practice.header import Problem, unreadable
from practice.published import RECORD
from sitecheck.entries import OTHERS, PRACTICE, language_of_facts
from sitecheck.source import MARKDOWN_SUFFIXES

PLAIN = (*MARKDOWN_SUFFIXES, ".txt", ".text", ".mkdn", ".mdwn", ".mdx")
WORD_PROCESSORS = (".docx", ".doc", ".odt", ".rtf", ".pages", ".wps", ".html", ".htm", ".rst")
_DOWNLOADS = "documents"
OTHER_FOLDERS = ("images", _DOWNLOADS)
_NOTES = ("readme", "license", "changelog")  # for those who keep the folder, not for visitors


def misnamed(files: Iterable[str], texts: Collection[str], there: Collection[str]) -> Iterator[tuple[str, Problem]]:
    """Each such file of the content folder, with what to do. What one of the texts names is there to be downloaded; of two called the same, the path says which."""
    named = Counter(path.rpartition("/")[2] for path in there)
    for path in files:
        message = _advice(PurePosixPath(path))
        name = path.rpartition("/")[2]
        said = path if named[name] > 1 else name
        if message and not name.startswith("#") and not any(each in text or quote(each, errors="surrogateescape") in text for each in {said, composed(said)} for text in texts):
            yield path, unreadable(message)


def in_capitals(files: Iterable[str]) -> Iterator[tuple[str, Problem]]:
    """The practice's own folders and files under names that only some computers take for theirs."""
    for top in dict.fromkeys(path.partition("/")[0] for path in files):
        if _is_ours_in_capitals(top):
            yield top, unreadable(f'Many a computer takes this for "{top.lower()}", but no host does: rename it to "{top.lower()}".')


def _is_ours_in_capitals(top: str) -> bool:
    from practice.schema import KINDS

    small = top.lower()
    return small != top and (small in (*KINDS, *OTHER_FOLDERS, PRACTICE, *OTHERS, RECORD) or bool(language_of_facts(small)))


def is_note(name: str) -> bool:
    """Whether a file speaks to those who work on the site, such as README, and is meant for no page."""
    return PurePosixPath(name).stem.lower() in _NOTES


def _advice(path: PurePosixPath) -> str:
    from practice.schema import KINDS

    top, name = path.parts[0] if len(path.parts) > 1 else "", path.name.lower()
    if top == _DOWNLOADS or _is_ours_in_capitals(path.parts[0]) or is_note(path.name):
        return ""
    if top not in KINDS:
        made = ", ".join(sorted(KINDS))
        return f"No page is made of this file: move it into one of the folders {made}." if name.endswith(MARKDOWN_SUFFIXES) else ""
    bare = name.rstrip(" .")
    if path.name.endswith(".md") or not ("." not in bare or bare.endswith((*PLAIN, *WORD_PROCESSORS))):
        return ""
    stem = path.name.rstrip(" .").partition(".")[0] or "page"
    if bare.endswith(WORD_PROCESSORS):
        return f'Only plain texts whose name ends in ".md" become pages: save the words of this one as plain text under the name "{stem}.md".'
    return f'Only files whose name ends in ".md" become pages: rename this one to "{stem}.md".'
