"""The report as an owner reads it: her own line, what is wrong with it, why it matters, and one repair."""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from sitecheck.diagnostic import Diagnostic, Place
from sitecheck.quotation import cells, quotation, shown
from sitecheck.words.languages import READ

if TYPE_CHECKING:
    from sitecheck.site import Site

AT_ONCE = 5
"""So many are shown at once; who mends them sees the next."""

GROUPS = (
    ("error", True, "Fix before publishing"),
    ("error", False, "Fix before publishing, by whoever looks after the theme and the settings"),
    ("warning", True, "Worth a look"),
    ("warning", False, "Worth a look, for whoever looks after the theme and the settings"),
)
COLOURS = {"error": "31", "warning": "33", "repair": "32", "quiet": "2", "strong": "1"}
LONGEST_WORD = 240
"""Of a longer one, such as a picture written into an address, its beginning and its end are shown; other formats have it whole."""


class Ways(NamedTuple):
    """What a reader gives to see everything, and (with a rule's name behind it) a rule's manual."""

    everything: str = "--all"
    manual: str = "sitecheck explain "


COMMAND = Ways()
BY_MAKE = Ways("SITECHECK_ALL=1 make check", "make explain RULE=")
"""An owner's: beside her website no other command is within reach."""


class Terminal(NamedTuple):
    """Where the report is read: how many columns there are, and whether colours are shown."""

    width: int = 80
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> Terminal:
        return cls(width_of(stream), coloured(stream))

    def paint(self, words: str, role: str) -> str:
        return f"\x1b[{COLOURS[role]}m{words}\x1b[0m" if self.colour else words


def coloured(stream: TextIO) -> bool:
    """Whether colours can be seen there and are wanted (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int:
    """The columns to write in: those of the terminal within reason, or 80."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns or 80  # some consoles do not say
    except (OSError, ValueError, AttributeError):
        columns = int(os.environ["COLUMNS"]) if os.environ.get("COLUMNS", "").isdigit() else 80
    return min(max(columns, 40), 110)


def text(
    site: Site, diagnostics: Sequence[Diagnostic], terminal: Terminal = Terminal(), *, everything: bool = False, ways: Ways = COMMAND,
    consequence: str = "",
) -> str:
    """The whole report; `consequence` follows what errors prevent."""
    grouped = [one for group in GROUPS for one in diagnostics if _belongs(one, group)]
    open_ones = grouped if everything else grouped[:AT_ONCE]
    lines = [terminal.paint(headline(diagnostics), "strong"), ""]
    number, told = 0, set()
    for group in GROUPS:
        here = [one for one in open_ones if _belongs(one, group)]
        if here:
            lines += [*(terminal.paint(line, group[0]) for line in textwrap.wrap(group[2], terminal.width)), ""]
        for one in here:
            number += 1
            lines += [*_title(number, one, terminal), *_item(site, one, terminal, explained=one.rule in told)]
            lines += [*_quiet(f"{_extent(one)}(more about this: {ways.manual}{one.rule})", terminal), ""]
            told.add(one.rule)
    lines += _rest(grouped[len(open_ones):], ways.everything, terminal.width)
    lines += [line for said in closing(site) for line in textwrap.wrap(said, terminal.width, break_long_words=False)]
    if consequence and any(one.severity == "error" for one in diagnostics):
        lines.append(consequence)
    return "\n".join(lines).rstrip() + "\n"


