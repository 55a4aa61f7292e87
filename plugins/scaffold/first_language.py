"""The sample in the owner's own language: what is there in it takes the first place; what is not says so where it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from babel import Locale

from editor.revision import revised
from editor.sheet import BODY, Sheet, entry_sheet
from practice.entries import Manuscript, Stock
from practice.front_matter import read_text
from practice.heritage import FACTS
from practice.words import own_name
from scaffold import sample
from scaffold.files import create
from scaffold.sample import Texts
from scaffold.sentences import ENGLISH, base

TAKEN_OVER, LEFT_OUT = (*FACTS, "status"), ("lang", "translation_of", "slug", "reviewed_by", "reviewed_on")
ONLY_ENGLISH = (sample.CALIFORNIAN.removeprefix("content/"),)
"""What the law asks for in English stays so."""
_ENGLISH = re.compile(r"\b(?:the|of|and|to|is|that|it|for|with|are|this|have|you|your|not)\b", re.IGNORECASE)
_SHARE = 0.12
"""So many of the words of a text in English are of these, and hardly any of those of one in another language."""


def name_of(language: str) -> str:
    """`German`, as the questions and the checklist call it."""
    return Locale(ENGLISH).languages.get(base(language), language)


def language_code(typed: str) -> str:
    """The letters of a language that is named in English or in itself; what is none stays as it was typed."""
    words = typed.strip()
    if re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", words) and base(words) in Locale(ENGLISH).languages:
        return base(words) + words[len(base(words)):]
    for code, name in Locale(ENGLISH).languages.items():
        if words.lower() in (name.lower(), own_name(code.replace("_", "-")).lower()):
            return code.replace("_", "-")
    return words


def first(texts: Texts, stock: Stock, language: str, gone: Collection[str]) -> dict[str, str]:
    """Puts each translation into the place of its original, with the facts that it has from there; says where each text stands now. Given again it goes on."""
    moved, links = [], {}
    for item in _translations(stock, language):
        original, place = _original(stock, item), f"{item.kind}/{item.path.rpartition('/')[2]}"
        replaced = original is not None and f"content/{original.path}" not in gone and original.path not in ONLY_ENGLISH
        if replaced and not (texts.root / "content" / place).exists():
            create(texts.root, f"content/{place}", _in_first_place(texts, item, original))
        if (texts.root / "content" / place).exists():
            moved += [original.path if original else "", item.path]
            links |= dict.fromkeys(moved[-2:], place)
        elif original is not None:
            links[item.path] = original.path
    texts.rewrite(_readdressed(links), [name for name in texts.files() if name not in gone])
    for path in filter(None, moved):  # the original before its translation, which says that there is something left to do
        texts.remove(f"content/{path}")
    return {f"content/{old}": f"content/{new}" for old, new in links.items()}


def mark_untranslated(texts: Texts, language: str, names: Iterable[str]) -> list[str]:
    """Texts in English on a website in another language begin with a line that keeps them from being published; which ones do."""
    line = f"[Your text in {name_of(language)} in place of this]"
    marked = [name for name in names if base(language) != ENGLISH and is_in_english(read_text(texts.root / name)[0] or "")]
    texts.rewrite(lambda text: text if line in text else _opened_by(line, text), marked)
    return marked


def is_in_english(text: str) -> bool:
    """Whether enough of its words are those that hold English sentences together."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(_ENGLISH.findall(text)) > _SHARE * len(words)


def _translations(stock: Stock, language: str) -> list[Manuscript]:
    """But those of the invented people, who are nobody in any language."""
    return [item for item in stock.manuscripts.values() if item.language and base(item.language) == base(language) and item.kind != "people"]


def _original(stock: Stock, item: Manuscript) -> Manuscript | None:
    of_kind = (one for one in stock.manuscripts.values() if one.kind == item.kind and not one.language)
    return next((one for one in of_kind if one.slug == item.entry.translation_of), None)


def _in_first_place(texts: Texts, item: Manuscript, original: Manuscript) -> str:
    own, there = (entry_sheet(item.kind, read_text(texts.root / "content" / one.path)[0] or "") for one in (item, original))
    form = {name: value for name, value in there.form.items() if name in TAKEN_OVER and name in there.header.values} | _said(own)
    return revised(own, {name: value for name, value in form.items() if name not in LEFT_OUT})


def _said(sheet: Sheet) -> dict[str, Any]:
    return {name: value for name, value in sheet.form.items() if name in sheet.header.values or name == BODY}


def _readdressed(places: Mapping[str, str]) -> Callable[[str], str]:
    """Links to where the texts stand now."""
    def edit(text: str) -> str:
        return re.sub(r"(\{filename\}/)([^)#\s]+)", lambda link: link[1] + places.get(link[2], link[2]), text)

    return edit


def _opened_by(line: str, text: str) -> str:
    header, fence, body = text.partition("\n---\n")
    return f"{header}{fence}\n{line}\n\n{body.lstrip(chr(10))}" if fence else f"{line}\n\n{text}"
