"""What sentences say of the days on which the practice is closed for some time, beside the closures of `practice.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from practice.calendar import WEEKDAYS
from sitecheck.days import MONTH, spoken
from sitecheck.entries import of_class
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.closures import closure_words as wording
from sitecheck.facts.hours.answers import yes_in
from sitecheck.facts.hours.week import by_appointment
from sitecheck.facts.number_words import number
from sitecheck.facts.places.meant_place import whereabouts
from sitecheck.facts.said_dates import Stated, days_in, is_sure, month_number, ranges_in, whole_month
from sitecheck.facts.statements import Statement, Typed, own_names, statements, with_before

if TYPE_CHECKING:
    from practice.schema import Closure, Hours, Practice
    from sitecheck.site import Site

_NAMED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "st stephen's day": (12, 26), "new year's eve": (12, 31),
    "new year's day": (1, 1), "between christmas and new year": (12, 28),
}
_NAMED_DAY = re.compile("|".join(_NAMED).replace("'", "['’]"), re.IGNORECASE)
_NONE = "there is no such closure in practice.yaml"
_COMMON = frozenset("break closure closed holiday holidays vacation week weeks training course the and for our away leave days retreat".split())
_RECENT = timedelta(days=180)
"""An older article speaks of the closures of another year."""
_NOT_NOW = re.compile(r"\?\s*$|\b(?:if|unless|would|could|might|was|were|had|used to|last (?:year|winter|summer)|once)\b", re.IGNORECASE)


def wrong_closures(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every day of being closed or open that the closures make untrue, with what these say."""
    people = [person.title for person in of_class(site.entries, "Person").values()]
    coming = sorted((one for one in site.practice.closures if one.until >= site.today), key=lambda one: one.from_)
    through = [(one, pattern) for one in coming if (pattern := _open_through(one))]
    source, section = None, False
    articles = of_class(site.entries, "Article")
    typed = [one for one in statements(site) if (article := articles.get(one.source.path)) is None or site.today - article.date.date() < _RECENT]
    for (statement, before), where in zip(with_before(typed), whereabouts(site, typed), strict=True):
        practice, at_one = (where.spots[0].practice, True) if where.sure and site.practice.places else (site.practice, False)
        text = statement.text
        if text.lstrip().startswith("#") or statement.source is not source:
            source, section = statement.source, bool(wording.SECTION.search(text))
        labelled = section or bool(wording.HEADING.fullmatch(before)) and not speaks_of_others(before, own_names(site))
        if _NOT_NOW.search(text):
            continue
        if wording.ASKED.search(before) and (yes := yes_in(text)) and (closure := _asked_of(before, coming, site.today)):
            yield statement, statement.part(*yes.span("yes")), _says(closure)
            continue
        untrue = ((*found.span(), _says(one)) for one, pattern in through if (found := pattern.search(text)))
        for start, end, wrong in (*_wrong(text, coming, practice, site.today, labelled), *untrue):
            if (at_one or statement.source.path in articles) and wrong == _NONE:
                continue  # closures are those of all places: what is closed besides at one of them stands nowhere else, and articles speak of much
            around = clause(text, start, end)
            one_of_us = len(people) > 1 and re.search("|".join([r"\bI\b", *(re.escape(name.split()[0]) for name in people)]), around)
            if not one_of_us and not speaks_of_others(around, own_names(site)):
                yield statement, statement.part(start, end), wrong


