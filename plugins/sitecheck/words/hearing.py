"""Everything that is said of one file, or of a whole site, with the place, the words that spoke and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sitecheck.diagnostic import Repair
from sitecheck.words.citations import Paper, cited, faults, meant
from sitecheck.words.claims import PROMISED, Claim, judge
from sitecheck.words.credentials import MARK_FIELDS, proved, unproved_marks
from sitecheck.words.duties import about_illness, asks_for_statements, excludes, names_limits, sends_to_doctor
from sitecheck.words.guard import Facts, Remark, Said
from sitecheck.words.languages import ENGLISH
from sitecheck.words.law import rules, severity
from sitecheck.words.listing import head_of, listed, listed_below, names_complaint, offers
from sitecheck.words.passages import Lines, Passage, passages
from sitecheck.words.plain import BREAK, DOI, LINK, NOTE, visible
from sitecheck.words.reading import Reading, read_all
from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs
from sitecheck.words.tables import compared

if TYPE_CHECKING:
    from sitecheck.words.spanish.stance import Read


def heard(text: str, file: str, facts: Facts) -> Said:
    """What one file says, read sentence by sentence."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found, noticed = passages(text, file), Noticed()
    if facts.language != ENGLISH:
        return _heard_in_spanish(found, Lines(file, text), facts)
    spoken = [claim for claim in claims_of(found, facts, noticed.watch(found, facts)) if severity(claim.rule, facts.where)]
    spoken = _once_an_answer(_once_a_quotation(spoken), found)
    lines = Lines(file, text)
    told = [_remark(claim, lines, facts, noticed.unsuited) for claim in spoken]
    return Said(
        _in_order(told), noticed.limits, noticed.doctor,
        noticed.illness, tuple(sorted(noticed.results)), " ".join(passage.text for passage in found) if asks_for_statements(facts.where) else "",
    )


def _heard_in_spanish(found: list[Passage], lines: Lines, facts: Facts) -> Said:
    # English texts need not wait for the words of Spanish.
    from sitecheck.words.spanish import claims as spanish

    noticed = Noticed()
    spoken = _once_a_quotation([claim for claim in spanish.claims_of(found, noticed.watch_spanish) if severity(claim.rule, facts.where)])
    told = [_remark(claim, lines, facts, noticed.limits) for claim in spoken]
    return Said(_in_order(told), noticed.limits, noticed.doctor, False, (), "")  # the other duties are looked for in English only


