"""The papers and books of `content/references.yaml`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from practice.dates import Year
from practice.scalars import Doi, Filled, Pmid, Prose, Text, Web, Words
from practice.schema.base import Facts

Result = Literal["benefit", "no-benefit", "mixed", "not-efficacy"]


class Reference(Facts):
    """A paper or book that articles cite by its key, as `[^haller-2020]`."""

    authors: Words = Field(description="surname and initials of each, as the journal lists them", examples=["[Haller H, Lauche R]"])
    year: Year = Field(examples=["2019"])
    title: Filled = Field(examples=["Craniosacral therapy for chronic pain"])
    journal: Text = Field("", description="where it appeared, when it is a paper")
    volume: Text = Field("", description="volume, issue and pages as they are cited, like 21:1")
    publisher: Text = Field("", description="who published it, when it is a book")
    doi: Doi = Field("", description="its number at doi.org")
    pmid: Pmid = Field("", description="its number at PubMed")
    url: Web = Field("", description="where it can be read, when it has neither number")
    measured: Prose = Field("", description="who and what was measured")
    found: Prose = Field("", description="what was found, in plain words")
    limits: Prose = Field("", description="what it cannot show")
    result: Result = Field("not-efficacy", description="which side it stands on")
    note: Prose = Field("", description="a retraction, correction or contradiction, shown beside the reference")
