"""Squarespace's export and a folder of HTML pages; a second run does nothing twice."""

from __future__ import annotations

from pathlib import Path

from tests.importer.conftest import EXAMPLES, bring


def test_squarespace_frames_fall_away_and_every_item_is_accounted_for(website):
    account = bring(website, EXAMPLES / "squarespace.xml")
    text = (website / "content/articles/rest-and-quiet.md").read_text(encoding="utf-8")
    assert account.accounted == account.total == 5
    assert "## Lying down\n\nA room is *quiet*.\n\n### Afterwards\n\n- Tea\n- A walk\n" in text
    assert text.count("the-table.jpg") == 1
    assert "image: cover.png" in text and "sqs" not in text


def test_html_pages_lose_what_stands_on_every_page(website):
    account = bring(website, EXAMPLES / "pages")
    texts = [(website / "content" / outcome.file).read_text(encoding="utf-8") for outcome in account.outcomes]
    assert account.accounted == account.total == 5
    assert not any("Copyright 2009" in text for text in texts)
    assert any("title: Grüße" in text for text in texts)
    assert any("prices.md#sliding" in text for text in texts)


def test_a_second_run_imports_nothing_twice_and_keeps_what_was_edited(website):
    bring(website, EXAMPLES / "wordpress.xml")
    edited, deleted = website / "content/articles/cures.md", website / "content/articles/broken.md"
    edited.write_text("---\ntitle: Mine\nstatus: draft\n---\n\nMy words.\n", encoding="utf-8")
    deleted.unlink()
    before = {path: path.read_bytes() for path in (website / "content").rglob("*") if path.is_file()}
    account = bring(website, EXAMPLES / "wordpress.xml")
    assert (account.how_many("kept"), account.how_many("deleted"), account.how_many("imported")) == (8, 1, 0)
    assert {path: path.read_bytes() for path in (website / "content").rglob("*") if path.is_file()} == before


def test_an_old_address_leads_on_once_its_page_is_published(website):
    bring(website, EXAMPLES / "wordpress.xml")
    redirects, page = website / "content/redirects.yaml", website / "content/articles/cures.md"
    assert "# /2020/06/cures/: /articles/cures/\n" in redirects.read_text(encoding="utf-8")
    page.write_text(page.read_text(encoding="utf-8").replace("status: draft\n", ""), encoding="utf-8")
    bring(website, EXAMPLES / "wordpress.xml")
    lines = redirects.read_text(encoding="utf-8").splitlines()
    assert "/2020/06/cures/: /articles/cures/" in lines and "# /2020/06/cures/: /articles/cures/" not in lines


def page(folder: Path, name: str, body: str, encoding: str = "cp1252") -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>{name}</title></head><body>{body}'.encode(encoding))


def test_a_table_within_one_that_only_places_things_stays_a_table(website, tmp_path):
    inner = "<table><tr><th>Day<th>Time<tr><td>Mon<td>9–12<tr><td>Tue<td>14–18</table>"
    page(tmp_path / "old", "hours.htm", f"<table><tr><td>Left<td><p>Größe</p>{inner}<tr><td>Foot<td>Right</table>")
    page(tmp_path / "old", "fees.htm", f"<table><tr><th>What<th>When<tr><td>Short<td>{inner}</table>")
    bring(website, tmp_path / "old")
    text = (website / "content/pages/hours.md").read_text(encoding="utf-8")
    assert "Größe\n\n| Day | Time |\n| --- | --- |\n| Mon | 9–12 |\n| Tue | 14–18 |\n\nFoot" in text
    text = (website / "content/pages/fees.md").read_text(encoding="utf-8")
    assert "| What | When |" in text and "Mon<br>9–12" in text


def test_what_a_browser_saved_beside_a_page_is_no_page(website, tmp_path, capsys):
    page(tmp_path / "old", "About us.html", "About us, in words.")
    page(tmp_path / "old/About us_files", "frame.html", "An advertisement.")
    page(tmp_path / "old/Other_files", "own.html", "A page of its own.")
    (tmp_path / "old/broken.html").write_bytes(b"<p>Words \xff\xfe\x81\x00 more</p>")
    account = bring(website, tmp_path / "old")
    assert [reason for reason, items in account.left_out.items() for _ in items] == ["what a browser saved beside a page, such as an advertisement in it"]
    assert account.accounted == account.total == 4 and "REPLACEMENT" not in capsys.readouterr().err
