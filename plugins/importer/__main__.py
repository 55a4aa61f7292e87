"""`make import FROM=export.xml`: brings an existing website into content/. Ends with 0, or 2 when it could not run.

MEDIA=folder     where its pictures lie, such as a copy of wp-content/uploads
FETCH=1          ask the old website for pictures that are missing
PUBLISHED=1      publish what was published there; otherwise every text comes as a draft
AUTHOR=slug      the person in content/people who wrote everything
ALSO=type,type   further kinds of entries to make pages of, such as testimonial
"""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from importer import report
from importer.run import FOLDER, Wishes, run
from importer.trouble import Trouble

_NO = ("", "0", "no", "false", "off")


def main(arguments: Sequence[str] | None = None) -> int:
    try:
        account = run(Path.cwd(), _wishes(arguments))
        print(report.short(account, f"{FOLDER}/report.md"), flush=True)
        return 0
    except Trouble as trouble:
        print(f"error: {trouble}", file=sys.stderr)
    except BrokenPipeError:  # whoever reads along has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f'error: "{error.filename}" cannot be read or written ({error.strerror}); what was imported so far is kept', file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. What was imported so far is kept; the same command goes on from there.", file=sys.stderr)
        return 130
    return 2


def _wishes(arguments: Sequence[str] | None) -> Wishes:
    """From the words of the command, or else from what `make` was given."""
    said = os.environ.get
    parser = argparse.ArgumentParser(prog="python -m importer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", metavar="FROM", nargs="*", help="an export, a zip file, a folder, or HTML pages")
    parser.add_argument("--media", metavar="DIR", action="append", default=_paths(said("MEDIA", "")))
    parser.add_argument("--fetch-pictures", action="store_true", default=said("FETCH", "").lower() not in _NO)
    parser.add_argument("--published", action="store_true", default=said("PUBLISHED", "").lower() not in _NO)
    parser.add_argument("--author", metavar="SLUG", default=said("AUTHOR", ""))
    parser.add_argument("--also", metavar="TYPE,TYPE", default=said("ALSO", ""))
    chosen = parser.parse_args(arguments)
    sources = chosen.sources or _paths(said("FROM", ""))
    if not sources:
        raise Trouble("Say what to import, like make import FROM=export.xml; FROM may be an export, a zip file, a folder or HTML pages.")
    return Wishes(
        tuple(Path(source).expanduser() for source in sources), tuple(Path(folder).expanduser() for folder in chosen.media), chosen.fetch_pictures,
        chosen.published, chosen.author.strip(), frozenset(filter(None, chosen.also.replace(" ", "").split(","))),
    )


def _paths(written: str) -> list[str]:
    """One path, which may have spaces in it, or several."""
    if not written or Path(written).expanduser().exists():
        return [written] if written else []
    try:
        several = shlex.split(written)
    except ValueError:
        several = [written]
    return several if any(Path(path).expanduser().exists() for path in several) else [written]


if __name__ == "__main__":
    sys.exit(main())
