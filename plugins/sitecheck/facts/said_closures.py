"""What sentences say of the days on which the practice is closed for some time, beside the closures of `practice.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sitecheck.days import MONTH, spoken
from sitecheck.entries import of_class
from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.hours.answers import yes_in
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.places.meant_place import whereabouts
from sitecheck.facts.said_dates import DAY, RANGE, Stated, is_sure, month_number, stated_day, stated_range, whole_month
from sitecheck.facts.statements import Statement, Typed, own_names, statements, with_before

if TYPE_CHECKING:
    from practice.schema import Closure, Hours, Practice
    from sitecheck.site import Site

_WE = r"(?:\b(?:we|I)(?:['’](?:re|m|ll(?: be)?)| are| am| will be| shall be)?|\b(?:the|our|my) (?:practice|studio|clinic|surgery|office|salon|rooms?|doors?)(?: is| are| will be| will)?|^\W*|[:–—]\s*)"
_TIMES = r"(?: (?:usually|always|also|then|again|all))*"
_AWAY = re.compile(
    rf"{_WE}{_TIMES}\s*\b(?:clos(?:e|es|ed|ing)|shut|away|on (?:holiday|leave|vacation)|off|not (?:here|open|working)|"
    rf"(?:do|does) not work|don['’]t work|(?:take|have)(?: (?:our|my|a|the))?(?: [\w-]+)? (?:break|holiday|vacation|leave)|(?:take|have) [\w\s]{3,30} off)(?: down)?"
    rf"(?: (?:for|over|at|during) [\w\s'’]{{3,25}})?[,:]?(?: from| between| on)? $"
    rf"|{_WE}{_TIMES}\s*\b(?:away|off)(?: (?:\w+ing|in|to|with|on)\b [\w\s'’]{{2,30}}?)?,?(?: from| between)? $"
    rf"|\b(?:our|my) (?:[\w-]+ )?(?:break|holiday|vacation|closure) (?:is|runs|lasts|goes)(?: from)? $",
    re.IGNORECASE,
)
_CALLED = r"(?:(?:our|my|the) )?(?:[\w’'-]+ ){0,3}?(?:closures?|closed|closing|break|holidays?|vacation|shut ?down|leave)(?: (?:dates?|period|times?))?"
_LABEL = re.compile(rf"^\W*{_CALLED}[\s*_]*[:–—-][\s*_]*(?:from )?$", re.IGNORECASE)
_HEADING = re.compile(rf"\W*{_CALLED}\W*", re.IGNORECASE)
"""What a closure is called, before its days or in the line above them: "Christmas closure: 24 December – 3 January"."""
_NO_MORE = re.compile(r"[\s*_(]*(?:inclusive|both included)?\W*$", re.IGNORECASE)
_SHUT_ON = re.compile(rf"{_WE}{_TIMES}\s*\b(?:closed|shut|away|on (?:holiday|leave|vacation)|off|not (?:here|open|working))(?: all day| for [a-z\s]{{3,25}})?,? on $", re.IGNORECASE)
_ON_SHUT = re.compile(
    r"^(?:\s?[:–—|]\s?|,? (?=\w+ ))(?:(?:we(?: are|['’]re)|I(?: am|['’]m)|(?:we|I)(?:['’]ll| will| shall) be|the (?:practice|studio|clinic|rooms?) (?:is|are|will be)) )?"
    r"(?:closed|away|shut|on (?:holiday|leave|vacation))\b(?! (?:on|at|until|from|before|after|for lunch)\b)", re.IGNORECASE)
_BACK = re.compile(
    r"(?:\b(?:we|I)(?:['’](?:re|m|ll be)| are| am| will be) back|\b(?:opens?|reopens?|starts?|returns?|back|begins?)(?: again| work)?"
    r"|\bfirst (?:appointments|sessions|day)(?: (?:of|in|after)[\w\s]{2,20})? (?:is|are))(?: again| here| at work)*(?: at [\d:.]+ ?(?:[ap]\.?m\.?)?)? (?:on|from) $"
    r"|(?:\bre-?open(?:s|ing)?|(?:\bwe(?:['’]re| are)|\bI(?:['’]m| am)|^\W*) ?back(?: (?:in|at) (?:the|our|my) \w+)?|\bfirst day back(?: is)?"
    r"|\bnormal hours resume|\bresum(?:e|es|ing)(?: (?:normal hours|work|appointments))?)(?: on| from|:)? $",
    re.IGNORECASE,
)
_GONE = re.compile(r"\b(?:break|holidays?|closure|vacation|leave)(?: (?:for|in|to|at) [^.,;]{3,30})? (?:starts?|begins?) (?:on|from) $", re.IGNORECASE)
_EDGE = re.compile(
    rf"(?:{_WE}{_TIMES}\s*\b(?:closed|shut|away|on (?:holiday|leave|vacation)|not (?:here|open|working))(?: for [\w\s'’]{{3,25}})? (?:until|till|through|up to)"
    r"|\b(?P<whose>our|my|the) (?P<name>(?:[\w’'-]+ ){0,2}?(?:break|holidays?|vacation|closure|shut ?down|leave|(?P<any>weeks?|days))) (?:ends?|lasts?|runs?|goes|continues|(?P<begins>starts?|begins?))"
    r"(?: (?:only|already))?(?: (?:on|from|with|until|till|through|up to|to))?)(?: and including)? $",
    re.IGNORECASE,
)
"""Before the first or the last day of a closure, said by itself: "Our winter break lasts until 6 January"."""
_OPEN = (
    r"(?:\b(?:we|I)(?:['’](?:re|m)| are| am) (?:still |also )?(?:open|here|in|at work|(?:at|in) (?:the|our|my) (?:practice|studio|office|rooms?))|\bit is business as usual|\b(?:we|I)(?: will|['’]ll)? (?:still |also )?(?:work|open|(?:stay|remain|keep) open)|"
    r"\b(?:the|our|my) (?:practice|studio|clinic|office) (?:is|will be|(?:will )?(?:stays?|remains?)) (?:still |also )?open|\byou can (?:still |also )?(?:come|be seen)(?: in)?|^\W*open)"
)
_OPEN_ON = re.compile(rf"(?:{_OPEN}(?: as (?:usual|normal))?|\blast (?:sessions?|appointments?|day)(?: (?:of|before|in)[\w\s]{{2,20}})? (?:is|are))"
                      r"(?: (?:on|until|till|through|up to))? $", re.IGNORECASE)
_ON_OPEN = re.compile(rf"^(?:, [^,]{{3,30}}?)?,? {_OPEN}(?! (?:again|from)\b)|^\s?[:–—|]\s?(?:open\b|(?:last|first) (?:appointments?|sessions?|day)\b)", re.IGNORECASE)
_NAMED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "st stephen's day": (12, 26), "new year's eve": (12, 31),
    "new year's day": (1, 1), "between christmas and new year": (12, 28),
}
_NAMED_DAY = re.compile("|".join(_NAMED).replace("'", "['’]"), re.IGNORECASE)
_WEEKS = re.compile(
    rf"{_WE}{_TIMES}\s*\b(?:closed?|closes|shut|away)(?: for)? (?:(?:the )?(?:whole|all|entire)(?: month)? (?:of )?|(?:for )?all |throughout )"
    rf"(?P<whole>{MONTH})"
    rf"|\b(?:closed?|closes|shut|away)(?: (?:for|in|during))? the (?P<which>first|last) (?P<many>{IN_WORDS}|\d) weeks (?:of|in) "
    rf"(?P<month>{MONTH}|the month)",
    re.IGNORECASE,
)
_THROUGH = (
    r"(?:\b(?:open|here|in the (?:office|studio|practice)|work(?:ing)?)(?: as usual| as normal)?(?:,)? (?:all|right through|all through|through|throughout|during|over)"
    r"|\b(?:open|here|work(?:ing)?) as (?:usual|normal) (?:in|on|at)"
    r"|\b(?:do not|don['’]t|never) (?:close|take a break|go away) (?:in|at|for))(?: the| our)?(?: \w+)? (?:{words})\b"
)
_ASKED = re.compile(r"\b(?:open|work|see|come|there|here|in)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)
_NONE = "there is no such closure in practice.yaml"
_COMMON = frozenset("break closure closed holiday holidays vacation week weeks training course the and for our away leave days retreat".split())
_NOT_NOW = re.compile(r"\?\s*$|\b(?:if|unless|would|could|might|was|were|had|used to|last (?:year|winter|summer)|once)\b", re.IGNORECASE)


def wrong_closures(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every day of being closed or open that the closures make untrue, with what these say."""
    people = [person.title for person in of_class(site.entries, "Person").values()]
    coming = sorted((one for one in site.practice.closures if one.until >= site.today), key=lambda one: one.from_)
    through = [(one, pattern) for one in coming if (pattern := _open_through(one))]
    typed = list(statements(site, articles=False))
    for (statement, before), where in zip(with_before(typed), whereabouts(site, typed), strict=True):
        practice, at_one = (where.spots[0].practice, True) if where.sure and site.practice.places else (site.practice, False)
        text = statement.text
        labelled = bool(_HEADING.fullmatch(before)) and not speaks_of_others(before, own_names(site))
        if _NOT_NOW.search(text):
            continue
        if _ASKED.search(before) and (yes := yes_in(text)) and (closure := _asked_of(before, coming, site.today)):
            yield statement, statement.part(*yes.span("yes")), _says(closure)
            continue
        untrue = ((*found.span(), _says(one)) for one, pattern in through if (found := pattern.search(text)))
        for start, end, wrong in (*_wrong(text, coming, practice, site.today, labelled), *untrue):
            if at_one and wrong == _NONE:
                continue  # closures are those of all places: what is closed besides at one of them stands nowhere else
            around = clause(text, start, end)
            one_of_us = len(people) > 1 and re.search("|".join([r"\bI\b", *(re.escape(name.split()[0]) for name in people)]), around)
            if not one_of_us and not speaks_of_others(around, own_names(site)):
                yield statement, statement.part(start, end), wrong