def _wrong(text: str, coming: Sequence[Closure], practice: Practice, today: date, labelled: bool) -> Iterator[tuple[int, int, str]]:
    """`labelled`: the heading or the line above says that the days of this one are a closure."""
    away = 0
    for found, stated in ranges_in(text, today):
        again = away and wording.AND_AGAIN.search(text[away : found.start()])
        away = found.end() if again or _is_away(text, found, labelled) or wording.ON_SHUT.search(text[found.end():]) else 0
        if wording.ON_OPEN.search(text[found.end():]) and (closure := next((one for one in coming if _within(stated, one)), None)):
            yield *found.span(), _says(closure)
        elif closure := _named(text[: found.start()], coming) or _named_behind(text[found.end():], coming):
            if _open_days(stated, practice.all_hours) != _open_days(Stated(closure.from_, closure.until), practice.all_hours):
                yield *found.span(), _says(closure)
        elif away and (wrong := _compared(stated, coming, practice.all_hours, today)):
            yield *found.span(), wrong
    dated = days_in(text, today)
    sure = {found.span() for found, stated in dated if is_sure(found, stated)}
    for (start, end), stated in (*((found.span(), stated) for found, stated in dated), *_named_days(text, today)):
        if wrong := _beyond(text[:start], stated, coming, practice.all_hours, today):
            yield start, end, wrong
        elif wording.BACK.search(text[:start]) and not wording.GONE.search(text[:start]):
            closure = next((one for one in coming if one.from_ <= stated.first <= one.until + timedelta(days=10)), None)
            if closure and not closure.until < stated.first <= _return(closure, practice):
                yield start, end, _says(closure)
        elif (wording.OPEN_ON.search(text[:start]) or wording.ON_OPEN.search(text[end:])) and (closure := _closed_on(stated.first, coming)):
            yield start, end, _says(closure)
        elif (start, end) in sure and (wording.SHUT_ON.search(text[:start]) or wording.ON_SHUT.search(text[end:])) and not _closed_on(stated.first, coming):
            if stated.first > today and _open_days(stated, practice.all_hours):
                yield start, end, _NONE
    yield from _roughly(text, coming, practice.all_hours, today)


def _is_away(text: str, found: re.Match[str], labelled: bool) -> bool:
    before = text[: found.start()]
    alone = wording.NAMED_ITEM.fullmatch(before) and wording.NO_MORE.match(text, found.end())
    return bool(wording.AWAY.search(before) or wording.LABEL.search(before) or (labelled and alone))


def _named(before: str, coming: Sequence[Closure]) -> Closure | None:
    """The closure that is called by its reason before its days: "Our spring training week is from …"."""
    is_from = r" (?:is|are|runs|goes|lasts|takes place)(?: from)? $"
    return next((one for one in coming if one.reason and re.search(rf"\b(?:our|my) {re.escape(one.reason)}{is_from}", before, re.IGNORECASE)), None)


def _named_behind(after: str, coming: Sequence[Closure]) -> Closure | None:
    """The closure that is called by its reason behind its days: "and from 15 to 20 March for March break"."""
    return next((one for one in coming if one.reason and re.match(rf" (?:for|over) (?:(?:our|my|the) )?{re.escape(one.reason)}\b", after, re.IGNORECASE)), None)


def _beyond(before: str, stated: Stated, coming: Sequence[Closure], hours: Hours, today: date) -> str:
    """What a closure near by says of its first or last day, where such a day is said by itself."""
    found = wording.EDGE.search(before)
    near = [one for one in coming if one.from_ - timedelta(days=14) <= stated.first <= one.until + timedelta(days=21)] if found else []
    if found and (found["any"] or (found["whose"] or "").lower() == "the"):  # others have breaks too: it has to be called as ours is
        near = [one for one in near if set(found["name"].lower().split()) & set(one.reason.lower().split()) - _COMMON]
    if not near:
        return ""
    first, last = (stated.first, near[0].until) if found["begins"] else (near[0].from_, stated.first)
    return _compared(Stated(first, last, open_ended=not found["begins"]), near[:1], hours, today) if first <= last else _says(near[0])


def _asked_of(question: str, coming: Sequence[Closure], today: date) -> Closure | None:
    """The closure in which the day lies that a question is about."""
    days = (*ranges_in(question, today), *days_in(question, today), *_named_days(question, today))
    return next((closure for _found, stated in days if (closure := _closed_on(stated.first, coming))), None)


