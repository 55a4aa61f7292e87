"""What visitors do: find their way by thumb and by keyboard, search, print."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True}
THUMB = 44  # the least that a finger hits safely, in pixels

FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const bar = document.querySelector(".contact-bar").getBoundingClientRect();
  const covered = bar.height > 0 && box.bottom > bar.top && !one.closest(".contact-bar") && box.top < bar.bottom;
  return {
    name: one.tagName + " " + one.textContent.trim().slice(0, 40), place: [...document.querySelectorAll("*")].indexOf(one),
    ring: parseFloat(style.outlineWidth), drawn: style.outlineStyle !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && !covered,
  };
}"""


@pytest.mark.parametrize("path", ["", "articles/listening-touch/", "faq/", "contact/"])
def test_call_and_book_are_in_reach_of_a_thumb(path, visit):
    seen = visit(**PHONE).goto(path)
    call, book = seen.page.locator(".contact-bar a").all()
    assert call.get_attribute("href").startswith("tel:+")
    assert book.get_attribute("href").startswith("https://")
    for link in (call, book):
        box = link.bounding_box()
        assert box["height"] >= THUMB
        assert box["y"] + box["height"] <= 780 and box["y"] > 780 * 0.8


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_menu_of_a_phone_opens_and_closes(scripts, visit):
    seen = visit(java_script_enabled=scripts, **PHONE).goto("people/")
    link = seen.page.get_by_role("link", name="Articles", exact=True).first
    assert not link.is_visible()
    seen.page.get_by_role("button", name="Menu").click()
    assert link.is_visible()
    assert all(box["height"] >= THUMB for box in (one.bounding_box() for one in seen.page.locator(".menu__list a").all()))
    seen.page.get_by_role("button", name="Close").click()
    assert not link.is_visible()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", ["", "articles/listening-touch/", "contact/"])
def test_the_keyboard_goes_through_a_page_in_order_and_always_shows_where_it_is(path, width, visit):
    seen = visit(viewport={"width": width, "height": 800}).goto(path)
    steps = []
    for _ in range(200):
        seen.page.keyboard.press("Tab")
        step = seen.page.evaluate(FOCUSED)
        if step["name"].startswith("BODY"):
            break
        steps.append(step)
    assert len(steps) > 15
    assert [step["name"] for step in steps if not (step["drawn"] and step["ring"] >= 3)] == []
    assert [step["name"] for step in steps if not step["seen"]] == []
    places = [step["place"] for step in steps]
    assert places == sorted(places)


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(visit):
    seen = visit().goto("fees/")
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.closest('main') !== null")


def test_the_page_one_is_on_is_marked_in_the_menu(visit):
    seen = visit(viewport={"width": 1440, "height": 800})
    marked = seen.goto("fees/").page.locator(".menu [aria-current]")
    assert [(one.inner_text(), one.get_attribute("aria-current")) for one in marked.all()] == [("Fees", "page")]
    marked = seen.goto("articles/listening-touch/").page.locator(".menu [aria-current]")
    assert [(one.inner_text(), one.get_attribute("aria-current")) for one in marked.all()] == [("Articles", "true")]


def test_an_address_of_a_question_shows_the_question_and_its_answer(visit):
    seen = visit(**PHONE).goto("faq/#what-to-wear")
    assert seen.page.locator("#what-to-wear").bounding_box()["y"] < 400
    assert seen.page.locator(".question:has(#what-to-wear) .prose").is_visible()


def test_the_search_finds_an_article_and_a_question(visit):
    seen = visit().goto("search/")
    seen.page.get_by_role("searchbox").fill("nickel")
    seen.page.locator(".search__results h2").first.wait_for()
    assert "Listening touch" in seen.page.locator(".search__results").inner_text()
    seen.page.get_by_role("searchbox").fill("what to wear")
    seen.page.locator(".search__results a[href*='/faq/']").first.wait_for()
    assert seen.complaints == []
    assert seen.outside == []
    seen.page.locator(".search__results h2 a").first.click()
    assert seen.page.locator("h1").inner_text()


def test_the_field_to_search_in_is_seen_at_once_on_a_phone(visit):
    field = visit(viewport={"width": 390, "height": 844}).goto("search/").page.get_by_role("searchbox").bounding_box()
    assert field["y"] + field["height"] < 844 - 64  # above the bar to call


