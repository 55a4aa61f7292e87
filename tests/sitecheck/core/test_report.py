"""The report reads as an owner needs it, and as data it says the same."""

from __future__ import annotations

import io
import json
import re

import pytest

from sitecheck import report
from sitecheck.diagnostic import Diagnostic, Place, Repair
from sitecheck.engine import check
from sitecheck.formats.data import data
from sitecheck.quotation import cells, quotation
from sitecheck.site import Site

SHELL = '<html lang="en"><title>{0}</title><meta name="description" content="{0}"><h1>{0}</h1>{1}</html>'
TEXTS = {
    "content/pages/sleep.md": (
        "---\ntitle: Sleep\n---\n\n"
        "Before you come, do read what we say about [fees and funding](/fees/#feees), since many people ask us about money first.\n\n"
        "Look at [this](/nowhere/) too, and [there](https://elsewhere.test/), and write [to us](hello@willow.test).\n"
    ),
    "content/pages/fees.md": "---\ntitle: Fees\n---\n\n## Fees\n\nWhat it costs.\n",
    "theme/templates/base.html": '<a href="{{ SITEURL }}/gone/">Gone</a>',
    "output/x/index.html": SHELL.format("x", '<a href="/gone/">Gone</a>'),
    "output/y/index.html": SHELL.format("y", '<a href="../gone/">Gone</a>'),
}
GOLDEN = """\
4 things to fix before publishing.

Fix before publishing

1  Missing anchor                                 content/pages/sleep.md, line 5
    5 │ …ay about [fees and funding](/fees/#feees), since many people ask us …
      │                              ~~~~~~~~~~~~
   The page "Fees" has no heading or place called "feees". Did you mean "fees"?
   Why: The page opens, but at its top, and the visitor has to look for what the
   link promised.
   Change to:  /fees/#fees
   (more about this: sitecheck explain missing-anchor)

2  Broken link                                    content/pages/sleep.md, line 7
    7 │ Look at [this](/nowhere/) too, and [there](https://elsewhere.test/), …
      │                ~~~~~~~~~
   No page of this site has the address "/nowhere/".
   Why: A visitor who follows this link finds nothing and does not know whether
   to look elsewhere or to give up.
   (more about this: sitecheck explain broken-link)

3  Email without mailto                           content/pages/sleep.md, line 7
    7 │ …here](https://elsewhere.test/), and write [to us](hello@willow.test).
      │                                                    ~~~~~~~~~~~~~~~~~
   "hello@willow.test" is an e-mail address: begin it with mailto:.
   Why: Without it the browser looks for a page of that name, and the visitor
   cannot write to you.
   Change to:  mailto:hello@willow.test
   (more about this: sitecheck explain email-without-mailto)

Fix before publishing, by whoever looks after the theme and the settings

4  Broken link                                 theme/templates/base.html, line 1
    1 │ <a href="{{ SITEURL }}/gone/">Gone</a>
      │          ~~~~~~~~~~~~~~~~~~~
   No page of this site has the address "/gone/".
   On 2 pages. (more about this: sitecheck explain broken-link)

Checked: 4 pages, 6 links, 0 pictures, 2 files of the content folder.
Not checked: whether 1 address outside this site is there, since the check stays
off the network.
Nothing was published.
"""


def found(site: Site) -> tuple[Diagnostic, ...]:
    """By a few rules only, so that a new one does not change how a report reads."""
    return check(site, ("missing-anchor", "broken-link", "email-without-mailto", "empty-alt", "missing-file"))


@pytest.fixture(scope="module")
def site() -> Site:
    return Site.from_texts(TEXTS)


def test_the_report_reads_like_this(site):
    assert report.text(site, found(site), consequence="Nothing was published.") == GOLDEN


def test_five_are_shown_at_once_and_the_rest_is_counted():
    body = "\n\n".join(f"[x](/no{number}/)" for number in range(9)) + "\n\n![](/images/a.png)\n"
    site = Site.from_texts({"content/pages/a.md": f"---\ntitle: A\n---\n\n{body}", "content/images/a.png": "x"})
    said = report.text(site, found(site))
    assert said.startswith("9 things to fix before publishing, 1 thing worth a look.")
    assert len(re.findall(r"^\d  ", said, re.MULTILINE)) == 5
    assert "And 5 more (4 × broken link, 1 × empty alt). See them all with --all." in said
    assert len(re.findall(r"^\d+  ?\x1b?[A-Z]", report.text(site, found(site), everything=True), re.MULTILINE)) == 10
    assert said.count("Why:") == 1


