"""The words that page builders keep as data beside a text: Elementor, Divi 5, Bricks, Oxygen, Beaver Builder, SiteOrigin, Thrive, and fields of ACF.

Nobody can know all the names that they give their settings. So what reads like words is taken, in its order, and the owner is told to compare.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from importer.exports.item import Item
from importer.exports.serialized import read
from importer.letters import is_blank

_KEPT = {
    "_elementor_data": "Elementor", "_bricks_page_content_2": "Bricks", "ct_builder_json": "Oxygen", "_fl_builder_data": "Beaver Builder",
    "panels_data": "SiteOrigin", "tve_updated_post": "Thrive",
}
_HEADINGS = frozenset("title heading tab_title title_text item_title question main_heading headline".split())
_WORDS = _HEADINGS | frozenset(
    "text editor content html description tab_content item_content testimonial_content testimonial_name testimonial_job description_text subtitle sub_title "
    "subheading caption quote author name body answer label button_text ct_content intro".split()
)
_SETTINGS = re.compile(r"css|class|style|font|color|animation|icon|template|shape|query|email|attributes|background|video|^_|(?:^|_)(?:id|type|tag|tablet|phone|mobile|hover|sticky|size|position|link|url|elType)$", re.IGNORECASE)
_NO_WORDS = re.compile(r"https?:|/|#|@ET-DC|fa\w? fa-|var\(|rgba?\(|(?:yes|no|on|off|true|false|none|default|inherit|auto)$", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)", re.IGNORECASE)
_FORMS = re.compile(r"form|login|search|menu|posts|map", re.IGNORECASE)
_INSIDE = frozenset("settings options data elements children".split())
_DEEPEST = 60


def with_kept(item: Item, meta: dict[str, str]) -> Item:
    """The item with what is kept beside it, and with the words of a page builder where it has none of its own."""
    if not is_blank(item.html) or item.type not in ("post", "page") and not meta.get("_elementor_data"):
        fields = fields_of(meta) if item.type != "attachment" else []
        troubles = (f'words in fields beside the text are not here ({", ".join(fields[:6])}): copy what you need',) if fields else ()
        return replace(item, meta=meta, troubles=troubles)
    words, builder = kept_elsewhere(meta)
    trouble = f"its words were kept by a page builder ({builder}) and are here in their order: compare it with the original"
    return replace(item, html=words, meta=meta, troubles=(trouble,) if words else ())


def with_links(item: Item) -> Item:
    """The item with links to what is kept beside it: where its title leads, in Squarespace, and the sound that belongs to it."""
    if linked := item.meta.get("passthrough_url", ""):
        item = replace(item, html=f'{item.html}<p><a href="{html.escape(linked)}">{item.title or html.escape(linked)}</a></p>')
    sound = item.meta.get("enclosure", "").strip().split("\n")[0].strip()
    name = sound.rpartition("/")[2].partition("?")[0]
    if sound.startswith(("http://", "https://")) and name and name not in html.unescape(item.html):
        item = replace(item, html=f'{item.html}<p><a href="{html.escape(sound)}">{html.escape(name)}</a></p>', troubles=(
            *item.troubles, f'a sound or film that was kept beside it, "{name}", is a link at its end'))
    return item


def kept_elsewhere(meta: Mapping[str, str]) -> tuple[str, str]:
    """The words of a text whose own place is empty, as HTML, and the name of who keeps them."""
    for key, name in _KEPT.items():
        if words := words_of(read(meta[key])) if meta.get(key) else "":
            return words, name
    fields = fields_of(meta)
    return "".join(_part(name, meta[name], whole=True) for name in fields), "fields beside the text" if fields else ""


def fields_of(meta: Mapping[str, str]) -> list[str]:
    """Names of the fields that Advanced Custom Fields shows beside a text and that hold sentences."""
    return [name for name, value in meta.items() if meta.get(f"_{name}", "").startswith("field_") and _is_prose(value)]


def words_of(data: object) -> str:
    """What a visitor would read of a builder's data, as HTML."""
    return "".join(_parts(data, "", 0)) if not isinstance(data, str) else data


def words_in_settings(written: str) -> str:
    """The same of settings as they are written, `{"content": …}`."""
    try:
        return words_of(json.loads(written))
    except (ValueError, RecursionError):
        return ""


def _parts(data: object, name: str, depth: int, *, whole: bool = False) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    if isinstance(data, str):
        yield _part(name, data, whole=whole)
    elif isinstance(data, list):
        for value in data:
            yield from _parts(value, name, depth + 1, whole=whole)
    elif isinstance(data, dict):
        yield from _of_settings(data, name, depth, whole=whole)


def _of_settings(data: Mapping[str, object], name: str, depth: int, *, whole: bool) -> Iterator[str]:
    is_part = not _INSIDE.isdisjoint(data)
    kind = next((str(data[key]) for key in ("widgetType", "name") if isinstance(data.get(key), str)), "") if is_part else ""
    if _FORMS.search(kind):
        return
    link = data.get("link")
    tried = (link.get("url") if isinstance(link, dict) else link, *map(data.get, ("linkUrl", "url", "src")))
    address = next((value for value in tried if isinstance(value, str)), "")
    if _PICTURE.search(address):
        yield f'<p><img src="{html.escape(address)}" alt="{html.escape(str(data.get("alt") or ""))}"></p>'
        return
    for key, value in data.items():
        if key in ("widgetType", "name") and is_part or (_SETTINGS.search(key) and isinstance(value, str)) or "background" in key:
            continue
        called = "heading" if "head" in kind and key == "text" else name if key == "value" else key
        words = "".join(_parts(value, called, depth + 1, whole=whole or key == "innerContent"))
        is_button = words and key in ("text", "button_text") and address.startswith(("http", "/", "mailto:", "tel:"))
        yield f'<p><a href="{html.escape(address)}">{words.removeprefix("<p>").removesuffix("</p>")}</a></p>' if is_button else words


def _part(name: str, value: str, *, whole: bool) -> str:
    value = value.strip()
    is_known = whole or name in _WORDS
    if not re.search(r"[^\W\d_]", value) or _NO_WORDS.match(value) or not (is_known or _is_prose(value)):
        return ""
    if re.search(r"<\w+[^>]*>", value):
        return f"<div>{value}</div>"
    element = "h3" if name in _HEADINGS else "p"
    return f"<{element}>{html.escape(value, quote=False)}</{element}>"


def _is_prose(value: str) -> bool:
    return len(value.split()) >= 3 and not re.search(r"[{}]|:\s*[\d#]|^[aO]:\d+:", re.sub(r"<[^>]*>", "", value)) and not _NO_WORDS.match(value)