def _in_order(told: list[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(told, key=lambda remark: (remark.place.line or 0, remark.place.column or 0)))


def _once_a_quotation(spoken: list[Claim]) -> list[Claim]:
    """Of several sentences of one quotation or story that claim, the surest stands for all."""
    best: dict[tuple[str, int], Claim] = {}
    for claim in spoken:
        known = best.setdefault((claim.rule, id(claim.passage)), claim)
        if claim.sure and not known.sure:
            best[claim.rule, id(claim.passage)] = claim
    return [claim for claim in spoken if claim.rule not in TOLD_AS_A_WHOLE or best[claim.rule, id(claim.passage)] is claim]


def _once_an_answer(spoken: list[Claim], found: Sequence[Passage]) -> list[Claim]:
    """A question whose answer is told for the same reason, and as surely, is mended with it."""
    number = {id(passage): place for place, passage in enumerate(found)}
    mended = {
        id(question) for question, answer in pairwise(spoken)
        if question.note == PROMISED and question.rule == answer.rule and answer.sure >= question.sure
        and number[id(answer.passage)] == number[id(question.passage)] + 1
    }
    return [claim for claim in spoken if id(claim) not in mended]


@dataclass
class Noticed:
    """What a file says beside its claims, noticed while it is read, so that no sentence has to be kept."""

    limits: bool = False
    unsuited: bool = False
    doctor: bool = False
    illness: bool = False
    results: set[str] = field(default_factory=set)

    def watch(self, found: Sequence[Passage], facts: Facts) -> Iterator[tuple[Passage, Reading]]:
        for passage, reading in read_all(found):
            sentence = reading.sentence
            self.limits = self.limits or names_limits(sentence)
            self.unsuited = self.unsuited or excludes(sentence)
            self.doctor = self.doctor or sends_to_doctor(sentence)
            self.illness = self.illness or about_illness(passage, sentence)
            if facts.papers or passage.plain.addresses:
                self.results.update(paper.result for paper in cited(sentence, passage.plain, facts.papers))
            yield passage, reading

    def watch_spanish(self, read: Read) -> None:
        self.limits = self.limits or read.has("contra")
        self.doctor = self.doctor or read.matched("refer")


MARKS = LINK + NOTE + DOI + BREAK + " \n"
"""What may stand around a claim and is no part of it: a cell's spaces, the end of a link, a footnote's number."""
TOLD_AS_A_WHOLE = frozenset({"testimonial", "case-story"})
"""What is left out as a whole, or not at all."""
PRAISING = frozenset("lovely kind wonderful great best amazing recommend thank love fantastic excellent professional caring star fabulous superb".split())


def _praised(passage: Passage, reading: Reading) -> bool:
    """Somebody's words of praise in quotation marks, even if they promise nothing."""
    sentence = reading.sentence
    share = sum(sentence.quoted) / max(len(sentence.quoted), 1)
    return (passage.kind == "quote" or share > 0.6) and not reading.stance.rejected and not PRAISING.isdisjoint(sentence.lemmas)


def claims_of(found: Sequence[Passage], facts: Facts = Facts(), read: Iterable[tuple[Passage, Reading]] | None = None) -> Iterator[Claim]:
    """The claims of a file's passages, held against papers and credentials; `read` if they are read already."""
    claimed: set[int] = set()
    lists = [*listed(found, offers, names_complaint)]
    heads = {claim.passage.kind + head_of(claim.passage) for claim in lists}
    waved_away = False
    for passage, reading in read_all(found) if read is None else read:
        whole = reading.sentence.start, reading.sentence.end
        told = reading.stance.cited_here and not reading.stance.rejected
        overstated = faults(reading.sentence, passage.plain, facts.papers) if told else []
        for note in overstated[:1]:
            yield Claim("overstated-evidence", passage, *whole, reading.sentence.text, note=note)
        spoken = [claim for claim in judge(reading, passage) if claim.sure or not waved_away]  # such an answer is told with its question
        waved_away = reading.stance.harmless
        claimed.update(id(passage) for _ in spoken)
        for claim in spoken:
            if claim.rule == "condition-list" and passage.kind + head_of(passage) in heads:
                continue  # told with its list
            if not claim.sure and passage.kind == "item" and passage.kind + head_of(passage) in heads and names_complaint(passage):
                continue
            if overstated and claim.rule in ("uncited-research", "overstated-evidence", "proof-claim"):
                continue
            if claim.rule == "case-story" and not claim.sure and _is_of_ours(reading.sentence, facts):
                continue
            if claim.rule == "uncited-research":
                claim = _with_paper(claim, meant(reading.sentence), facts)
            if claim.rule != "protected-title" or not facts.people or not proved(claim, facts.people, facts.today or date.max):
                yield claim
        if "CA-ON" in facts.where and not spoken and _praised(passage, reading):
            yield Claim("testimonial", passage, *whole, reading.sentence.text, sure=False, note="Ontario allows its massage therapists no testimonial at all")
    yield from lists
    yield from listed_below(found, claimed)
    for rows in compared(found):
        yield from [Claim("better-than-medicine", row.ours, 0, len(row.ours.text), row.words) for row in rows if row.boasts][:1]
    if facts.people and facts.today:
        yield from _marks(found, facts, facts.today)


def _is_of_ours(sentence: Sentence, facts: Facts) -> bool:
    """Whether it tells what one of the practice's own people did, and of no illness."""
    first = sentence.text.split()[0]
    return any(first == person.title.split()[0] for person in facts.people if person.title.split()) and not sentence.all & signs()["ill"]


def _with_paper(claim: Claim, paper: Paper | None, facts: Facts) -> Claim:
    if paper is None:
        return claim
    key = next((key for key, known in facts.papers.items() if known.doi == paper.doi and paper.doi or key == paper.key), "")
    how = f"[^{key}]" if key else f"https://doi.org/{paper.doi}" if paper.doi else ""
    return replace(claim, note=f"you may mean {paper.name}" + (f" ({how})" if how else "") + (f": {paper.found}" if paper.found else ""))


def _marks(found: Sequence[Passage], facts: Facts, today: date) -> Iterator[Claim]:
    for passage in found:
        if passage.kind == "field" and passage.name in MARK_FIELDS:
            for mark in unproved_marks(passage.text, facts.people, today):
                yield Claim("protected-title", passage, 0, len(passage.text), mark)


def _remark(claim: Claim, lines: Lines, facts: Facts, limited: bool) -> Remark:
    grave = severity(claim.rule, facts.where) or "error"
    if not claim.sure:
        grave = "warning"
    plain = claim.passage.plain
    typed = plain.text[claim.start : claim.end]
    start, end = claim.end - len(typed.lstrip(MARKS)), claim.start + len(typed.rstrip(MARKS))
    place = lines.place(plain.place(start), plain.place(max(start, end - 1)) + 1)
    entry = rules(facts.language)[claim.rule]
    instead = entry.get("at", {}).get(_standing(claim, lines.text[: plain.place(start)]), entry["instead"])
    return Remark(claim.rule, grave, place, _message(claim, entry, instead, limited), claim.words, _repair(claim, entry))


def _standing(claim: Claim, before: str) -> str:
    """What the claim is, where another thing than usual has to be written instead of it: a field, a link's text, a question."""
    if claim.passage.kind == "field":
        return claim.passage.name
    if claim.note == PROMISED:
        return "question"
    if not before.rstrip("*_").endswith("[") or LINK not in claim.passage.text[claim.start :]:
        return ""
    return "alt" if before.endswith("![") else "link"


def _message(claim: Claim, entry: Mapping[str, Any], instead: str, limited: bool) -> str:
    words = visible(claim.words)
    words = words if len(words) < 120 else words[:117].rsplit(" ", 1)[0] + " …"
    parts = [f"This {entry['says']}: “{words}”."] if claim.sure else [f"Perhaps this {entry['says']} (“{words}”): please judge."]
    if claim.note:
        parts.append(claim.note[:1].upper() + claim.note[1:].rstrip(".") + ".")
    if limited and claim.rule == "safety-absolute":
        parts.append("This page itself says whom the work does not suit.")
    return " ".join([*parts, instead])


def _repair(claim: Claim, entry: Mapping[str, Any]) -> Repair | None:
    """An honest sentence for a whole one, where there is one that can simply stand instead."""
    rewrite = entry.get("rewrite", "")
    text = claim.passage.text
    whole = len(text) - (claim.end - claim.start) < 8 and visible(text) == visible(text[claim.start : claim.end])
    if not rewrite or not claim.sure or text.rstrip().endswith("?") or claim.passage.kind not in ("paragraph", "item") or not whole:
        return None
    return Repair(rewrite, "likely")
