"""XML as far as it can be understood: exports are cut off, hold bare signs, and declare prefixes that nobody explains."""

from __future__ import annotations

import html
import re

from lxml import etree

from importer.exports.prefixes import CDATA
from importer.exports.stream import LAST_CLOSING
from importer.trouble import Trouble

_NAMES = " ".join(f'xmlns:{name}="{name}"' for name in ("wp", "content", "excerpt", "dc", "wfw", "media", "atom"))
_LANGUAGE = re.compile(r"<!--:(\w\w)?-->")  # in a title it would be taken for a remark of the file
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CONTROL_REFERENCE = re.compile(r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)(\w+;)?")
_STRAY = re.compile(r"<(?![A-Za-z/!?])")


def parsed(text: str) -> tuple[etree._Element, bool]:
    """The text as elements, and whether something was wrong with it. No document type, so no entity can be declared in it."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<all {_NAMES}>{_mended(text)}</all>".encode("utf-8", "replace"), parser)
    if root is None:
        raise Trouble("The file is damaged beyond reading: export it again.")
    return root, any(fault.domain_name != "NAMESPACE" for fault in parser.error_log)


def _mended(text: str) -> str:
    """What breaks XML parsers and means nothing: control characters, stray & and <, HTML's own abbreviations."""
    parts = CDATA.split(_LANGUAGE.sub(r"[:\1]", _CONTROL.sub("", text)))
    return "".join(part if part.startswith("<![CDATA[") else _STRAY.sub("&lt;", _ENTITY.sub(_escaped, _CONTROL_REFERENCE.sub("", part))) for part in parts)


def _escaped(found: re.Match[str]) -> str:
    letter = html.unescape(found[0]) if found[1] else ""
    return letter if letter and letter != found[0] and letter not in "&<>" else "&amp;" + (found[1] or "")


def closed(text: str) -> tuple[str, bool]:
    """The item's text with one end for every stretch, and whether each had its own."""
    parts, position, complete = [], 0, True
    while (start := text.find("<![CDATA[", position) + 9) >= 9:
        end = LAST_CLOSING.search(text, start)
        within = text[start:end.start() if end else len(text)]
        parts += [text[position:start], within.replace("]]>", "]]]]><![CDATA[>"), "]]>"]
        complete = complete and bool(end and end[0])
        position = end.end() if end else len(text)
    return "".join((*parts, text[position:])), complete


def name_of(element: etree._Element) -> str:
    """Its name with the usual prefix, `wp:post_id`."""
    if not isinstance(element.tag, str):
        return ""
    local = element.tag.rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def text_of(element: etree._Element) -> str:
    return "".join(element.itertext())