def _wrong(text: str, coming: Sequence[Closure], practice: Practice, today: date, labelled: bool) -> Iterator[tuple[int, int, str]]:
    """`labelled`: the line above says that the days of this one are a closure."""
    told = []
    for found in RANGE.finditer(text):
        told.append(found.span())
        stated = stated_range(found, today)
        if stated and _ON_OPEN.search(text[found.end():]) and (closure := next((one for one in coming if _within(stated, one)), None)):
            yield *found.span(), _says(closure)
        elif stated and (closure := _named(text[: found.start()], coming)):
            if _open_days(stated, practice.all_hours) != _open_days(Stated(closure.from_, closure.until), practice.all_hours):
                yield *found.span(), _says(closure)
        elif stated and (_is_away(text, found, labelled) or _ON_SHUT.search(text[found.end():])) and (wrong := _compared(stated, coming, practice.all_hours, today)):
            yield *found.span(), wrong
    dated = [(found, stated) for found in DAY.finditer(text) if (stated := stated_day(found, today))]
    sure = {found.span() for found, stated in dated if is_sure(found, stated)}
    for (start, end), stated in (*((found.span(), stated) for found, stated in dated), *_named_days(text, today)):
        if any(first < end and start < last for first, last in told):
            continue
        if wrong := _beyond(text[:start], stated, coming, practice.all_hours, today):
            yield start, end, wrong
        elif _BACK.search(text[:start]) and not _GONE.search(text[:start]):
            closure = next((one for one in coming if one.from_ <= stated.first <= one.until + timedelta(days=10)), None)
            if closure and not closure.until < stated.first <= _return(closure, practice):
                yield start, end, _says(closure)
        elif (_OPEN_ON.search(text[:start]) or _ON_OPEN.search(text[end:])) and (closure := _closed_on(stated.first, coming)):
            yield start, end, _says(closure)
        elif (start, end) in sure and (_SHUT_ON.search(text[:start]) or _ON_SHUT.search(text[end:])) and not _closed_on(stated.first, coming):
            if stated.first > today and _open_days(stated, practice.all_hours):
                yield start, end, _NONE
    yield from _roughly(text, coming, practice.all_hours, today)


