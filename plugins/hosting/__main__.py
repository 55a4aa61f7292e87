"""`python -m hosting site|check|publish`: what the Makefile's verbs do, in the folder of the website."""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from hosting.asked_day import asked_day
from hosting.build import Built, build
from hosting.search import index
from hosting.trouble import Trouble, shown

MOST_CHANGES = 20
FOR_PROGRAMS = ("json", "sarif", "junit", "html")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m hosting", description=__doc__)
    parser.add_argument("verb", choices=("site", "check", "publish"))
    verb = parser.parse_args(arguments).verb
    # Whoever starts this may have closed what it would write to, as timers do.
    sys.stdout, sys.stderr = sys.stdout or open(os.devnull, "w", encoding="utf-8"), sys.stderr or open(os.devnull, "w", encoding="utf-8")
    try:
        asked_day()  # anything else would quietly build today's
        _address_must_be_whole()
        return {"site": _site, "check": _check, "publish": _publish}[verb](Path.cwd())
    except Trouble as trouble:
        _say(trouble)
        return trouble.status
    except KeyboardInterrupt:
        return 130


def _site(root: Path) -> int:
    built = build(root)
    index(built.output)
    return _report(built, root, kept=True)


def _check(root: Path) -> int:
    with tempfile.TemporaryDirectory() as folder:
        return _report(build(root, OUTPUT_PATH=folder), root, kept=False)


def _publish(root: Path) -> int:
    # Not above: this module must start even where one of our plugins is damaged, to say so in one sentence.
    from hosting.publish import publish

    built, changed = publish(root, root / "output")
    if built.errors:
        _say("\noutput/ is as it was. Correct the errors above, then give the same command again.")
        return 1
    _say(f"\nPublished into output/: {built.pages} pages, checked." + (" Since the last time:" if changed else " No page has changed since the last time."))
    for change in changed[:MOST_CHANGES]:
        _say(f"  {change.kind:8}{change.address}  {change.title}")
    if len(changed) > MOST_CHANGES:
        _say(f"  and {len(changed) - MOST_CHANGES} more")
    return 0


def _report(built: Built, root: Path, *, kept: bool) -> int:
    """What was built and what to do now; the check itself has said what it found, looked at and did not look at."""
    where = f"into {shown(built.output, root)}/, with a search index," if kept else "for the check, beside output/,"
    _say(f"\nBuilt {built.pages} {'page' if built.pages == 1 else 'pages'} {where} in {built.seconds:.1f} s.")
    if built.errors:
        _say("Not ready to publish: mend what stands above, then give the same command again.")
    elif kept:
        from practice.entries import read_practice  # not before: this command starts even where a plugin is damaged

        _say(f"{'Ready, as a sample' if read_practice(root / 'content').sample else 'Ready to publish'}. Look at it with: make preview")
    return 1 if built.errors else 0


def _say(line: object) -> None:
    """For people: where the check writes a report for programs, which must be able to read all of it, on the other stream."""
    beside = os.environ.get("SITECHECK_FORMAT") in FOR_PROGRAMS and not os.environ.get("SITECHECK_REPORT")
    try:
        print(line, flush=True, file=sys.stderr if beside else sys.stdout)
    except OSError:
        # Whoever reads the output has read enough, as `head` does, or has no room for it; the status still says how it went.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")


def _address_must_be_whole() -> None:
    """SITEURL=https://stage.example.com/ builds the site for another address than practice.yaml says."""
    address = os.environ.get("SITEURL", "")
    try:
        whole = urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname
    except ValueError:
        whole = None
    if address and not whole:
        raise Trouble(f'error: SITEURL is "{address}", which is not a whole web address; write it like SITEURL=https://example.com', 2)


if __name__ == "__main__":
    sys.exit(main())