def test_nothing_to_mend_still_says_what_was_looked_at():
    site = Site.from_texts({"content/pages/a.md": "---\ntitle: A\n---\n\n[b](https://elsewhere.test/)\n"})
    said = report.text(site, found(site), consequence="Nothing was published.")
    assert said.startswith("The check found nothing to mend.\n\nChecked: 1 page, 1 link, 0 pictures, 1 file of the content folder.")
    assert all(sentence.endswith(".") for sentence in report.closing(site)), "a page takes each as a paragraph"
    assert "Not checked: whether 1 address outside this site is there" in said and "Nothing was published" not in said


@pytest.mark.parametrize(("law", "told"), [
    (("UK",), ["Not checked: the wording of 1 page in French, since the check reads claims in English and Spanish only.",
               "Read for plain claims only: 2 pages in Spanish. Somebody who knows the language should read them too."]),
    (None, ["Not checked: the wording of 1 page in French, since the check reads claims in English and Spanish only."]),
])
def test_pages_whose_claims_are_not_or_hardly_read_are_counted(tmp_path, law, told):
    for name, language in (("index", "en"), ("hola", "es"), ("buenas", "es-MX"), ("bonjour", "fr")):
        (tmp_path / f"{name}.html").write_text(f'<!doctype html><html lang="{language}"><title>A</title><p>A</p></html>')
    assert report.closing(Site.from_folder(tmp_path, law=law))[1:] == told


@pytest.mark.parametrize("width", [40, 57, 80, 110])
def test_no_line_is_wider_than_the_terminal(site, width):
    for line in report.text(site, found(site), report.Terminal(width), everything=True).splitlines():
        assert cells(line) <= width or " " not in line.strip()


def test_colours_only_where_they_can_be_seen(site, monkeypatch):
    assert "\x1b" not in report.text(site, found(site))
    assert "\x1b[1m" in report.text(site, found(site), report.Terminal(colour=True))
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert report.coloured(terminal) and not report.coloured(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not report.coloured(terminal)


def test_a_colour_changes_no_word(site):
    plain = re.sub(r"\x1b\[\d+m", "", report.text(site, found(site), report.Terminal(colour=True)))
    assert plain == report.text(site, found(site))


def test_wide_letters_are_underlined_right():
    line, under = quotation("日本語 [e\u0301](x)\n", Place("a", 1, 10, 1, 11), 80)
    assert cells(line[: line.index("x")]) == len(under) - 1 and under.endswith("~")


def test_what_a_text_holds_cannot_move_the_cursor():
    line, under = quotation("\ufeffa\tb\x1b[2J\u202e x", Place("a", 1, 3, 1, 4), 80)
    assert "\x1b" not in line and "\u202e" not in line and under.endswith("~")


@pytest.mark.parametrize("place", [Place("a"), Place("a", 7, 1, 7, 2), Place("a", 0, 1)])
def test_an_unknown_line_is_not_quoted(place):
    assert quotation("one\ntwo", place, 80) == []


def test_a_place_beyond_the_line_or_over_several_is_still_quoted():
    assert len(quotation("one", Place("a", 1, 9, 1, 20), 80)) == 1 or quotation("one", Place("a", 1, 9, 1, 20), 80)[0].endswith("one")
    assert quotation("one two\nthree", Place("a", 1, 5, 2, 3), 80)[1].endswith("~~~")


def test_the_data_has_every_key_and_unknown_places_are_null(site):
    first, *others = json.loads(data(site, found(site)))
    assert list(first) == [
        "rule", "severity", "file", "line", "column", "end_line", "end_column", "message", "why", "repair", "page", "places",
    ]
    assert (first["file"], first["line"], first["column"], first["end_column"]) == ("content/pages/sleep.md", 5, 63, 75)
    assert first["repair"] == {"replacement": "/fees/#fees", "confidence": "sure"}
    assert first["page"] == "sleep/index.html"
    assert [place["file"] for place in others[-1]["places"]] == ["theme/templates/base.html", "output/x/index.html", "output/y/index.html"]
    nowhere = json.loads(data(site, [Diagnostic("r", "error", "m", "w", Place(""))]))[0]
    assert [nowhere[key] for key in ("file", "line", "column", "repair", "page")] == [None] * 5


def test_a_terminal_without_the_letters_gets_question_marks():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    report.write("5 │ ü", stream)
    assert stream.buffer.getvalue() == b"5 ? ?"


def test_a_picture_that_is_written_into_an_address_is_not_printed_whole():
    address = "data:image/png;base64," + "A" * 70_000 + "end"
    site = Site.from_texts({"content/pages/x.md": "---\ntitle: X\n---\n\n[x](y)\n"})
    told = Diagnostic("broken-link", "error", f'"{address}" leads to nothing.', "", Place("content/pages/x.md", 5), Repair(address))
    printed = report.text(site, (told,))
    assert len(printed) < 2000 and printed.count("data:image") == 2 and printed.count("end") >= 2
    assert address in data(site, (told,))
