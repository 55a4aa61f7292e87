"""`make start` turns the sample into a practice of one's own, and says what is left to do."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from practice.entries import gather, read_practice
from practice.front_matter import read_yaml
from practice.schema import ByAppointment
from scaffold.__main__ import main
from scaffold.first_language import language_code
from scaffold.places import country_code, place, region_code
from scaffold.sample import ARTICLES, PEOPLE
from scaffold.sentences import known, sentences
from tests.conftest import ROOT, run_check
from tests.scaffold.asked import DAY, asked, given
from tests.scaffold.test_new import files

HERS = {
    "--name": "Harbour Craniosacral", "--person": "Ada Lind", "--street": "3 Quay Street", "--postcode": "95060", "--town": "Santa Cruz",
    "--country": "US", "--region": "CA", "--phone": "+1 831 426 0134", "--email": "ada@harbourcranio.org", "--url": "harbourcranio.org",
    "--tuesday": "9:00-12:30, 14:00-18:00", "--fee": "gift-certificate=none",
}
BRITISH = HERS | {"--role": "Craniosacral therapist", "--country": "UK", "--region": "", "--town": "Whitby", "--postcode": "YO21 3PB", "--phone": "01947 602345", "--url": "https://harbour-cranio.co.uk"}


def words(options: dict[str, str], **more: str) -> list[str]:
    chosen = options | {f"--{name}": value for name, value in more.items()}
    return [word for pair in chosen.items() if pair[1] is not None for word in pair]


def text_of(site: Path) -> str:
    """All that visitors may read: without the notes to the owner."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((site / "content").rglob("*")) if path.suffix in (".md", ".yaml")]
    return re.sub(r"(?m)^# .*$", "", "\n".join(texts))


def test_her_facts_stand_where_the_sample_s_stood(site):
    before = (site / "content/practice.yaml").read_text(encoding="utf-8")
    talk = given(site, "start", *words(HERS))
    assert talk.status == 0, talk.text
    facts = read_practice(site / "content")
    assert (facts.name, facts.sample, facts.where, facts.timezone, facts.currency) == ("Harbour Craniosacral", False, ("US-CA",), "America/Los_Angeles", "USD")
    assert (facts.url, facts.address.postcode, facts.booking) == ("https://harbourcranio.org", "95060", "")
    assert not facts.closures and not facts.notices and not facts.events and not facts.hours.monday and len(facts.hours.tuesday) == 2
    after = (site / "content/practice.yaml").read_text(encoding="utf-8")
    comments = [line for line in before.split("\n") if line.startswith("#")]
    assert [line for line in after.split("\n") if line.startswith("#")] == comments


def test_nothing_invented_is_left_but_in_drafts(site):
    given(site, "start", *words(HERS))
    whole = text_of(site)
    for invented in ("Larkmere", "Marisol Quince", "555-01", "example.com", "Sample Lane", "SAMPLE-", "marisol-quince"):
        assert invented not in whole, invented
    stock = gather(site / "content", drafts=True)
    assert {item.slug for item in stock.manuscripts.values() if item.kind == "people"} == {"ada-lind"}
    articles = [item for item in stock.manuscripts.values() if item.kind == "articles"]
    assert articles and all((item.state, item.entry.author, item.entry.reviewed_by) == ("draft", "ada-lind", "") for item in articles)
    assert not (site / "content/services/gift-certificate.md").exists()


@pytest.mark.parametrize("articles, told", [("drafts", True), ("remove", True), ("keep", False)])
def test_that_the_page_of_articles_is_empty_is_told(site, articles, told):
    given(site, "start", *words(HERS, articles=articles))
    assert ("content/pages/articles.md: it promises articles" in (site / "CHECKLIST.md").read_text(encoding="utf-8")) == told


def test_with_the_articles_go_the_papers_that_only_they_cited(site):
    before = (site / "content/references.yaml").read_text(encoding="utf-8")
    given(site, "start", *words(HERS, articles="remove"))
    papers = read_yaml((site / "content/references.yaml").read_text(encoding="utf-8")).values
    texts = "\n".join(path.read_text(encoding="utf-8") for path in (site / "content").rglob("*.md"))
    assert papers and all(f"[^{key}]" in texts or paper["doi"] in texts for key, paper in papers.items())
    assert (site / ".cache/deleted/references.yaml").read_text(encoding="utf-8") == before


