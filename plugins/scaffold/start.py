"""`make start`: turns the sample into the owner's practice, and leaves a list of what is still to do."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from editor.revision import fresh
from hosting.trouble import Trouble
from practice.addresses import stem_of
from practice.calendar import WEEKDAYS
from practice.entries import Stock
from practice.schema import KINDS
from scaffold import sample
from scaffold.asking import Asker
from scaffold.checklist import write
from scaffold.facts import NOT_OFFERED, SAMPLE_COUNTRY, edit_of, questions, services, told
from scaffold.files import PRACTICE, change, create
from scaffold.first_language import first, is_in_english, mark_untranslated, name_of
from scaffold.kinds import Answers
from scaffold.places import place
from scaffold.sample import Texts
from scaffold.sentences import ENGLISH, base, known, sentences

KEPT = ".cache/start.json"
ARTICLES = "content/pages/articles.md"
FOLLOWING = ("region", "where", "timezone", "currency", "language")


def start(root: Path, stock: Stock, given: Mapping[str, str]) -> str:
    """Asks, writes and tells. A practice that is hers already only gets its list anew."""
    if not stock.practice.sample:
        return "This practice is yours already; what it says of itself stands in content/practice.yaml.\n" + write(root, [])
    answers = _answers(root, stock, given)
    if not Asker().agree(f"\nWrite all this for {answers['name']} now?"):
        return "Nothing was written. Your answers are kept, and make start offers them again."
    try:
        left = _write(root, stock, answers)
    except KeyboardInterrupt:
        raise Trouble("\nStopped in the middle of writing. Give make start again: it goes on, and offers your answers.", 130) from None
    (root / KEPT).unlink(missing_ok=True)
    return f"\nThis is {answers['name']} now. What was removed lies in .cache/deleted.\n" + write(root, left)


def _answers(root: Path, stock: Stock, given: Mapping[str, str]) -> Answers:
    """Each is kept at once, so that whoever is interrupted goes on where she was."""
    kept, asker, answers = _kept(root), Asker(given, quiet=bool(given)), Answers()
    for question in questions(stock, answers):
        if question.name in kept and _still_fits(question.name, kept, answers):
            question = replace(question, usual=kept[question.name])
        answers[question.name] = asker.answer(question)
        with suppress(OSError):
            (root / KEPT).parent.mkdir(exist_ok=True)
            (root / KEPT).write_text(json.dumps(kept | answers, ensure_ascii=False), encoding="utf-8")
    return answers


def _still_fits(name: str, kept: Mapping[str, str], answers: Answers) -> bool:
    """What follows from where the practice is, such as its currency, is offered again for the same place only."""
    return name not in FOLLOWING or all(kept.get(place) == answers[place] for place in ("country", "region") if place in answers)


def _kept(root: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        found = json.loads((root / KEPT).read_text(encoding="utf-8"))
        return {name: value for name, value in found.items() if isinstance(value, str)}
    return {}


def _write(root: Path, stock: Stock, answers: Answers) -> list[str]:
    """All of it; given again after an end in the middle, it goes on. That the sample is over is written last."""
    texts, here, owner = Texts(root), place(answers["country"], answers["region"]), stem_of(answers["person"])
    texts.shelf.tidy()  # of what an earlier start left behind that was ended in the middle
    change(root, PRACTICE, edit_of(answers))
    person = _person(root, answers)
    articles = sample.sample_articles(stock, owner)
    gone = _gone(root, stock, answers, articles)
    if answers["articles"] != "remove":
        sample.sign(texts, articles, owner, "draft" if answers["articles"] == "drafts" else "published")
    unreviewed = sample.unreview(texts, stock)
    moved = first(texts, stock, answers["language"], gone)
    kept = [name for name in texts.files() if name not in gone]
    texts.rewrite(sample.renamed(answers["person"], person, answers["town"], here.called_in(answers["language"], answers["town"])), kept)
    if answers["country"] != SAMPLE_COUNTRY:
        words = sentences(answers["language"])
        texts.rewrite(sample.redialled(*(next((line["phone"] for line in lines), "") for lines in (here.emergency(words), here.crisis(words)))), kept)
    drafts = _drafts(texts, answers, kept)
    marked = mark_untranslated(texts, answers["language"], [name for name in kept if name not in drafts and name not in (person, sample.CALIFORNIAN)])
    unlinked = _unlink(texts, gone, drafts)
    for name in sorted(gone):  # after the links to them, so that a second start finds both or neither
        texts.remove(name)
    if answers["articles"] == "remove" or moved:
        sample.drop_papers(texts)
    change(root, PRACTICE, lambda facts: facts.update(sample="no", languages=[answers["language"]]))
    unreviewed = [name for name in dict.fromkeys(moved.get(name, name) for name in unreviewed) if name not in {*drafts, *articles, *gone}]
    return [*_untranslated(answers, marked, drafts), *_left(texts, answers, unreviewed, unlinked, moved.get(ARTICLES, ARTICLES))]


def _drafts(texts: Texts, answers: Answers, kept: list[str]) -> list[str]:
    """The sample's articles that visitors do not get: all of them, or those that are not in her language."""
    signed = re.compile(rf"(?m)^author: {re.escape(stem_of(answers['person']))}$")
    found = [name for name in kept if name.startswith("content/articles/") and signed.search((texts.root / name).read_text(encoding="utf-8"))]
    if base(answers["language"]) != ENGLISH:
        for name in found:
            if is_in_english((texts.root / name).read_text(encoding="utf-8")):
                change(texts.root, name, lambda fields: fields.update(status="draft"))
    return [name for name in found if _is_draft(texts, name)]


