"""The questions of `make start`, and the practice's facts that follow from the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import phonenumbers

from practice.addresses import stem_of
from practice.calendar import WEEKDAYS
from practice.entries import Stock
from practice.schema import KINDS, Address, Practice, Service
from scaffold.asking import Question, Reason, against
from scaffold.clock import misread, spans
from scaffold.first_language import language_code, name_of
from scaffold.kinds import Answers, amount
from scaffold.places import countries, country_code, place, region_code
from scaffold.sample import NAME, PEOPLE
from scaffold.sentences import ENGLISH, as_within, base, known, sentences

SAMPLE = re.compile(r"\bexample\.(?:com|org|net)\b|\b555[-. ]01\d\d\b|larkmere", re.IGNORECASE)
NOT_OFFERED, SAMPLE_COUNTRY = "none", "US"
ARTICLES = (("drafts", "Keep them as drafts, to read and make mine"), ("remove", "Remove them"), ("keep", "Publish them under my name"))
LATER = "https://example.com"


def questions(stock: Stock, answers: Answers) -> Iterator[Question]:
    """One after the other, since later ones depend on what was answered."""
    yield Question("name", "What is your practice called?", needed=True, wrong=_own(against(Practice, "name")))
    yield Question("person", "Your own name, as visitors know you?", needed=True, wrong=_own(lambda name: _invented(name) or _no_name(name)))
    yield from _where(answers)
    yield _language(stock, answers)
    role = sentences(answers["language"])["role"]
    yield Question("role", "What are you, in two or three words?", role, True, wrong=against(KINDS["people"], "role"))
    called = lambda typed: _international(typed, answers["country"])
    yield Question("phone", "Your telephone number, with + and the country code?", needed=True, wrong=_own(_dialled), read=called)
    yield Question("email", "Your e-mail address?", needed=True, wrong=_own(against(Practice, "email")))
    url = _or(LATER, _own(against(Practice, "url")))
    yield Question("url", "The address of your website? (Enter: I do not know it yet)", LATER, wrong=url, read=_with_scheme)
    yield Question("booking", "An address where people book online?", wrong=_own(against(Practice, "booking")), read=_with_scheme)
    for weekday in WEEKDAYS:
        words = f"{weekday.capitalize()}: open from when to when? (like 9:00-12:30, 14:00-18:00, or closed, or by appointment)"
        yield Question(weekday, words, "closed", True, wrong=misread, read=spans)
    fee = _or(NOT_OFFERED, against(Service, "fee"))
    for item in services(stock):
        words = f"{item.entry.title}, {item.entry.minutes} minutes: what does it cost in {answers['currency']}?"
        answered = f"(0 is free; {NOT_OFFERED} if you do not offer it)"
        yield Question(f"fee_{item.slug}", f"{words} {answered}", f"{item.entry.fee:f}", True, wrong=fee, read=amount)
    yield Question("articles", "The sample's articles:", "drafts", True, ARTICLES)


def _language(stock: Stock, answers: Answers) -> Question:
    """What most speak there is offered first; any other is taken."""
    usual = place(answers["country"], answers["region"]).language
    there = ", ".join(name_of(code) for code in dict.fromkeys([stock.practice.language, *stock.practice.languages]))
    words = f"In which language shall your website speak first? (the sample is there in {there}; a number, or another language:)"
    choices = [(code, name_of(code)) for code in ("en", "es", "de", "fr")]
    return Question("language", words, usual, True, choices, others=True, read=language_code, wrong=against(Practice, "languages"))


def services(stock: Stock) -> list:
    """Those in the first language, in the order of their lists."""
    own = (item for item in stock.manuscripts.values() if item.kind == "services" and not item.language)
    return sorted(own, key=lambda item: (item.entry.order, item.path))


def _where(answers: Answers) -> Iterator[Question]:
    yield Question("street", "Street and number? (Enter if you go to people and nobody comes to you)", wrong=_own(against(Address, "street")))
    yield Question("postcode", "Postcode?", wrong=against(Address, "postcode"))
    yield Question("town", "Town?", needed=True, wrong=_own(against(Address, "town")))
    known = [(code, facts["name"]) for code, facts in countries().items()]
    yield Question("country", "Country? A number, or its two letters:", "US", True, known, others=True, read=country_code, wrong=_two_letters)
    yield Question("region", "State, province or county, as addresses have it? (like CA)", wrong=against(Address, "region"), read=lambda typed: region_code(answers["country"], typed))
    here = place(answers["country"], answers["region"])
    wrong = against(Practice, "where")
    yield Question("where", "Which law applies to what you say about your work?", here.law, True, wrong=wrong, read=_letters)
    yield Question("timezone", "Your time zone?", here.timezone, True, wrong=against(Practice, "timezone"))
    yield Question("currency", "Your currency, in three letters?", here.currency, True, read=_letters, wrong=_no_currency)


def edit_of(answers: Answers) -> Callable[[dict[str, Any]], None]:
    """What changes in practice.yaml: her facts in place of the sample's, and nothing left that only the sample knew."""
    here = place(answers["country"], answers["region"])

    def edit(facts: dict[str, Any]) -> None:
        facts |= {name: answers[name] for name in ("name", "timezone", "phone", "email", "url", "currency")}
        words = sentences(answers["language"])
        facts["summary"] = told(words["summary"], answers, room=words["in_room" if answers["street"] else "in_home"])
        facts["where"] = [answers["where"]]
        address = {name: answers[name] for name in ("street", "town", "region", "postcode", "country")}
        facts["address"] = {name: value for name, value in address.items() if value}
        facts["hours"] = {weekday: answers[weekday] for weekday in WEEKDAYS}
        if answers["country"] != SAMPLE_COUNTRY:  # its numbers and ways to pay are true in all of that country
            facts |= {"emergency": here.emergency(words), "crisis": here.crisis(words), "payment": list(words["payment"])}
        if base(answers["language"]) != ENGLISH and known(answers["language"]):
            facts |= {name: words[name] for name in ("tagline", "cancellation")} | {"payment": list(words["payment"])}
            facts |= {"emergency": here.emergency(words), "crisis": here.crisis(words)}
        for invented in ("booking", "getting_here", "closures", "notices", "events"):
            facts.pop(invented, None)
        if answers["booking"]:
            facts["booking"] = answers["booking"]

    return edit


