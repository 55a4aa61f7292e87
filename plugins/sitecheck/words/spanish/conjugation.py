"""The forms of Spanish verbs and nouns, in letters without accents: what people leave out when they type.

More forms are made than there are ("resolvo" beside "resuelvo"): nobody types the others, so they do no harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

PAST = "aba abas abamos abais aban", "ia ias iamos iais ian"
FINITE = {
    "a": f"ad a as amos ais an e es emos eis en aste asteis aron ara aras aramos arais aran ase asen {PAST[0]}",
    "e": f"ed e es emos eis en a as amos ais an i iste io imos isteis ieron eron iera ieras ieran iese iesen {PAST[1]}",
    "i": f"id i e es imos is en a as amos ais an i iste io isteis ieron eron iera ieras ieran iese iesen {PAST[1]}",
}
FUTURE = "e as a emos eis an ia ias iamos iais ian".split()
PARTICIPLES = {"a": "ado ada ados adas", "e": "ido ida idos idas", "i": "ido ida idos idas"}
GERUNDS = {"a": ("ando",), "e": ("iendo", "yendo"), "i": ("iendo", "yendo")}
COMMANDS = {"a": "a e en ad emo emos", "e": "e a an ed amo amos", "i": "e a an id amo amos"}
CLITICS = re.compile(r"(?:(?:me|te|se|nos|os|les?)(?:l[aeo]s?)|me|te|se|nos|os|l[aeo]s?)$")
"""Pronouns at the end of a command, an infinitive or a gerund: "dígale", "olvidarse", "quitándoselo"."""
SHORT = 4
"""Words of fewer letters, such as "no", have no other form."""
SOFTENED = {"c": "qu", "g": "gu", "z": "c"}
"""How the end of a stem in -ar is written before an e: "indique", "juegue", "fortalece"."""


def folded(word: str) -> str:
    """In small letters, without accents."""
    word = word.lower()
    return word if word.isascii() else "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def forms(verb: str) -> Iterator[tuple[str, str]]:
    """Each form of "aliviar", or of "resolver/resuelv" with a further stem, with what it is."""
    infinitive, *stems = folded(verb).split("/")
    kind = infinitive[-2]
    for stem in [infinitive[:-2], *stems]:
        soft = _soft(stem, kind)
        hard = f"{stem[:-1]}zc" if kind != "a" and stem.endswith("c") else f"{stem[:-1]}j" if kind != "a" and stem.endswith("g") else stem
        yield hard + "o", "first"
        for ending in FINITE[kind].split():
            for one in {stem, soft, hard}:
                yield one + ending, "first" if ending.endswith("mos") else "finite"
        yield from ((stem + ending, "participle") for ending in PARTICIPLES[kind].split())
        yield from ((stem + ending, "gerund") for ending in GERUNDS[kind])
    yield infinitive, "infinitive"
    yield from ((infinitive + ending, "first" if ending in ("e", "emos") else "finite") for ending in FUTURE)


def bases(verb: str) -> Iterator[str]:
    """What pronouns may hang from."""
    infinitive, *stems = folded(verb).split("/")
    kind = infinitive[-2]
    yield infinitive
    for stem in [infinitive[:-2], *stems]:
        yield from (one + ending for one in {stem, _soft(stem, kind)} for ending in (*COMMANDS[kind].split(), *GERUNDS[kind]))


def _soft(stem: str, kind: str) -> str:
    return stem[:-1] + SOFTENED[stem[-1]] if kind == "a" and stem[-1] in SOFTENED else stem


def noun_forms(word: str) -> Iterator[str]:
    """A noun or an adjective in both numbers, and in both genders where it ends in -o, -or or -n."""
    yield word
    if len(word) < SHORT:
        return
    small = {"z": word[:-1] + "c", "a": word[:-1], "o": word[:-1]}.get(word[-1], word + "c")
    for stem in (small, small[:-1] + "c" if small.endswith("z") else small):  # cabeza: cabecita
        yield from (f"{stem}it{ending}" for ending in ("o", "a", "os", "as"))
    if word.endswith("o"):
        yield from (word[:-1] + ending for ending in ("a", "os", "as"))
    elif word[-1] in "aeiu":
        yield word + "s"
    elif word.endswith("z"):
        yield word[:-1] + "ces"
    elif word[-1].isalpha() and word[-1] != "s":
        yield from (word + ending for ending in ("es", "a", "as")) if word[-1] in "rn" else (word + "es",)