def test_every_sentence_of_two_people_and_of_the_invented_house_is_on_the_list(site):
    given(site, "start", *words(HERS))
    checklist = (site / "CHECKLIST.md").read_text(encoding="utf-8")
    for file in sorted((site / "content").glob("[ps]*/*.md")):
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            if re.search(r"\b(?:the two|two of us|of two|by two|parking lot|the building)\b", line, re.IGNORECASE):
                assert f"{file.relative_to(site).as_posix()}, line {number}:" in checklist, line


def test_what_was_removed_is_kept(site):
    given(site, "start", *words(HERS))
    kept = {path.name[len("2026-01-01-000000-abcdef-"):] for path in (site / ".cache/deleted").iterdir()}
    assert {"marisol-quince.md", "tobias-fennimore.md", "gift-certificate.md", "tarifas.md"} <= kept
    assert (site / ".cache/deleted/practice.es.yaml").is_file() and not list((site / "content").rglob("es/*.md"))


@pytest.mark.slow
@pytest.mark.parametrize("articles", ["drafts", "remove", "keep"])
@pytest.mark.parametrize("options", [HERS, BRITISH], ids=["california", "britain"])
def test_the_check_says_what_is_left_and_only_that(copy_of_site, options, articles):
    talk = given(copy_of_site, "start", *words(options, articles=articles))
    assert talk.status == 0, talk.text
    checked = run_check(copy_of_site, TODAY=DAY)
    errors = {(one["rule"], one["place"]["file"]) for one in checked.findings if one["severity"] == "error"}
    assert ("sample-content", "content/people/ada-lind.md") in errors
    assert {rule for rule, _file in errors} == {"sample-content"}
    assert [one for one in checked.findings if one["place"]["file"] == "content/practice.yaml"] == [], "what it wrote itself is not in doubt"
    checklist = (copy_of_site / "CHECKLIST.md").read_text(encoding="utf-8")
    for one in checked.findings:
        assert one["place"]["file"] in checklist
    assert "## To read with your own eyes" in checklist and "is this true of you?" in checklist


@pytest.mark.slow
def test_once_she_has_written_it_is_ready_to_be_published(copy_of_site):
    given(copy_of_site, "start", *words(HERS))
    for one in run_check(copy_of_site, TODAY=DAY).findings:
        path = copy_of_site / one["place"]["file"]
        if one["severity"] == "error":
            path.write_text(re.sub(r"\[Your words[^\]]*\]", "I have been here since 2014.", path.read_text(encoding="utf-8")).replace("Tobias Fennimore", "Ada Lind"), encoding="utf-8")
    assert [one for one in run_check(copy_of_site, TODAY=DAY).findings if one["severity"] == "error"] == []


def test_outside_california_its_law_and_numbers_are_others(site):
    talk = given(site, "start", *words(BRITISH))
    assert talk.status == 0, talk.text
    facts = read_practice(site / "content")
    assert (facts.where, facts.timezone, facts.currency, facts.address.country) == (("UK",), "Europe/London", "GBP", "GB")
    assert [line.phone for line in (*facts.emergency, *facts.crisis)] == ["999", "116 123"]
    assert facts.phone == "+44 1947 602345", "a number as it is dialled at home gets its country"
    assert not (site / "content/pages/your-rights.md").exists() and "your-rights.md" not in text_of(site)
    assert not re.search(r"\b(?:911|988)\b", text_of(site)), "drafts too name the numbers that are answered here"
    assert "this was written for California" in (site / "CHECKLIST.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("country", "typed", "code", "law"), [
    ("US", "California", "CA", "US-CA"), ("US", "ca", "CA", "US-CA"), ("US", "texas", "TX", "US"), ("AU", "the northern territory", "NT", "AU"), ("IE", "Co. Galway", "Co. Galway", "IE"),
])
def test_a_region_is_known_by_its_name_too(country, typed, code, law):
    assert region_code(country, typed) == code
    assert place(country, region_code(country, typed)).law == law


