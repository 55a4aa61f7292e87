"""The preview in a real browser: the page anew after a save, the panel, the editor at the place."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.conftest import in_english_only
from tests.preview.running import Running, running

SLIPPED = "content/pages/first-visit.md"
EDITOR = """#!/bin/sh
printf '%s\\n' "$@" >> "$0.told"
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory) -> Path:
    """An editor that only writes down what it was asked to open; it is called as VS Code is."""
    program = tmp_path_factory.mktemp("programs") / "code"
    program.write_text(EDITOR)
    program.chmod(0o755)
    return program


@pytest.fixture(scope="module")
def preview(make_copy, editor) -> Iterator[Running]:
    with running(in_english_only(make_copy()), VISUAL=str(editor), TODAY="2026-11-20") as begun:
        begun.until(lambda line: "Built" in line)
        yield begun


@pytest.fixture
def look(browser, preview) -> Iterator[Callable[..., Visit]]:
    contexts = []

    def begin(path: str = "", width: int = 1440, height: int = 900, **wishes) -> Visit:
        contexts.append(browser.new_context(**wishes))
        page = contexts[-1].new_page()
        return Visit(page, preview.address + "/").wide(width, height).goto(path)

    yield begin
    for context in contexts:
        context.close()


def quiet(preview: Running, path: str, wanted: Callable = lambda answer: not answer.told["here"]) -> None:
    """Waits until all that was saved is shown and checked: a page that is opened from now on stays as it is."""
    preview.wait_for(path, lambda answer: answer.status == 200 and not answer.told["busy"] and wanted(answer))


@pytest.fixture
def slip(preview) -> Iterator[int]:
    """A letter is wrong in a link of the first visit's page; the line it stands on."""
    right, wrong = "articles/when-to-see-a-doctor-first.md", "articles/when-to-see-a-docter-first.md"
    preview.replace(SLIPPED, right, wrong)
    quiet(preview, "/first-visit/", lambda answer: answer.told["here"])
    lines = (preview.folder / SLIPPED).read_text(encoding="utf-8").split("\n")
    yield next(number for number, line in enumerate(lines, start=1) if wrong in line)
    preview.replace(SLIPPED, wrong, right)
    quiet(preview, "/first-visit/")


def toggle(page: Page):
    return page.locator("stillpoint-preview .toggle")


@pytest.mark.slow
def test_a_save_shows_by_itself_and_where_one_was_reading(look, preview):
    visit = look("about-therapy/")
    page = visit.page
    expect(toggle(page)).to_be_visible()
    page.evaluate("scrollTo(0, 1200)")
    assert page.evaluate("scrollY") == 1200
    words = page.locator("main .prose p").last.inner_text()[:30]
    preview.replace("content/pages/about-therapy.md", words, "Freshly saved: " + words)
    expect(page.locator("main")).to_contain_text("Freshly saved:")
    quiet(preview, "/about-therapy/")
    page.wait_for_timeout(500)  # wait_for_function is what the page's policy forbids
    assert page.evaluate("scrollY") == 1200
    assert visit.complaints == [] and visit.outside == []
    preview.replace("content/pages/about-therapy.md", "Freshly saved: ", "")
    quiet(preview, "/about-therapy/", lambda answer: "Freshly saved: " not in answer.text)


def test_a_save_of_another_page_leaves_this_one_alone(look, preview):
    page = look("fees/").page
    page.evaluate("window.untouched = true")
    preview.replace("content/pages/accessibility.md", "The ", "Indeed, the ")
    quiet(preview, "/accessibility/", lambda answer: "Indeed, the" in answer.text)
    page.wait_for_timeout(500)
    assert page.evaluate("window.untouched") is True
    preview.replace("content/pages/accessibility.md", "Indeed, the ", "The ")
    quiet(preview, "/accessibility/", lambda answer: "Indeed, the" not in answer.text)


