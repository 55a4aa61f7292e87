"""Every kind of page, looked at in a real browser: usable by everyone, at every width, and quiet."""

import re

import pytest

pytestmark = pytest.mark.browser

KINDS = {
    "home": "",
    "article": "articles/listening-touch/",
    "archive": "articles/",
    "archive-part": "articles/page/2/",
    "topic": "topics/research/",
    "tag": "tags/touch/",
    "person": "people/marisol-quince/",
    "people": "people/",
    "service": "services/first-session/",
    "services": "services/",
    "fees": "fees/",
    "first-visit": "first-visit/",
    "about": "about-therapy/",
    "contact": "contact/",
    "faq": "faq/",
    "search": "search/",
    "page": "privacy/",
    "not-found": "404.html",
    "style-guide": "style-guide.html",
}
WIDTHS = (320, 390, 768, 1440)


@pytest.mark.parametrize("scheme, width", [("light", 1440), ("dark", 390)])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_open_to_everyone_and_asks_for_nothing_elsewhere(kind, scheme, width, visit):
    seen = visit(color_scheme=scheme).goto(KINDS[kind]).wide(width)
    assert seen.violations() == []
    assert seen.complaints == []
    assert seen.outside == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_every_window(kind, visit):
    seen = visit().goto(KINDS[kind])
    for width in WIDTHS:
        assert seen.wide(width).overhang() <= 0, f"{width} pixels are too narrow for it"
        assert seen.cut() == [], f"at {width} pixels"
    seen.page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert seen.wide(640).overhang() <= 0, "with letters twice as large it is too wide"


@pytest.mark.parametrize("scheme, width", [("light", 320), ("light", 390), ("light", 768), ("dark", 320), ("dark", 768), ("dark", 1440)])
@pytest.mark.parametrize("kind", ["home", "style-guide"])
def test_every_component_is_open_to_everyone_at_every_width(kind, scheme, width, visit):
    assert visit(color_scheme=scheme).goto(KINDS[kind]).wide(width).violations() == []


LONG = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [];
  while (words.nextNode()) all.push(words.currentNode);
  for (const one of all) if (one.parentElement.closest("main, .site-footer, .notice") && !one.parentElement.closest("svg, .hours, .fee-list__time, .fee-list__fee"))
    one.data = one.data.replace(/\\p{L}{4,}/u, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf");
}"""


@pytest.mark.parametrize("kind", ["home", "article", "archive", "person", "service", "contact", "style-guide"])
def test_a_word_of_any_length_stays_within_its_column(kind, visit):
    seen = visit().goto(KINDS[kind])
    seen.page.evaluate(LONG)
    for width in WIDTHS:
        assert seen.wide(width).overhang() <= 0, f"{width} pixels are too narrow for it"


SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"


@pytest.mark.parametrize("path", ["", "es/", "es/contacto/", "fees/", "articles/listening-touch/"])
def test_who_sets_letters_and_lines_further_apart_loses_nothing(path, visit):
    """WCAG 1.4.12."""
    seen = visit(bypass_csp=True).goto(path)
    seen.page.add_style_tag(content=SPACED)
    for width in (320, 390, 768, 1024, 1440):
        assert seen.wide(width).overhang() <= 0 and seen.cut() == []
        beyond = "[...document.querySelectorAll('.site-footer__parts > *, .panel > *')].filter(one => one.scrollWidth > one.clientWidth + 1).length"
        assert seen.page.evaluate(beyond) == 0, f"something stands beyond its column at {width} pixels"


@pytest.mark.parametrize("kind", ["home", "article", "contact", "faq", "style-guide"])
def test_forced_colours_hide_nothing(kind, visit):
    seen = visit(forced_colors="active", color_scheme="dark", viewport={"width": 1024, "height": 900}).goto(KINDS[kind])
    # The colours are the visitor's own then; axe still measures those of the style sheet.
    assert seen.violations("color-contrast") == []
    edges = seen.page.eval_on_selector_all(".button", "all => all.map(one => getComputedStyle(one).borderTopWidth)")
    assert set(edges) == {"2px"}


@pytest.mark.parametrize("kind", ["home", "article", "first-visit", "contact"])
def test_a_language_that_runs_from_right_to_left_fits(kind, visit):
    seen = visit().goto(KINDS[kind])
    seen.page.evaluate("document.documentElement.dir = 'rtl'")
    for width in (320, 1440):
        assert seen.wide(width).overhang() <= 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "style-guide"])
def test_everything_can_be_read_without_scripts(kind, visit):
    with_scripts, without = visit().goto(KINDS[kind]), visit(java_script_enabled=False).goto(KINDS[kind])
    # Only the search says something else: where to find the articles.
    words = [re.sub(r"Searching needs.*?list of articles\.", "", one.page.locator("main").inner_text()).split() for one in (with_scripts, without)]
    if kind != "search":
        assert words[0] == words[1]
    assert len(words[1]) > 10


def test_who_wants_no_motion_gets_none(visit):
    seen = visit(reduced_motion="reduce").goto("")
    assert seen.page.locator(".button").first.evaluate("one => getComputedStyle(one).transitionDuration") == "0s"
