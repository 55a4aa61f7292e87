"""What is said of a page at once is never more than what the whole check says."""

from __future__ import annotations

import os
from multiprocessing.connection import wait

import pytest

from preview.inspection import Inspection
from preview.making import Maker
from preview.workshop import Found

SLIPS = {
    "content/pages/first-visit.md": "We cure migraine. See [nothing]({filename}/pages/nowhere.md) and [this](javascript:x) or [click here]({filename}/pages/fees.md).\n\n#### Too deep\n",
    "content/articles/listening-touch.md": "Guaranteed to work. <p id=\"a\"><p id=\"a\"> ![](nothing.jpg) TODO\n",
    "content/faq/the-session.md": "## Does it help babies?\n\nIt heals colic in newborns within a week.\n",
    "content/people/marisol-quince.md": "Marisol is the best healer in town, a doctor of detoxification. [mail](mailto:)\n",
}


@pytest.mark.slow
def test_what_is_said_at_once_the_whole_check_says_too(copy_of_site, tmp_path, monkeypatch):
    monkeypatch.chdir(copy_of_site)
    maker, inspection = Maker(copy_of_site, tmp_path, bool), Inspection(copy_of_site)

    def whole(order: int, changed: frozenset[str]) -> Found:
        list(maker.make(order, changed, inspection))
        inspection.begin(maker.to_check)
        (found,) = inspection.take(inspection.coming)
        inspection.stop()
        return found

    whole(0, frozenset())
    for path, slip in SLIPS.items():
        file = copy_of_site / path
        file.write_text(file.read_text(encoding="utf-8") + "\n" + slip, encoding="utf-8")
    found = whole(1, frozenset(str(copy_of_site / path) for path in SLIPS))
    known, said = {note["id"] for note in found.notes}, 0
    for path, page in inspection.nearby.site.addresses.items():
        if path.endswith(".md"):
            for near in inspection.near({str(copy_of_site / path)}, (page,)):
                said += len(near.notes)
                assert [note for note in near.notes if note["id"] not in known] == []
    assert said > 5


@pytest.mark.slow
def test_what_was_found_while_pages_were_written_anew_is_not_said(copy_of_site, tmp_path, monkeypatch):
    monkeypatch.chdir(copy_of_site)
    maker, inspection = Maker(copy_of_site, tmp_path, bool), Inspection(copy_of_site)
    list(maker.make(0, frozenset(), inspection))
    inspection.begin(maker.to_check)
    inspection.stop()
    file = copy_of_site / "content/pages/first-visit.md"
    file.write_text(file.read_text(encoding="utf-8") + "\nSee [nothing]({filename}/pages/nowhere.md).\n", encoding="utf-8")
    list(maker.make(1, frozenset({str(file)}), inspection))
    inspection.begin(maker.to_check)
    said = []
    while inspection.coming:
        said += inspection.take(wait(inspection.coming))
    assert [note["rule"] for found in said for note in found.notes if note["severity"] == "error"] == ["broken-link"]
    assert len(said) == 1 and "privacy/index.html" in inspection.nearby.site.files


@pytest.mark.parametrize("copied", [None, "ended"])
def test_what_no_copy_could_find_is_found_without_one(copied, tmp_path, monkeypatch):
    def ended() -> int:
        process = os.fork()
        return process or os._exit(1)

    monkeypatch.setattr("preview.inspection._copied", ended if copied else lambda: None)
    monkeypatch.setattr("preview.inspection.warm", lambda: None)
    monkeypatch.setattr(Inspection, "_inspected", lambda self, handover: (handover, {}))
    inspection = Inspection(tmp_path)
    inspection.begin("the build")
    said = []
    while inspection.coming:
        said += inspection.take(wait(inspection.coming, 5))
    assert said == ["the build"]