def test_the_panel_says_what_is_wrong_and_opens_the_editor_there(look, preview, editor, slip):
    page = look("first-visit/").page
    expect(toggle(page)).to_contain_text("1 to fix")
    expect(toggle(look("fees/").page)).to_contain_text("Nothing here, 1 to fix elsewhere")
    toggle(page).click()
    note = page.locator("stillpoint-preview .note").first
    expect(note).to_contain_text("To fix: Broken link")
    expect(note).to_contain_text("when-to-see-a-docter-first.md")
    note.get_by_role("button", name=f"{SLIPPED}, line {slip}").click()
    expect(note).to_contain_text("Opened in code")
    file = preview.folder / SLIPPED
    told = editor.with_name("code.told").read_text().split("\n")
    assert told[0] == "-g" and told[1].startswith(f"{file.resolve()}:{slip}:")


def test_what_is_mended_is_gone_from_the_panel(look, preview):
    preview.replace(SLIPPED, "\n---\n\n", "\n---\n\nWe cure migraine.\n\n")
    page = look("first-visit/").page
    expect(toggle(page)).to_contain_text("to fix")
    preview.replace(SLIPPED, "We cure migraine.\n\n", "")
    expect(toggle(page)).to_contain_text("Nothing")
    quiet(preview, "/first-visit/")


def test_what_cannot_be_built_is_said_on_the_page_and_gone_with_the_next_save(look, preview):
    page = look("fees/").page
    preview.replace("theme/templates/fees.html", "{% block main %}", "{% block main %}{% broken")
    expect(toggle(page)).to_contain_text("could not be built")
    toggle(page).click()
    expect(page.locator("stillpoint-preview [role=alert]")).to_contain_text("theme/templates/fees.html")
    expect(page.locator("main h1")).to_be_visible()
    preview.replace("theme/templates/fees.html", "{% broken", "")
    expect(toggle(page)).not_to_contain_text("could not be built")
    quiet(preview, "/fees/")


def test_what_visitors_do_not_see_yet_is_marked(look):
    page = look("articles/a-quiet-room/").page
    expect(page.locator("stillpoint-preview-strip")).to_contain_text("Draft: visitors do not see this yet.")
    page = look("articles/").page
    card = page.locator("main a", has_text="A quiet room").first
    expect(card.locator("stillpoint-preview-tag")).to_contain_text("draft")


def test_an_unknown_address_is_the_site_s_own_404(look):
    page = look().page
    answer = page.goto(page.url + "nowhere/at/all/")
    assert answer.status == 404
    expect(page.locator("main h1")).to_be_visible()
    expect(toggle(page)).to_be_visible()


def test_the_panel_is_open_to_everyone(look, slip):
    """In one go, since the slip is made and mended with a check of the whole website."""
    for width, colours in itertools.product((390, 1440), ("light", "dark")):
        visit = look("first-visit/", width, 844 if width < 500 else 900, color_scheme=colours)
        page = visit.page
        expect(toggle(page)).to_contain_text("1 to fix")
        toggle(page).focus()
        page.keyboard.press("Enter")
        expect(toggle(page)).to_have_attribute("aria-expanded", "true")
        assert visit.violations() == [], (width, colours)
        assert visit.overhang() <= 0, (width, colours)
        page.keyboard.press("Escape")
        expect(page.locator("stillpoint-preview .box")).to_be_hidden()


@pytest.mark.parametrize("is_open", [False, True])
def test_the_button_to_call_is_never_covered(look, is_open):
    page = look("fees/", 390, 844).page
    expect(toggle(page)).to_be_visible()
    if is_open:
        toggle(page).click()
    for link in page.locator(".contact-bar a").all():
        bounds = link.bounding_box()
        for x, y in ((0.2, 0.1), (0.5, 0.02), (0.8, 0.1), (0.02, 0.5), (0.98, 0.5), (0.5, 0.98)):
            point = [bounds["x"] + x * bounds["width"], bounds["y"] + y * bounds["height"]]
            assert link.evaluate("(link, [x, y]) => link.contains(document.elementFromPoint(x, y))", point), point
