"""An article's papers stand numbered at its end, each once, in the order in which they are met."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from practice.dialect import EXTENSIONS, Dialect
from practice.schema import Reference
from practice.words import ENGLISH_WORDS

PAPERS = {
    "haller-2020": Reference(authors=["Haller H", "Lauche R"], year=2020, title="Chronic pain *trials*", journal="BMC", volume="21:1",
                             doi="10.1186/s12891-019-3017-y"),
    "green-1999": Reference(authors=["Green C"], year=1999, title="A review?", pmid="10608001", note="Never updated."),
    "book-2001": Reference(authors=["A", "B", "C", "D", "E", "F", "G"], year=2001, title="A book", publisher="A house"),
}


@pytest.fixture
def read():
    dialect = Dialect(PAPERS, ENGLISH_WORDS)

    def read(body: str):
        text = dialect.read(body)
        return text, BeautifulSoup(text.html, "html.parser")

    return read


def numbers(page) -> list[str]:
    return [link.text for link in page.select("a.footnote-ref")]


def test_papers_are_numbered_as_they_are_met_and_listed_once(read):
    text, page = read("One[^green-1999], two[^haller-2020], again[^green-1999].")
    assert numbers(page) == ["1", "2", "1"]
    assert [(cited.number, cited.key) for cited in text.cited] == [(1, "green-1999"), (2, "haller-2020")]
    assert [item["id"] for item in page.select(".footnote li")] == ["fn:green-1999", "fn:haller-2020"]


def test_lists_and_quotations_are_met_where_they_stand(read):
    _, page = read("* one[^green-1999]\n\ntwo[^haller-2020]\n\n> three[^book-2001]\n\nfour[^green-1999]\n")
    assert numbers(page) == ["1", "2", "3", "1"]
    assert [mark["id"] for mark in page.find_all("sup")] == [
        "fnref:green-1999", "fnref:haller-2020", "fnref:book-2001", "fnref2:green-1999"]


def test_a_paper_is_written_out_with_its_link(read):
    _, page = read("x[^haller-2020] y[^green-1999] z[^book-2001]")
    first, second, third = (" ".join(item.get_text().split()) for item in page.select(".footnote li"))
    assert first.startswith("Haller H, Lauche R (2020). Chronic pain *trials*. BMC 21:1. doi:10.1186/s12891-019-3017-y.")
    assert second.startswith("Green C (1999). A review? PMID 10608001. Never updated.")
    assert third.startswith("A, B, C et al. (2001). A book. A house.")
    assert page.select("li a")[0]["href"] == "https://doi.org/10.1186/s12891-019-3017-y"


def test_own_notes_and_papers_share_one_numbering(read):
    _, page = read("a[^1] b[^haller-2020]\n\n[^1]: My note, see[^green-1999].\n")
    assert numbers(page) == ["1", "2", "3"]
    assert [item["id"] for item in page.select(".footnote li")] == ["fn:1", "fn:haller-2020", "fn:green-1999"]
    assert page.find(id="reference-list").text == "References and notes"


def test_a_note_under_a_papers_key_comes_before_the_paper(read):
    text, page = read("a[^haller-2020]\n\n[^haller-2020]: My own words.\n")
    assert "My own words." in page.find(id="fn:haller-2020").text
    assert text.cited == ()


def test_a_note_that_was_begun_and_never_written_keeps_no_text_from_its_page(read):
    _, page = read("One[^b] and two.[^a]\n\n[^a]:\n\n[^b]: Words.")
    assert [item["id"] for item in page.select(".footnote li")] == ["fn:b", "fn:a"]
    text, page = read("A paper[^haller-2020] and a note.[^b]\n\n[^haller-2020]:\n\n[^b]: Words.")
    assert [cited.key for cited in text.cited] == ["haller-2020"]
    assert [item["id"] for item in page.select(".footnote li")] == ["fn:haller-2020", "fn:b"]


def test_every_link_of_a_list_leads_to_an_anchor(read):
    _, page = read("a[^1] b[^haller-2020] c[^haller-2020]\n\n* d[^green-1999]\n\n[^1]: Note[^haller-2020].\n")
    anchors = [element["id"] for element in page.find_all(id=True)]
    assert len(anchors) == len(set(anchors))
    assert {link["href"][1:] for link in page.select('a[href^="#"]')} <= set(anchors)


@pytest.mark.parametrize("body", ["`[^haller-2020]`", "\\[^haller-2020]", "```\n[^haller-2020]\n```", "[^nobody-1900]", "Just text."])
def test_what_only_looks_like_a_citation_makes_no_list(read, body):
    text, page = read(body)
    assert text.cited == () and page.find(class_="footnote") is None


def test_one_text_leaves_no_trace_in_the_next(read):
    read("a[^haller-2020]\n\n*[CST]: craniosacral therapy\n\n## Head\n\n[link]: /there/\n")
    text, page = read("## Head\n\nCST [link] b[^green-1999]")
    assert page.find("h2")["id"] == "head" and page.find("abbr") is None
    assert numbers(page) == ["1"] and "[link]" in text.html


def test_the_contents_list_holds_headings_as_plain_text(read):
    text, _ = read('## "Pain" & *rest*\n\n### Deeper {#own}\n')
    assert [tuple(heading) for heading in text.contents] == [(2, "pain-rest", "“Pain” & rest"), (3, "own", "Deeper")]


def test_pieces_make_the_same_page_as_the_whole(monkeypatch):
    from practice import piecemeal

    body = "para *a* \"b\"[^1]\n\n" * 5 + "* item [x](y)\n" * 5 + "\n> * deep **b**\n> * deep\n> * deep\n\n[^1]: note *x*\n"
    whole = Dialect(PAPERS, ENGLISH_WORDS).read(body)
    monkeypatch.setattr(piecemeal, "_MANY", 2)
    assert Dialect(PAPERS, ENGLISH_WORDS).read(body) == whole


def test_the_dialect_is_the_one_that_the_check_reads():
    from sitecheck.markdown.dialect import PROJECT

    assert tuple(PROJECT.extensions) == EXTENSIONS
