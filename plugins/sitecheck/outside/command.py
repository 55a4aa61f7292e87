"""`sitecheck outside`: asks every outside link of the site and says what became of it. Fails no build."""

from __future__ import annotations

import asyncio
import datetime
import json
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.progress import Progress

from sitecheck.diagnostic import Place
from sitecheck.outside.asking import Asker
from sitecheck.outside.memory import Memory
from sitecheck.outside.verdict import Answer, Verdict, is_loss, judge
from sitecheck.quotation import shown
from sitecheck.trouble import CannotRun

FRESH_DAYS = 7  # an ordinary link that worked within a week is not asked again
TITLE_DAYS = 30  # how often the title of a page that works is read anew
SAVE_SECONDS = 5.0  # what is known is kept at least this often, so that a killed run goes on where it was


@dataclass(frozen=True)
class OutsideLink:
    """One outside address with everywhere it stands. `strict`: a crisis line or a register entry."""

    url: str
    places: tuple[Place, ...] = ()
    strict: bool = False


@dataclass(frozen=True)
class Result:
    """What is to be said of a link; `last_worked` is a day, or empty."""

    link: OutsideLink
    verdict: Verdict
    last_worked: str


def run(links: tuple[OutsideLink, ...], memory: Memory, today: datetime.date, asker: Asker) -> list[Result]:
    """Asks what is due, as far as the asker's time goes, and remembers what works. Results in the order of `links`."""
    memory.keep_only({link.url for link in links})
    fresh = {link.url for link in links if memory.proof(link.url).fresh(today, 1 if link.strict else FRESH_DAYS)}
    due = {link.url: link for link in links if link.url not in fresh}
    try:
        verdicts = asyncio.run(_ask(due, memory, today, asker))
    finally:
        memory.save()
    return [
        Result(link, verdicts.get(link.url, Verdict("works", "")), memory.proof(link.url).seen) for link in links
    ]


async def _ask(due: Mapping[str, OutsideLink], memory: Memory, today: datetime.date, asker: Asker) -> dict[str, Verdict]:
    verdicts: dict[str, Verdict] = {}
    unknown: list[Answer] = []  # names that nobody knows: of them one can only judge when some other site has answered
    saved = time.monotonic()
    order = sorted(due, key=lambda url: (not due[url].strict, memory.proof(url).seen))
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty(), transient=True) as progress:
        bar = progress.add_task("Asking outside links", total=len(due))
        async with asker:
            async for answer in asker.answers(order, lambda url: _title_due(due[url], memory, today)):
                if answer.failure == "no-host":
                    unknown.append(answer)
                else:
                    verdicts[answer.url] = _remembered(answer, due[answer.url], memory, today)
                progress.advance(bar)
                if time.monotonic() - saved > SAVE_SECONDS:
                    memory.save()
                    saved = time.monotonic()
    if len({urlsplit(answer.url).hostname for answer in unknown}) > 1 and len(unknown) == len(due):
        raise CannotRun("Not one website could be reached, so nothing can be said of any: is this computer online?")
    return verdicts | {answer.url: _remembered(answer, due[answer.url], memory, today) for answer in unknown}


def _title_due(link: OutsideLink, memory: Memory, today: datetime.date) -> bool:
    return link.strict or not memory.proof(link.url).fresh(today, TITLE_DAYS)


def _remembered(answer: Answer, link: OutsideLink, memory: Memory, today: datetime.date) -> Verdict:
    proof = memory.proof(answer.url)
    verdict = judge(answer, proof, today, strict=link.strict)
    if verdict.kind == "works":
        memory.works(answer.url, answer.address, answer.title, today)
    elif is_loss(answer, proof):
        memory.doubt(answer.url, today)
    return verdict


def text(results: list[Result]) -> str:
    """The results as an owner reads them: what is gone first, then what has moved, then what nobody could tell."""
    gone = [result for result in results if result.verdict.kind == "gone"]
    moved = [result for result in results if result.verdict.moved_to]
    unsure = [result for result in results if result.verdict.kind == "could not tell"]
    works = sum(result.verdict.kind == "works" for result in results)
    lines = [f"{_links(len(results))}: {works} work, {len(gone)} gone, {len(unsure)} could not be told."]
    for result in gone:
        lines += ["", f"Gone: {result.link.url}", f"  {result.verdict.reason}{_last(result)}", *_places(result.link)]
    for result in moved:
        lines += ["", f"Moved: {result.link.url}", f"  Write instead: {result.verdict.moved_to}", *_places(result.link)]
    if unsure:
        lines += ["", "Could not tell (nothing to do unless a visitor says so):"]
        lines += [f"  {result.link.url}: {result.verdict.reason}{_last(result)}" for result in unsure]
    # What other people's servers say, their titles above all, must not steer the terminal.
    return "".join(shown(line) + "\n" for line in lines)


def data(results: list[Result]) -> str:
    """The results as JSON: a list of objects, one a link."""
    return json.dumps([_object(result) for result in results], indent=2, ensure_ascii=False) + "\n"


def _object(result: Result) -> dict[str, object]:
    link, verdict = result.link, result.verdict
    return {
        "url": link.url, "verdict": verdict.kind, "reason": verdict.reason, "moved_to": verdict.moved_to or None,
        "last_worked": result.last_worked or None, "strict": link.strict, "places": [asdict(place) for place in link.places],
    }


def _links(count: int) -> str:
    return "1 outside link" if count == 1 else f"{count:,} outside links"


def _last(result: Result) -> str:
    return f" It last worked on {result.last_worked}." if result.last_worked else ""


def _places(link: OutsideLink) -> list[str]:
    return [f"  in {place}" for place in link.places[:3]] + ([f"  and {len(link.places) - 3} more"] if len(link.places) > 3 else [])


def memory_at(path: Path) -> Memory:
    """The memory of this site; one that cannot be read is said and begun anew."""
    memory = Memory(path)
    if memory.unreadable:
        print(f"{path} could not be read, so every link is asked again.", file=sys.stderr)
    return memory