@pytest.mark.parametrize(("typed", "code"), [("España", "ES"), ("Österreich", "AT"), ("Mexico", "MX"), ("Brasil", "BR"), ("UK", "GB"), ("Utopia", "Utopia")])
def test_a_country_is_known_by_its_name_in_its_own_language(typed, code):
    assert country_code(typed) == code


@pytest.mark.parametrize(("typed", "code"), [("Spanish", "es"), ("español", "es"), ("Deutsch", "de"), ("FR", "fr"), ("pt-BR", "pt-BR"), ("Klingonese", "Klingonese")])
def test_a_language_is_known_by_its_code_and_its_names(typed, code):
    assert language_code(typed) == code


SPANISH = HERS | {"--role": "Terapeuta craneosacral", "--street": "Calle de la Paz 14", "--town": "Valencia", "--country": "España", "--region": "Valencia", "--postcode": "46003", "--phone": "963 52 14 78"}
AUSTRIAN = HERS | {"--role": "Craniosacral-Praktikerin", "--street": "Sporgasse 12", "--town": "Graz", "--country": "Österreich", "--region": "", "--postcode": "8010", "--phone": "+43 316 821456"}


@pytest.mark.parametrize("options, more, language", [
    (HERS, {}, "en"), (SPANISH, {}, "es"), (SPANISH, {"language": "English"}, "en"), (AUSTRIAN, {}, "de"), (HERS, {"language": "pt-BR"}, "pt-BR"),
    (HERS | {"--country": "CA", "--region": "QC", "--phone": "+1 514 842 3367"}, {}, "fr"),
], ids=["california", "spain", "english in spain", "austria", "portuguese", "quebec"])
def test_the_website_speaks_the_language_of_its_country_or_the_one_that_is_named(site, options, more, language):
    talk = given(site, "start", *words(options, **more))
    assert talk.status == 0, talk.text
    facts = read_practice(site / "content")
    assert facts.languages == (language,) and not list((site / "content").rglob("es/*.md"))
    checklist = (site / "CHECKLIST.md").read_text(encoding="utf-8")
    assert ("content/practice.yaml: tagline, summary, payment, cancellation, emergency and crisis are still in English" in checklist) == (language == "pt-BR")
    assert ("still in English" in checklist) == (language != "en")


def test_in_spanish_the_sample_s_spanish_takes_the_first_place(site):
    before = gather(site / "content", drafts=True)
    talk = given(site, "start", *words(SPANISH, articles="keep"))
    assert talk.status == 0, talk.text
    stock = gather(site / "content", drafts=True)
    now = {item.path: item.entry for item in stock.manuscripts.values()}
    assert now["services/primera-sesion.md"].minutes == before.manuscripts["services/first-session.md"].entry.minutes
    assert now["pages/inicio.md"].template == "home" and "pages/home.md" not in now
    assert not any(entry.lang or entry.translation_of for entry in now.values())
    facts = read_practice(site / "content")
    assert facts.tagline.startswith("Una hora") and "en Valencia, España" in facts.summary and facts.crisis[0].phone == "024"
    whole = text_of(site)
    assert "/es/" not in whole and "Marisol Quince" not in whole and not re.search(r"\b(?:911|988)\b", whole)
    states = {item.path: item.state for item in stock.manuscripts.values() if item.kind == "articles"}
    assert states["articles/cuando-ir-antes-al-medico.md"] == "published" and states["articles/a-quiet-room.md"] == "draft"
    for link in re.findall(r"\{filename\}/([^)#\s]+)", whole):
        assert link in now, link


def test_texts_in_english_cannot_be_published_on_a_website_in_another_language(site):
    given(site, "start", *words(AUSTRIAN))
    texts = [path for path in (site / "content").glob("[fps]*/*.md") if path.name != "ada-lind.md"]
    assert texts and all(path.read_text(encoding="utf-8").count("[Your text in German in place of this]") == 1 for path in texts)
    assert not any("[Your text" in path.read_text(encoding="utf-8") for path in (site / "content/articles").glob("*.md")), "drafts are not published"
    facts = read_practice(site / "content")
    assert "Craniosacral-Praktikerin in Graz, Österreich" in facts.summary and facts.emergency[0].name == "Notruf"


