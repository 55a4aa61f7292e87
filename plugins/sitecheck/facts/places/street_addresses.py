"""Street addresses that are typed in sentences, and whether they plainly mean to be the practice's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from sitecheck.facts.about_us import clause, speaks_of_others
from sitecheck.facts.places.street_kinds import DIRECTIONS, SHORTENED, STREETS
from sitecheck.facts.statements import Statement, Typed
from sitecheck.likeness import LIKE, likeness

if TYPE_CHECKING:
    from practice.schema import Practice

_ANY_STREET = re.compile(
    rf"\b\d+[a-zA-Z]?,? (?:(?:[NSEW]\.?|North|South|East|West) )?(?:(?:[A-Z][\w'’-]+|\d+(?:st|nd|rd|th)) ){{1,3}}(?:{STREETS})\b(?:\.? (?-i:[NS][EW]?|[EW]|(?:North|South)(?:east|west)?|East|West)\b)?",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:we(?:['’]re| are| work| practi[cs]e| give sessions) (?:at|in|on|above|over|below|located)|I (?:work|am) (?:at|above|over)|we share(?= \d)|(?:find|visit|reach|meet) (?:us|me|"
    r"(?:our|my)(?: \w+)? (?:practice|studio|rooms?|office)|the practice)|come to (?:us|me|(?=\d))|(?:our|my) (?:\w+ )?(?:address|practice|rooms?|studio|office) (?:is|"
    r"are)|"
    r"(?:our|my) (?:\w+ )?(?:practice|studio|rooms?|office|door|entrance|house)(?:,)? (?:at|in)(?= \d)|"
    r"you(?: will|['’]ll)? find us|(?:the|this) (?:practice|studio|office|rooms?) (?:is|are) (?:at|in|on|located))\b|"
    r"^\W*address\b",
    re.IGNORECASE,
)
_UNIT = r"(?:suite|ste|unit|shop|level|lot|office|apartment|apt|flat|room|rm|no)\.? ?#?(?P<unit>\w{1,4})\b"
_BEFORE = re.compile(
    r"\b(?:moved|from|until|was|were|used to|old|former\w*|park(?:ed|ing)?|next to|next door|opposite|corner|near|behind|across|past|beyond|outside|in front of|beside|alongside|facing|by(?= \d)|"
    r"too far|not|turn|if you (?:reach|see|pass))\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\b(?:moved|from|until|was|were|used to|old|former\w*|not)\b", re.IGNORECASE)

_PLACE = r"(?:the|an?|our) (?:[\w’'-]+ ){0,3}?[\w’'-]+"
_SAME_HOUSE = re.compile(rf"\b(?:above|over|below|beneath|underneath|upstairs from|(?:share\b[^.;]{{0,40}}?|in the same (?:building|house) )(?:with|as)) {_PLACE}(?: and {_PLACE})?(?=\s*(?:[,.;(]|$|\b(?:at|in|on)\b))", re.IGNORECASE)
_NEIGHBOUR = re.compile(
    rf"(?:^ with|\b(?:next (?:door )?to|beside|behind|opposite|across (?:the (?:road|street) )?from|near|close to|between|by|(?:\w+|a few) doors? (?:up|down|along)(?: the (?:road|street))? from)) {_PLACE}(?: and {_PLACE})?(?=\s*(?:[,.;(]|$))",
    re.IGNORECASE,
)
"""Whose house ours is, or beside whose: said of our own address, they do not make it theirs."""
_ASIDE = re.compile(r",?\s*\((?:the|an?) [^()]*\)")
_NUMBER = r"\d+[a-zA-Z]?(?:[-–/]\d+[a-zA-Z]?)?"


def wrong_streets(practice: Practice, statement: Statement, names: Collection[str]) -> Iterator[Typed]:
    """Our street with another house's number or another unit, or another street where we are said to be."""
    own = _own(practice.address.street)
    if own is None or not re.search(r"\d", statement.text):
        return
    number, pattern, _name = own
    found = None
    for found in pattern.finditer(statement.text):
        if _is_theirs(statement.text, found, names):
            continue
        if (found["before"] or found["after"]).lower() != number:
            yield statement.part(*found.span())
        else:
            yield from _wrong_unit(practice.address.street, statement.text, found)
    yield from _misspelt(practice.address.street, statement.text, names)
    headed = re.match(rf"\W*{re.escape(practice.name)}[\s*_]*[,:·•|–-]\s*(?=\d)", statement.text)
    if found is None and (headed or _HERE.search(statement.text)) and not _of_others(statement.text, names):
        for other in _ANY_STREET.finditer(statement.text):
            yield statement.part(*other.span())


