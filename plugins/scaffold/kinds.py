"""What can be begun, and what is asked for each: the fields are the schema's, the words the owner's."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from practice.addresses import stem_of
from practice.entries import Stock
from practice.schema import KINDS, Closure, Event, Notice
from scaffold.asking import Question, Reason, against
from scaffold.clock import misread, spans
from scaffold.days import day
from scaffold.sentences import sentences

Answers = dict[str, str]
HALF_A_YEAR = 183
"""Days: a text that is dated without a year may be a little older than today, or to come."""


@dataclass(frozen=True)
class Kind:
    """`folder` is an entry's in content/; what has none is a line of the list `field` in practice.yaml."""

    words: str
    questions: Callable[[Stock, Answers], Iterable[Question]]
    folder: str = ""
    field: str = ""
    model: type = object
    body: Callable[[Answers], str] = lambda _answers: ""


def _title(words: str, folder: str, stock: Stock, name: str = "title") -> Question:
    understood = against(KINDS[folder], name)
    return Question(name, words, needed=True, wrong=lambda title: understood(title) or taken(stock, folder, title))


def taken(stock: Stock, folder: str, title: str) -> Reason:
    """Whether its file or its address is there already: nothing is ever overwritten."""
    stem = stem_of(title)
    kin = (item for item in stock.manuscripts.values() if item.kind == folder)
    twin = next((item for item in kin if stem in (item.slug, item.path.rpartition("/")[2][:-3].lower())), None)
    file = stock.folder / folder / f"{stem}.md"
    if twin is None and not file.exists() and not file.is_symlink():
        return ""
    return f"content/{twin.path if twin else f'{folder}/{stem}.md'} is there already; choose other words"


def _summary(model: type) -> Question:
    return Question("summary", "In one or two sentences, for lists and search results?", wrong=against(model, "summary"))


def _article(stock: Stock, _answers: Answers) -> Iterable[Question]:
    model = KINDS["articles"]
    people = list(stock.names.items())
    topics = sorted({item.entry.topic for item in stock.manuscripts.values() if item.kind == "articles" and not item.language})
    yield _title("What is it called?", "articles", stock)
    yield _summary(model)
    nobody = "no person is there yet: make new KIND=person comes first"
    yield Question("author", "Who writes it?", people[0][0] if people else "", True, people, wrong=lambda _: "" if people else nobody)
    yield Question("topic", "What is it about? A number, or a new topic:", topics[0] if topics else "", True, [(topic, topic) for topic in topics], others=True, wrong=against(model, "topic"))
    yield _day(Question("date", "From which day on shall it be shown?", stock.today.isoformat(), True), model, stock, back=HALF_A_YEAR)


def _person(stock: Stock, _answers: Answers) -> Iterable[Question]:
    model = KINDS["people"]
    understood = against(model, "practising_since")
    yield _title("Her or his name?", "people", stock, "name")
    yield Question("role", "What is she or he here?", sentences(stock.practice.language)["role"], True, wrong=against(model, "role"))
    yield _summary(model)
    yield Question("practising_since", "Practising since which year?", wrong=lambda year: understood(year) or _to_come(year, stock.today))


def _to_come(year: str, today: datetime.date) -> Reason:
    return f"{year} has not come yet" if year and int(year) > today.year else ""


def _service(stock: Stock, _answers: Answers) -> Iterable[Question]:
    model = KINDS["services"]
    yield _title("What is it called?", "services", stock)
    yield Question("minutes", "How many minutes?", "60", True, wrong=against(model, "minutes"))
    yield Question("fee", f"What does it cost, in {stock.practice.currency}? The number alone:", needed=True, wrong=against(model, "fee"), read=amount)
    yield _summary(model)
    yield Question("for_whom", "For whom is it?", wrong=against(model, "for_whom"))


def _page(stock: Stock, _answers: Answers) -> Iterable[Question]:
    model = KINDS["pages"]
    yield _title("What is it called?", "pages", stock)
    yield _summary(model)
    yield Question("menu", "Its words in the menu, if it shall stand there?", wrong=against(model, "menu"))


_AMOUNT = re.compile(r"(?:[A-Z]{0,3}\s?[$£€]|[A-Z]{3})?\s*(?P<number>\d+(?:[.,]\d\d)?)(?:[.,][-–—])?\s*(?:[$£€]|[A-Z]{3})?", re.IGNORECASE)
"""A$140, CHF 90, 85 €, 90,- or 85,50."""