def _untranslated(answers: Answers, marked: list[str], drafts: list[str]) -> list[str]:
    """What the sample does not say in her language, in plain words."""
    if base(answers["language"]) == ENGLISH:
        return []
    language, left = name_of(answers["language"]), []
    if marked:
        left.append(f"content: still in English, {len(marked)} of the texts: write each in {language}, with its title, summary and menu; then take its line [Your text in {language} …] out")
    if not known(answers["language"]):
        left.append(f"content/practice.yaml: tagline, summary, payment, cancellation, emergency and crisis are still in English; write them in {language}")
    if drafts:
        left.append(f"content/articles: those in English stay drafts until you have written them in {language}")
    if answers["where"] == "US-CA":
        left.append(f"{sample.CALIFORNIAN}: the law asks for this statement in English; say below it in {language} what it says")
    return left


def _gone(root: Path, stock: Stock, answers: Answers, articles: list[str]) -> set[str]:
    """What is invented, not offered, not wanted, or true in California only."""
    gone = {*sample.invented_people(stock), *_fees(root, stock, answers), *sample.translations(root, stock)}
    if answers["where"] != "US-CA":
        gone.add(sample.CALIFORNIAN)
    return gone.union(articles if answers["articles"] == "remove" else ())


def _person(root: Path, answers: Answers) -> str:
    """A page for herself, which only she can write."""
    name = f"content/people/{stem_of(answers['person'])}.md"
    summary = told(sentences(answers["language"])["about"], answers)
    form = {"name": answers["person"], "role": answers["role"], "summary": summary, "order": "10", "body": "[Your words about yourself]"}
    if not (root / name).exists():
        create(root, name, fresh(form, KINDS["people"]))
    return name


def _fees(root: Path, stock: Stock, answers: Answers) -> list[str]:
    """Writes the fees; says which services are not offered."""
    gone = []
    for item in services(stock):
        name, fee = f"content/{item.path}", answers[f"fee_{item.slug}"]
        if fee == NOT_OFFERED:
            gone.append(name)
        else:
            change(root, name, lambda fields: fields.update(fee=fee))
    return gone


def _unlink(texts: Texts, gone: set[str], drafts: list[str]) -> list[str]:
    """Published texts must not lead to what visitors do not get; drafts may keep their links to one another."""
    changed = texts.rewrite(sample.unlinked(gone))
    published = [name for name in texts.files() if name not in drafts and name not in gone]
    return sorted({*changed, *texts.rewrite(sample.unlinked(set(drafts)), published)} - {*drafts, *gone})


def _left(texts: Texts, answers: Answers, unreviewed: list[str], unlinked: list[str], articles: str) -> list[str]:
    """What no rule can know: what to read with one's own eyes."""
    left = [f"{where}: is this true of you?" for where in sample.to_read(texts, sample.TO_READ) if not _is_draft(texts, where)]
    if answers["where"] != "US-CA":
        left += [f"{where}: this was written for California" for where in sample.to_read(texts, re.compile("California")) if not _is_draft(texts, where)]
    left += [f"{name}: read it; then add reviewed_by and reviewed_on, with who checked it and when" for name in unreviewed if (texts.root / name).is_file()]
    left += [f"{name}: links to the sample's articles were taken out" for name in unlinked]
    if answers["articles"] != "keep":
        left.append(f"{articles}: it promises articles, and none is published yet; until one is, take its line \"menu: …\" out")
    if all(answers[weekday] == "closed" for weekday in WEEKDAYS):
        left.append("content/practice.yaml: hours: visitors read that you are closed on every day of the week")
    return [*left, "content/practice.yaml: tagline, payment, cancellation, colors; how people get to your door (getting_here)"]


def _is_draft(texts: Texts, where: str) -> bool:
    name = where.partition(", line ")[0]
    return name.startswith("content/articles/") and "\nstatus: draft" in (texts.root / name).read_text(encoding="utf-8", errors="replace")