def is_house(street: str, written: str) -> bool:
    """Whether it is this house, whatever unit of it."""
    own = _own(street)
    found = own and own[1].search(written)
    return bool(found and (found["before"] or found["after"]).lower() == own[0])


def houses(text: str) -> Iterator[tuple[str, str]]:
    """The number and the street's own name of each house that is named: `220`, `alder` of "220 Alder St."."""
    for found in _ANY_STREET.finditer(text):
        number, *name = found[0].lower().replace(",", "").split()
        yield number, " ".join(name[:-1])


def left_behind(text: str, number: str, name: str, names: Collection[str]) -> Iterator[Typed]:
    """This house, which was given as ours, wherever else it is named as if it still were."""
    for found in re.finditer(rf"\b{re.escape(number)},? {re.escape(name)}\b(?:,? (?:{STREETS})\b)?", text, re.IGNORECASE):
        around = clause(text, *found.span())
        if not _NO_LONGER.search(around) and not speaks_of_others(around, names):
            yield Typed(found[0], *found.span())


def is_postcode(postcode: str, written: str) -> bool:
    """Whether both are the same, whatever their spaces and capitals."""
    return _plain(postcode) == _plain(written)


def is_elsewhere(practice: Practice, text: str) -> bool:
    """Whether it names a house in another street than any of the practice's, as where somebody works on some days."""
    ours = [own[1] for place in (practice, *practice.places) if (own := _own(place.address.street))]
    if not ours and practice.address.street:
        return False  # written so that nobody can compare it
    return any(not any(own.search(found[0]) for own in ours) for found in _ANY_STREET.finditer(text))


def _misspelt(street: str, text: str, names: Collection[str]) -> Iterator[Typed]:
    """Our house's number in a street that is all but called like ours, or is another kind of street of its name."""
    parts = re.search(r"(?:^|, |/)(\d+\w?) ((?:[A-Z][\w'’-]+ )+)([A-Z]\w+)", street)
    if parts:
        for found in re.finditer(rf"\b{parts[1]},? ((?:[A-Z][\w'’-]+ ){{{parts[2].count(' ')}}})([A-Z]\w+)\b", text):
            kind, kinds, same = found[2].lower(), {parts[3].lower(), *_same_kind(parts[3])}, found[1] == parts[2]
            other_kind = same and kind not in kinds and re.fullmatch(STREETS, kind)
            misspelt = not same and kind in kinds and likeness(found[1].lower(), parts[2].lower()) >= LIKE
            around = clause(text, *found.span())
            if (other_kind or misspelt) and not _NO_LONGER.search(around) and not speaks_of_others(around, names):
                yield Typed(found[0], *found.span())


def _is_theirs(text: str, found: re.Match[str], names: Collection[str]) -> bool:
    """Whether a house in our street is another's: of ours it may also be said who else is in it, and beside whom it stands."""
    aside = _ASIDE.match(text, found.end())
    around = clause(text, found.start(), aside.end() if aside else found.end())
    if _HERE.search(text):
        begin, _, behind = around.partition(found[0])
        around = _SAME_HOUSE.sub("", begin) + found[0] + _NEIGHBOUR.sub("", _SAME_HOUSE.sub("", behind))
    return _of_others(around, names)


def _of_others(words: str, names: Collection[str]) -> bool:
    return bool(_BEFORE.search(words)) or speaks_of_others(words, names)


def _wrong_unit(street: str, text: str, found: re.Match[str]) -> Iterator[Typed]:
    """Our house with another suite or flat, named right behind the street or right before it."""
    own = re.search(_UNIT, street, re.IGNORECASE)
    behind = re.match(rf",? {_UNIT}", text[found.end():], re.IGNORECASE)
    ahead = re.search(rf"{_UNIT}(?:,| (?:at|of|in)) $", text[: found.start()], re.IGNORECASE)
    for unit, start in ((behind, found.end()), (ahead, 0)):
        if own and unit and unit["unit"].lower() != own["unit"].lower():
            at = start + unit.start() + len(unit[0]) - len(unit[0].lstrip(", "))
            yield Typed(text[at:start + unit.end("unit")], at, start + unit.end("unit"))


_CODE = r"\b(?:[Oo]ur|[Tt]he) (?:post ?code|zip)|^\W*(?:[Pp]ost ?|[Zz]ip ?)[Cc]ode|\b[Ss]at ?nav"