def headline(diagnostics: Sequence[Diagnostic]) -> str:
    """The first line: how much there is to do."""
    errors = sum(one.severity == "error" for one in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return "The check found nothing to mend."
    parts = [f"{_count(errors, 'thing')} to fix before publishing"] if errors else ["Nothing to fix"]
    return ", ".join([*parts, f"{_count(warnings, 'thing')} worth a look"] if warnings else parts) + "."


def closing(site: Site) -> list[str]:
    """What was looked at, and what was not: an empty report means only as much as these lines say."""
    tally = site.tally
    counted = [_count(tally.pages, "page"), _count(tally.links, "link"), _count(tally.pictures, "picture")]
    if tally.sources:
        files = _count(tally.sources, "file")
        counted = [*counted, f"{files} of the {'content' if site.content == '.' else site.content} folder"] if tally.pages else [files]
    lines = [f"Checked: {', '.join(counted)}."]
    if tally.outside:
        lines.append(f"Not checked: whether {_count(tally.outside, 'address', 'addresses')} outside this site {_is(tally.outside)} there, since the check stays off the network.")
    if tally.foreign:
        lines.append(f"Not checked: the wording of {_pages_in(tally.foreign)}, since the check reads claims in {read_languages()} only.")
    if tally.plainly:
        lines.append(f"Read for plain claims only: {_pages_in(tally.plainly)}. Somebody who knows the language should read them too.")
    return lines


def main_file(place: Place) -> str:
    """`content/pages/fees.md, line 14`, as one says it."""
    file = shown(place.file) or "the settings"
    return f"{file}, line {place.line}" if place.line else file


def _belongs(one: Diagnostic, group: tuple[str, bool, str]) -> bool:
    return one.severity == group[0] and (one.blame == "author") == group[1]


def _title(number: int, one: Diagnostic, terminal: Terminal) -> Iterator[str]:
    title, where = one.rule.replace("-", " ").capitalize(), main_file(one.place)
    gap = terminal.width - len(f"{number:<3}{title}") - cells(where)
    yield f"{number:<3}{terminal.paint(title, 'strong')}" + (" " * gap + where if gap > 1 else "")
    if gap <= 1:
        yield "   " + where


def _item(site: Site, one: Diagnostic, terminal: Terminal, *, explained: bool) -> Iterator[str]:
    """The line, what is wrong with it, why that matters unless it is `explained` already, and the repair."""
    for line in quotation(site.text_of(one.place.file), one.place, terminal.width - 2):
        yield terminal.paint(line, "quiet") if line.strip(" │").startswith("~") else line
    yield from _wrapped(without_guess(one), terminal.width)
    if one.why and not explained:
        yield from _quiet(f"Why: {one.why}", terminal)
    if one.repair:
        yield f"   {shown(one.repair.advice)}  {terminal.paint(shown(_shortened(one.repair.replacement.strip())), 'repair')}"


def _quiet(words: str, terminal: Terminal) -> list[str]:
    return [terminal.paint(line, "quiet") for line in _wrapped(words, terminal.width)]


def without_guess(one: Diagnostic) -> str:
    """The message, without a guess that stands below it as the repair."""
    return one.message.removesuffix(f' Did you mean "{one.repair.replacement}"?') if one.repair else one.message


def _extent(one: Diagnostic) -> str:
    pages = f"On {len(one.pages)} pages. " if len(one.pages) > 1 else ""
    return pages + ("New since the last publish. " if one.new else "")


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(shown(_shortened(words)), width, initial_indent="   ", subsequent_indent="   ", break_long_words=False, break_on_hyphens=False)


def _shortened(words: str) -> str:
    return re.sub(rf"\S{{{LONGEST_WORD},}}", lambda word: f"{word[0][:LONGEST_WORD // 2]}…{word[0][-LONGEST_WORD // 4:]}", words)


def _rest(hidden: Sequence[Diagnostic], more: str, width: int) -> list[str]:
    if not hidden:
        return []
    counted = ", ".join(f"{times} × {rule.replace('-', ' ')}" for rule, times in Counter(one.rule for one in hidden).most_common())
    return [*textwrap.wrap(f"And {len(hidden)} more ({counted}). See them all with {more}.", width, break_on_hyphens=False), ""]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _pages_in(languages: Iterable[tuple[str, int]]) -> str:
    return " and ".join(f"{_count(number, 'page')} in {language_name(code)}" for code, number in languages)


def read_languages() -> str:
    """Those in which claims are read."""
    return " and ".join(map(language_name, READ))


def language_name(code: str) -> str:
    """What English calls the language of this code."""
    from babel import Locale  # most sites speak one language, and do not wait for its start

    return Locale("en").languages.get(code, f'"{code}"')


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def write(report: str, stream: TextIO | None = None) -> None:
    """Puts the report out; letters that the terminal's encoding lacks become question marks, never an error."""
    stream = stream or sys.stdout
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(report.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except OSError:
        # Whoever reads the output has read enough, as `head` does, or has no room for it; what the command says by its status still holds.
        if stream is sys.stdout:
            sys.stdout = open(os.devnull, "w", encoding="utf-8")