def amount(typed: str) -> str:
    """The number alone of what is often typed with its currency, and cents as most of Europe writes them."""
    found = _AMOUNT.fullmatch(typed.strip())
    return found["number"].replace(",", ".") if found else typed.strip().lower()


def _topic(stock: Stock, _answers: Answers) -> Iterable[Question]:
    yield _title("What is the subject of these questions?", "faq", stock)
    yield Question("question", "The first question?", needed=True, read=lambda words: words.strip().lstrip("# ").strip())
    yield _summary(KINDS["faq"])


def _closure(stock: Stock, answers: Answers) -> Iterable[Question]:
    yield _day(Question("from", "The first day you are away?", needed=True), Closure, stock)
    first = answers["from"]
    wrong: Callable[[str], Reason] = lambda last: _backward(first, last) or _twice(stock, first, last)
    yield _day(Question("until", "The last day you are away?", first, True, wrong=wrong), Closure, stock)
    yield Question("reason", "What shall visitors read as the reason?", sentences(stock.practice.language)["closed"], True, wrong=against(Closure, "reason"))


def _notice(stock: Stock, answers: Answers) -> Iterable[Question]:
    yield Question("text", "What shall stand across the top of every page?", needed=True, wrong=against(Notice, "text"))
    yield _day(Question("from", "From which day on?", stock.today.isoformat(), True), Notice, stock)
    yield _day(Question("until", "Up to which day?", needed=True, wrong=lambda last: _backward(answers["from"], last)), Notice, stock)
    yield Question("link", "A page or address that says more?", wrong=against(Notice, "link"))


def _event(stock: Stock, answers: Answers) -> Iterable[Question]:
    yield Question("name", "What is it called?", needed=True, wrong=against(Event, "name"))
    yield _day(Question("from", "On which day?", needed=True), Event, stock)
    yield _day(Question("until", "The last day, if there are several?", wrong=lambda last: _backward(answers["from"], last)), Event, stock)
    yield Question("time", "From when to when, like 10:00-12:30?", wrong=misread, read=spans)
    yield Question("place", "Where, if it is not at the practice?", wrong=against(Event, "place"))
    yield Question("text", "In one or two sentences: what is it, for whom, what does it cost?", wrong=against(Event, "text"))
    yield Question("link", "A page or address that says more?", wrong=against(Event, "link"))


def _day(question: Question, model: type, stock: Stock, back: int = 0) -> Question:
    """The question, to be answered with a day in any of the practice's languages, up to so many days `back`."""
    understood = against(model, question.name)
    return replace(
        question, read=lambda typed: day(typed, stock.today, back, stock.practice.languages),
        wrong=lambda typed: understood(typed) or question.wrong(typed),
    )


def _backward(first: str, last: str) -> Reason:
    return f"the last day ({last}) comes before the first ({first})" if last < first else ""


def _twice(stock: Stock, first: str, last: str) -> Reason:
    begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    other = next((each for each in stock.practice.closures if each.from_ <= end and begin <= each.until), None)
    return f"you are away from {other.from_} until {other.until} already ({other.reason})" if other else ""


def _body_of(part: str) -> Callable[[Answers], str]:
    return lambda _answers: f"[Your {part}]"


ALL: dict[str, Kind] = {
    "article": Kind("An article", _article, "articles", model=KINDS["articles"], body=_body_of("text")),
    "person": Kind("A person who works here", _person, "people", model=KINDS["people"], body=_body_of("words about this person")),
    "service": Kind("A service with its fee", _service, "services", model=KINDS["services"], body=_body_of("words about what happens in this session")),
    "page": Kind("A page of its own", _page, "pages", model=KINDS["pages"], body=_body_of("text")),
    "faq": Kind("A subject of questions and answers", _topic, "faq", model=KINDS["faq"], body=lambda answers: f"## {answers['question']}\n\n[Your answer]"),
    "closure": Kind("Days on which you are away", _closure, field="closures"),
    "notice": Kind("A message across the top of every page", _notice, field="notices"),
    "event": Kind("A day that people can come to, such as an open house", _event, field="events"),
}
ALIASES = {"question": "faq", "topic": "faq", "questions": "faq", "holiday": "closure", "people": "person", "articles": "article", "services": "service", "pages": "page", "course": "event"}