def wrong_postcodes(practice: Practice, statement: Statement, names: Collection[str], above: str) -> Iterator[Typed]:
    """Our town with another postcode, beside it or below, or another one that is called ours; `above`: the line that comes before."""
    address = practice.address
    if not address.postcode or not re.search(rf"{re.escape(address.town)}|{_CODE}", f"{above}\n{statement.text}"):
        return
    region = rf"(?:,?\s+{re.escape(address.region)})?" if address.region else ""
    shape = "".join("[A-Za-z]" if sign.isalpha() else r"\d" if sign.isdigit() else " ?" if sign == " " else re.escape(sign) for sign in address.postcode)
    town = re.escape(address.town)
    called = rf"(?:{_CODE})\b[^.;!?\d]*?[\s:](?P<called>{shape})\b"
    alone = rf"|^\W*(?P<alone>{shape})\W*$" if re.search(rf"\b{town}{region}\W*$", above) else ""
    for found in re.finditer(rf"\b{town}{region}[,.]?\s+(?:[·•|–-]\s+)?(?P<code>{shape})\b|\b(?P<first>{shape}) {town}\b|{called}{alone}", statement.text):
        code = found.lastgroup or ""  # each way of writing it has one group
        other = _plain(found[code]) != _plain(address.postcode)
        if other and not speaks_of_others(clause(statement.text, *found.span()), names):
            yield statement.part(*found.span(code))


def wrong_regions(practice: Practice, statement: Statement) -> Iterator[Typed]:
    """Our town in another state, where states are written with two or three letters."""
    address = practice.address
    if re.fullmatch(r"[A-Z]{2,3}", address.region or "") and address.town in statement.text:
        for found in re.finditer(rf"\b{re.escape(address.town)},? (?P<region>[A-Z]{{2,3}})(?=[ ,.]|$)", statement.text):
            if found["region"] not in (address.region, address.country):
                yield statement.part(*found.span("region"))


def street_name(street: str) -> str:
    """A pattern of the street's name without its number; nothing where it has none."""
    own = _own(street)
    return own[2] if own else ""


@lru_cache(maxsize=8)
def _own(street: str) -> tuple[str, re.Pattern[str], str] | None:
    """The house's number, the street's name with any number before or after it, and that name alone."""
    parts = [part.strip() for part in re.sub(r"\([^()]*\)", "", street).split(",") if not re.match(_UNIT, part.strip(), re.IGNORECASE)]
    shape = rf"(?:\w+/)?(?P<before>{_NUMBER}) (?P<name>(?:\d+(?:st|nd|rd|th) )?\D+)|(?P<after_name>\D+) (?P<after>{_NUMBER})"
    found = next(filter(None, (re.fullmatch(shape, part) for part in parts)), None)
    if found is None:
        return None
    words = (found["name"] or found["after_name"]).split()
    last = len(words) - 2 if len(words) > 2 and _is_direction(words[-1]) else len(words) - 1
    alike = _same_kind(words[last])
    patterns = [re.sub("['’]", "['’]", re.escape(word)).replace(r"\.", r"\.?") for word in words]
    if alike:
        patterns[last] = f"(?:{'|'.join((patterns[last], *alike))})\\.?"
    name = " ".join(patterns[: last + 1]) + (_direction(words[-1]) if last < len(words) - 1 else "")
    if found["before"]:
        pattern = rf"\b(?:\w+/)?(?P<before>{_NUMBER}),? {name}\b(?P<after>)"
    else:
        pattern = rf"(?P<before>)\b{name} (?P<after>{_NUMBER})\b"
    return (found["before"] or found["after"]).lower(), re.compile(pattern, re.IGNORECASE), name


def _is_direction(word: str) -> bool:
    return word.lower().rstrip(".") in {*DIRECTIONS, *DIRECTIONS.values()}


def _direction(word: str) -> str:
    """The West of "King Street West", which may be written W or left out, and is not another one."""
    said = word.lower().rstrip(".")
    full = next(long for long, short in DIRECTIONS.items() if said in (long, short))
    others = "|".join(part for pair in DIRECTIONS.items() if pair[0] != full for part in pair)
    return rf"(?:,? (?:{full}|{DIRECTIONS[full]})\b\.?)?(?!,? (?:{others})\b)"


def _same_kind(word: str) -> tuple[str, ...]:
    """How else a kind of street is written: `St` for `Street`, and `Street` for `St.`"""
    kind = word.lower().rstrip(".")
    return (SHORTENED[kind],) if kind in SHORTENED else tuple(long for long, short in SHORTENED.items() if short == kind)


def _plain(text: str) -> str:
    return text.replace(" ", "").upper()