def _named_days(text: str, today: date) -> Iterator[tuple[tuple[int, int], Stated]]:
    for found in _NAMED_DAY.finditer(text):
        month, day = _NAMED[found[0].lower().replace("’", "'")]
        at = date(today.year + ((month, day) < (today.month, today.day)), month, day)
        yield found.span(), Stated(at, at)


def _compared(stated: Stated, coming: Sequence[Closure], hours: Hours, today: date) -> str:
    """What the closures say of days that are said to be closed; days on which it is closed anyway do not count."""
    theirs = [one for one in coming if one.from_ <= stated.last and stated.first <= one.until]
    if not theirs:
        return _NONE if stated.dated and stated.first > today and _open_days(stated, hours) else ""
    closed = set().union(*(_open_days(Stated(one.from_, one.until), hours) for one in theirs))
    lasts = [stated, stated._replace(last=stated.last - timedelta(days=1))] if stated.open_ended else [stated]
    return "" if any(_open_days(one, hours) == closed for one in lasts) else _says(theirs[0])


def _roughly(text: str, coming: Sequence[Closure], hours: Hours, today: date) -> Iterator[tuple[int, int, str]]:
    """Whole months, and weeks of them."""
    for found in wording.WEEKS.finditer(text):
        if whole_one := found["whole"] or found["too"]:
            if wrong := _compared(whole_month(month_number(whole_one), today), coming, hours, today):
                yield *found.span(), wrong
        elif (month := _month_of(found["month"], text)) and (many := number(found["many"].lower()) * 7):
            whole = whole_month(month, today)
            weeks = (whole.first, whole.first + timedelta(days=many)) if found["which"].lower() == "first" else (whole.last - timedelta(days=many), whole.last)
            for one in coming:
                shared = (min(one.until, weeks[1]) - max(one.from_, weeks[0])).days + 1
                if one.from_ <= whole.last and whole.first <= one.until and shared * 2 < (one.until - one.from_).days + 1:
                    yield *found.span(), _says(one)


def _open_through(closure: Closure) -> re.Pattern[str] | None:
    """What a sentence looks like that says of a closure's season that it stays open; None where no season is named."""
    words = [word for word in re.findall(r"[A-Za-z]{4,}", closure.reason.lower()) if word not in _COMMON]
    words += ["christmas"] if closure.holds(date(closure.from_.year, 12, 25)) else []
    return re.compile(wording.THROUGH.replace("{words}", "|".join(words)), re.IGNORECASE) if words else None


def _month_of(written: str, text: str) -> int:
    """`the month` is the one that is named elsewhere in the sentence."""
    named = re.search(MONTH, text) if written.lower() == "the month" else re.match(".*", written)
    return month_number(named[0]) if named else 0


def _return(closure: Closure, practice: Practice) -> date:
    """The first day after a closure on which somebody is there again."""
    after = closure.until + timedelta(days=1)
    open_days = _open_days(Stated(after, after + timedelta(days=13)), practice.all_hours)
    return min((day for day in open_days if not practice.closure_on(day)), default=after)


def _within(stated: Stated, closure: Closure) -> bool:
    return closure.holds(stated.first) and closure.holds(stated.last)


def _closed_on(day: date, coming: Sequence[Closure]) -> Closure | None:
    return next((one for one in coming if one.holds(day)), None)


def _open_days(stated: Stated, hours: Hours) -> set[date]:
    """Those with fixed hours; where no day of the week has any, those on which one is there by appointment."""
    arranged = not any(getattr(hours, weekday) for weekday in WEEKDAYS)
    return {day for day in stated.days() if hours.on(day) or (arranged and by_appointment(hours.on(day)))}


def _says(closure: Closure) -> str:
    return f'the closure "{closure.reason}" is from {spoken(closure.from_)} to {spoken(closure.until)}'