def test_a_search_without_a_result_says_so(visit):
    seen = visit().goto("search/?q=xylophonist")
    seen.page.get_by_text("Nothing has").wait_for()


def test_without_scripts_the_search_page_offers_the_articles(visit):
    seen = visit(java_script_enabled=False).goto("search/")
    assert not seen.page.get_by_role("searchbox").is_visible()
    seen.page.get_by_role("link", name="the list of articles").click()
    assert seen.page.url.endswith("/articles/")


def test_an_unknown_address_gets_a_page_that_leads_on(visit):
    seen = visit().goto("articles/nobody/wrote/this/")
    assert seen.page.locator("h1").inner_text()
    seen.page.locator(".button", has_text="first page").click()
    assert seen.page.url == seen.address


# A grid over several sheets loses what is pushed beyond its end; what is only laid out when it comes near never comes near on paper.
OFF_PAPER = """[...document.querySelectorAll(".prose, .hours, .footnote, .footnote-backref")].filter(one => {
  const around = one.parentElement.closest(".stack, .panel, .split") ?? one.parentElement;
  return one.matches(".footnote-backref") ? one.getClientRects().length
    : getComputedStyle(around).display === "grid" || getComputedStyle(one).contentVisibility !== "visible";
}).map(one => one.className)"""


@pytest.mark.parametrize("path, most", [("contact/", 4), ("articles/listening-touch/", 5), ("fees/", 3)])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_page_prints_without_what_is_only_for_the_screen(path, most, paper, visit):
    seen = visit(color_scheme="dark").goto(path)
    seen.page.emulate_media(media="print")
    for part in (".menu", ".contact-bar", ".breadcrumb", ".language-switch"):
        assert not seen.page.locator(part).is_visible(), part
    assert seen.page.locator("h1").is_visible()
    assert seen.page.locator(".site-footer address").is_visible()
    assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    pale = "[...document.querySelectorAll('.button')].filter(one => getComputedStyle(one).color !== 'rgb(0, 0, 0)').length"
    assert seen.page.evaluate(pale) == 0, "the words of a button are as dark as others"
    gaps = seen.page.evaluate("[...document.querySelectorAll('main a[href^=http]')].map(one => parseFloat(getComputedStyle(one, '::after').marginLeft))")
    assert all(gap > 0 for gap in gaps), "an address stands apart from the words of its link, in a button too"
    assert seen.page.evaluate(OFF_PAPER) == []
    sheets = re.findall(rb"/Type\s*/Page\b", seen.page.pdf(format=paper))
    assert 1 <= len(sheets) <= most


LONGER = """() => {
  for (const one of document.querySelectorAll(".site-header__name span, .site-footer__name p, .place strong, .hero__title"))
    one.textContent = "Gemeinschaftspraxis für Craniosacraltherapie Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
}"""


@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_name_of_any_length_stays_within_the_page_and_beside_the_menu(width, visit):
    seen = visit().wide(width).goto("")
    name, menu = seen.page.locator(".site-header__name"), seen.page.locator(".menu__button").first
    for change in ("() => {}", LONGER):
        seen.page.evaluate(change)
        assert seen.overhang() == 0
        beside, button = name.bounding_box(), menu.bounding_box()
        assert beside["x"] + beside["width"] <= button["x"]
        assert beside["y"] < button["y"] + button["height"] and button["y"] < beside["y"] + beside["height"]


def test_without_style_sheets_and_on_low_screens_the_words_come_first(visit):
    page = visit().wide(390).goto("fees/").page
    expect(page.locator(".contact-bar")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 256})
    expect(page.locator(".contact-bar")).to_be_hidden()
    page.evaluate("document.querySelectorAll('style, link[rel=stylesheet]').forEach(one => one.remove())")
    assert page.locator("header svg").first.bounding_box()["height"] < 50


@pytest.mark.parametrize("path, width", [("", 1024), ("es/", 1024), ("", 1280), ("es/", 1280)])
def test_the_menu_of_a_wide_page_stands_in_one_line(path, width, visit):
    links = visit().wide(width).goto(path).page.locator(".menu__list li").all()
    assert len({link.bounding_box()["y"] for link in links}) == 1


def test_one_article_alone_does_not_fill_the_width_of_the_page(visit):
    page = visit().wide(1440).goto("").page
    page.evaluate("document.querySelectorAll('.columns > * + *').forEach(one => one.remove())")
    assert page.locator(".article-card").bounding_box()["width"] < 500
