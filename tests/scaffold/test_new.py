"""`make new` writes what the build understands and the check has nothing against, and never over anything."""

from __future__ import annotations

import difflib
import subprocess
from pathlib import Path

import pytest

from practice.entries import read_practice
from practice.front_matter import load, read_header
from practice.schema import KINDS
from tests.conftest import ROOT, plain_environment, run_check
from tests.scaffold.asked import DAY, asked, given

FEWEST = {
    "article": ["--title", "Sleeping after a session", "--author", "marisol-quince", "--topic", "Sessions"],
    "person": ["--name", "Ada Lind"],
    "service": ["--title", "Half an hour", "--fee", "60"],
    "page": ["--title", "Gift certificates", "--menu", "Gifts"],
    "faq": ["--title", "Animals", "--question", "May my dog come in?"],
}
PLACES = {
    "article": "content/articles/sleeping-after-a-session.md", "person": "content/people/ada-lind.md",
    "service": "content/services/half-an-hour.md", "page": "content/pages/gift-certificates.md", "faq": "content/faq/animals.md",
}


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def added(site: Path, before: bytes) -> list[str]:
    """The lines that practice.yaml has more than before; none of the others may have changed."""
    after = (site / "content/practice.yaml").read_bytes()
    changes = [line for line in difflib.ndiff(before.decode().split("\n"), after.decode().split("\n")) if line[0] in "+-"]
    assert all(line.startswith("+") for line in changes), changes
    return [line[2:] for line in changes]


@pytest.mark.parametrize("kind", FEWEST)
def test_what_is_written_can_be_read_and_is_a_draft(site, kind):
    before = files(site)
    talk = given(site, "new", kind, *FEWEST[kind])
    assert talk.status == 0 and PLACES[kind] in talk.text
    new = {name: content for name, content in files(site).items() if before.get(name) != content}
    assert list(new) == [PLACES[kind]] and len(files(site)) == len(before) + 1
    header = read_header(new[PLACES[kind]].decode())
    entry, problems = load(KINDS[PLACES[kind].split("/")[1]], header, salvage=False)
    assert problems == () and header.problems == () and entry.status == "draft"


@pytest.mark.slow
def test_the_check_has_nothing_against_any_of_it(copy_of_site):
    before = run_check(copy_of_site, TODAY=DAY)
    for kind, words in FEWEST.items():
        assert given(copy_of_site, "new", kind, *words).status == 0
    given(copy_of_site, "new", "closure", "--from", "2027-05-03", "--until", "2027-05-07", "--reason", "Spring break")
    given(copy_of_site, "new", "notice", "--text", "The door has a new bell.", "--until", "2026-12-01")
    given(copy_of_site, "new", "event", "--name", "Open evening", "--from", "2027-02-02")
    after = run_check(copy_of_site, TODAY=DAY)
    # What is new is not said in Spanish yet.
    assert (after.status, [one for one in after.findings if one["rule"] != "untranslated-fact"]) == (0, before.findings)


@pytest.mark.slow
def test_a_new_text_that_is_published_unwritten_is_found(copy_of_site):
    for kind, words in FEWEST.items():
        given(copy_of_site, "new", kind, *words, "--status", "published")
    practice = copy_of_site / "content/practice.yaml"
    practice.write_text(practice.read_text(encoding="utf-8").replace("sample: yes", "sample: no"), encoding="utf-8")
    found = {one["place"]["file"] for one in run_check(copy_of_site, TODAY=DAY).findings if one["rule"] == "sample-content" and "Your" in one["message"]}
    assert found == set(PLACES.values())


@pytest.mark.parametrize("kind", FEWEST)
def test_nothing_is_ever_overwritten(site, kind):
    given(site, "new", kind, *FEWEST[kind])
    before = files(site)
    talk = given(site, "new", kind, *FEWEST[kind])
    assert talk.status == 2 and "is there already" in talk.text
    assert files(site) == before


