"""The one or two sentences that stand for a text in lists and search results, where its author wrote none."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

_LONGEST = 155
_NO_SENTENCES = re.compile(r"\s*(?:[#>|<!\-`]|\d+\.|\[\^|\*[^*]+\*$)")
_ONLY_A_LINK = re.compile(r"\[(?:[^\]\\]|\\.)*\]\([^()\s]*(?: \"[^\"]*\")?\)")
_MONTH = r"jan\w*|feb\w*|mar(?:ch|z|s)?|mär\w*|apr\w*|may|mai|mayo|jun\w*|jul\w*|aug\w*|ago\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*|ene\w*"
_DATE = re.compile(rf"\b(?:(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)?\d\d|(?:\d\d?(?:st|nd|rd|th|\.)?\s+)?(?:{_MONTH})\.?(?:\s+\d\d?(?:st|nd|rd|th)?)?,?\s+(?:19|20)\d\d)\b", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:(?:written|posted|published|updated|reviewed|last|by|on|in|at|and|author|date|von|am|par|por)\b:?|\d+\s*min(?:ute)?s?\.?(?:\s+read)?|(?:no|\d+|leave a)\s+comments?|uncategorized)", re.IGNORECASE)
_LONGEST_BYLINE = 140


def summary(words: str) -> str:
    """One or two whole sentences from the beginning of a text, as long as a list of search results shows."""
    sentences = re.split(r"(?<=[.!?。！？])\s+", " ".join(words.split()))
    made = ""
    for sentence in sentences:
        if made and len(made) + len(sentence) >= _LONGEST:
            break
        made = f"{made} {sentence}".strip()
    if len(made) <= _LONGEST + 40:
        return made
    return made[:_LONGEST].rpartition(" ")[0].rstrip(",;:–- ") + " …"


def first_words(markdown: str) -> str:
    """The words of the first paragraphs, without headings, pictures and signs, and without who wrote it and when."""
    parts = [(part, words) for part in markdown.split("\n\n") if part.strip() and not _NO_SENTENCES.match(part) and (words := _words(part))]
    told = [words for part, words in parts if not is_byline(words) and not _ONLY_A_LINK.fullmatch(part.strip())]
    return " ".join((told or [words for _, words in parts])[:2])


def is_byline(words: str) -> bool:
    """Whether a paragraph only says who wrote the text, and when: "By Anna Reed | 3 May 2021 | 4 min read"."""
    if len(words) > _LONGEST_BYLINE or words.endswith(("!", "?", "…")) or not (_LABEL.match(words) or _DATE.search(words)):
        return False
    names = _LABEL.sub(" ", _DATE.sub(" ", words)).split()
    return len(names) <= 5 and not any(name[0].islower() for name in names)


def _words(paragraph: str) -> str:
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)|\[\^\d+\]", "", paragraph)
    text = re.sub(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?<!\\)[*`]+", "", text)
    return " ".join(re.sub(r"\\([^\w\s])", r"\1", BeautifulSoup(text, "html.parser").get_text()).replace("{static}", "").split())
