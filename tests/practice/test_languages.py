"""A practice that speaks more than one language says everything in each of them, and says so where it cannot."""

from __future__ import annotations

import datetime
import re
import shutil
import string
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale, localedata
from bs4 import BeautifulSoup

from practice import abroad
from practice.dialect import Dialect
from practice.edition import all_words, facts_of
from practice.entries import gather
from practice.localized import Foreign, gaps, localized, strays
from practice.schema import FurtherPlace, Practice, PracticeWords
from practice.words import FOLDER, counted, words_of
from sitecheck.engine import check
from sitecheck.entries import read_entries
from sitecheck.stand_in import site_from_texts
from tests.conftest import run_check
from tests.practice.conftest import PRACTICE

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
FOLDERS = (FOLDER, THEME / "languages")
LANGUAGES = sorted(file.stem for file in FOLDERS[1].glob("*.yaml") if "-" not in file.stem)
COUNTED = ("minutes", "articles_counted", "search_found", "and_more")


def page(title: str, **fields: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in {"title": title, **fields}.items()) + "---\nText.\n"


def read(file: Path) -> dict:
    from practice.front_matter import read_yaml

    return dict(read_yaml(file.read_text(encoding="utf-8")).values)


def placeholders(value) -> set[str]:
    texts = value.values() if isinstance(value, dict) else [value]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("folder", FOLDERS, ids=["practice", "theme"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_key_and_every_placeholder(folder, language):
    english, told = read(folder / "en.yaml"), read(folder / f"{language}.yaml")
    assert told.keys() == english.keys()
    assert {key: placeholders(value) for key, value in told.items()} == {key: placeholders(value) for key, value in english.items()}
    assert all("other" in told[key] for key in told if key in COUNTED)


@pytest.mark.parametrize("file", [file for folder in FOLDERS for file in folder.glob("*-*.yaml")], ids=lambda file: file.name)
def test_a_country_says_only_what_its_language_says_otherwise(file):
    assert read(file).keys() <= read(file.with_name(file.stem.split("-")[0] + ".yaml")).keys()


def test_every_word_that_the_theme_asks_for_is_there_and_none_is_idle():
    texts = [path.read_text(encoding="utf-8") for path in [*THEME.rglob("templates/**/*.html"), *(ROOT / "plugins/practice").glob("*.py")]]
    asked = {name for text in texts for found in re.findall(r'\bwords\.([a-z]\w*)|words(?:"\])?\["([\w-]+)"\]', text) for name in found if name}
    made = words_of("en", "en", ("en",), "", THEME).keys() - {key for folder in FOLDERS for key in read(folder / "en.yaml")}
    there = {key for folder in FOLDERS for key in read(folder / "en.yaml")}
    assert asked - there - made - {"values", "items"} == set()
    credentials = {"diploma", "membership", "registration", "licence", "insurance", "first-aid"}
    assert there - asked - credentials - {"notes", "references", "references_and_notes"} == set()


JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAG = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
SPOKEN = re.compile(r'(?:aria-label|title|alt|placeholder)="([^"{]*[A-Za-z]{2}[^"{]*)"|"(?:label|text)": "([^"]+[A-Za-z][^"]*)"')


@pytest.mark.parametrize("file", sorted((THEME / "templates").rglob("*.html")), ids=lambda file: file.name)
def test_no_word_of_a_language_stands_in_a_template(file):
    if file.name == "style-guide.html":
        return  # a page for whoever looks after the theme
    text = file.read_text(encoding="utf-8")
    bare = re.sub(r"\{% block prose_kind %\} [\w-]+", "", text)  # a class, said apart from its tag
    bare = TAG.sub(" ", JINJA.sub(" ", bare))
    assert re.findall(r"[A-Za-z]{2,}", re.sub(r"&\w+;|\bKB\b", " ", bare)) == []
    assert [found for found in SPOKEN.findall(text) if any(found)] == []


def test_days_times_and_money_are_written_as_language_and_country_have_them():
    day = datetime.date(2026, 12, 24)
    assert abroad.day(day, "es_US") == "24 de diciembre de 2026"
    assert abroad.short_day(day, "es_US") == "jueves, 24 de diciembre" == abroad.short_day(day, "es")
    assert abroad.short_day(day, "de_CH") == "Donnerstag, 24. Dezember"
    assert re.sub(r"\s", "", abroad.span_text(datetime.time(9), datetime.time(12, 30), "es_US")) == "9:00a.m.–12:30p.m."
    assert abroad.span_text(datetime.time(9), datetime.time(12, 30), "es") == "9:00–12:30"
    assert [abroad.money(Decimal(amount), "EUR", "de").replace("\xa0", " ") for amount in ("110", "110.50")] == ["110 €", "110,50 €"]
    assert abroad.weekdays("es")[0] == "Lunes"


@pytest.mark.parametrize(("language", "country", "written"), [
    ("en", "US", "“So”, she’s"), ("de", "AT", "„So“, she’s"), ("de", "CH", "«So», she’s"), ("fr", "CA", "«\N{NO-BREAK SPACE}So\N{NO-BREAK SPACE}», she’s"), ("es", "ES", "«So», she’s"),
])
def test_straight_quotation_marks_become_those_of_the_language(language, country, written):
    text = Dialect({}, words_of(language, language, (language,), country)).read('"So", she\'s')
    assert BeautifulSoup(text.html, "html.parser").text == written


def test_every_language_that_there_is_can_be_spoken():
    """Each has a name, money, days and hours, whatever Unicode knows or does not know of it."""
    for locale in localedata.locale_identifiers():
        assert abroad.span_text(datetime.time(14), datetime.time(18, 30), locale)
        assert abroad.short_day(datetime.date(2026, 12, 24), locale)
    for code in Locale("en").languages:
        assert words_of(code.lower().replace("_", "-"), "en", ("en", "es"), "US")["own_name"]


def test_a_number_takes_the_form_that_the_language_has_for_it():
    arabic = words_of("ar", "en", ("en", "ar"))
    forms = {"one": "a {count}", "two": "b {count}", "few": "c {count}", "other": "d {count}"}
    assert [counted(forms, count, arabic) for count in (1, 2, 3, 11)] == ["a 1", "b 2", "c 3", "d 11"]
    assert counted(forms, 2, words_of("en", "en", ("en",))) == "d 2"


def test_a_language_knows_its_name_its_direction_and_how_it_marks_others():
    arabic, spanish = words_of("ar", "en", ("en", "ar"), "US"), words_of("es", "en", ("en", "es"), "US")
    assert (arabic["direction"], spanish["direction"], spanish["own_name"], spanish["locale"]) == ("rtl", "ltr", "Español", "es_US")
    assert (arabic["marks"]["en"], spanish["marks"]["en"], spanish["marks"]["es"]) == (' lang="en" dir="ltr"', ' lang="en"', "")
    assert (spanish["said_in"]["en"], words_of("en", "en", ("en", "es"))["said_in"]["es"]) == ("en inglés", "in Spanish")


FACTS = Practice.model_validate({
    "name": "n", "tagline": "Quiet hands", "summary": "s", "where": ["US-CA"], "url": "https://example.com", "email": "a@example.com",
    "phone": "+1 707-555-0142", "address": {"street": "1 Lane", "town": "Larkmere", "country": "US"}, "hours": {}, "currency": "USD", "timezone": "America/Los_Angeles",
    "cancellation": "Tell us <soon>.",
    "closures": [{"from": "2026-12-24", "until": "2027-01-02", "reason": "Winter"}, {"from": "2027-03-29", "until": "2027-04-02", "reason": "Spring"}],
})
SPANISH = PracticeWords.model_validate({"tagline": "Manos quietas", "closures": [{"from": "2027-03-29", "reason": "Primavera"}]})


def test_items_belong_together_by_their_day_and_not_by_their_order():
    told = localized(FACTS, SPANISH, ' lang="en"')
    assert [closure.reason for closure in told.closures] == ["Winter", "Primavera"]
    assert isinstance(told.closures[0].reason, Foreign) and told.closures[1].until == datetime.date(2027, 4, 2)


def test_what_is_not_translated_says_its_language_and_is_still_escaped():
    from markupsafe import escape

    assert str(escape(localized(FACTS, SPANISH, ' lang="en"').cancellation)) == '<span lang="en">Tell us &lt;soon&gt;.</span>'


def test_gaps_and_strays_are_named():
    assert [gap.path for gap in gaps(FACTS, SPANISH)] == [("summary",), ("closures", 0, "reason"), ("cancellation",)]
    stray = PracticeWords.model_validate({"closures": [{"from": "2027-03-28", "reason": "Primavera"}]})
    assert list(strays(FACTS, stray)) == [(("closures", 0, "from"), "2027-03-28")]


def test_a_place_keeps_its_name_unless_it_is_called_otherwise_and_its_directions_are_translated():
    place = {"name": "Oak Hollow", "address": {"town": "Fernbrook", "country": "US"}, "hours": {}, "getting_here": {"parking": "Behind.", "transport": "Bus 4."}}
    facts = FACTS.model_copy(update={"places": (FurtherPlace.model_validate(place),)})
    said = PracticeWords.model_validate({"places": [{"name": "Oak Hollow", "called": "El Roble", "getting_here": {"parking": "Detrás."}}]})
    (told,), (kept,) = localized(facts, said, ' lang="en"').places, localized(facts, PracticeWords(), ' lang="en"').places
    assert (told.name, told.getting_here.parking, kept.name) == ("El Roble", "Detrás.", "Oak Hollow") and isinstance(told.getting_here.transport, Foreign)
    assert [gap.name for gap in gaps(facts, said) if gap.path[0] == "places"] == [f'"transport" of "{facts.places[0].name}" in places']
    assert list(strays(FACTS, said)) == [(("places", 0, "name"), "Oak Hollow")]


TWO = {
    "pages/home.md": page("Home", template="home"), "pages/es/inicio.md": page("Inicio", lang="es", translation_of="home"),
    "pages/articles.md": page("Articles", template="articles"),
    "pages/es/articulos.md": page("Artículos", lang="es", translation_of="articles"),
    "pages/services.md": page("Services", template="services"), "pages/es/sesiones.md": page("Sesiones", lang="es", translation_of="services"),
    "services/hour.md": page("An hour", minutes="60", fee="110"),
    "services/es/hora.md": page("Una hora", lang="es", translation_of="hour"),
}


def test_lists_show_each_text_once_in_the_language_of_the_page_and_first_what_is_translated(build, article):
    site = build(TWO | {
        "articles/touch.md": article(title="Touch"), "articles/later.md": article(title="Later", date="2026-03-01"),
        "articles/es/toque.md": article(title="Toque", lang="es", translation_of="touch"),
    })
    titles = lambda path: [each.text for each in BeautifulSoup(site[path], "html.parser").select("main b")]
    assert titles("articles/index.html") == ["Later", "Touch"]
    assert titles("es/articulos/index.html") == ["Toque", "Later"]
    assert (titles("services/index.html"), titles("es/sesiones/index.html")) == (["An hour"], ["Una hora"])
    assert "Toque" in site["es/feed.xml"] and 'xml:lang="es"' in site["es/feed.xml"] and "Toque" not in site["feed.xml"]


def test_a_language_without_an_article_names_no_feed(build, article, tmp_path):
    site = build(TWO | {"articles/touch.md": article(title="Touch")})
    assert "es/feed.xml" not in site and "feed.xml" in site
    stock = gather(tmp_path / "content", datetime.date(2026, 11, 20))
    feeds = {language: facts_of(words, stock)["feed"] for language, words in all_words(stock, THEME).items()}
    assert feeds == {"en": "feed.xml", "es": ""}


def test_a_language_that_the_theme_does_not_speak_is_told_at_the_file_that_names_it(tmp_path):
    site = tmp_path / "site"
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, site / part)
    shutil.copy(ROOT / "pelican.conf.py", site)
    (site / "theme/languages/es.yaml").unlink()
    told = run_check(site, TODAY="2026-11-20").about("content/practice.yaml")
    assert any('The theme has no words for the language "es"' in finding["message"] for finding in told), told


def test_translations_name_each_other_themselves_and_one_for_all_other_readers(build):
    site = build(TWO)
    for path in ("index.html", "es/index.html"):
        links = {link["hreflang"]: link["href"] for link in BeautifulSoup(site[path], "html.parser").select("link[rel=alternate][hreflang]")}
        assert links == {"en": "https://example.com/", "es": "https://example.com/es/", "x-default": "https://example.com/"}
    assert '<html lang="es">' in site["es/index.html"]


def test_a_fee_is_said_once_and_holds_in_every_language(build):
    assert "<i>$110</i>" in build(TWO)["es/services/hora/index.html"]


def test_a_site_in_one_language_has_nothing_of_others(build, article):
    site = build({"pages/home.md": page("Home", template="home"), "articles/touch.md": article()})
    assert not [path for path in site if path.startswith("en/")] and "xml:lang" not in site["feed.xml"]
    assert not any("hreflang" in text for path, text in site.items())


def test_a_language_written_from_right_to_left_says_so_and_english_within_it_too(build):
    import artwork

    site = build({
        "pages/home.md": page("Home", template="home"), "pages/fees.md": page("Fees", template="fees", menu="Fees"),
        "pages/ar/home.md": page("الصفحة الأولى", lang="ar", translation_of="home", slug="ar-home"),
    }, THEME=str(THEME), PLUGINS=[__import__("practice"), artwork])
    arabic, english = (BeautifulSoup(site[path], "html.parser") for path in ("ar/index.html", "index.html"))
    assert (arabic.html["lang"], arabic.html["dir"], english.html.get("dir")) == ("ar", "rtl", None)
    assert [(link["lang"], link.get("dir")) for link in arabic.select(".menu__list a")] == [("en", "ltr")]
    assert [link.text for link in english.select(".language-switch a")] == ["العربية"]


@pytest.mark.parametrize("today, said", [("2026-12-01", []), ("2026-12-24", ["January 2, 2027"]), ("2027-01-02", ["January 2, 2027"]), ("2027-01-03", [])])
def test_while_the_practice_is_away_the_top_of_every_page_says_until_when_in_its_language(build, today, said):
    import artwork

    away = "closures: [{from: 2026-12-24, until: 2027-01-02, reason: Winter break}]\n"
    site = build(TWO | {"practice.yaml": PRACTICE + away, "practice.es.yaml": "closures: [{from: 2026-12-24, reason: Descanso}]\n"},
                 THEME=str(THEME), PLUGINS=[__import__("practice"), artwork], TODAY=today)
    top = lambda path: [notice.get_text(" ", strip=True) for notice in BeautifulSoup(site[path], "html.parser").select(".notice")]
    assert top("services/hour/index.html") == [f"Closed through {day}: Winter break" for day in said]
    assert top("es/services/hora/index.html") == ["Cerrado hasta el 2 de enero de 2027 inclusive: Descanso" for _ in said]
    facts = BeautifulSoup(site["index.html"], "html.parser").select(".facts dd")[1].text
    assert ("Closed through" in facts) == bool(said)


@pytest.mark.parametrize("fee", ["", "feee: 110\n", "fee: £60-80\n"])
def test_what_is_wrong_in_the_original_is_not_told_of_its_translation(fee):
    hour = f"---\ntitle: An hour\nminutes: 60\n{fee}---\nText.\n"
    texts = {"content/services/hour.md": hour, "content/services/es/hora.md": "---\ntitle: Una hora\nlang: es\ntranslation_of: hour\n---\nTexto.\n"}
    assert set(read_entries(texts, "content").problems) == {"content/services/hour.md"}
    alone = texts | {"content/services/es/hora.md": texts["content/services/es/hora.md"].replace("translation_of: hour\n", "translation_of: nothing\n")}
    assert [one.rule for one in check(site_from_texts(alone), ("missing-field", "lost-translation")) if "/es/" in one.place.file] == ["lost-translation"]
