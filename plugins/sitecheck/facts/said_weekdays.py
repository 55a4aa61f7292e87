"""Days of the year with a weekday before them that is not theirs, such as "Friday, 26 December 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sitecheck.days import WEEKDAY_NAMES
from sitecheck.entries import of_class
from sitecheck.facts.said_dates import with_weekday
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, statements

if TYPE_CHECKING:
    from sitecheck.site import Site

_TOLD = re.compile(r"\b(?:was|were|had|did|(?!closed\b)\w+ed|came|went|took|met|began|told|said|wrote|saw|fell|gave|left|(?:18|19|20)\d\d)\b", re.IGNORECASE)
"""What is told of may be of any year, and so is what another year is named beside."""

_NEAR = timedelta(days=60)
"""So far from its own day an article may speak of another year."""


def wrong_weekdays(site: Site) -> Iterator[tuple[Statement, Typed, date]]:
    """Every such day; one without a year is that of an article from about then, or of a closure or event, or has that weekday in none of the years in which it may be meant."""
    coming = _coming(site)
    years, articles = (site.today.year, site.today.year + 1, site.today.year - 1), of_class(site.entries, "Article")
    for statement in statements(site, language=NOT_SPANISH):
        article = articles.get(statement.source.path)
        written = article.date.date() if article else None
        for found, weekday, days in with_weekday(statement.text, (written.year - 1, written.year, written.year + 1) if written else years):
            said = re.search(r"(?:19|20)\d\d", found[0])
            if written and not said:
                days = (min(days, key=lambda one: abs(one - written)),)
            known = tuple(one for one in days if one in coming)
            past = [one for one in _TOLD.findall(statement.text) if not (known and one.isdigit())]
            unsure = not known and abs(days[0] - written) > _NEAR if written else past
            days = known or days
            if (said or not unsure) and all(WEEKDAY_NAMES[one.weekday()] != weekday for one in days):
                yield statement, statement.part(*found.span()), next((one for one in sorted(days) if one >= site.today), days[0])


def _coming(site: Site) -> set[date]:
    """The days on which a closure or an event of the practice begins and ends, the ones before and the ones after."""
    spans = [(one.from_, one.until or one.from_) for one in (*site.practice.closures, *site.practice.events)] if site.practice else []
    return {day for first, last in spans if last >= site.today for day in (first - timedelta(days=1), first, last, last + timedelta(days=1))}
