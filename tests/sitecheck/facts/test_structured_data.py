"""Structured data of any page: what cannot be read is told at its place, and a value is seen however it is written."""

from __future__ import annotations

import json

import pytest

from sitecheck.engine import rules, run
from sitecheck.facts.structured_data import Page, Value, scripts
from sitecheck.html.reading import read_document
from sitecheck.site import Site

RULES = {rule.name: rule for rule in rules()}


def page(script: str, text: str = "") -> str:
    return f'<!doctype html>\n<html lang="en"><title>t</title><body><p>{text}</p>\n<script type="application/ld+json">{script}</script></body></html>'


def told(rule: str, html: str) -> list[tuple]:
    site = Site.from_texts({"output/a/index.html": html}, practice=False)
    return [(one.place.line, one.place.column, one.message) for one in run(RULES[rule], site)]


@pytest.mark.parametrize("script", ['{"a": 1,}', "{'a': 1}", '{"a": "b" "c"}', "[" * 100_000, "{{ data }}", '{"a": "\n"}', '{"a": }', "nothing", '{"a": ' + "9" * 5000 + "}"])
def test_what_is_no_json_is_told_on_its_line(script):
    ((line, _column, _message),) = told("broken-structured-data", page(script))
    assert line == 3


def test_an_invisible_sign_before_structured_data_is_called_so():
    ((_line, _column, message),) = told("broken-structured-data", page("\ufeff{}"))
    assert "invisible sign" in message and "utf" not in message


@pytest.mark.parametrize("script", ["", "\n", "{}", "[]", "null", '//<![CDATA[\n{"a": 1}\n//]]>', '<!--\n{"a": 1}\n-->', '/* <![CDATA[ */{"a":1}/* ]]> */'])
def test_what_can_be_read_is_not_told(script):
    assert told("broken-structured-data", page(script)) == []


def test_a_script_that_is_commented_out_is_no_script():
    assert list(scripts(f"<!-- {page('{,}')} -->")) == []


def test_a_script_is_found_whatever_the_order_and_quotes_of_its_attributes():
    html = "<script id=x TYPE=application/ld+json nonce='1'>{\"name\": \"A\"}</script >"
    (script,) = scripts(html)
    assert [value.value for value in script.values()] == ["A"]


def test_values_have_the_type_of_their_node_and_their_place():
    html = page(json.dumps({"@graph": [{"@type": ["Person", "X"], "@id": "#p", "name": "Ä", "knows": [{"@type": "Person", "name": "B & C"}]}]}))
    (script,) = scripts(html)
    values = list(script.values())
    assert [(value.owner, value.name, value.value) for value in values] == [("Person", "name", "Ä"), ("Person", "name", "B & C")]
    start, end = script.span(values[0])
    assert html[start:end] == '"\\u00c4"'


def shows(text: str, name: str, value: str, **attributes: str) -> bool:
    html = page("{}", text)
    return Page(html, read_document("a/index.html", html.encode()), "https://willow.test/a/").shows(Value("Thing", name, value))


@pytest.mark.parametrize(("text", "name", "value"), [
    ("Call (707) 321-6540", "telephone", "+1 707 321 6540"),
    ('<a href="tel:+442079460958">call</a>', "telephone", "+44 20 7946 0958"),
    ("from $1,250", "price", "1250.00"),
    ("only 35 €", "price", "35"),
    ("only 35,50 €", "price", "35.50"),
    ("It is free.", "price", "0"),
    ("$110", "priceCurrency", "USD"),
    ("24 December 2026", "validFrom", "2026-12-24"),
    ("Dec 24th, 2026", "validFrom", "2026-12-24T09:00:00Z"),
    ("24.12.2026", "validFrom", "2026-12-24"),
    ("9 am–12:30 pm", "opens", "09:00"),
    ("9 am–12:30 pm", "closes", "12:30:00"),
    ("14:00–18:00", "closes", "18:00"),
    ("<b>Maria</b> Lind’s", "name", "Maria Lind's"),
    ("Tom &amp; Ann", "name", "Tom &amp; Ann"),
    ('<img src="x.png" alt="The room">', "name", "The room"),
    ('<a href="../b/">b</a>', "url", "https://willow.test/b/"),
    ("", "url", "https://willow.test/a"),
    ("", "inLanguage", "en-GB"),
])
def test_a_value_is_seen_however_it_is_written(text, name, value):
    assert shows(text, name, value)


@pytest.mark.parametrize(("text", "name", "value"), [
    ("Call (707) 321-6541", "telephone", "+1 707 321 6540"),
    ("from $1,250", "price", "250"),
    ("only $35.50", "price", "35"),
    ("$135", "price", "35"),
    ("£110", "priceCurrency", "USD"),
    ("25 December 2026", "validFrom", "2026-12-24"),
    ("9:30–12:30", "opens", "09:00"),
    ("Maria Lund", "name", "Maria Lind"),
    ('<a href="../c/">b</a>', "url", "https://willow.test/b/"),
    ("", "inLanguage", "de"),
])
def test_another_value_is_not_taken_for_it(text, name, value):
    assert not shows(text, name, value)


@pytest.mark.parametrize(("language", "text", "name", "value"), [
    ("de", "6. Jänner 2027", "validThrough", "2027-01-06"), ("de", "6. Januar 2027", "validThrough", "2027-01-06"), ("es", "6 de enero de 2027", "validThrough", "2027-01-06"),
    ("de", "Diplom in Körperarbeit", "credentialCategory", "diploma"),
])
def test_a_value_is_seen_as_the_countries_of_a_language_have_it(language, text, name, value):
    html = page("{}", text).replace('lang="en"', f'lang="{language}"')
    assert Page(html, read_document("a/index.html", html.encode()), "https://willow.test/a/").shows(Value("Thing", name, value))


def test_on_a_foreign_page_only_another_number_or_price_is_worth_a_look():
    script = '{"@type": "LocalBusiness", "name": "The Willow Room Ltd", "telephone": "+1 707 321 6540", "price": "40"}'
    assert told("unseen-structured-data", page(script, "Write to us.")) == []
    assert told("untrue-structured-data", page(script, "Call 707 321 6541.")) == []
    assert [message.split('"')[1] for *_place, message in told("unseen-structured-data", page(script, "Call 707 321 6541 or pay $45."))] == ["+1 707 321 6540", "40"]


@pytest.mark.parametrize(("price", "told"), [('"0"', []), ("0.00", []), ('"110"', ["USD"]), ("0.5", ["USD"])])
def test_the_currency_of_what_costs_nothing_need_not_be_seen(price, told):
    (script,) = scripts(f'<script type="application/ld+json">{{"@type": "Offer", "price": {price}, "priceCurrency": "USD"}}</script>')
    assert [value.value for value in script.values() if value.name == "priceCurrency"] == told
