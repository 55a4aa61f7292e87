"""The report of an import: a plain Markdown file outside of content/, so that it is never published, and a few lines to read at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from importer.account import Account, Outcome
from importer.record import Picture
from sitecheck.quotation import shown

_COMMENTS = {
    "approved": "shown", "waiting": "waiting for approval", "spam": "spam", "trash": "in the bin",
    "pingback": "pingbacks", "trackback": "trackbacks",
}
MOST = 6
_NUMBER = re.compile(r"number \d+")


def whole(account: Account, source: str) -> str:
    """The report with every item in it."""
    return "\n".join(_lines(account, source)).rstrip() + "\n"


def _lines(account: Account, source: str) -> Iterator[str]:
    yield f"# What became of {_plain(source)}\n"
    yield "This file is for you. It stands outside of content/, so it is never published. Each run of `make import` writes it anew.\n"
    yield from (f"**{trouble}**\n" for trouble in account.troubles)
    yield from _counts(account)
    yield from _section(
        "Look at these", (f"- `content/{outcome.file}`{_below(outcome.notes)}" for outcome in account.doubtful),
        "Each of these texts is here, and something in it needs your eye.",
    )
    yield from _section(
        "Statements that could get you into trouble", (f"- {_plain(claim)}" for claim in account.claims),
        "The check found these in the imported texts, as it will find them in `make preview`, where each is explained.",
    )
    yield from _section(
        "Pictures and documents that are missing", (_missing(picture, why) for picture, why in account.missing),
        "Put each file there under this name, or run the same command with MEDIA=folder (a copy of wp-content/uploads) "
        "or with FETCH=1 (asks the old website).",
    )
    yield from _section(
        "What the pages of pictures said", (f"- `content/{file}`: {_plain(said)}" for file, said in account.credits),
        "Here a picture has no page of its own. If something of this must be read, such as who made it, write it below the picture.",
    )
    yield from _redirects(account)
    people = (f"- `content/{file}`: write what they do, or name them as somebody else with AUTHOR=" for file in account.people)
    yield from _section("New people", people)
    yield from _left_out(account)
    yield from _section("Every text", map(_text, account.outcomes))


def _below(notes: Iterable[str]) -> str:
    return "".join(f"\n    - {_plain(note)}" for note in notes)


def _in_runs(items: Iterable[str]) -> Iterator[str]:
    """Items that have nothing but a number, as Squarespace writes many: those that follow each other in one line."""
    def run_of(place: int, name: str) -> int | str:
        return int(name.split()[1]) - place if _NUMBER.fullmatch(name) else f"{place} {name}"

    for _, run in groupby(enumerate(items), lambda pair: run_of(*pair)):
        names = [name for _, name in run]
        yield names[0] if len(names) == 1 else f"{names[0]} to {names[-1].split()[1]}"


def _missing(picture: Picture, why: str) -> str:
    reason = f" ({why})" if why else ""
    return f"- `content/{picture.file}` ← {_plain(picture.address)}, used in `content/{picture.used_in}`{reason}"


def _text(outcome: Outcome) -> str:
    old = ", ".join(_plain(part) for part in (outcome.title, outcome.old) if part)
    return f"- {outcome.what}: `content/{outcome.file}` ← {old or 'without title and address'}"


def _counts(account: Account) -> Iterator[str]:
    yield "| in the export | how many |\n| --- | --- |"
    yield from (f"| {_plain(name)} | {count} |" for name, count in sorted(account.items.items()))
    yield f"| **together** | **{account.total}** |\n"
    yield f"{_sums(account)} Accounted for: {account.accounted} of {account.total}.\n"


def _sums(account: Account) -> str:
    files = account.items["attachment"]
    parts = [
        (account.how_many("imported"), "imported"), (account.how_many("renewed"), "brought up to date"),
        (account.how_many("kept"), "here already"), (account.how_many("deleted"), "deleted by you since"),
        (sum(map(len, account.left_out.values())), "left out"),
        (files, "picture or other file" if files == 1 else "pictures and other files"),
    ]
    return "; ".join(f"{count} {words}" for count, words in parts if count) + "."


def _section(title: str, lines: Iterator[str], opening: str = "") -> Iterator[str]:
    rows = list(lines)
    if rows:
        yield f"## {title} ({len(rows)})\n"
        if opening:
            yield f"{opening}\n"
        yield from rows
        yield ""


def _redirects(account: Account) -> Iterator[str]:
    redirects = account.redirects
    yield from _section("Old addresses that lead on now", (f"- `{old}` → `{new}`" for old, new in redirects.written))
    yield from _section(
        "Old addresses that wait until their page is published", (f"- `{old}` → `{new}`" for old, new in redirects.waiting),
        "They stand in content/redirects.yaml as remarks. When the pages are published, give the same command again.",
    )
    yield from _section("Old addresses that cannot lead on", (f"- {_plain(old)}: {_plain(why)}" for old, why in redirects.left))


def _left_out(account: Account) -> Iterator[str]:
    rows = [f"- {_plain(reason)}: {len(items)}{_below(_in_runs(items))}" for reason, items in account.left_out.items()]
    if account.unused:
        rows.append(f"- pictures and other files that no imported text shows: {len(account.unused)}{_below(account.unused)}")
    if account.comments:
        states = ", ".join(f"{count} {_COMMENTS.get(state, state)}" for state, count in sorted(account.comments.items()))
        rows.append(f"- comments of visitors, which this website does not have: {sum(account.comments.values())} ({states})")
    yield from _section("Left out, and why", iter(rows))


def short(account: Account, report: str) -> str:
    """What stands in the terminal at the end."""
    lines = [f"Note: {trouble}" for trouble in account.troubles]
    lines.append(f"Of {account.total} item{'s' * (account.total != 1)}: {_sums(account)}")
    if account.copied:
        lines.append(f"Copied {account.copied} pictures and documents into content/.")
    most = sorted(account.left_out.items(), key=lambda pair: -len(pair[1]))[:MOST]
    lines += [f"  left out: {len(items):>4} × {shown(reason)}" for reason, items in most]
    if others := sum(len(items) for items in account.left_out.values()) - sum(len(items) for _, items in most):
        lines.append(f"  left out: {others:>4} × for other reasons")
    if account.comments:
        lines.append(f"Comments of visitors, which this website does not have: {sum(account.comments.values())}.")
    if account.missing:
        many = len(account.missing)
        what = "1 picture or document is" if many == 1 else f"{many} pictures or documents are"
        lines.append(f"{what} missing: give the same command with MEDIA=folder, or with FETCH=1 to ask the old website.")
    redirects = account.redirects
    if redirects.written or redirects.waiting:
        waiting = f"{len(redirects.waiting)} wait in content/redirects.yaml until their page is published."
        lines.append(f"Old addresses: {len(redirects.written)} lead on now, {waiting}")
    if account.people:
        lines.append(f"New people to complete: {', '.join(f'content/{file}' for file in account.people[:MOST])}")
    if account.doubtful:
        lines.append(f"{'1 text needs' if len(account.doubtful) == 1 else f'{len(account.doubtful)} texts need'} your eye.")
    if account.claims:
        lines.append(f"{len(account.claims)} statement{'s' * (len(account.claims) != 1)} in the imported texts could mislead a visitor or break a law of advertising.")
    lines.append(f"Read {report}: it names every item. Then look at the texts with: make preview")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """One line, in which nothing can be taken for Markdown or for the terminal's own signs."""
    return shown(" ".join(text.split())).replace("|", "\\|").replace("<", "&lt;")
