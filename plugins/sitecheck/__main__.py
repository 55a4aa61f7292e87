"""The command `sitecheck`, also `python -m sitecheck`. Ends with 0, 1 when errors were found, 2 when it could not run."""

from __future__ import annotations

import sys

if __name__ == "__main__":  # what follows is read for half a second, during which Ctrl-C needs no traceback
    sys.excepthook = lambda kind, error, trace: None if kind is KeyboardInterrupt else sys.__excepthook__(kind, error, trace)

import argparse
import os
import traceback
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlsplit

from sitecheck import report
from sitecheck.days import typed_day
from sitecheck.diagnostic import Diagnostic
from sitecheck.formats.choice import FORMATS, put_out
from sitecheck.likeness import nearest, question
from sitecheck.links.hosts import HOSTS
from sitecheck.run.files import PAGES, entries_in
from sitecheck.run.folder_check import check_folder
from sitecheck.trouble import CannotRun

if TYPE_CHECKING:
    from sitecheck.site import Site

ELSEWHERE = {"words": "words.command", "fix": "fix_command", "outside": "outside_command", "prove": "proving.command"}
"""Commands in modules of their own, which take longer to import than a folder of some pages takes to check."""


class Parser(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise CannotRun(f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status."""
    # Whoever starts this may have closed what it would write to, as timers do.
    sys.stdout, sys.stderr = sys.stdout or open(os.devnull, "w", encoding="utf-8"), sys.stderr or open(os.devnull, "w", encoding="utf-8")
    try:
        chosen = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
        return chosen.run(chosen)
    except CannotRun as trouble:
        sentence = str(trouble)  # that of a build names the file first, as a diagnostic does
        print(sentence if "error: " in sentence else f"error: {sentence}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        where = f'"{error.filename}": ' if error.filename else ""
        print(f"error: {where}{error.strerror or error}; put this right, then give the same command again", file=sys.stderr)
        return 2
    except Exception as error:  # nobody is helped by a traceback; this line can be reported
        print(f"error: the check stumbled over itself ({_stumble(error)}); this is its fault, not yours: please report this line", file=sys.stderr)
        return 2


def _stumble(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {next(iter(str(error).splitlines()), '')}, in {Path(last.filename).name}:{last.lineno}"


def add_common(parser: argparse.ArgumentParser) -> None:
    """The options of every command that reports."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how the report is written (text)")
    parser.add_argument("--rules", metavar="A,B", default="", help="only these rules")
    parser.add_argument("--today", metavar="DAY", type=typed_day, default=date.today(), help="the day that counts as today, as 2026-11-20")
    parser.add_argument("--all", action="store_true", help="show everything at once")


def chosen_rules(written: str) -> tuple[str, ...]:
    """The names in `--rules a,b`; an unknown one ends the command."""
    return tuple(_name(name) for name in written.split(",") if name.strip())


def show(site: Site, diagnostics: Sequence[Diagnostic], form: str, everything: bool) -> int:
    """Writes the report and gives the exit status that follows from it."""
    put_out(form, site, diagnostics, everything=everything)
    return int(any(diagnostic.severity == "error" for diagnostic in diagnostics))


def _parser(arguments: Sequence[str]) -> Parser:
    parser = Parser(prog="sitecheck", description="Says what would mislead a visitor, break a link or get the owner into trouble.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=Parser)
    folder = commands.add_parser("folder", help="check any folder of HTML", description="Checks a built site; DIR is its root, /.")
    folder.add_argument("folder", metavar="DIR", type=Path)
    folder.add_argument("--base-url", metavar="URL", default="", help="where the site is published, like https://example.com/")
    folder.add_argument("--host", choices=HOSTS, default="any", help="who will publish it, for how addresses are answered (any: the kindest)")
    folder.add_argument("--where", metavar="UK,US", default="", help="read it as a practice's advertisement, under these places' law (all: under any)")
    folder.add_argument("--only", metavar="PATH", action="append", default=[], help="report only on this page or folder of pages")
    add_common(folder)
    folder.set_defaults(run=_folder)
    explain = commands.add_parser("explain", help="show a rule's manual")
    explain.add_argument("rule", metavar="RULE", nargs="?", default=os.environ.get("RULE", ""), help="its name; without one, all are listed")
    explain.set_defaults(run=_explain)
    listing = commands.add_parser("rules", help="list all rules")
    listing.add_argument("--markdown", metavar="DIR", type=Path, help="write a page for each rule into this folder")
    listing.set_defaults(run=_rules)
    for module in _modules(arguments):
        import_module(f"sitecheck.{module}").add(commands)
    return parser


def _modules(arguments: Sequence[str]) -> Collection[str]:
    """Those of the command that is given; all of them when that is not clear, as for `--help`."""
    given = next(iter(arguments), "")
    if given in ("folder", "explain", "rules"):
        return ()
    return (ELSEWHERE[given],) if given in ELSEWHERE else ELSEWHERE.values()


def _folder(chosen: argparse.Namespace) -> int:
    names = chosen_rules(chosen.rules)
    _must_be_readable(chosen.folder)
    if chosen.base_url and not _is_whole(chosen.base_url):
        raise CannotRun(f'--base-url "{chosen.base_url}" is not a whole web address; write it like https://example.com/')
    site = check_folder(chosen.folder, chosen.base_url, chosen.today, chosen.host, names, _law(chosen.where))
    diagnostics = site.outcome.diagnostics
    if chosen.only:
        diagnostics = tuple(one for one in map(_only(site, chosen.only), diagnostics) if one)
    return show(site, diagnostics, chosen.format, chosen.all)


def _is_whole(address: str) -> bool:
    try:
        return address.lower().startswith(("http://", "https://")) and bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _law(where: str) -> tuple[str, ...] | None:
    """The places in `--where`; an unknown one ends the command."""
    if not where:
        return None
    from sitecheck.words.command import places

    return places(where)


def _only(site: Site, wanted: Sequence[str]) -> Callable[[Diagnostic], Diagnostic | None]:
    """Keeps a diagnostic if one of the wanted pages shows it; unknown names end the command."""
    prefixes = [path.strip("/").removeprefix("./") for path in wanted]
    for prefix in prefixes:
        if not any(_below(path, prefix) for path in site.documents):
            raise CannotRun(f'--only "{prefix}" is no page of this folder.{question(guess.name for guess in nearest(prefix, site.documents))}')

    def kept(diagnostic: Diagnostic) -> Diagnostic | None:
        pages = diagnostic.pages or (diagnostic.place.file,)
        here = tuple(path for path in pages if any(_below(path, prefix) for prefix in prefixes))
        return replace(diagnostic, pages=here if diagnostic.pages else ()) if here else None

    return kept


def _below(path: str, prefix: str) -> bool:
    return not prefix or path == prefix or path.startswith(prefix + "/")


def _must_be_readable(folder: Path) -> None:
    if not folder.exists():
        raise CannotRun(f'There is no folder "{folder}".')
    if not folder.is_dir():
        raise CannotRun(f'"{folder}" is not a folder; name the folder that holds the site.')
    if not os.access(folder, os.R_OK | os.X_OK):
        raise CannotRun(f'The folder "{folder}" may not be read; give yourself the right to read it.')
    passed_by: list[tuple[str, str]] = []
    is_page = (path.lower().endswith(PAGES) for path, _ in entries_in(folder.resolve(), passed_by))
    if not any(is_page) and not passed_by:
        raise CannotRun(f'There is no page in the folder "{folder}": name the one that holds the finished site.')


def _explain(chosen: argparse.Namespace) -> int:
    from sitecheck.engine import rule_named
    from sitecheck.rule_pages import all_rules, broken, one_rule

    columns = report.width_of(sys.stdout) if sys.stdout.isatty() else 0  # what other programs read stays a line a rule
    report.write(broken(one_rule(rule_named(_name(chosen.rule))), columns) if chosen.rule.strip() else all_rules(columns))
    return 0


def _rules(chosen: argparse.Namespace) -> int:
    from sitecheck.rule_pages import all_rules, write_rule_pages

    if chosen.markdown:
        write_rule_pages(chosen.markdown)
    else:
        report.write(all_rules())
    return 0


def _name(written: str) -> str:
    from sitecheck.rule_names import groups

    plain = written.strip().lower().replace("_", "-")
    if plain not in groups():
        raise CannotRun(f'There is no rule "{written}".{question(guess.name for guess in nearest(plain, groups()))} All of them: sitecheck rules, or make explain')
    return plain


if __name__ == "__main__":
    sys.exit(main())
