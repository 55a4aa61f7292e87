"""The report of a build: in any format, on its way out or in a file."""

from __future__ import annotations

import pytest

from tests.sitecheck.foreign_site.blog import BAD_LINK


@pytest.mark.parametrize(("form", "begins"), [("json", "["), ("github", "::error"), ("sarif", "{"), ("junit", "<testsuites"), ("html", "<!doctype")])
def test_a_build_writes_its_report_in_any_format(build, monkeypatch, form, begins):
    monkeypatch.setenv("SITECHECK_FORMAT", form)
    assert build({"third.md": BAD_LINK})[2].startswith(begins)


@pytest.mark.parametrize(("file", "begins"), [("r.html", "<!doctype"), ("r.json", "["), ("r.sarif", "{"), ("r.xml", "<testsuites"), ("r.txt", "1 thing")])
def test_a_report_goes_into_a_file_whose_name_says_its_format(build, tmp_path, monkeypatch, file, begins):
    monkeypatch.setenv("SITECHECK_REPORT", str(tmp_path / file))
    said = build({"third.md": BAD_LINK})[2]
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(begins) and said.startswith("1 thing")


def test_a_report_that_cannot_be_written_is_told_in_one_sentence(build, monkeypatch):
    monkeypatch.setenv("SITECHECK_REPORT", "no/such/folder/r.html")
    assert "cannot be written" in build()[1]


def test_an_unknown_format_is_told_before_the_build(build, monkeypatch):
    monkeypatch.setenv("SITECHECK_FORMAT", "pdf")
    with pytest.raises(AttributeError):  # there are no diagnostics
        build()


def test_a_report_for_programs_stands_alone_on_its_way_out(build, monkeypatch):
    import json

    monkeypatch.setenv("SITECHECK_FORMAT", "json")
    said = build({"third.md": BAD_LINK.replace("{filename}/nothing.md", "{static}/images/none.png")})[2]
    assert [one["rule"] for one in json.loads(said) if one["severity"] == "error"] == ["broken-link"]
