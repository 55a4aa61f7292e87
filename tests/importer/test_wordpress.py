"""A WordPress export, written from the format's description: every item of it is accounted for."""

from __future__ import annotations

import pytest

from practice.front_matter import load, read_header
from practice.schema import KINDS
from tests.importer.conftest import EXAMPLES, bring

EXPORT = EXAMPLES / "wordpress.xml"


@pytest.fixture
def imported(website, uploads):
    account = bring(website, EXPORT, media=(uploads,))
    texts = {path.name: path.read_text(encoding="utf-8") for path in (website / "content").rglob("*.md")}
    return account, texts, website


def test_every_item_is_accounted_for(imported):
    account, _, website = imported
    assert account.total == EXPORT.read_text(encoding="utf-8").count("<item>") - 1  # one stands in a remark
    assert account.accounted == account.total
    report = (website / "import/report.md").read_text(encoding="utf-8")
    for title in ("Thrown away", "Menu 2", "Box", "Old", "A happy client", "feedback number", "Blog", "unused.png", "Locked"):
        assert title in report
    assert account.comments == {"approved": 1, "spam": 1, "pingback": 1}


def test_every_text_fits_the_schema(imported):
    account, _, website = imported
    assert account.how_many("imported") == 9
    for outcome in account.outcomes:
        header = read_header((website / "content" / outcome.file).read_text(encoding="utf-8"))
        _, problems = load(KINDS[outcome.file.split("/")[0]], header, salvage=False)
        assert not (*header.problems, *problems)
        assert header.values["status"] == "draft"


def test_private_messages_are_not_taken_over(imported):
    _, texts, website = imported
    assert not any("private illness" in text for text in texts.values())
    report = (website / "import/report.md").read_text(encoding="utf-8")
    assert "private illness" not in report and "- Message" not in report  # the title is mostly the name of who wrote it


def test_the_head_of_an_article_says_what_the_export_said(imported):
    values = read_header(imported[1]["first-session.md"]).values
    assert values["title"] == "What a first session is like"
    assert (values["date"], values["modified"]) == ("2019-05-03 15:30", "2021-02-01 08:00")
    assert (values["topic"], values["tags"]) == ("Sessions", ["News & notes", "Rest"])
    assert values["summary"] == "What happens in the first hour."
    assert (values["image"], values["image_alt"]) == ("room.jpg", "A room with a blanket")


def test_authors_are_found_among_the_people_or_get_a_file(imported):
    account, texts, _ = imported
    assert read_header(texts["cures.md"]).values["author"] == "marisol-quince"
    assert read_header(texts["first-session.md"]).values["author"] == "ines-okafor"
    assert account.people == ["people/ines-okafor.md", "people/bjorn-as.md"]
    assert read_header(texts["bjorn-as.md"]).values["name"] == "Björn Ås"


def test_an_existing_topic_keeps_its_spelling(imported):
    assert read_header(imported[1]["pokoi.md"]).values["topic"] == "Mind and feeling"


def test_links_lead_to_the_new_files(imported):
    text = imported[1]["first-session.md"]
    assert "[my training]({filename}/pages/about.md#training)" in text
    assert "[this]({filename}/articles/cures.md)" in text
    assert "[The form as PDF]({static}/documents/form.pdf)" in text
    assert ", all news," in text
    assert "{#training}" in imported[1]["about.md"]


def test_a_resized_picture_is_its_original(imported):
    text = imported[1]["first-session.md"]
    assert "![The treatment room with a blue blanket]({static}/images/room.jpg)" in text
    assert "*The room, in the morning*" in text
    assert "![]({static}/images/hands-scaled.jpg)" in text
    assert sorted(path.name for path in (imported[2] / "content/images").iterdir()) == ["hands-scaled.jpg", "room.jpg"]


def test_nothing_that_could_run_or_follow_visitors_is_left(imported):
    for text in imported[1].values():
        assert not any(word in text for word in ("<script", "alert(", "javascript:", "pixel.wp.com", "<iframe", "<form", "style=", "contact-form-7"))


def test_notes_of_the_block_editor_are_footnotes(imported):
    text = imported[1]["cures.md"]
    assert "People rest.[^1] See [above](#what-else) and nowhere." in text
    assert text.rstrip().endswith("[^1]: So *some* say.")


def test_a_shared_block_stands_in_the_text(imported):
    assert "This stands in every text." in imported[1]["cures.md"]


def test_an_address_alone_in_a_paragraph_is_a_link(imported):
    assert "[Video on Vimeo](https://vimeo.com/1234567)" in imported[1]["cures.md"]


def test_a_slug_cannot_lead_out_of_its_folder(imported):
    assert "For clients." in imported[1]["passwd.md"]
    assert not list(imported[2].parent.rglob("etc"))


def test_claims_are_found_at_once(imported):
    account, _, _ = imported
    assert any(claim.startswith("content/articles/cures.md:10:") and "cure" in claim for claim in account.claims)


def test_what_was_not_for_everybody_stays_a_draft(website, uploads):
    bring(website, EXPORT, media=(uploads,), published=True)
    content = website / "content"
    status = {name: read_header((content / name).read_text(encoding="utf-8")).values.get("status", "published")
              for name in ("articles/first-session.md", "articles/first-session-2.md", "articles/post-15.md", "pages/passwd.md")}
    assert list(status.values()) == ["published", "draft", "draft", "draft"]


def test_further_kinds_become_pages_when_asked(website):
    account = bring(website, EXPORT, also=frozenset({"testimonial"}))
    assert any(outcome.file == "pages/a-happy-client.md" for outcome in account.outcomes)


def test_missing_pictures_are_named_with_where_they_belong(website):
    account = bring(website, EXPORT)
    assert {picture.file for picture, _ in account.missing} == {"images/room.jpg", "images/hands-scaled.jpg", "documents/form.pdf"}