def test_what_the_law_of_california_asks_for_stays_in_english(site):
    given(site, "start", *words(HERS, language="es"))
    assert "[Your text" not in (site / "content/pages/your-rights.md").read_text(encoding="utf-8")
    assert "({filename}/pages/your-rights.md" in (site / "content/pages/nosotros.md").read_text(encoding="utf-8")


def test_every_language_has_every_sentence():
    english = sentences("en")
    for language in ("es", "de", "fr"):
        own = sentences(language)
        assert own.keys() == english.keys() and known(language)
        assert all(isinstance(own[key], list) or set(re.findall(r"\{\w+\}", own[key])) == set(re.findall(r"\{\w+\}", english[key])) for key in own)


def test_whoever_goes_to_people_needs_no_street_and_no_hours(site):
    days = {f"--{day}": "by appointment" for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")}
    talk = given(site, "start", *words(HERS | days | {"--street": None}))
    assert talk.status == 0, talk.text
    facts = read_practice(site / "content")
    assert facts.address.street == "" and facts.address.town == "Santa Cruz" and "in your own home" in facts.summary
    assert isinstance(facts.hours.monday, ByAppointment) and not facts.hours.monday
    assert "closed on every day" not in (site / "CHECKLIST.md").read_text(encoding="utf-8")


def test_an_owner_s_own_texts_are_left_alone(site):
    own = {
        "content/articles/mine.md": "---\ntitle: Mine\ndate: 2026-01-02\nauthor: zoe-may\ntopic: Rest\nsummary: What I think.\n---\n\nMy own words.\n",
        "content/people/zoe-may.md": "---\nname: Zoe May\nrole: Therapist\n---\n\nHello.\n",
        "content/pages/mine.md": "---\ntitle: Mine\n---\n\nSee [mine]({filename}/articles/mine.md).\n",
    }
    for name, text in own.items():
        (site / name).write_text(text, encoding="utf-8")
    given(site, "start", *words(HERS, articles="remove"))
    assert {name: (site / name).read_text(encoding="utf-8") for name in own} == own


def test_given_again_it_changes_nothing_but_its_list(site):
    given(site, "start", *words(HERS))
    before = files(site)
    talk = given(site, "start", *words(HERS, name="Another"))
    assert talk.status == 0 and "yours already" in talk.text
    assert {name: content for name, content in files(site).items() if before.get(name) != content} == {}


def contents(site: Path) -> dict[str, bytes]:
    return {name: content for name, content in files(site).items() if name.startswith("content/")}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, dict[str, bytes]]:
    """What it writes in each language when nothing ends it."""
    written = {}
    for language in ("en", "es"):
        twin = tmp_path_factory.mktemp("twin")
        shutil.copytree(ROOT / "content", twin / "content")
        given(twin, "start", *words(HERS, language=language))
        written[language] = contents(twin)
    return written


@pytest.mark.parametrize(("language", "last"), [
    *(("en", last) for last in (1, 2, 5, 12, 18, 25, 32, 40, 48, 52)), *(("es", last) for last in (33, 60, 82, 97, 120)),
])
def test_what_was_ended_in_the_middle_goes_on(site, whole, monkeypatch, language, last):
    """After any of its writings the power may fail."""
    whole = whole[language]
    done = [0]

    def failing(act):
        def counted(*places):
            done[0] += 1
            if done[0] > last:
                raise KeyboardInterrupt
            return act(*places)
        return counted

    with monkeypatch.context() as patched:
        for module, name in ((os, "replace"), (os, "link"), (shutil, "move")):
            patched.setattr(module, name, failing(getattr(module, name)))
        patched.chdir(site)
        patched.setenv("TODAY", DAY)
        assert main(["start", *words(HERS, language=language)]) == (130 if done[0] > last else 0)
    assert given(site, "start", *words(HERS, language=language)).status == 0
    written = contents(site)
    assert written.keys() == whole.keys()
    assert [name for name in written if written[name] != whole[name]] == []


