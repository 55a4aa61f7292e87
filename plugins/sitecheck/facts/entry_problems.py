"""What the reader of front matter could not understand, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.diagnostic import Finding, Place, Repair
from sitecheck.site import Site


def entry_problems(site: Site, rule: str) -> Iterator[Finding]:
    """The problems that bear this rule's name, each where it stands."""
    for path, problems in site.problems.items():
        for problem in problems:
            if problem.rule != rule:
                continue
            mark = problem.mark
            place = Place(path, mark.line, mark.column, mark.end_line, mark.end_column) if mark else Place(path)
            repair = Repair(problem.suggestion) if problem.suggestion and mark else None
            yield Finding(place, problem.message, repair, site.pages_of(path))
