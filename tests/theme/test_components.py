"""A component has one name: that of its macro, of its style sheet and of its class."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from artwork.stylesheet import classes_of, palettes, pieces
from practice.display import tel
from practice.schema import Address, GettingHere

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"
MACROS = {file.stem: file.read_text(encoding="utf-8") for file in (THEME / "templates" / "components").glob("*.html")}
SHEETS = {file.stem: file.read_text(encoding="utf-8") for file in (CSS / "components").glob("*.css")}


@pytest.fixture(scope="module")
def style_guide(site_output) -> BeautifulSoup:
    return BeautifulSoup((site_output / "style-guide.html").read_text(encoding="utf-8"), "html.parser")


def test_every_macro_has_a_style_sheet_and_every_style_sheet_a_macro():
    assert set(MACROS) == set(SHEETS)


@pytest.mark.parametrize("name", sorted(MACROS))
def test_a_file_holds_the_one_macro_and_the_class_of_its_name(name):
    assert re.findall(r"{% macro (\w+)", MACROS[name]) == [name.replace("-", "_")]
    assert re.search(rf'class="{name}[ "]|class="{name} ', MACROS[name])
    assert re.search(rf"\.{name}(?:__|\b)", SHEETS[name])


def test_the_picture_that_a_header_names_stands_above_the_words_of_every_kind():
    environment = Environment(loader=FileSystemLoader(THEME / "templates"))
    environment.globals["picture"] = "<img src={0} alt={1}>".format
    prose = environment.get_template("components/prose.html").module.prose
    assert " ".join(prose("<p>Words.", {"image": "a.jpg", "image_alt": "b"}).split()) == '<div class="prose"> <img src=a.jpg alt=b> <p>Words. </div>'
    assert "<img" not in prose("<p>Words.", {"image": ""})
    for file in (THEME / "templates").glob("*.html"):
        assert not re.search(r"{{ \w+\.content }}", file.read_text(encoding="utf-8")), f"{file.name} leaves the picture out"


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_the_style_guide_shows_every_component(name, style_guide):
    assert style_guide.find(class_=name), f"{name} is not on the style-guide page"


PIECES = pieces(CSS, palettes(CSS)["tide"])
FOLDED = "".join(piece.text for piece in PIECES)


def test_only_lists_from_markdown_have_bullets_and_numbers(style_guide):
    """The browser's own marks are taken from lists with a class; in the margin of a phone they would be cut."""
    bare = [str(found)[:200] for found in style_guide.select("ul:not([class]), ol:not([class])") if not found.find_parent(class_="prose")]
    assert not bare


def test_search_engines_are_not_shown_the_style_guide(style_guide, site_output):
    assert style_guide.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert "style-guide" not in (site_output / "sitemap.xml").read_text(encoding="utf-8")


def test_style_css_names_every_style_sheet_once():
    named = re.findall(r'@import url\("([^"]+)"\)', (CSS / "style.css").read_text(encoding="utf-8"))
    there = {file.relative_to(CSS).as_posix() for file in CSS.rglob("*.css")} - {"style.css"}
    assert sorted(named) == sorted(there - {f"palettes/{name}.css" for name in ("dusk", "ember", "grove", "heath")})


def test_layers_stand_in_the_order_in_which_they_should_win():
    layers = re.findall(r"@layer (\w+) {", FOLDED.replace("{", " {"))
    assert list(dict.fromkeys(layers)) == ["reset", "tokens", "base", "layouts", "components", "utilities", "print"]


def test_folding_keeps_every_rule():
    import tinycss2

    def rules(css: str) -> int:
        return css.count("{")

    whole = "".join(file.read_text(encoding="utf-8") for file in CSS.rglob("*.css") if file.parent.name != "palettes")
    whole += (CSS / "palettes" / "tide.css").read_text(encoding="utf-8")
    sheets = len(re.findall("@import", (CSS / "style.css").read_text(encoding="utf-8")))
    assert rules(FOLDED) == rules(re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL)) + sheets
    assert not [node for node in tinycss2.parse_stylesheet(FOLDED) if node.type == "error"]


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_colours_are_written_in_tokens_and_palettes_alone(name):
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|\b(?:rgb|hsl|oklch)a?\(", _declarations(SHEETS[name]))


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_left_and_right_are_never_named(name):
    """So the site also works for languages that are written from right to left."""
    named = re.findall(r"[^-\w](?:margin|padding|border)-(?:left|right)|[^-\w](?:left|right):|text-align: (?:left|right)", _declarations(SHEETS[name]))
    assert named == []


def _declarations(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def test_a_page_has_the_style_sheets_of_its_components_and_no_others(site_output):
    for page in site_output.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if "<style>" not in html:
            continue
        style, body = html.split("<style>")[1].split("</style>")[0], html.split("<body>")[1]
        for piece in PIECES:
            used = not piece.classes or not piece.classes.isdisjoint(classes_of(body))
            assert (re.sub(r'url\([^)]*\)', "", piece.text) in re.sub(r'url\([^)]*\)', "", style)) == used, (page, piece.classes)


def test_classes_are_found_however_they_are_written():
    assert classes_of("<p class=\"a b\"><i class='c'><b class=d><u data-class='e'>") >= {"a", "b", "c", "d"}


class _Words(dict):
    __missing__ = staticmethod(str)


def _shown(component: str, *given: object) -> str:
    """What a component makes of some facts, without the space between tags."""
    templates = Environment(loader=FileSystemLoader(THEME / "templates"), undefined=StrictUndefined, autoescape=True)
    templates.filters |= {"tel": tel, "span_text": str}
    made = getattr(templates.get_template(f"components/{component}.html").module, component.replace("-", "_"))(*given)
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", str(made))


def test_where_there_is_no_street_an_address_begins_with_its_town():
    facts = SimpleNamespace(name="Alder House", address=Address(town="Larkmere", country="IE"), phone="+353 1 555 0134", email="a@b.ie", places=(), emergency=(), crisis=(), sample=False)
    assert "<address>Larkmere<br>" in _shown("site-footer", facts, (), (), "", _Words())
    assert "<strong>Alder House</strong><br>Larkmere" in _shown("place", facts.name, facts.address, GettingHere(), _Words())


@pytest.mark.parametrize(("name", "letters"), [("Ana María del Río", "AR"), ("Mara Lind", "ML"), ("Mara", "M")])
def test_a_portrait_without_a_photograph_shows_two_letters_of_a_name_and_no_more(name, letters):
    assert f">{letters}</p>" in _shown("portrait", SimpleNamespace(entry=SimpleNamespace(photo="", name=name)), "")
