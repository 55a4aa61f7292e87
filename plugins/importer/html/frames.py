"""What page builders of the shortcode kind, WPBakery, Divi and Avada, keep in the attributes of their frames: headings, names, prices, buttons."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from importer.exports.builders import words_in_settings

_HEADINGS = ("title", "heading", "main_heading", "h2", "name", "author")
_LINES = ("subhead", "subtitle", "sub_heading", "h4", "position", "job_title", "company_name", "role", "text", "caption", "description")
_BUTTONS = (("button_text", "button_url"), ("button_one_text", "button_one_url"), ("button_two_text", "button_two_url"), ("button_text", "button_link"))
_LINKS = ("url", "link", "button_url", "href")
_LEADS = ("http", "/", "mailto:", "tel:", "#")
_DYNAMIC = re.compile(r"@ET-DC@|^(?:on|off|yes|no|true|false)$")
_SHOWN_AS_HEADING = re.compile("toggle|spoiler|accordion|tab|section|blurb|heading|header|title|cta|slide|counter|member")
_ESCAPED = {"%22": '"', "%91": "[", "%93": "]", "``": '"', "`{`": "[", "`}`": "]"}


def words_of(name: str, attributes: Mapping[str, str], picture_of: Callable[[str], str]) -> Iterator[str]:
    """The parts that a frame shows before what stands in it, as HTML. `picture_of` finds a picture by its number."""
    said = {key: html.escape(plain(value)) for key, value in attributes.items() if value.strip() and not _DYNAMIC.search(value)}
    number = attributes.get("image", "")
    picture = attributes.get("src") or (picture_of(number) if number.isdigit() else number if number.startswith(("http", "/")) else "")
    if picture:
        yield f'<img src="{html.escape(picture)}" alt="{html.escape(attributes.get("alt", ""))}">'
    leads_to = link(next((attributes[key] for key in _LINKS if attributes.get(key)), ""))
    heading = next((said[key] for key in _HEADINGS if key in said), "") or (said.get("text", "") if "heading" in name else "")
    has_button = any(text in said for text, _ in _BUTTONS)
    if heading and leads_to and not has_button:
        yield f'<p><a href="{html.escape(leads_to)}">{heading}</a></p>'
    elif heading and _SHOWN_AS_HEADING.search(name):
        yield f"<h3>{heading}</h3>"
    elif heading and "_" in name and not picture:
        yield f"<p>{heading}</p>"
    yield from (f"<p>{said[key]}</p>" for key in _LINES if key in said and said[key] != heading)
    if "sum" in said:
        yield f"<p>{said.get('currency', '')}{said['sum']}{' / ' + said['per'] if 'per' in said else ''}</p>"
    if "counter" in name and "number" in said:
        yield f"<p>{said['number']}</p>"
    yield from (words_in_settings(unquote(value)) for value in attributes.values() if value.startswith("%5B%7B"))
    yield from _buttons(said, attributes)


def decoded(inside: str) -> str:
    """The HTML of a block that WPBakery keeps in base64, so that nobody reads it by mistake."""
    try:
        return unquote(base64.b64decode("".join(inside.split()), validate=True).decode("utf-8"))
    except (binascii.Error, ValueError):
        return inside


def _buttons(said: Mapping[str, str], attributes: Mapping[str, str]) -> Iterator[str]:
    for text in dict.fromkeys(text for text, _ in _BUTTONS):
        address = next((found for name, key in _BUTTONS if name == text and (found := link(attributes.get(key, "")))), "")
        if text in said:
            yield f'<p><a href="{html.escape(address)}">{said[text]}</a></p>' if address else f"<p>{said[text]}</p>"


def link(written: str) -> str:
    """An address; WPBakery writes `url:https%3A%2F%2F…|title:…|target:…`."""
    if found := re.match(r"url:([^|]*)", written):
        written = unquote(found[1])
    return written if written.startswith(_LEADS) and written != "#" else ""


def plain(value: str) -> str:
    """An attribute's value as it is read, without its escapes and tags."""
    for sign, letter in _ESCAPED.items():
        value = value.replace(sign, letter)
    return re.sub(r"<[^<>]*>", " ", value).strip()
