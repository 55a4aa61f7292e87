"""What was there to be replaced is told in a real practice's texts; words that only look like it are not."""

from __future__ import annotations

import pytest

from sitecheck.engine import check
from sitecheck.site import Site


def filler(body: str) -> list[str]:
    texts = {"content/practice.yaml": "name: Willow Room\n", "content/pages/a.md": f"---\ntitle: A\n---\n\n{body}\n"}
    return [one.message.partition('"')[2].partition('" is only')[0] for one in check(Site.from_texts(texts), ("sample-content",))]


@pytest.mark.parametrize(("body", "told"), [
    ("TODO: write about parking", "TODO"), ("Parking (TODO)", "TODO"), ("- TODO parking", "TODO"), ("Call 707-XXX-XXXX.", "XXX-XXXX"), ("A session costs $XX.", "$XX"),
    ("We opened in [your year].", "[your year]"), ("[Insert photo here]", "[Insert photo here]"), ("See [link to the fees].", "[link to the fees]"), ("Dear [first name], hello.", "Dear [first name]"),
    ("[Practice name] opens on Monday.", "[Practice name]"), ("Add your own text here.", "Add your own text here"), ("I'm a paragraph. Click here to add your own text and edit me.", "Click here to add your own text"),
    ("Just another WordPress site", "Just another WordPress site"), ("Hier steht Ihr Text.", "Hier steht Ihr Text"), ("Texto de ejemplo", "Texto de ejemplo"),
    ("Call (707) 555-0142.", "555-0142"), ("Call 555-0142.", "555-0142"),
])
def test_filler_is_told_at_its_words(body, told):
    assert filler(body) == [told]


@pytest.mark.parametrize("body", [
    "TODO ES POSIBLE", "Lo hacemos TODO con calma.", "Sizes from S to XXXL", "Psalm XXX", "See [the link](/a/) and [photo](/b.jpg).", "She said [laughing] that it helps.",
    "Ring 065 555 0142, or +353 65 555 0142.", "Ring (0131) 555 0142.",
    "[sic] and [1]", "Dear Anna, hello.", "Write your name here: ____", "Bring your own text on paper.",
])
def test_words_that_are_meant_are_not_filler(body):
    assert filler(body) == []


def test_one_fault_is_told_once():
    """A file of one's own computer is neither untidy nor without size, and a file's name no second time a bad description."""
    body = "![room](C:\\Users\\anna\\room.jpg)\n\n![IMG_2034.JPG](/images/IMG_2034.JPG)\n"
    site = Site.from_texts({"content/pages/a.md": f"---\ntitle: A\n---\n\n{body}\n", "content/images/IMG_2034.JPG": "x"})
    found = check(site, ("leftover-address", "untidy-address", "picture-without-size", "file-name-as-description", "leftover-description"))
    assert sorted(one.rule for one in found if "room" in one.message) == ["leftover-address"]
    assert [one.rule for one in found if "description" in one.rule] == ["file-name-as-description"]
