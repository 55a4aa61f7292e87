"""What sentences say of appointments that are cancelled, beside `cancellation` of `practice.yaml`: how long before, and what is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, names_others
from sitecheck.facts.number_words import IN_WORDS, number
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, has_spanish, own_names, statements, with_before

if TYPE_CHECKING:
    from sitecheck.site import Site

_HOURS = {"h": 1, "d": 24, "w": 168}
_MANY = rf"(?:\ban?|\d{{1,3}}|\b{IN_WORDS})"
_SPAN = (
    rf"(?P<many>{_MANY})(?: \(\d{{1,3}}\))?[ ‑-]?(?:(?:full|working|business|clear) )*"
    r"(?P<unit>h(?:(?:ou)?rs?)?|(?<=[ ‑-])(?:hour|day|week)s?)\b(?:['’]s?(?!\w))?"
)
_NOTICE = re.compile(
    rf"{_SPAN}(?: (?:or more|at least))?(?: (?:of|advance|prior))*(?: notice| ahead| beforehand| in advance| before| prior to| notification|"
    r"(?: appointment)? cancell?ation| window)\b"
    rf"|\bnotice of (?:at least )?{_SPAN.replace('many', 'length').replace('unit', 'of')}"
    rf"|\b(?:less|later|more) than {_SPAN.replace('many', 'least').replace('unit', 'kind')}"
    rf"|\bcancel\w*(?: (?:made|received|notified|done|an?|the|your|appointments?|sessions?|bookings?))* within (?P<short>{_MANY})[ ‑-]?(?P<short_of>h(?:(?:ou)?rs?)?)\b(?! (?:of|after) )"
    rf"|\bcancell?ation (?:policy|period|notice|terms)(?: is| of)?\W{{1,4}}(?P<policy>{_MANY})[ ‑-]?(?P<policy_of>hours?|hrs|days?)\b"
    rf"|^\W*(?:inside|under) (?P<inside>{_MANY})[ ‑-]?(?P<inside_of>h(?:(?:ou)?rs?)?)\b(?=,? (?:we|I|you|half|the|\d))"
    rf"|\bwithin (?:the )?(?P<within>{_MANY})[ ‑-]?(?P<hours>h(?:(?:ou)?rs?)?)\b(?= (?:of|before|prior to) (?:the|your|their|an?|any|my|our|appointment|session|treatment)\b"
    r"(?! (?:\w+ )?(?:booking|purchase)))",
    re.IGNORECASE,
)
_NO_SHOW = r"(?:no[- ]shows?|missed|fail(?:ure|ing) to)"
_BOTH = re.compile(
    rf"\bcancell?\w+(?: appointments?| sessions?)?(?: with(?:in| less than| under)? [^.;,!?]{{1,30}})?,? (?:or|and)(?: \w+)? {_NO_SHOW}\b|\bcancel [^.;!?]{{1,30}},? or (?:do not|don['’]t) (?:turn up|show(?: up)?|come|attend)\b|\b{_NO_SHOW}(?: \w+)?,? (?:or|and)(?: \w+)? cancell?\w+\b", re.IGNORECASE,
)
_ANY_SPAN = re.compile(rf"{_SPAN}|(?P<bare>(?<![$£€\d])\b\d{{1,3}}\b)(?!\s?(?:%|per ?cent))", re.IGNORECASE)
_CANCELS = re.compile(
    r"\b(?:cancel\w*|resched\w*|re-?arrang\w*|(?:cannot|can['’]t|can not|(?:not |un)able to) (?:come|make|keep|attend)|miss (?:an|your|any|scheduled) (?:\w+ )?(?:appointment|session)s?|something comes up|plans change|(?:a )?change of plans?|without (?:informing|telling|notifying|letting) (?:us|me)|no[- ]shows?|notice if"
    r"|appointments? (?:must|needs? to|ha(?:s|ve) to) be (?:changed|moved)|(?:change|move|alter) (?:the|your|an?|any) (?:day|time|appointment|session|booking)|appointment changes?)\b", re.IGNORECASE,
)
_COST = r"(?:(?:usual|normal|standard|regular|full|total|scheduled|missed|booked|priced|agreed|session|appointment|treatment|consult(?:ation)?|service)['’]?s? )*(?:fee|price|cost|rate|amount|charge|appointment|session|treatment|services?)\b"
_PARTS = {"half": 50, "a third": 33, "one third": 33, "two thirds": 67, "a quarter": 25, "three quarters": 75, "double": 200, "twice": 200}
"""In hundredths of the fee."""
_SHARE = re.compile(
    rf"\b(?P<percent>\d{{1,3}}) ?(?:%|per ?cent)(?: of (?:(?:the|your|our|my|that|an?) )?{_COST}| (?:cancell?ation )?(?:charge|fee)\b)"
    rf"|\b(?:charge(?: of|d(?: at)?)|fee of) (?P<charged>\d{{1,3}}) ?(?:%|per ?cent)(?! of)"
    rf"|\b(?P<part>{'|'.join(_PARTS)}) (?:of )?(?:the|your|our|my|that) {_COST}"
    rf"|(?<!% of )(?<!half of )\b(?P<full>(?:the|your|our) (?:full|whole|entire) {_COST}|(?:charged|due|payable) in full)\b", re.IGNORECASE,
)
# Who does not come at all, or again and again, may pay more than the terms in short say.
_OTHER_CASE = re.compile(
    r"\bno[- ](?:shows?|calls?)\b|\b(?:do not|don['’]t|not|fail(?:s|ed|ure)? to|without) (?:show|attend|appear|turn|come|cancel|arriv|contact|notif)\w*|\bmiss(?:ed|ing)?\b"
    r"|\blate arriv\w+|\b(?:third|second|repeated|frequent)(?:ly)? cancel\w*|\bregularly\b|\brepeatedly\b|\bmore than (?:once|twice)\b|\bmay\b|\bup to\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^\W*(?:(?:later|less|after) (?:than )?that|(?:inside|within|under|below) (?:the )?\d+ ?h(?:ou)?rs?|otherwise|with less|after that|if it is later|below that)\b", re.IGNORECASE)
"""How a sentence begins that goes on with what the one before it is about."""
_LEADS = re.compile(r"\?\s*$|^\s*#")
"""A question or a heading says of what the next sentence speaks."""
_ASKS_NOTICE = re.compile(r"\b(?:we|I)(?: \w+)? (?:ask|require|need|request)\b[^.;!?]*\bnotice\W*$|^\W*please (?:give|allow)\b[^.;!?]*\bnotice\W*$", re.IGNORECASE)
"""Notice of nothing in particular is that of not coming."""
_LAST_MOMENT = re.compile(r"\bsame[- ]day\b|\bon the (?:same )?day\b|\bat the time\b|\blast[- ]minute\b", re.IGNORECASE)
_FOR_NOTHING = re.compile(
    r"\bcancel\w*\b[^.;!?]{0,40}?(?P<free>\b(?:free(?: of charge)?|for free|without (?:charge|a (?:fee|charge)|paying|cost)|costs? nothing|at no (?:cost|charge))\b)"
    r"|(?P<no>\bno (?:charge|fee)s?|\bnever charge|\bdo(?: not|n['’]t) charge) (?:for|if you) (?:(?:a|any|late|last[- ]minute|your) )*cancel\w*", re.IGNORECASE,
)
_IN_TIME = re.compile(r"\b(?:in time|early|ahead|before|beforehand|notice|hours?|days?|advance|if|when|ill(?:ness)?|sick|emergenc\w+)\b", re.IGNORECASE)
"""Said beside it, it may be free; not so "until the last minute"."""
_PAID = re.compile(r"\b(?:charged?|charges|pay|paid|payable|fee|cost)\b", re.IGNORECASE)
# Notice that the practice itself gives, what one would like better, and terms of something else or of another time.
_NOT_THIS = re.compile(
    r"\b(?:was|were|used to|until \d{4}|workshops?|(?<!of )courses?|class(?:es)?|groups?|tests?|new clients?|(?:give|giving) you|(?:therapist|practitioner|I|we) (?:need|have)s? to (?:cancel|change)|the right to (?:cancel|refuse|change|move|resched\w*)"
    r"|newsletters?|subscriptions?|memberships?|eat(?:ing)?|drink\w*|meals?|alcohol|remind\w*|confirm\w*|repl(?:y|ies)|respond\w*)\b", re.IGNORECASE,
)
_RATHER = re.compile(r"\b(?:preferably|ideally|better|if possible|for example)\W*(?:\w+ )?$|\b(?:the|your) (?:first|second|third) [^.;,]*$", re.IGNORECASE)


def wrong_terms(site: Site) -> Iterator[tuple[Statement, Typed]]:
    """Every length of notice, and share of the fee, that `cancellation` does not know though it has another."""
    terms = site.practice.cancellation or ""
    notice, shares = terms_of(terms)
    going_on = None  # the file in which the sentence before spoke of it
    settled = None  # the file that has said the true length; another one there may be of a further case
    for statement, before in with_before(statements(site, articles=False, language=NOT_SPANISH)) if notice or shares else ():
        text = statement.text
        led = _LEADS.search(before) and _CANCELS.search(before)
        about = bool(led or _is_about(text) or (_GOES_ON.search(text) and going_on is statement.source))
        going_on = statement.source if about else None
        if text in terms or not about:
            continue
        lengths, parts = _said(text, statement.source is settled)
        settled = statement.source if any(_length(found) in notice for found in lengths) else settled
        wrong = [*(found for found in lengths if notice and _length(found) not in notice), *(found for found in parts if shares and _share(found) not in shares)]
        wrong += [found for found in _FOR_NOTHING.finditer(text) if shares and not _IN_TIME.search(text[: found.start()] + (found["free"] and found[0] or "") + text[found.end() :])]
        for found in wrong:
            around = re.sub(r"\b(?:their|his|her|emergenc\w+) ", "your ", clause(text, *found.span()))  # a client's; and in an emergency
            if not _NOT_THIS.search(around) and not _RATHER.search(text[: found.start()]) and not names_others(around, own_names(site)):
                yield statement, statement.part(*found.span())
    if has_spanish(site):
        from sitecheck.facts.spanish import cancellation as spanish

        yield from spanish.wrong_terms(site)


def terms_of(cancellation: str) -> tuple[set[int], set[int]]:
    """All lengths of notice that the terms name, in hours, and all shares of the fee, in hundredths."""
    return _lengths(cancellation), _shares(cancellation)


def _is_about(text: str) -> bool:
    """Whether somebody cancels, or pays for too short a notice."""
    return bool(_CANCELS.search(text) or _ASKS_NOTICE.search(text) or (_PAID.search(text) and re.search(r"\bnotice\b", text)))


def _said(text: str, settled: bool) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The lengths of notice and the shares of the fee that are said of whoever cancels, and not only of whoever does not come."""
    lengths, parts = list(_NOTICE.finditer(text)), list(_SHARE.finditer(text))
    if _OTHER_CASE.search(text) and not _BOTH.search(text):
        parts = parts if lengths and len(parts) == 1 and not settled else []
        lengths = [found for found in lengths if not settled or found["many"]]
    return lengths, [] if _LAST_MOMENT.search(text) else parts