def told(sentence: str, answers: Answers, **more: str) -> str:
    """A sentence about her, in her language."""
    language, town = answers["language"], answers["town"]
    region = place(answers["country"], answers["region"]).called_in(language, town)
    return sentence.format(person=answers["person"], role=as_within(answers["role"], language), town=town, region=region, **more)


def _own(wrong: Callable[[str], Reason]) -> Callable[[str], Reason]:
    """Neither the sample's nor what can be nobody's."""
    def judged(answer: str) -> Reason:
        return f'"{answer}" is only a sample' if answer == NAME or SAMPLE.search(answer) else wrong(answer)

    return judged


def _or(answer: str, wrong: Callable[[str], Reason]) -> Callable[[str], Reason]:
    """This answer is always right; of any other it is said what is wrong."""
    return lambda typed: "" if typed == answer else wrong(typed)


def _invented(name: str) -> Reason:
    return "this person is invented" if stem_of(name) in PEOPLE else ""


def _no_name(typed: str) -> Reason:
    """It is put into sentences of many headers, some of which begin with it."""
    return "" if re.fullmatch(r"\w(?:(?!:(?:\s|$)|\s#).)*", typed) else f'"{typed}" cannot be a name: begin with a letter, and leave out colons and #'


def _no_currency(code: str) -> Reason:
    return "" if re.fullmatch("[A-Z]{3}", code) else "write its three letters, like USD"


def _international(typed: str, country: str) -> str:
    """A number as it is dialled within the country, with the country's code before it."""
    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return typed.strip()
    inland = not typed.strip().startswith("+") and phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL) if inland else typed.strip()


def _dialled(typed: str) -> Reason:
    if reason := against(Practice, "phone")(typed):
        return reason
    try:
        number = phonenumbers.parse(typed, None)
    except phonenumbers.NumberParseException:
        return "write it with + and the country code, like +1 831 200 0134"
    return "" if phonenumbers.is_possible_number(number) else f'"{typed}" has too many or too few figures'


def _letters(typed: str) -> str:
    """A code in capitals; what is none is quoted as it was typed."""
    code = typed.strip().upper()
    return code if re.fullmatch("[A-Z]{2,3}(-[A-Z]{2,3})?|ELSEWHERE", code) else typed.strip()


def _two_letters(code: str) -> Reason:
    return "" if re.fullmatch("[A-Z]{2}", code) else f'"{code}" is not known; write the two letters of your country, like US or GB'


def _with_scheme(typed: str) -> str:
    """People leave out what browsers add."""
    typed = typed.strip()
    return f"https://{typed}" if typed and re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", typed) else typed
