"""The language a page says it is in: whether it says so, whether that is a language, and whether it is the right one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sitecheck.accessibility.look import Barrier, Look, has_words
from sitecheck.html.letter_runs import letter_runs
from sitecheck.html.tree import Element, ancestors

_PRIMARY = re.compile(r"([A-Za-z]+)(?:[-_].*)?", re.DOTALL)
_APART = frozenset({"code", "pre"})
LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es"
    " et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw"
    " ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng"
    " nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv"
    " sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""Two-letter codes of the language registry."""

TWINS = {
    "ara": "ar", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "dut": "nl", "ell": "el", "eng": "en", "esp": "es",
    "est": "et", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "gle": "ga", "gre": "el", "heb": "he", "hin": "hi",
    "hun": "hu", "isl": "is", "ita": "it", "jpn": "ja", "kor": "ko", "lat": "la", "lav": "lv", "lit": "lt", "nld": "nl",
    "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es",
    "srp": "sr", "swe": "sv", "tur": "tr", "ukr": "uk", "wel": "cy", "cym": "cy", "zho": "zh", "chi": "zh", "vie": "vi",
}
"""Three-letter codes that screen readers do not know, with those they do."""

_COMMON = {
    "en": "the of and to is that it for was with are this have from not but which you has no in",
    "de": "der die und das ist nicht mit den von sich auf für ein eine dem zu auch werden wir oder im",
    "fr": "le les et des est une dans que pour qui pas sur avec sont au nous vous cette du la",
    "nl": "de het een van en dat niet zijn met voor hij op te naar ook bij aan er maar ging",
    "es": "el los las una que por con para del está como más pero sus son es su al lo se",
    "it": "il che di per una con non della sono gli più anche alla dei è si le come lo del",
    "pt": "os uma não para com que por mais como dos das são ao pelo você também seu sua em foi",
    "da": "og det er ikke til at på med der som af jeg har vi blev han efter også eller deres",
    "sv": "och det är inte att på med som för av ett jag har den till vi från också eller ska",
}
_COMMON_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_TELLING = frozenset().union(*_COMMON_WORDS.values())
_KIN = {"no": "da", "nb": "da", "nn": "da"}
_FEW = 4  # common words of another language that have to be there, and none of its own


def languages(look: Look) -> Iterator[Barrier]:
    """What is wrong with the language of the page, and with those of its parts."""
    html = next(iter(look.page.named("html")), None)
    if html is not None:
        yield from _page(html)
        yield from _other(look, html)
    for element in look.page.having("lang"):
        if element is not html and not element.gone and not element.foreign:
            yield from _part(look, element)


def _page(html: Element) -> Iterator[Barrier]:
    written = html.attributes.get("lang", "").strip()
    other = html.attributes.get("xml:lang", "").strip()
    if not written:
        yield Barrier("missing-language", html)
    elif not known(written):
        yield Barrier("unknown-language", html, (written, _meant(written)))
    elif other and _primary(other) != _primary(written):
        yield Barrier("two-languages", html, (written, other))


def _part(look: Look, element: Element) -> Iterator[Barrier]:
    written = element.attributes["lang"]
    if not written or known(written) or element.name in ("code", "pre", "samp", "kbd", "html") or element.unseen:
        return
    if _speaks(look, element):
        yield Barrier("unknown-language", element, (written.strip() or "only spaces", _meant(written.strip())))


def _speaks(look: Look, element: Element) -> bool:
    """Whether there are words in it that no inner element gives another language."""
    for child in element.children:
        if isinstance(child, str):
            if has_words(child):
                return True
        elif child.gone or child.unseen or child.attributes.get("lang"):
            continue
        elif child.name == "img" and has_words(look.names.of(child)):
            return True
        elif _speaks(look, child):
            return True
    return False


def known(written: str) -> bool:
    """Whether a screen reader can find a voice for it. Three letters are right where there are no two."""
    code = _primary(written)
    return code in LANGUAGES or (len(code) == 3 and code not in TWINS) or code == "x"


def _primary(written: str) -> str:
    match = _PRIMARY.fullmatch(written.strip())
    return match[1].lower() if match else ""


def _meant(written: str) -> str:
    code = _primary(written)
    names = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "dutch": "nl", "italian": "it"}
    return TWINS.get(code) or names.get(code, "")


def _other(look: Look, html: Element) -> Iterator[Barrier]:
    """A page that is plainly in another language than it says. Names and quotations do not make it so."""
    said = _primary(html.attributes.get("lang", ""))
    if said and (best := other_than(said, _words(look, html))):
        yield Barrier("wrong-language", html, (said, best))


def other_than(said: str, words: Sequence[str]) -> str:
    """The language whose common words these plainly are, if it is another one than is `said`; otherwise nothing."""
    own = _COMMON_WORDS.get(_KIN.get(said, said))
    if own is None or 4 * sum(map(own.__contains__, words)) >= len(words):
        return ""  # as in most pages: no other language can have four times as many
    telling = Counter(word for word in words if word in _TELLING)
    counts = {language: sum(telling.get(word, 0) for word in common) for language, common in _COMMON_WORDS.items()}
    best = max(counts, key=counts.__getitem__)
    ours = counts[_KIN.get(said, said)]
    return best if counts[best] >= max(_FEW, len(words) // 8) and counts[best] > 4 * ours else ""


def _words(look: Look, html: Element) -> list[str]:
    """The words of the title and of everything that no inner element gives another language."""
    page = look.page
    titles = letter_runs("".join(title.text() for title in page.named("title")[:1]).lower())
    apart = {*page.having("lang"), *page.named(*_APART), *(one for one in page.elements if one.foreign)} - {html}
    if not apart and not any(element.gone for _start, _end, element in page.texts):
        return titles + page.words
    ours = (page.text[start:end] for start, end, element in page.texts if _is_ours(element, apart))
    return titles + letter_runs(" ".join(ours).lower())


def _is_ours(element: Element, apart: set[Element]) -> bool:
    if element.gone and element.name != "head":
        return False
    return not apart or apart.isdisjoint((element, *ancestors(element)))