@pytest.mark.parametrize("title, name", [
    ("Über uns: 漢字", "uber-uns-han-zi"), ("Что это?", "chto-eto"), ("../../etc/passwd", "etc-passwd"), ("CON", "con-page"), ("a" * 300, "a" * 60),
    ("one " * 60, "one-one-one-one-one-one-one-one-one-one-one-one-one-one-one"), ("'quoted' and \"double\"", "quoted-and-double"), ("yes", "yes"), ("2026-01-01", "2026-01-01"),
    ("# no comment: [x] {y} & *z", "no-comment-x-y-z"), ("—…", None), ("🙂", None), ("مرحبا", None),
])
def test_a_title_in_any_script_gives_a_safe_name_and_stays_as_it_was_typed(site, title, name):
    before = set(files(site))
    talk = given(site, "new", "article", "--title", title, "--author", "marisol-quince")
    assert talk.status == 0, talk.text
    (file,) = set(files(site)) - before
    stem = file.removeprefix("content/articles/").removesuffix(".md")
    assert stem == name if name else stem.isascii() and stem
    assert read_header((site / file).read_text(encoding="utf-8")).values["title"] == " ".join(title.split())


@pytest.mark.parametrize("words, reason", [
    (["service", "--title", "Long", "--fee", "fifty"], '"fifty" is not a fee'),
    (["service", "--title", "Long"], "with make: FEE='…'"),
    (["article", "--title", "A", "--author", "nobody"], '"nobody" is none of these; choose from marisol-quince, tobias-fennimore'),
    (["article", "--title", "A", "--date", "03/04/2027"], "not a date"),
    (["closure", "--from", "2027-05-07", "--until", "2027-05-03"], "comes before the first"),
    (["closure", "--from", "2026-12-30"], "you are away from 2026-12-24 until 2027-01-02 already"),
    (["closure", "--from", "2027-02-30"], "not a day in the calendar"),
    (["notice", "--text", "x"], "--until is missing"),
    (["person", "--name", " "], "this is needed"),
    (["person", "--name", "A", "--practising-since", "long ago"], "not a year"),
    (["person", "--name", "A", "--practising-since", "2098"], "2098 has not come yet"),
    (["service", "--title", "A", "--fee", "60", "--minutes", "0"], "write 1 or more"),
    (["article", "--title", "A", "--status", "maybe"], "none of draft, published, hidden"),
    (["article", "--title", "\u200b"], "nothing is written"),
    (["article", "--title", "A", "--topic", "…"], "has no letter or figure"),
    (["article", "--title", "A", "--topic", "a" * 300], "too long"),
    (["faq", "--title", "A", "--question", "Is it\udcff here?"], "signs in it that nobody can see"),
    (["poem"], "choose from article, person, service, page, faq, closure, notice, event"),
    ([], "--kind is missing"),
])
def test_what_cannot_be_used_is_told_and_nothing_written(site, words, reason):
    before = files(site)
    talk = given(site, "new", *words)
    assert talk.status == 2 and reason in talk.text and talk.text.count("\n") == 1, talk.text
    assert files(site) == before


@pytest.mark.parametrize("typed", ["2027-05-03", "2027/5/3", "3 May 2027", "May 3, 2027", "3rd may 2027", "3 May", "May 3rd", "3rd of May"])
def test_days_are_understood_as_people_write_them(site, typed):
    before = (site / "content/practice.yaml").read_bytes()
    assert given(site, "new", "closure", "--from", typed, "--reason", "Away: a course").status == 0
    assert added(site, before) == ["  - from: 2027-05-03", "    until: 2027-05-03", '    reason: "Away: a course"']


@pytest.mark.parametrize(("typed", "date"), [("20 November", "2026-11-20"), ("2 November", "2026-11-02"), ("1 March", "2027-03-01"), ("29 Feb", "2028-02-29")])
def test_a_text_that_is_dated_without_a_year_belongs_to_the_months_around_today(site, typed, date):
    given(site, "new", "article", "--title", "Quiet", "--date", typed)
    assert read_header((site / "content/articles/quiet.md").read_text(encoding="utf-8")).values["date"] == date


def test_a_closure_stands_among_the_others_by_its_day(site):
    before = (site / "content/practice.yaml").read_bytes()
    given(site, "new", "closure", "--from", "2027-02-01", "--reason", "Away")
    lines = (site / "content/practice.yaml").read_text(encoding="utf-8").split("\n")
    assert lines.index("  - from: 2027-02-01") < lines.index("  - from: 2027-03-29")
    assert len(added(site, before)) == 3


