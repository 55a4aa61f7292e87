"""WordPress's shortcodes, `[name key="value"]…[/name]`: turned into HTML, taken off, or said to be missing.

Words in brackets that are no shortcode, such as [sic] or [1], stay as they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from importer.html import frames

# [[name]] is how WordPress writes a bracket that means nothing; `[^1]`, `[x](y)` and `[ ]` are none of its.
_TAG = re.compile(
    r"""\[(?P<escaped>\[)?(?P<end>/)?(?P<name>[A-Za-z][\w-]*)
        (?P<attributes>(?:\s+(?:"[^"]*"|'[^']*'|“[^”]*”|[^\[\]"'<>]|<[^<>\[\]]*>)*?)?)\s*/?\](?P<more>\])?""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))""")

# Frames of page builders: only what stands in them counts.
_FRAMES = re.compile(
    r"(?:vc|et_pb|fusion|av|cs|fl|tatsu|mk|ult|ultimate|kc|tve|x|su|wpb|ux|bt_bb|dt)_\w+|row|column|columns?"
    r"|one_(?:half|third|fourth|fifth)(?:_last)?|two_third(?:_last)?|three_fourth(?:_last)?|section|col|container|accordion|accordions"
    r"|toggle|tabs?|tabgroup|box|button|spacer|divider|clear|hr|raw|center|quote|pullquote"
)
_BARE_FRAMES = ("row", "column", "section", "spacer", "divider", "clear")
"""Frames even where nothing but the name stands in the brackets; other names may be words of the author."""
_WITHIN_WORDS = re.compile(r"(?:\w+_)?(?:dropcap|highlight|tooltip|popover|label|mark)")
_NOTES = ("ref", "mfn", "efn_note", "footnote")
_FORMS = re.compile(
    r"contact-form.*|contact-field|gravityform.*|wpforms|ninja_form\w*|formidable|forminator_form|caldera_form\w*|mc4wp_form"
    r"|mailpoet_form|fluentform|contact_form|newsletter.*|everest_form|weforms|hubspot|jotform.*|cformss?|si-contact-form"
)
_ADDRESSES = re.compile(r"https?://[^\s\"'<>\[\]]+")
WRITTEN = ""  # under this name stands the whole text of a shortcode's attributes
_SELF_MADE = frozenset("toc table_of_contents sitemap recent-posts recent_posts display-posts archives wp-sitemap-page searchform more products "
                       "product booking bookly-form ea_bootstrap rev_slider layerslider smartslider3 instagram-feed testimonials testimonial_view".split())


class Shortcodes:
    """Rewrites the shortcodes of one text. `notes` says in plain words what was left out; `picture` finds one by its number, `caption` its words by its address."""

    def __init__(
        self, picture: Callable[[str], str] = lambda number: "", caption: Callable[[str], str] = lambda address: "", attached: tuple[str, ...] = (),
    ) -> None:
        self.notes: list[str] = []
        self._picture = picture
        self._caption_of = caption
        self._attached = attached

    def rewritten(self, text: str) -> str:
        if "[" not in text:
            return text
        text = _with_inside(text, "vc_raw_html", lambda attributes, inside: frames.decoded(inside))
        text = _with_inside(text, "caption", self._caption)
        text = _with_inside(text, "wp_caption", self._caption)
        text = _with_inside(text, r"(?:source)?code", lambda attributes, inside: f"\n\n<pre>{html.escape(html.unescape(inside).strip(chr(10)))}</pre>\n\n")
        for name in ("embed", "youtube", "vimeo"):
            text = _with_inside(text, name, self._embed)
        text = _with_inside(text, r"(?:\w+_)?(?:button|btn)", _button)
        for name in _NOTES:
            text = _with_inside(text, name, lambda attributes, inside: f'<span data-note="1">{inside}</span>' if inside else "")
        closed = {found["name"].lower() for found in _TAG.finditer(text) if found["end"]}
        return _TAG.sub(lambda found: self._replaced(found, closed), text)

    def _replaced(self, found: re.Match[str], closed: set[str]) -> str:
        name, attributes = found["name"].lower(), _attributes(found["attributes"])
        if found["escaped"] and found["more"]:
            return found[0][1:-1]
        before, after = "[" if found["escaped"] else "", "]" if found["more"] else ""
        if text := self._known(name, found, attributes):
            return before + text.removeprefix("\0") + after
        if name in closed or len(attributes) > 1 or _SELF_MADE & {name} or re.search(r"\w[_-]\w", name):
            self._left_out(found)
            return before + after
        return found[0]

    def _known(self, name: str, found: re.Match[str], attributes: dict[str, str]) -> str:
        """What a shortcode becomes; a NUL stands for "nothing", nothing for "not known"."""
        if name == "gallery":
            return self._gallery(attributes)
        if numbers := attributes.get("gallery_ids") or (attributes.get("images") if _FRAMES.fullmatch(name) else ""):
            return self._gallery({"ids": numbers})
        if name in ("audio", "video", "playlist", "wpvideo", "iframe", "googlemaps", "google_map"):
            return self._media(name, attributes, found["attributes"])
        if _FORMS.fullmatch(name) or name.startswith(("et_pb_contact_", "et_pb_signup", "et_pb_search", "et_pb_login")):
            if not found["end"] and not name.endswith("_field"):
                self.notes.append(f"the form [{name}] is left out: this website has no forms of its own; say how to reach you instead")
            return "\0"
        if _WITHIN_WORDS.fullmatch(name):
            return "\0"
        is_frame = len(attributes) > 1 or found["end"] or "_" in name or name in _BARE_FRAMES
        if _FRAMES.fullmatch(name) and is_frame:
            return self._frame(name, found, attributes)
        return ""

    def _frame(self, name: str, found: re.Match[str], attributes: dict[str, str]) -> str:
        if found["end"]:
            return "\n\n"
        if (number := attributes.get("image", "")).isdigit() and not self._picture(number):
            self.notes.append(f"the picture with the number {number} is not in the export")
        return "\n\n" + "".join(f"{part}\n\n" for part in frames.words_of(name, attributes, self._picture))

    def _caption(self, attributes: dict[str, str], inside: str) -> str:
        picture = re.match(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)", inside, re.DOTALL)
        if not picture:
            return inside
        words = picture[2].strip() or attributes.get("caption", "")
        return f"<figure>{picture[1]}<figcaption>{words}</figcaption></figure>"

    def _embed(self, attributes: dict[str, str], inside: str) -> str:
        address = next(iter(_ADDRESSES.findall(f"{inside} {attributes.get('src', '')} {attributes[WRITTEN]}")), "")
        return f'\n\n<iframe src="{html.escape(address)}"></iframe>\n\n' if address else inside

    def _gallery(self, attributes: dict[str, str]) -> str:
        numbers = re.findall(r"\d+", attributes.get("ids", "") or attributes.get("include", ""))
        pictures = [address for number in numbers if (address := self._picture(number))] if numbers else list(self._attached)
        if len(pictures) < len(numbers):
            self.notes.append(f"{len(numbers) - len(pictures)} of the {len(numbers)} pictures of a gallery are not in the export")
        elif not pictures:
            self.notes.append("a gallery is left out: the export does not say which pictures it showed")
        return "\n\n" + "".join(f"{self._shown(address)}\n\n" for address in pictures) if pictures else "\0"

    def _shown(self, address: str) -> str:
        picture, words = f'<img src="{html.escape(address)}" alt="">', self._caption_of(address).strip()
        return f"<figure>{picture}<figcaption>{words}</figcaption></figure>" if words else picture

    def _media(self, name: str, attributes: dict[str, str], written: str) -> str:
        address = next((value for value in attributes.values() if value.startswith(("http", "/"))), "") or next(iter(_ADDRESSES.findall(written)), "")
        if not address:
            self.notes.append(f"a [{name}] is left out: the export does not say what it showed")
            return "\0"
        return f'\n\n<iframe src="{html.escape(address)}" title="{html.escape(attributes.get("title", ""))}"></iframe>\n\n'

    def _left_out(self, found: re.Match[str]) -> None:
        if not found["end"]:
            shown = " ".join(found[0].split())
            self.notes.append(f"the shortcode {shown[:80]}{'…' if len(shown) > 80 else ''} is not known here: what it made is missing")


def _button(attributes: dict[str, str], inside: str) -> str:
    link = frames.link(next((attributes[name] for name in ("url", "link", "href", "button_url") if attributes.get(name)), ""))
    words = inside.strip() or html.escape(frames.plain(attributes.get("button_text") or attributes.get("text") or attributes.get("title") or ""))
    return f'\n\n<p><a href="{html.escape(link)}">{words}</a></p>\n\n' if link and words else f"\n\n{words}\n\n"


def _with_inside(text: str, name: str, made: Callable[[dict[str, str], str], str]) -> str:
    """Rewrites every `[name …]…[/name]`; one that is never closed, or that is escaped, stays."""
    opening = rf"(?<!\[)\[{name}(?P<attributes>(?:\s[^\[\]]*)?)\]"
    pattern = re.compile(rf"{opening}(?P<inside>(?:(?!\[{name}[\s\]]).)*?)\[/{name}\]", re.DOTALL | re.IGNORECASE)
    text = pattern.sub(lambda found: made(_attributes(found["attributes"]), found["inside"]), text)
    if name in ("embed", "youtube", "vimeo"):
        return re.sub(opening, lambda found: made(_attributes(found["attributes"]), ""), text)
    return text


def _attributes(written: str) -> dict[str, str]:
    """The attributes by their names, and the whole text of them."""
    written = html.unescape(re.sub(r"<[^<>]*>", " ", written or ""))
    named = {found[1].lower(): next((value for value in found.groups()[1:] if value is not None), "") for found in _ATTRIBUTE.finditer(written)}
    return named | {WRITTEN: written}