def _is_away(text: str, found: re.Match[str], labelled: bool) -> bool:
    before = text[: found.start()]
    alone = not re.search(r"\w", before) and _NO_MORE.match(text, found.end())
    return bool(_AWAY.search(before) or _LABEL.search(before) or (labelled and alone))


def _named(before: str, coming: Sequence[Closure]) -> Closure | None:
    """The closure that is called by its reason before its days: "Our spring training week is from …"."""
    is_from = r" (?:is|are|runs|goes|lasts|takes place)(?: from)? $"
    return next((one for one in coming if one.reason and re.search(rf"\b(?:our|my) {re.escape(one.reason)}{is_from}", before, re.IGNORECASE)), None)


def _beyond(before: str, stated: Stated, coming: Sequence[Closure], hours: Hours, today: date) -> str:
    """What a closure near by says of its first or last day, where such a day is said by itself."""
    found = _EDGE.search(before)
    near = [one for one in coming if one.from_ - timedelta(days=14) <= stated.first <= one.until + timedelta(days=21)] if found else []
    if found and (found["any"] or (found["whose"] or "").lower() == "the"):  # others have breaks too: it has to be called as ours is
        near = [one for one in near if set(found["name"].lower().split()) & set(one.reason.lower().split()) - _COMMON]
    if not near:
        return ""
    first, last = (stated.first, near[0].until) if found["begins"] else (near[0].from_, stated.first)
    return _compared(Stated(first, last, open_ended=not found["begins"]), near[:1], hours, today) if first <= last else _says(near[0])