@pytest.mark.parametrize("text", [
    "closures: []\n", "", "closures:\n", "# mine\nclosures:   # when away\n# the first\n- {from: 2026-12-24, until: 2026-12-26, reason: 'x'}\n", "closures:\n    -   from: 2026-12-24\n        until: 2026-12-26\n        reason: \"x\"\n",
])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_however_the_list_is_written_all_else_stays(site, text, end):
    file = site / "content/practice.yaml"
    whole = file.read_text(encoding="utf-8")
    start, finish = whole.index("closures:"), whole.index("# A short message across")
    file.write_bytes((whole[:start] + text + whole[finish:]).replace("\n", end).encode())
    talk = given(site, "new", "closure", "--from", "2027-05-03", "--reason", "Away")
    assert talk.status == 0, talk.text
    after = file.read_bytes().decode()
    kept = (whole[:start] + whole[finish:]).split("\n")
    assert [line for line in difflib.ndiff(kept, after.split(end)) if line.startswith("-")] == []
    assert str(read_practice(site / "content").closures[-1].from_) == "2027-05-03"
    assert ("# mine" in after) == ("# mine" in text) and ("# the first" in after) == ("# the first" in text)


def test_make_hands_its_words_on(site):
    (site / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    talk = given(site, "new", KIND="article", TITLE="From make", AUTHOR="tobias-fennimore")
    assert talk.status == 0 and (site / "content/articles/from-make.md").is_file()
    assert 'the price of $100 "now" # 50%' == _handed_on(site, 'the price of $100 "now" # 50%')
    shown = subprocess.run(["make", "-n", "new", "KIND=article"], cwd=ROOT, capture_output=True, text=True, env=plain_environment())
    assert "-m scaffold new" in shown.stdout


def _handed_on(site: Path, title: str) -> str:
    """What a recipe finds of a word that was given on the command line."""
    (site / "asking.mk").write_text("include Makefile\nshow:\n\t@printenv TITLE\n", encoding="utf-8")
    done = subprocess.run(["make", "-s", "-f", "asking.mk", "show", f"TITLE={title}"], cwd=site, capture_output=True, text=True, env=plain_environment())
    return done.stdout.rstrip("\n")


class TestInATerminal:
    def test_it_asks_what_it_needs_and_offers_who_is_there(self, site):
        talk = asked(site, ["new"], ["1", "Sleeping well", "What we say about sleep.", "2", "Rest", ""])
        assert talk.status == 0, talk.text
        assert "2  Tobias Fennimore" in talk.text and "6" in talk.text
        assert "Elegir" not in talk.text, "a topic of the texts in another language"
        values = read_header((site / "content/articles/sleeping-well.md").read_text(encoding="utf-8")).values
        assert values == {"title": "Sleeping well", "summary": "What we say about sleep.", "status": "draft", "date": DAY, "author": "tobias-fennimore", "topic": "Rest"}

    def test_a_wrong_answer_is_asked_again_with_the_reason(self, site):
        talk = asked(site, ["new", "service"], ["", "Half an hour", "half an hour", "30", "sixty", "$60", "", ""])
        assert talk.status == 0, talk.text
        assert "This is needed." in talk.text and '"half an hour" is not a whole number.' in talk.text and ".." not in talk.text and '"sixty" is not a fee' in talk.text
        assert (site / "content/services/half-an-hour.md").is_file()

    def test_a_kind_can_be_given_by_its_name(self, site):
        assert asked(site, ["new"], ["poem", "closure", "2027-05-03", "", ""]).status == 0

    @pytest.mark.parametrize("answers", [["^C"], ["1", "^C"], ["1", "Sleeping well", "", "1", "1", "^C"], ["5", "2027-05-03", "^C"]])
    def test_ctrl_c_writes_nothing(self, site, answers):
        before = files(site)
        talk = asked(site, ["new"], answers)
        assert talk.status == 130 and "Nothing was written." in talk.text and "Traceback" not in talk.text
        assert files(site) == before

    def test_only_what_is_missing_is_asked_beside_what_was_given(self, site):
        talk = asked(site, ["new", "service", "--title", "Half an hour"], ["60"])
        assert talk.status == 0, talk.text


def test_in_the_wrong_folder_it_says_so(tmp_path):
    talk = given(tmp_path, "new", "article", "--title", "A")
    assert talk.status == 2 and "content/practice.yaml is not here" in talk.text
