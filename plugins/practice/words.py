"""The words of a language: those with which facts are told (`languages/` here), and those of the theme's pages (its `languages/`).

A key that a language lacks is said in English, so that no page breaks. `en-US.yaml` needs only what
differs from `en.yaml`. Templates get the words of their page's language as a plain dict, `words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from practice.front_matter import read_text, read_yaml
from practice.header import Problem

FOLDER = Path(__file__).parent / "languages"
ENGLISH = "en"

Words = Mapping[str, Any]


def words_of(language: str, own: str, languages: tuple[str, ...], country: str = "", theme: Path | None = None) -> Words:
    """All that is said in `language` on a site whose own language is `own`."""
    words: dict[str, Any] = {}
    for code in _chain(language, country):
        for folder in _folders(theme):
            words |= _read(folder / f"{code}.yaml")
    locale = _locale(language, country)
    return words | {
        "language": language,
        "direction": _direction(language),
        "folder": "" if language == own else f"{language}/",
        "locale": locale,
        "own_name": own_name(language),
        "marks": {other: _mark(other, language) for other in languages},
        "said_in": {other: _said_in(other, language, words) for other in languages},
    }


def known(language: str, theme: Path | None) -> bool:
    """Whether the theme speaks a language."""
    codes = (language, language.split("-")[0])
    return any((folder / f"{code}.yaml").is_file() for folder in _folders(theme)[-1:] for code in codes)


def unread(theme: Path) -> Iterator[tuple[str, Problem]]:
    """What cannot be read in the theme's own words: it would be said in English, and nobody would notice."""
    for file in sorted((theme / "languages").glob("*.yaml")):
        text, problem = read_text(file)
        for found in ([problem] if problem else []) + list(read_yaml(text or "").problems):
            yield str(file), found


def is_english(language: str) -> bool:
    """Whether a code such as `en-GB` is that of English, as any country speaks it."""
    return language.split("-")[0] == ENGLISH


def own_name(language: str) -> str:
    """The name that a language has in itself, as a heading writes it: `Español`."""
    if is_english(language):
        return "English"
    found = _cldr(language)
    name = found and found.get_language_name(found) or language
    return name[:1].upper() + name[1:]


def counted(texts: Mapping[str, str], count: int, words: Words) -> str:
    """`One article`, `12 articles`: the form that the language has for this number."""
    if words["locale"]:
        form = _cldr(words["locale"]).plural_form(count)
    else:
        form = "one" if count == 1 else "other"
    return (texts.get(form) or texts["other"]).format(count=count)


def _folders(theme: Path | None) -> tuple[Path, ...]:
    return (FOLDER, theme / "languages") if theme else (FOLDER,)


def _chain(language: str, country: str) -> Iterable[str]:
    """From what every language falls back on to what is most its own."""
    base = language.split("-")[0]
    region = f"{base}-{country.upper()}" if country else base
    codes = [ENGLISH, base, region, *(part for part in (language,) if "-" in part)]
    return dict.fromkeys(codes if base == ENGLISH else [code for code in codes if not code.startswith(f"{ENGLISH}-")])


def _read(file: Path) -> dict[str, Any]:
    text, _ = read_text(file) if file.is_file() else ("", None)
    return dict(read_yaml(text or "").values)


def _locale(language: str, country: str) -> str:
    """The name under which Unicode's CLDR knows it, with the country where that makes a difference; empty for English, which is told here."""
    if is_english(language):
        return ""
    from babel import localedata

    parts = language.replace("-", "_").split("_")
    named = "_".join([parts[0].lower(), *(part.title() if len(part) == 4 else part.upper() for part in parts[1:])])
    tried = (named if len(parts) > 1 else f"{named}_{country.upper()}", named, parts[0].lower())
    return next(filter(localedata.exists, tried), "")


def _cldr(language: str) -> Any:
    # Only sites that speak more than English pay for its start.
    from babel import Locale

    name = language if "_" in language else _locale(language, "")
    return Locale.parse(name) if name else None


def _direction(language: str) -> str:
    if is_english(language):
        return "ltr"
    found = _cldr(language)
    return found.text_direction if found else "ltr"


def _mark(other: str, language: str) -> Markup:
    """The attributes of a part in another language than its page."""
    if other == language:
        return Markup("")
    turned = Markup(' dir="{}"').format(_direction(other)) if _direction(other) != _direction(language) else ""
    return Markup(' lang="{}"{}').format(other, turned)


def _said_in(other: str, language: str, words: Mapping[str, str]) -> str:
    """`in English`, beside what is not there in the page's language."""
    if other == language:
        return ""
    if is_english(language):
        name = _english_name(other)
    else:
        found, foreign = _cldr(language), _cldr(other) if not is_english(other) else None
        name = (found.languages.get(foreign.language if foreign else ENGLISH) if found else None) or other
    return words["in_language"].format(language=name)


def _english_name(language: str) -> str:
    found = _cldr(language)
    return found.english_name if found else language


ENGLISH_WORDS = words_of(ENGLISH, ENGLISH, (ENGLISH,))
"""The words of facts on a site in English alone."""
