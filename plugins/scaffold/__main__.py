"""`python -m scaffold new|start`: begins a text, or the owner's practice, in the folder of the website."""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
from collections.abc import Mapping
from pathlib import Path

from hosting.asked_day import asked_day
from hosting.trouble import Trouble, sentence
from practice.calendar import WEEKDAYS
from practice.entries import Stock, gather
from scaffold.kinds import ALL

FIELDS = {
    "title": "what it is called", "name": "of a person or an event", "summary": "one or two sentences for lists", "author": "like mara-lind",
    "topic": "what an article is about", "date": "the day it is shown from", "role": "what a person is here", "practising_since": "a year",
    "minutes": "how long a session is", "fee": "the number alone", "for_whom": "who a session is for", "menu": "a page's words in the menu", "place": "of an event elsewhere", "question": "the first of a subject",
    "from": "the first day", "until": "the last day", "reason": "why you are away", "text": "of a notice or an event", "link": "a page that says more",
    "time": "like 10:00-12:30", "status": "draft, published or hidden",
}
FACTS = {
    "name": "what the practice is called", "person": "your own name", "role": "what you are", "street": "street and number", "postcode": "",
    "town": "", "country": "two letters", "region": "county, state or province", "where": "which law applies, like US-CA",
    "timezone": "like Europe/London", "currency": "three letters", "phone": "with the country code", "email": "", "url": "the website's address",
    "language": "the first of the website, like es", "booking": "where people book", **dict.fromkeys(WEEKDAYS, "like 9:00-12:30, 14:00-18:00, or closed"),
    "articles": "the sample's: drafts, remove or keep",
}


def main(arguments: list[str] | None = None) -> int:
    chosen = _parser().parse_args(arguments)
    root = Path.cwd()
    try:
        if not (root / "content/practice.yaml").is_file():
            raise Trouble("error: content/practice.yaml is not here; give the command in the folder of the website", 2)
        print(chosen.run(root, chosen))
    except Trouble as trouble:
        print(trouble)
        return trouble.status
    except KeyboardInterrupt:
        print("\nNothing was written." + (" Your answers are kept, and make start offers them again." if chosen.run is _start else ""))
        return 130
    except OSError as error:
        print(sentence(error, root))
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scaffold", description=__doc__)
    verbs = parser.add_subparsers(required=True, metavar="new|start")
    begin = verbs.add_parser("new", help="a text, a closure, a notice", description="Asks for what is needed and not given. With make: make new KIND=article TITLE='…'")
    begin.add_argument("kind", nargs="?", default="", help=", ".join(ALL))
    _offer(begin, FIELDS)
    begin.set_defaults(run=_new)
    own = verbs.add_parser("start", help="your own practice from the sample", description="Asks for what is needed and not given; with --name, only for that.")
    _offer(own, FACTS)
    own.add_argument("--fee", action="append", default=[], metavar="SERVICE=FEE", help="like first-session=120, or gift-certificate=none")
    own.set_defaults(run=_start)
    return parser


def _offer(parser: argparse.ArgumentParser, answers: Mapping[str, str]) -> None:
    for name, words in answers.items():
        parser.add_argument("--" + name.replace("_", "-"), dest=f"field_{name}", metavar="…", help=words)


def _start(root: Path, chosen: argparse.Namespace) -> str:
    from scaffold.start import start

    given = {name: value for name in FACTS if (value := getattr(chosen, f"field_{name}")) is not None}
    for each in chosen.fee:
        service, _, fee = each.partition("=")
        given[f"fee_{service.strip()}"] = fee
    return start(root, _stock(root), given)


def _new(root: Path, chosen: argparse.Namespace) -> str:
    from scaffold.new import new

    kind = chosen.kind or os.environ.get("KIND", "")
    given = {name: value for name in FIELDS if (value := getattr(chosen, f"field_{name}")) is not None}
    return new(root, _stock(root), kind, given or (_from_make(os.environ) if kind and not chosen.kind else {}))


def _from_make(environment: Mapping[str, str]) -> dict[str, str]:
    """`make new KIND=article TITLE=…` hands its words on in the environment."""
    return {name: environment[name.upper()] for name in FIELDS if environment.get(name.upper())}


def _stock(root: Path) -> Stock:
    return gather(root / "content", asked_day(), drafts=True)


if __name__ == "__main__":
    sys.exit(main())
