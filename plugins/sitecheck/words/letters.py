"""Letters as they look: invisible ones dropped, look-alikes and odd forms made plain, one character for one."""

from __future__ import annotations

import unicodedata

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e\u2061\u2062\u2063\u2064\u034f\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
GONE = "\ue00f"
"""Stands for an invisible character until the plain text is put together, so that offsets hold."""

LATIN = {
    "аɑα": "a", "ЬƄ": "b", "сϲⅽ": "c", "ԁⅾ": "d", "еєҽ": "e", "ƒ": "f", "ɡց": "g", "һհ": "h", "іɩιıⅰӏ": "i", "јϳ": "j",
    "κк": "k", "ⅼ": "l", "ⅿм": "m", "ոп": "n", "оοσօ": "o", "рρ": "p", "ԛզ": "q", "г": "r", "ѕ": "s", "тτ": "t",
    "υսц": "u", "νѵⅴ": "v", "ѡԝω": "w", "хχⅹ": "x", "уүγ": "y", "ᴢ": "z",
    "АΑ": "A", "ВΒ": "B", "СϹ": "C", "ЕΕ": "E", "НΗ": "H", "ІΙӀ": "I", "Ј": "J", "КΚ": "K", "МΜ": "M", "ΝИ": "N", "ОΟ": "O",
    "РΡ": "P", "Ѕ": "S", "ТΤ": "T", "Ԝ": "W", "ХΧ": "X", "ҮΥ": "Y", "Ζ": "Z",
}
LOOK_ALIKE = {letter: latin for letters, latin in LATIN.items() for letter in letters}
SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\f\v", " ")
QUOTES = {"„": "“", "‟": "“", "«": "“", "»": "”", "‹": "“", "›": "”", "＂": '"', "″": '"', "‘": "‘", "‛": "‘", "ʼ": "’", "′": "’", "`": "`"}


def plain_letters(text: str) -> str:
    """The same number of characters, each as a reader sees it."""
    if text.isascii():
        return text
    table = {ord(letter): _plain(letter) for letter in set(text) if not letter.isascii()}
    return text.translate({code: letter for code, letter in table.items() if letter != chr(code)})


def _plain(letter: str) -> str:
    if letter in INVISIBLE or unicodedata.category(letter) in ("Cf", "Mn"):
        return GONE
    for table in (LOOK_ALIKE, SPACES, QUOTES):
        if letter in table:
            return table[letter]
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) == 1 and folded.isascii() else letter
