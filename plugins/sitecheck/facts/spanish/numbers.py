"""Numbers in Spanish words, up to two hundred less one."""

from __future__ import annotations

import re

_UNITS = "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split()
_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_TWENTIES = "veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split()
_VALUES = {
    **{word: at for at, word in enumerate(_UNITS, 1)}, **{word: 10 * at for at, word in enumerate(_TENS, 2)}, **{word: 20 + at for at, word in enumerate(_TWENTIES, 1)},
    "uno": 1, "una": 1, "cien": 100, "ciento": 100,
}
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
IN_WORDS = rf"(?:(?:{_WORD})(?: (?:y )?(?:{_WORD}))*)"
"""What such a number looks like, in small letters."""


def number(written: str) -> int:
    """What `ciento veinticinco` is, or `125`."""
    return int(written) if written.isdigit() else sum(_VALUES[word] for word in re.findall(r"[a-zñáéíóú]+", written.lower()) if word != "y")
