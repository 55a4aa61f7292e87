"""Which languages sentences say that one can speak with somebody, beside `languages` of their own file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sitecheck.entries import copies, of_class
from sitecheck.facts.practitioners import NOT_NOW, whose_page
from sitecheck.facts.statements import NOT_SPANISH, Statement, Typed, statements

if TYPE_CHECKING:
    from practice.schema import Person
    from sitecheck.site import Site

_LANGUAGE = (
    r"(?:American Sign Language|British Sign Language|ASL|BSL|Afrikaans|Albanian|Amharic|Arabic|Armenian|Assyrian|Auslan|Aymara|Azerbaijani|Basque|Belarusian|Bengali|Bosnian|Breton|Bulgarian|Burmese|Cantonese|Catalan|Cebuano|Cherokee|Corsican|Cree|Croatian|Czech|Danish|Dutch|English|Dari|Estonian|Ewe|Faroese|Farsi|Fijian|Filipino|Finnish|"
    r"Flemish|French|Frisian|Friulian|Gaelic|Galician|Georgian|German|Greek|Guaran[ií]|Gujarati|Hakka|Haitian Creole|Hausa|Hawaiian|Hebrew|Hindi|Hmong|Hokkien|Hungarian|Icelandic|Igbo|Ilocano|Indonesian|Inuktitut|Irish|Italian|Japanese|Kannada|Kazakh|Khmer|Kinyarwanda|Korean|Kurdish|Ladin|Lao|Latvian|Lingala|Lithuanian|Luganda|"
    r"Luxembourgish|Macedonian|Malagasy|Malay(?:alam)?|Maltese|Mandarin|M[aā]ori|Marathi|Mongolian|Navajo|Nepali|New Zealand Sign Language|Norwegian|NZSL|Occitan|Ojibwe|Oromo|Papiamento|Pashto|Persian|"
    r"Polish|Portuguese|Punjabi|Quechua|Romani(?:an)?|Romansh|Russian|Sami|Samoan|Sardinian|Serbian|Shona|Sindhi|Sinhala|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Tatar|Thai|Tibetan|Tigrinya|Tongan|Tswana|Turkish|Twi|"
    r"Ukrainian|Urdu|Uyghur|Uzbek|Vietnamese|Welsh|Wolof|Xhosa|Yiddish|Yoruba|Zulu)"
)
_EACH = re.compile(_LANGUAGE)
_FURTHER = rf"(?:(?:, and |, or |, | and | or | & |/)(?:(?:also|in) )*{_LANGUAGE}\b)"
_SEVERAL = rf"(?P<said>{_LANGUAGE}{_FURTHER}+)"
_LIST = rf"(?P<said>(?:both )?{_LANGUAGE}{_FURTHER}*)(?! (?:translations?|interpreters?|songs?|poems?|(?:well )?enough))"
_ALSO = r"(?:(?:also|all|both|each|fluently|now|still) )*"
_WORK = r"(?:(?:offers?|gives?|has|have|holds?|conducts?|does|do) (?:(?:the |your |our |whole |her |his |my )*(?:sessions?|appointments?|treatments?|conversations?)) in|works? in|sees (?:people|clients|you) in|(?:is|are|am) (?:fluent|at home) in)"
_SPEAKS = rf"{_ALSO}(?:speaks? {_ALSO}|{_WORK} ){_LIST}"
_AND = r"(?:(?:,? (?:is|am) an? (?:[\w-]+ ){1,4}?|,? an? (?:[\w-]+ ){0,3}?)[a-z]+(?:ist|er|or|e)(?:,? who|,? and(?: who)?)| (?:works?|lives?|is|am|came|moved)(?: (?!(?:with|for|of|who|whose)\b)[\w’-]+){1,7},? and)?"
"""What else is said of somebody first: "is a massage therapist who", "works in both houses and"."""
_TOGETHER = r"(?:[Ww]e|[Oo]ur (?:team|therapists|practitioners)|[Tt]he practice)"
"""It is enough that one of them does."""
_NOBODY = re.compile(r"(?:sessions|languages?|you)\b|$", re.IGNORECASE)
"""Who stands where nobody is named."""
_NOT_SO = re.compile(r"\b(?:if|whether|unless|neither|nor|not|never|nobody|no one|wishes|hopes|learning|as though|as if)\b|n['’]t\b", re.IGNORECASE)


def wrong_languages(site: Site) -> Iterator[tuple[Statement, Typed, str]]:
    """Every language that somebody is said to speak whose own file names others, with what that names."""
    left_out = {*site.unpublished.values(), *copies(site)}
    people = {path: one for path, one in of_class(site.entries, "Person").items() if path not in left_out and not one.translation_of}
    if not any(one.languages for one in people.values()):
        return
    names = {name: one for one in people.values() for name in (one.title.split()[0], one.title)}
    patterns = _patterns(names)
    for statement in statements(site, language=NOT_SPANISH):
        found = next(filter(None, (pattern.search(statement.text) for pattern in patterns)), None) if _EACH.search(statement.text) else None
        if found is None or _NOT_SO.search(before := statement.text[: found.start("said")]) or NOT_NOW.search(before) or statement.text.rstrip().endswith("?"):
            continue
        who = found["who"] if not _NOBODY.match(found["who"]) else "I" if statement.source.path in people else "We"
        meant, together = _meant(who, statement, people, names), re.fullmatch(_TOGETHER, who) is not None
        for one in _EACH.finditer(statement.text, *found.span("said")):
            lacking = [person for person in meant if not _speaks(person, one[0])]
            if lacking and (len(lacking) == len(meant) or not together):
                whose = "no file in content/people names it" if together else f"the file of {lacking[0].title} names {' and '.join(lacking[0].languages)} only"
                yield statement, statement.part(*one.span()), whose


def _patterns(names: Collection[str]) -> tuple[re.Pattern[str], ...]:
    """Who speaks a language, with whom one can speak it, and in which one sessions are."""
    who = "|".join((*(rf"\b{re.escape(name)}" for name in sorted(names, key=len, reverse=True)), rf"\b(?:I|[Hh]e|[Ss]he|[Bb]oth of us|{_TOGETHER})"))
    return (
        re.compile(rf"(?P<who>{who}){_AND},? {_SPEAKS}"),
        re.compile(rf"^\W*(?P<who>[Ll]anguages?)(?: spoken)?(?: (?:we|I) speak)?\W*[:–—]\W*{_LIST}"),
        re.compile(rf"^\W*(?P<who>){_SEVERAL}\W*$"),
        re.compile(rf"(?P<who>{who})['’](?:m|s|re) (?:also )?(?:fluent|at home) in {_LIST}"),
        re.compile(rf"\b(?:speak|talk) {_LIST} (?:with|to) (?P<who>{who}|me|him|her)\b"),
        re.compile(rf"(?:^|[:;–—-]\s)\W*(?P<who>[Ss]essions|[Yy]ou (?:can|may) have (?:your |an? |the )?(?:session|appointment|treatment)s?) (?:are |can be |possible |available |offered |held |given )*in {_LIST}"))


def _meant(who: str, statement: Statement, people: dict[str, Person], names: dict[str, Person]) -> Collection[Person]:
    """Whom a sentence speaks of; "she" is known only on her own page, and "I" there or where there is one person."""
    if who in names:
        return (names[who],)
    if who.lower() in ("i", "me", "he", "him", "she", "her"):
        own = whose_page(statement, people, says_i=who in ("I", "me"))
        return (own,) if own else ()
    return tuple(people.values())


def _speaks(person: Person, language: str) -> bool:
    """Whether their file names it, however much else is said of it ("Spanish, a little"), or cannot be compared with it."""
    return not person.languages or any(language.lower() in one.lower() or not _EACH.search(one) for one in person.languages)
