"""The base form of an English word, found with the vocabulary of the word lists and a few irregular forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

IRREGULAR = dict(pair.split(":") for pair in """
am:be is:be are:be was:be were:be been:be being:be has:have had:have having:have does:do did:do done:do doing:do
children:child women:woman men:man feet:foot teeth:tooth mice:mouse people:people babies:baby wives:wife lives:life
went:go goes:go going:go came:come coming:come gave:give given:give giving:give took:take taken:take taking:take
got:get gotten:get getting:get made:make making:make felt:feel found:find told:tell said:say says:say knew:know known:know
thought:think brought:bring taught:teach sought:seek slept:sleep kept:keep held:hold wrote:write written:write writing:write
spoke:speak spoken:speak saw:see seen:see ran:run began:begin begun:begin broke:break broken:break chose:choose chosen:choose
forgot:forget forgotten:forget grew:grow grown:grow shown:show woke:wake woken:wake threw:throw thrown:throw drove:drive
driven:drive lost:lose losing:lose stood:stand sat:sit lay:lie lain:lie lying:lie rose:rise risen:rise fell:fall fallen:fall
sent:send spent:spend bought:buy caught:catch fought:fight hurts:hurt hurting:hurt puts:put putting:put lets:let letting:let
cutting:cut cuts:cut setting:set sets:set shrank:shrink shrunk:shrink overcame:overcome withdrew:withdraw withdrawn:withdraw
froze:freeze frozen:frozen bound:bound undid:undo undone:undo beaten:beat dealt:deal dying:die tried:try tries:try
using:use used:use uses:use easing:ease easier:easier less:less unless:unless this:this his:his us:us its:its thus:thus
ageing:ageing aging:ageing hives:hives expecting:expecting glasses:glasses lasting:lasting leading:leading gifted:gifted hoping:hope hoped:hope always:always perhaps:perhaps besides:besides as:as yes:yes various:various dogs:dog news:news series:series
analyses:analysis diagnoses:diagnose crises:crisis metastases:metastasis wound:wound left:left gone:gone proven:proven proved:prove
swore:swear sworn:swear rang:ring rung:ring swam:swim flew:fly meant:mean paid:pay led:lead read:read spread:spread shook:shake
""".split())
CONTRACTED = {"n't": "not", "'ll": "will", "'ve": "have", "'re": "be", "'m": "be", "'d": "would"}
BE_AFTER = {"it", "that", "there", "what", "he", "she", "who", "here", "where", "how", "this"}

SPELLING = ((re.compile(r"ae"), "e"), (re.compile(r"^oe|(?<=rrh)oe|(?<=f)oe(?=t)"), "e"),
            (re.compile(r"(?<=.{3})is(e|ing|ed|es|er|ation)$"), r"iz\1"), (re.compile(r"(?<=[a-z]{2})our(s|al|ed|ing)?$"), r"or\1"),
            (re.compile(r"(?<=[a-z]{3})ll(ed|ing)$"), r"l\1"), (re.compile(r"(?<=cent|.fib|.lit)re$"), "er"))
PLAIN = frozenset("your four hour our tour pour sour wise rise otherwise likewise exercise exercises raised".split())


class Lemmas:
    """Remembers each form it has met. `vocabulary` holds the base forms that may come out; `misspelt` are known with a slip in them."""

    def __init__(self, vocabulary: set[str], misspelt: Iterable[str] = ()):
        self.vocabulary = vocabulary
        self.slips = {left: word for word in map(one_spelling, misspelt) for left in without_a_letter(word)}
        self.known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        found = self.known.get(word)
        if found is None:
            found = self._base(word)
            if len(self.known) < 200_000:
                self.known[word] = found
        return found

    def _base(self, word: str) -> str:
        if not word.isascii():
            word = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)) or word  # an accent may stand alone
        if word in IRREGULAR:
            return IRREGULAR[word]
        word = one_spelling(word)
        for base in candidates(word):
            if base in self.vocabulary:
                return base
        return word if word in self.vocabulary else self._meant(word)

    def _meant(self, word: str) -> str:
        """The illness that was meant by a word with one letter wrong."""
        if not 4 < len(word) < 16:
            return word
        left = (left for spelt in (word, word.removesuffix("s")) for left in without_a_letter(spelt))
        return next(filter(None, map(self.slips.get, left)), word)


def without_a_letter(word: str) -> list[str]:
    """The word itself, and with any letter after the first left out: two words that share one of these differ by a slip."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(1, len(word)))]


def one_spelling(word: str) -> str:
    """British and American spellings made alike."""
    if len(word) < 5 or len(word) > 40 or word in PLAIN:
        return word
    for pattern, instead in SPELLING:
        word = pattern.sub(instead, word)
    return word


def candidates(word: str) -> list[str]:
    """Possible base forms of `word`, the likeliest first."""
    if len(word) < 4 or len(word) > 40:
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("ied"):
        return [word[:-3] + "y"]
    if word.endswith("es"):
        return [word[:-1], word[:-2]]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return [word[:-1]]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            doubled = [stem[:-1]] if len(stem) > 2 and stem[-1] == stem[-2] else []
            return [*doubled, stem + "e", stem] if ending == "ed" else [*doubled, stem, stem + "e"]
    return []