def test_the_sample_s_articles_are_those_that_are_there():
    there = {path.stem for path in (ROOT / "content/articles").glob("*.md") if any(f"author: {name}" in path.read_text(encoding="utf-8") for name in PEOPLE)}
    assert there == set(ARTICLES)


@pytest.mark.parametrize("option, value, reason", [
    ("phone", "+1 707-555-0142", "is only a sample"), ("phone", "831 426", "country code"), ("email", "ada@example.com", "is only a sample"), ("email", "ada", "not an e-mail"),
    ("url", "nowhere", "not a whole web address"), ("name", "Larkmere Craniosacral", "is only a sample"), ("where", "XX", "is not known"), ("timezone", "Mars", "not a time zone"),
    ("tuesday", "nine to five", "not a time"), ("currency", "dollars", "three letters"), ("country", "Utopia", "two letters"), ("fee", "first-session=much", "not a fee"),
    ("person", "Marisol Quince", "invented"), ("person", "{Ada}", "begin with a letter"), ("person", "Ada: Lind", "leave out colons"), ("role", "\u200b", "nothing is written"),
])
def test_what_cannot_be_is_told_and_nothing_written(site, option, value, reason):
    before = files(site)
    talk = given(site, "start", *words(HERS | {f"--{option}": value}))
    assert talk.status == 2 and reason in talk.text and talk.text.count("\n") == 1, talk.text
    assert {name: content for name, content in files(site).items() if not name.startswith(".cache")} == before


class TestInATerminal:
    ANSWERS = [
        "Harbour Craniosacral", "Ada Lind", "3 Quay Street", "95060", "Santa Cruz", "1", "CA", "", "", "", "", "", "+1 831 426 0134", "ada@harbourcranio.org", "", "",
        "", "9-17", "", "", "", "", "", "120", "", "", "", "", "none", "",
    ]

    def test_it_asks_for_all_of_it(self, site):
        talk = asked(site, ["start"], [*self.ANSWERS, "y"])
        assert talk.status == 0, talk.text
        facts = read_practice(site / "content")
        assert (facts.name, facts.where, str(facts.url)) == ("Harbour Craniosacral", ("US-CA",), "https://example.com")
        fees = {item.slug: item.entry.fee for item in gather(site / "content").manuscripts.values() if item.kind == "services"}
        assert fees["first-session"] == 120 and "gift-certificate" not in fees

    def test_whoever_is_interrupted_goes_on_where_she_was(self, site):
        before = files(site)
        talk = asked(site, ["start"], [*self.ANSWERS[:5], "^C"])
        assert talk.status == 130 and "Traceback" not in talk.text and "Your answers are kept" in talk.text
        assert {name: content for name, content in files(site).items() if not name.startswith(".cache")} == before
        assert json.loads((site / ".cache/start.json").read_text(encoding="utf-8"))["person"] == "Ada Lind"
        talk = asked(site, ["start"], ["", "", "", "", "", *self.ANSWERS[5:], "y"])
        assert talk.status == 0 and read_practice(site / "content").name == "Harbour Craniosacral"

    def test_a_no_at_the_end_writes_nothing(self, site):
        before = files(site)
        talk = asked(site, ["start"], [*self.ANSWERS, "n"])
        assert "Nothing was written" in talk.text
        assert {name: content for name, content in files(site).items() if not name.startswith(".cache")} == before

    def test_whoever_was_interrupted_and_names_another_country_is_offered_what_holds_there(self, site):
        asked(site, ["start"], [*self.ANSWERS[:10], "^C"])
        talk = asked(site, ["start"], ["", "", "", "", "", "2", "", "", "", "", "^C"])
        assert "[US-CA]" not in talk.text and "[UK]" in talk.text and "[Europe/London]" in talk.text and "[GBP]" in talk.text, talk.text


def test_an_end_in_the_middle_of_writing_is_not_called_nothing(site, monkeypatch, capsys):
    monkeypatch.chdir(site)
    monkeypatch.setattr("scaffold.start._write", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    assert main(["start", *words(HERS)]) == 130
    assert "Nothing was written" not in (said := capsys.readouterr().out) and "it goes on" in said
