"""What a sentence says of a paper, held against the paper: the right one, the right outcome, no more than it shows."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from sitecheck.words.lexicon import DATA, lexicon
from sitecheck.words.plain import Plain
from sitecheck.words.sentence import Sentence

OUTCOMES = {
    "severity": ("severity", "severe"), "intensity": ("intensity",), "frequency": ("frequency", "frequent", "number of attacks"),
    "disability": ("disability", "disabled"), "sleep": ("sleep",), "anxiety": ("anxiety",), "depression": ("depression",),
    "medication": ("medication", "medicine"), "crying": ("crying", "cried"), "quality of life": ("quality of life",),
}
BENEFIT = frozenset("reduce relieve ease improve lower less fewer decrease benefit help lessen effective drop recover".split())
AGAINST = frozenset("no not none nor neither negative without little weak insufficient unproven nothing".split())
DOI_AT = re.compile(r"10\.\d{4,9}/[^\s\])>,;]+")
PMID_AT = re.compile(r"(?:PMID:?\s?|pubmed\.ncbi\.nlm\.nih\.gov/)(\d{4,9})", re.I)
NUMBERED = re.compile(r"10\.\d|pmid|pubmed", re.I)
"""What every number of a paper begins with."""
NAMED_PAPER = re.compile(r"\b([A-ZÀ-Þ][\w’'-]{1,40})(?:,? (?:&|and) [A-ZÀ-Þ][\w’'-]{1,40}| et al\.?| and colleagues)?,? \(?((?:19|20)\d\d)\b")


@dataclass(frozen=True)
class Paper:
    """A paper as far as a sentence about it can be checked."""

    key: str
    authors: tuple[str, ...]
    year: int
    years: tuple[int, ...]
    doi: str = ""
    pmid: str = ""
    about: tuple[str, ...] = ()
    result: str = "not-efficacy"
    not_measured: tuple[str, ...] = ()
    found: str = ""
    measured: str = ""

    @property
    def name(self) -> str:
        return f"{self.authors[0].title()} {self.year}" if self.authors else self.key


@functools.cache
def known_papers() -> tuple[Paper, ...]:
    """Papers that the check knows by itself."""
    with open(DATA / "papers.yaml", encoding="utf-8") as file:
        entries = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tuple(_paper(key, entry) for key, entry in entries.items())


def _paper(key: str, entry: Mapping[str, Any]) -> Paper:
    lists = {name: tuple(entry.get(name, ())) for name in ("authors", "years", "about", "not_measured")}
    return Paper(key=key, year=entry["year"], doi=entry.get("doi", ""), pmid=entry.get("pmid", ""),
                 result=entry["result"], found=entry.get("found", ""), **lists)


def site_papers(references: Mapping[str, Any]) -> dict[str, Paper]:
    """The papers of content/references.yaml, each with what the check knows of it besides."""
    known = {paper.doi.lower(): paper for paper in known_papers() if paper.doi} | {paper.key: paper for paper in known_papers()}
    papers = {}
    for key, reference in references.items():
        twin = known.get(reference.doi.lower()) if reference.doi else known.get(key)
        surnames = tuple(author.split(" ")[0].lower() for author in reference.authors)
        papers[key] = Paper(
            key, surnames, reference.year, (reference.year, *(twin.years if twin else ())), reference.doi, reference.pmid,
            twin.about if twin else (), reference.result, twin.not_measured if twin else (), twin.found if twin else "",
            " ".join((reference.title, reference.measured, reference.found)).lower(),
        )
    return papers


def cited(sentence: Sentence, plain: Plain, papers: Mapping[str, Paper]) -> list[Paper]:
    """The papers that a sentence points to by footnote, number or address."""
    first, last = (bisect_left(plain.addresses, (place,)) for place in (sentence.start, sentence.end + 2))
    addresses = [address for _, address in plain.addresses[first:last]]
    found = [papers[address] for address in addresses if address in papers]
    for address in (*addresses, sentence.text):
        if not NUMBERED.search(address):
            continue
        numbers = {number.lower().rstrip(".") for number in DOI_AT.findall(address)} | set(PMID_AT.findall(address))
        found += [paper for paper in (*papers.values(), *known_papers()) if (paper.doi and paper.doi.lower() in numbers or paper.pmid in numbers)]
    return list({paper.doi or paper.key: paper for paper in reversed(found)}.values())


def faults(sentence: Sentence, plain: Plain, papers: Mapping[str, Paper]) -> list[str]:
    """What is wrong with a sentence about a paper, as notes for the message."""
    pointed = cited(sentence, plain, papers)
    text = sentence.text.lower()
    notes = _other_paper(sentence.text, pointed)
    denied = any(sentence.negated) or "but not" in text
    if len(pointed) == 1 and not denied:
        notes += _outcome(text, pointed[0]) or _result(sentence, pointed[0])
    if pointed and not denied and sentence.all & lexicon().bits["praise_of_evidence"]:
        notes.append("a paper does not prove, settle or sell anything")
    return notes


def _other_paper(text: str, pointed: list[Paper]) -> list[str]:
    """A name and a year in the sentence that are not those of the paper the number leads to."""
    for name, year in NAMED_PAPER.findall(text):
        alike = [paper for paper in pointed if any(_same(name, author) for author in paper.authors)]
        known = [paper for paper in known_papers() if any(_same(name, author) for author in paper.authors)]
        if pointed and not alike and known:
            return [f"the number leads to {pointed[0].name}, not to {name} {year}"]
        if alike and not any(int(year) in paper.years or int(year) == paper.year for paper in alike):
            return [f"the paper is of {alike[0].year}, not of {year}"]
    return []


def _same(name: str, author: str) -> bool:
    return name.lower().strip("’'") == author or name.lower() == author.split("-")[0] and "-" in author


def _outcome(text: str, paper: Paper) -> list[str]:
    for outcome, words in OUTCOMES.items():
        if any(word in text for word in words):
            absent = paper.measured and not any(word in paper.measured for word in words)
            if outcome in paper.not_measured or absent:
                return [f"{paper.name} did not measure {outcome}" + (f". {paper.found}" if paper.found else "")]
    return []


def _result(sentence: Sentence, paper: Paper) -> list[str]:
    if paper.result == "no-benefit" and not BENEFIT.isdisjoint(sentence.lemmas) and AGAINST.isdisjoint(sentence.lemmas):
        return [f"{paper.name} found no benefit"]
    return []


def meant(sentence: Sentence) -> Paper | None:
    """The known paper that an appeal without a reference plainly means."""
    text = sentence.text.lower()
    for paper in known_papers():
        by_name = any(re.search(rf"\b{re.escape(author)}\b", text) for author in paper.authors)
        by_year = any(str(year) in text for year in paper.years)
        if by_year and (by_name or any(word in text for word in paper.about)):
            return paper
    return None


def one_sided(results: Iterable[str]) -> bool:
    """Whether only papers in favour are among those of these results."""
    found = set(results)
    return "benefit" in found and not found & {"no-benefit", "mixed"}
