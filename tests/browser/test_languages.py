"""Visitors change the language where they are, and longer words or another direction of writing break nothing."""

from __future__ import annotations

import pytest

PAIRS = [("", "es/"), ("fees/", "es/tarifas/"), ("articles/what-craniosacral-therapy-is/", "es/articles/que-es-la-terapia-craneosacral/")]
SPANISH = ["es/", "es/contacto/", "es/faq/", "es/articulos/", "es/people/marisol-quince/", "es/services/primera-sesion/", "es/buscar/", "es/404.html"]


@pytest.mark.parametrize("english, spanish", PAIRS)
def test_the_switch_leads_to_the_same_page_in_the_other_language_and_back(visit, english, spanish):
    seen = visit(viewport={"width": 390, "height": 844}).goto(english)
    switch = seen.page.get_by_role("navigation", name="Language").get_by_role("link", name="Español")
    assert (switch.get_attribute("lang"), switch.get_attribute("hreflang")) == ("es", "es")
    switch.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(f"**/{spanish}")
    assert seen.page.locator("html").get_attribute("lang") == "es"
    seen.page.get_by_role("navigation", name="Idioma").get_by_role("link", name="English").click()
    seen.page.wait_for_url(f"{seen.address}{english}")
    assert seen.complaints == []


def test_a_page_without_a_translation_leads_to_the_list_of_its_like(visit):
    seen = visit().goto("articles/research-migraine/")
    seen.page.get_by_role("link", name="Español").click()
    seen.page.wait_for_url("**/es/articulos/")


@pytest.mark.parametrize("path", SPANISH)
def test_spanish_pages_fit_the_narrowest_screen_and_everybody_can_use_them(visit, path):
    seen = visit(viewport={"width": 320, "height": 700}).goto(path)
    assert seen.overhang() == 0
    assert seen.violations() == []


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_hangs_out_when_the_page_is_written_from_right_to_left(visit, width):
    seen = visit(viewport={"width": width, "height": 800}).goto("es/")
    seen.page.evaluate("document.documentElement.dir = 'rtl'")
    assert seen.overhang() == 0


def test_the_search_looks_through_the_pages_of_its_language(visit):
    seen = visit().goto("es/buscar/?q=camilla")
    seen.page.locator(".search__results h2").first.wait_for()
    assert "Se encontraron" in seen.page.locator("#search-status").inner_text()
    links = [link.get_attribute("href") for link in seen.page.locator(".search__results h2 a").all()]
    assert links and all("/es/" in link for link in links)


def test_an_unknown_address_is_answered_in_both_languages(visit):
    seen = visit().goto("es/nada/")
    assert seen.page.locator("[lang=es] h2", has_text="No hay ninguna página").is_visible()
