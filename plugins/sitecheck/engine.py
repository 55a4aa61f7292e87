"""Finds the rules by their files, runs them over a site and makes diagnostics of what they find."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from sitecheck.diagnostic import Diagnostic, Finding, Place, Severity
from sitecheck.manual import Manual, read_manual
from sitecheck.rule_names import groups
from sitecheck.site import Site
from sitecheck.waivers import unwaived

if TYPE_CHECKING:
    from sitecheck.markdown.facts import Ignore

LAST = "unused-ignore"
"""The rule that looks at what the others left over."""

FEW = 3
"""Without sources, what more pages than this have in common is one finding."""

ALWAYS = frozenset({"missing-alt", "empty-page", "insecure-file", "insecure-form", "unclosed-quote", "unclosed-comment", "unreadable-refresh"})
"""Rules about pages that speak of pictures, files, words that nobody sees, white pages and where one is sent on to, and so matter on the oldest page."""

HARM = ("facts", "links", "words", "pages")
"""Folders of rules from what harms a visitor most to what harms least; errors come before all warnings."""


@dataclass(frozen=True)
class Rule:
    """One file of `rules/`: its name is the fault's, its docstring the manual."""

    name: str
    group: str
    severity: Severity
    docstring: str
    check: Callable[[Site], Iterable[Finding]]

    @cached_property
    def manual(self) -> Manual:
        return read_manual(self.docstring)


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule, by group and name."""
    return tuple(map(rule_named, groups()))


def check(site: Site, names: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """What is wrong with a site, worst first; only these rules if any are named."""
    chosen = [rule_named(name) for name in groups() if not names or name in names]
    diagnostics = [diagnostic for rule in chosen if rule.name != LAST for diagnostic in run(rule, site)]
    diagnostics, idle = _unsilenced(site, diagnostics, {rule.name for rule in chosen})
    for rule in chosen:
        if rule.name == LAST:
            diagnostics.extend(run(rule, replace(site, idle_ignores=tuple(idle), rule_names=frozenset(groups()))))
    return tuple(sorted(diagnostics, key=_harm))


def run(rule: Rule, site: Site) -> Iterator[Diagnostic]:
    """One rule's diagnostics. A rule that stumbles says so in one of them, for the others to go on."""
    found: list[Finding] = []
    try:
        found.extend(rule.check(site))
    except Exception as error:
        message = f"This could not be checked: the rule stumbled ({type(error).__name__}: {error}). Please report this line."
        place = Place(f"sitecheck/rules/{rule.group}/{rule.name.replace('-', '_')}.py")
        yield Diagnostic(rule.name, "error", message, rule.manual.why, place, blame="settings")
    for finding in one_each(site, unwaived(site, found)):
        yield Diagnostic(
            rule.name, _severity(site, rule, finding), " ".join(finding.message.split()), rule.manual.why, _typed(site, finding.place),
            finding.repair, finding.pages, tuple(_typed(site, place) for place in finding.others), finding.blame,
        )


def _typed(site: Site, place: Place) -> Place:
    """A page that lies in the content folder as it is and is only copied is changed there."""
    return replace(place, file=site.copies[place.file]) if place.file in site.copies else place


def _severity(site: Site, rule: Rule, finding: Finding) -> Severity:
    """In HTML that nobody's sources explain, how an unfinished or old page is made is no error; where it leads is."""
    unexplained = not site.sources or finding.place.file in site.copies
    if rule.group == "pages" and rule.name not in ALWAYS and unexplained and _unfinished(site, finding.place.file):
        return "warning"
    return finding.severity or rule.severity


def _unfinished(site: Site, file: str) -> bool:
    document = site.documents.get(file.removeprefix(site.output))
    if document is None:
        return False
    return not (document.titles and document.lang) or document.path in _without_doctype(site)


@lru_cache(maxsize=2)
def _without_doctype(site: Site) -> frozenset[str]:
    return frozenset(path for path, _fault in site.faults.get("missing-doctype", ()))


@cache
def rule_named(name: str) -> Rule:
    """The rule of this name; its file is read when it is first asked for."""
    group, stem = groups()[name], name.replace("-", "_")
    try:
        module = importlib.import_module(f"sitecheck.rules.{group}.{stem}")
        return Rule(name, group, module.severity, module.__doc__ or "", module.check)
    except Exception as error:
        return Rule(name, group, "error", "", partial(_raise, error))


def _raise(error: Exception, _site: Site) -> Iterator[Finding]:
    """A rule's file that cannot even be read stumbles when it is run, like any other."""
    raise error


def one_each(site: Site, findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding a cause: the same place said twice, or the same words about what many pages share."""
    by_place: dict[tuple, list[Finding]] = {}
    for finding in findings:
        by_place.setdefault((finding.place, finding.message), []).append(finding)
    shared: dict[str, list[Finding]] = {}
    for finding in map(_merged, by_place.values()):
        if _generated(site, finding.place):
            shared.setdefault(finding.message, []).append(finding)
        else:
            yield finding
    for group in shared.values():
        if site.sources:
            one = _merged(group)
            yield one if one.blame == "settings" else replace(one, blame="theme")
        elif len(group) > FEW:
            yield _merged(group)
        else:
            yield from group


def _generated(site: Site, place: Place) -> bool:
    return place.file.startswith(site.output) and place.file.removeprefix(site.output) in site.documents


def _merged(group: list[Finding]) -> Finding:
    first = group[0]
    if len(group) == 1:
        return first
    pages = dict.fromkeys(page for finding in group for page in finding.pages)
    places = dict.fromkeys(place for finding in group for place in (finding.place, *finding.others))
    places.pop(first.place)
    return replace(first, pages=tuple(pages), others=tuple(places))


def _unsilenced(site: Site, diagnostics: Iterable[Diagnostic], ran: set[str]) -> tuple[list[Diagnostic], list[Ignore]]:
    """What is left after the authors' ignores, and the ignores of these rules that silenced nothing."""
    holding = [ignore for ignore in site.ignores if holds(ignore, site.today)]
    used: set[Ignore] = set()
    left = []
    for diagnostic in diagnostics:
        silencing = [ignore for ignore in holding if _silences(site, ignore, diagnostic)]
        used.update(silencing)
        if not silencing:
            left.append(diagnostic)
    return left, [ignore for ignore in holding if ignore not in used and (ignore.rule in ran or ignore.rule not in groups())]


def _silences(site: Site, ignore: Ignore, diagnostic: Diagnostic) -> bool:
    """An ignore covers its lines; one in the header also covers what is said of the whole file."""
    place = diagnostic.place
    if ignore.rule != diagnostic.rule or ignore.place.file != place.file:
        return False
    if place.line is None:
        header = site.sources[place.file].header
        return header is not None and ignore.first_line < header.body_line
    return ignore.first_line <= place.line <= ignore.last_line


def holds(ignore: Ignore, today: date) -> bool:
    """Whether an ignore gives a reason and its last day, if it has one, has not passed."""
    ends = ignore.until is None and not ignore.until_written
    return bool(ignore.rule and ignore.reason) and (ends or (ignore.until is not None and today <= ignore.until))


def _harm(diagnostic: Diagnostic) -> tuple:
    place = diagnostic.place
    return (
        diagnostic.severity != "error", _harms().get(diagnostic.rule, 0), place.file,
        place.line or 0, place.column or 0, diagnostic.rule, diagnostic.message,
    )


@lru_cache(maxsize=1)
def _harms() -> dict[str, int]:
    return {name: HARM.index(group) if group in HARM else len(HARM) for name, group in groups().items()}
