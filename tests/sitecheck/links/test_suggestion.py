"""A guess is offered when it can hardly be wrong, in the author's own manner of writing."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.likeness import Guess, nearest
from sitecheck.site import Site

HEADER = "---\ntitle: {}\n---\n\n"
OTHERS = {
    "content/pages/fees.md": HEADER.format("Fees and funding") + "## Reduced fee\n",
    "content/articles/first-session.md": "---\ntitle: What a first session is like\ndate: 2026-01-01\nauthor: x\ntopic: t\n---\n\nText.\n",
    "content/pages/first-visit.md": HEADER.format("Your first visit") + "Text.\n",
    "content/images/room.jpg": "x", "content/images/door.png": "x",
}


def repaired(body: str, *rules: str) -> list[tuple[str, str] | None]:
    site = Site.from_texts({"content/pages/a.md": HEADER.format("A") + body, **OTHERS})
    found = check(site, rules or ["broken-link", "missing-file", "missing-anchor", "wrong-case", "missing-scheme", "email-without-mailto", "phone-without-tel", "quoted-address"])
    return [(one.repair.replacement, one.repair.confidence) if one.repair else None for one in found]


@pytest.mark.parametrize(("written", "replacement", "confidence"), [
    ("{filename}/pages/fes.md", "{filename}/pages/fees.md", "likely"),
    ("{filename}fes.md#reduced-fee", "{filename}fees.md#reduced-fee", "likely"),
    ("{filename}../articles/first-sesion.md", "{filename}../articles/first-session.md", "sure"),
    ("fees.md", "{filename}fees.md", "sure"),
    ("../articles/first-sesion.md#x", "{filename}../articles/first-session.md#x", "sure"),
    ("/pages/first-visit/", "/first-visit/", "sure"),
    ("/frist-visit/", "/first-visit/", "sure"),
    ("../first-visti/", "../first-visit/", "sure"),
    ("https://willow.test/frist-visit/?a=b", "https://willow.test/first-visit/?a=b", "sure"),
    ("/Fees/", "/fees/", "sure"),
    ("{filename}/Pages/fees.md", "{filename}/pages/fees.md", "sure"),
    ("/fees/#reduced-fees", "/fees/#reduced-fee", "sure"),
    ("/fees/#Reduced-Fee", "/fees/#reduced-fee", "sure"),
    ("/fees/#%52educed%2DFee", "/fees/#reduced-fee", "sure"),
    ("www.example.net/x", "https://www.example.net/x", "sure"),
    ("hello@example.net", "mailto:hello@example.net", "sure"),
    ("+1-707-555-0142", "tel:+17075550142", "sure"), ("(707)%20555-0142", "tel:7075550142", "sure"), ("7075550142", "tel:7075550142", "sure"),
    ("“/fees/”", "/fees/", "sure"), ("‘{filename}fees.md#reduced-fee’", "{filename}fees.md#reduced-fee", "sure"), ("„https://www.example.net/”", "https://www.example.net/", "sure"),
])
def test_a_link_is_repaired_as_it_was_written(written, replacement, confidence):
    assert repaired(f"[x]({written})") == [(replacement, confidence)]


def test_a_number_is_dialled_as_the_practice_writes_it():
    texts = {"content/practice.yaml": "name: L\nphone: +1 707-555-0142\n", "content/pages/a.md": HEADER.format("A") + "[x](707-555-0142) [y](505-555-0199)"}
    site = Site.from_texts(texts)
    assert [one.repair.replacement for one in check(site, ["phone-without-tel"])] == ["tel:+17075550142", "tel:5055550199"]


@pytest.mark.parametrize("written", ["2026-05-01", "2026-05-01-2026-05-03", "20260501", "12345/678", "1234567890.html", "+/fees/", "(fees)"])
def test_a_date_or_another_number_is_no_telephone(written):
    site = Site.from_texts({"content/pages/a.md": HEADER.format("A") + f"[x](<{written}>)"})
    assert [one.rule for one in check(site, ["phone-without-tel", "broken-link"])] == ["broken-link"]


def test_a_note_that_no_text_calls_is_told_where_it_is_typed():
    body = "It helps.[^a]\n\n[^a]: So it says.\n\n[^b]: And so does this.\n"
    [one] = check(Site.from_texts({"content/pages/a.md": HEADER.format("A") + body}), ["missing-anchor"])
    assert (one.place.line, one.place.column, one.severity) == (9, 1, "warning") and "[^b]" in one.message


@pytest.mark.parametrize(("written", "replacement"), [
    ("{static}/images/rom.jpg", "{static}/images/room.jpg"),
    ("{static}../images/door.jpg", "{static}../images/door.png"),
    ("/images/Room.jpg", "/images/room.jpg"),
])
def test_a_picture_is_found_by_its_name(written, replacement):
    assert [repair[0] for repair in repaired(f"![x]({written})")] == [replacement]


@pytest.mark.parametrize(("wanted", "there"), [("fees.js", "fees.html"), ("fees.js", "fees.css"), ("fees.css", "fees.png")])
def test_a_file_is_not_taken_for_one_of_another_kind(wanted, there):
    page = f'<!doctype html><html lang="en"><head><title>A</title><link rel="stylesheet" href="{wanted}"></head><body><h1>A</h1></body></html>'
    site = Site.from_texts({"output/a/index.html": page, f"output/{there}": page})
    assert {one.repair for one in check(site, ["missing-file"])} == {None}


def test_a_page_is_found_by_its_heading_when_the_link_says_it():
    assert repaired("[Fees and funding](/prices/)") == [("/fees/", "likely")]


@pytest.mark.parametrize("written", ["/nothing-like-it/", "/f/", "{filename}/pages/zebra.md", "/first/", "/fees/#zebra"])
def test_no_guess_is_better_than_a_wild_one(written):
    assert repaired(f"[x]({written})") == [None]


def test_two_guesses_at_most_and_neither_is_sure():
    assert nearest("first-visits", ["first-visit", "first-visita", "other"]) in (
        (Guess("first-visit"), Guess("first-visita")), (Guess("first-visita"), Guess("first-visit")),
    )
    assert nearest("v:mempty", ["v:empty", "v:Empty"]) == nearest("v:mempty", ["v:Empty", "v:empty"]) == (Guess("v:Empty", False),)
    assert nearest("part-1x", ["part-11", "part-12", "part-13"]) == ()


def test_letter_case_and_hyphens_do_not_count():
    assert nearest("Reviewed-By", ["reviewed_by", "reviewed_on"]) == (Guess("reviewed_by", True),)


@pytest.mark.parametrize(("written", "there", "confidence"), [
    ("/projects/a/license/", "projects/b/license", "likely"),
    ("/license/", "projects/b/license", "likely"),
    ("/office/contact/", "school/contact", "likely"),
    ("/office/contact/", "contact", "sure"),
    ("/contact/", "office/contact", "sure"),
    ("/pages/first-visit/", "articles/first-visit", "sure"),
    ("/pages/first-vistt/", "articles/first-visit", "sure"),
])
def test_a_page_of_one_name_in_another_folder_is_surely_meant_where_no_other_folder_has_its_own(written, there, confidence):
    page = '<!doctype html><html lang="en"><head><title>{0}</title></head><body><h1>{0}</h1><p><a href="{1}">{0}</a></p></body></html>'
    site = Site.from_texts({"output/index.html": page.format("Home", written), f"output/{there}/index.html": page.format("There", "/")})
    assert [one.repair.confidence for one in check(site, ["broken-link"])] == [confidence]


def test_the_translation_of_a_page_that_is_gone_is_not_what_a_link_means():
    page = '<!doctype html><html lang="{}"><head><title>{}</title></head><body><h1>{}</h1>{}</body></html>'
    texts = {
        "content/pages/a.md": HEADER.format("A") + "[Fees]({filename}/pages/fees.md)", "content/pages/es/fees.md": HEADER.format("Precios") + "Texto.",
        "content/pages/es/b.md": HEADER.format("B") + "[Precios]({filename}/pages/fees.md)",
    }
    pages = {
        "output/a/index.html": page.format("en", "A", "A", '<a href="{filename}/pages/fees.md">Fees</a>'), "output/fees/index.html": page.format("es", "Precios", "Precios", ""),
        "output/b/index.html": page.format("es", "B", "B", '<a href="{filename}/pages/fees.md">Precios</a>'),
    }
    found = check(Site.from_texts(texts | pages), ["broken-link"])
    assert {one.place.file: bool(one.repair) for one in found} == {"content/pages/a.md": False, "content/pages/es/b.md": True}
