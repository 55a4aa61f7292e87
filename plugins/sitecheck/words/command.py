"""`sitecheck words FILE…`: the wording of any Markdown, text, YAML or HTML file, without a site around it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from practice.codes import WHERE
from sitecheck.diagnostic import Diagnostic
from sitecheck.engine import HARM, holds, rules
from sitecheck.report import language_name, read_languages
from sitecheck.site import Site
from sitecheck.source import Source
from sitecheck.trouble import CannotRun
from sitecheck.words.guard import Facts, remarks
from sitecheck.words.languages import FOLDERS, is_read
from sitecheck.words.stated_language import language_of


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to `sitecheck`."""
    from sitecheck.__main__ import add_common

    parser = commands.add_parser("words", help="check the wording of single files", description="Reads files as an advertising regulator would.")
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--where", metavar="UK,US", default="", help="the places whose law applies (all)")
    add_common(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    """Checks the files and writes the report: 0 nothing at error level, 1 errors, 2 when none is in a language that is read."""
    from sitecheck.__main__ import chosen_rules, show

    names, law, day = chosen_rules(chosen.rules), places(chosen.where), chosen.today
    texts = {file.as_posix(): _text(file) for file in chosen.files}
    languages = {path: language_of(text, Path(path)) for path, text in texts.items()}
    _tell(languages)
    sources = {path: Source(path, text) for path, text in texts.items() if is_read(languages[path])}
    if not sources:
        return 2
    site = Site(documents={}, files=frozenset(), today=day, sources=sources)
    found = [one for path in sources for one in diagnostics(texts[path], path, Facts(law, today=day, language=languages[path]))]
    kept = [one for one in found if (not names or one.rule in names) and not _silenced(one, site, day)]
    return show(site, sorted(kept, key=_order), chosen.format, chosen.all)


def _tell(languages: Mapping[str, str]) -> None:
    """Says of which files the language is not read, or for plain claims only."""
    for path, language in languages.items():
        if not is_read(language):
            print(f"{path} was not checked: it is in {language_name(language)}, and claims are read in {read_languages()} only.", file=sys.stderr)
    for language in FOLDERS:
        if plainly := [path for path in languages if languages[path] == language]:
            print(_read_plainly(plainly, language_name(language)), file=sys.stderr)


def _read_plainly(paths: Sequence[str], language: str) -> str:
    if len(paths) == 1:
        return f"{paths[0]} was read for plain claims only: it is in {language}. Somebody who knows the language should read it too."
    return f"{paths[0]} and {len(paths) - 1} more were read for plain claims only: they are in {language}. Somebody who knows the language should read them too."


def diagnostics(text: str, file: str, facts: Facts) -> Iterable[Diagnostic]:
    """What the guard says of one text, with the reason from each rule's manual."""
    why = {rule.name: rule.manual.why for rule in rules()}
    for remark in remarks(text, file, facts):
        yield Diagnostic(remark.rule, remark.severity, remark.message, why.get(remark.rule, ""), remark.place, remark.repair)


def _order(diagnostic: Diagnostic) -> tuple:
    place = diagnostic.place
    return diagnostic.severity != "error", HARM.index("words"), place.file, place.line or 0, place.column or 0, diagnostic.rule


def _silenced(diagnostic: Diagnostic, site: Site, day: date) -> bool:
    """Whether a remark in the file silences it, as it does on a site."""
    line = diagnostic.place.line or 0
    return any(
        ignore.rule == diagnostic.rule and ignore.place.file == diagnostic.place.file
        and holds(ignore, day) and ignore.first_line <= line <= ignore.last_line
        for ignore in site.ignores
    )


def places(where: str) -> tuple[str, ...]:
    """The places in `--where`; an unknown one ends the command."""
    named = tuple(place.strip().upper() for place in where.split(",") if place.strip())
    if named == ("ALL",):
        return ()
    if unknown := [place for place in named if place not in WHERE]:
        raise CannotRun(f'--where: "{unknown[0]}" is not known; choose from {", ".join(WHERE)}.')
    return named


def _text(file: Path) -> str:
    """The text of a file; letters that are not UTF-8 are read as Windows wrote them. One that cannot be read ends the command."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise CannotRun(f'"{file}" cannot be read: {error.strerror or error}.') from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