def _asked_of(question: str, coming: Sequence[Closure], today: date) -> Closure | None:
    """The closure in which the day lies that a question is about."""
    days = [stated_day(found, today) for found in DAY.finditer(question)] + [stated for _span, stated in _named_days(question, today)]
    return next((closure for one in days if one and (closure := _closed_on(one.first, coming))), None)


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
    for found in _WEEKS.finditer(text):
        if found["whole"]:
            if wrong := _compared(whole_month(month_number(found["whole"]), today), coming, hours, today):
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
    return re.compile(_THROUGH.replace("{words}", "|".join(words)), re.IGNORECASE) if words else None


def _month_of(written: str, text: str) -> int:
    """`the month` is the one that is named elsewhere in the sentence."""
    named = re.search(MONTH, text) if written.lower() == "the month" else re.match(".*", written)
    return month_number(named[0]) if named else 0


def _return(closure: Closure, practice: Practice) -> date:
    """The first day after a closure on which somebody is there again."""
    days = (closure.until + timedelta(days=after) for after in range(1, 15))
    return next((day for day in days if practice.hours_on(day)), closure.until + timedelta(days=1))


def _within(stated: Stated, closure: Closure) -> bool:
    return closure.holds(stated.first) and closure.holds(stated.last)


def _closed_on(day: date, coming: Sequence[Closure]) -> Closure | None:
    return next((one for one in coming if one.holds(day)), None)


def _open_days(stated: Stated, hours: Hours) -> set[date]:
    return {day for day in stated.days() if hours.on(day)}


def _says(closure: Closure) -> str:
    return f'the closure "{closure.reason}" is from {spoken(closure.from_)} to {spoken(closure.until)}'