def _lengths(terms: str) -> set[int]:
    """All lengths that the terms name, in hours; a number without a unit may be of any: "24 hours, better 48"."""
    found = list(_ANY_SPAN.finditer(terms))
    spans = {_hours(one["many"], one["unit"]) for one in found if one["unit"]}
    return spans | {int(one["bare"]) * factor for one in found if one["bare"] and spans for factor in _HOURS.values()}


def _shares(terms: str) -> set[int]:
    """All shares of the fee that the terms name."""
    named = {int(found[1]) for found in re.finditer(r"\b(\d{1,3}) ?(?:%|per ?cent)", terms)}
    words = {**_PARTS, "full": 100, "whole": 100, "entire": 100}
    return named | {share for word, share in words.items() if re.search(rf"\b{word}\b", terms, re.IGNORECASE)}


def _length(found: re.Match[str]) -> int:
    """In hours."""
    many = next(filter(None, (found[name] for name in ("many", "length", "least", "within", "inside", "short", "policy"))))
    return _hours(many, next(filter(None, (found[name] for name in ("unit", "of", "kind", "hours", "inside_of", "short_of", "policy_of")))))


def _hours(many: str, unit: str) -> int:
    return (1 if many.lower() in ("a", "an") else number(many.lower())) * _HOURS[unit[0].lower()]


def _share(found: re.Match[str]) -> int:
    """In hundredths of the fee."""
    return int(found["percent"] or found["charged"] or (_PARTS[found["part"].lower()] if found["part"] else 100))
