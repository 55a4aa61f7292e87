"""Questions: real ones, advertisements with a question mark, and answers that say yes."""

from __future__ import annotations

import re

from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

BRIEF_YES = re.compile(r"(?:I|we) (?:do|(?:certainly |usually |often |sometimes )?can)(?:[.,!;:]|$| [–—])", re.I)
"""The whole of an answer, or its first words: "We can, and …"."""
TIMES = frozenset("session visit appointment treatment week month day hour quickly straight immediately instantly".split())
INVITING = frozenset("book come call try session help difference ring visit cst craniosacral cranial relief hope where bodywork".split())
AMISS = frozenset("sore stiff bad tight ache block painful frozen creaky swollen numb weak dodgy crook heavy clickety tense knotted jammed stuck crunch click creak grind crackle throb swell play hurt".split())
CAUSED = re.compile(r"(?:could|might|may|is|are|what if) (?:your|the|that|those|these) .{3,40}\b(?:caused by|due to|coming from|come from|linked to|rooted in|a sign of|the result of)\b", re.I)
"""A question that names a cause: "Could your headaches come from the jaw?"."""
COMING = frozenset("start begin book schedule meet visit appointment session call join come try".split())
"""What one may be ready for that is no complaint: "Ready to book?"."""
ANSWERING = frozenset("change alter sort shift see deal clear loosen take right end answer both".split())
"""An offer after "Headaches?" makes an advertisement of the question, and so does "We see to it"."""
ASSURED = re.compile(
    r"(?:(?:I|we)(?:[’']ve| have) got (?:this|you|it|that)(?: covered)?|leave (?:it|that|them|this|those) (?:to|with) (?:me|us)|look no further|say no more"
    r"|consider (?:it|that|them) (?:done|gone|sorted|solved|fixed|over)|you(?:[’']re| are) in (?:good|safe|the right|the best) hands"
    r"|(?:that|this|it)(?: is|[’']s) (?:just |exactly |precisely )?(?:what (?:I am|I[’']m|we are|we[’']re) here for|(?:my|our) (?:job|work|daily bread|trade))"
    r"|you(?:[’']ve| have) come to the right (?:place|person|practice)|(?:ask|enquire) about (?:my|our|the) (?:\w+ )?(?:offers?|packages?|programmes?|courses?|special)"
    r"|(?:it is|it[’']s) (?:not|never) too late|there(?: is|[’']s) (?:still|yet) (?:hope|a chance|time to (?:make|turn|help|change|put|let|ease|free)\b[^.;]*)"
    r"|(?:I|we) have (?:already )?(?:welcomed|celebrated|greeted)\b[^.;]*"
    r"|(?:I|we) know (?:just |exactly )?(?:what to do|how(?: to help)?|what (?:helps|it needs|they need|you need))"
    r"|(?:an?|one|two|three|five|ten|twenty|a few|a couple of|half an) (?:short |gentle |quiet )?(?:minutes?|hours?|sessions?|visits?|treatments?|appointments?)"
    r" (?:(?:can|may|could|will) (?:already |often )?(?:turn|change|shift|ease|sort|settle|solve|make)\b[^.;]*|(?:is|are|can be|may be|will be) (?:often |usually |quite )?enough|(?:often |usually )?(?:will do|does it|do it|suffices?)|(?:is|are) all it takes))\s*(?:[.,;:!–—]|$)", re.I)
"""The whole of an offer that names nothing: "Migraine? We've got this."."""
OF_YOURS = re.compile(r"(?:(?:is|does|has) your|(?:are|do|have) you)\b", re.I)
"""A question that asks after the reader's trouble, and not after a fact: "Is your baby colicky?"."""
WORN_OUT = re.compile(r"\b(?:burnt|burned|worn|stressed)[- ]?out\b|\brun[- ]?down\b|\bpost[- ]?(?:viral|covid)\b|lagged\b|\b(?:dizzy|giddy|woozy|light-?headed|frazzled|exhausted|drained|wired|foggy|sleepless|depleted|shattered|overwhelmed)\b", re.I)
SENT_HERE = re.compile(
    r"why (?:are|do|have|is it that|did) (?:more and more|ever more|so many|a growing number of|growing numbers of|hundreds of|thousands of|all|most)\b.*"
    r"\b(?:sen[dt]\w*|refer\w*|recommend\w*|point\w*|bring\w*|trust\w*)\b.*\b(?:us|our|me|my|here|this)\b", re.I)
"""A question that takes for granted who sends people here."""
ANOTHER_WAY = re.compile(
    r"(?:there is|there[’']s|try|take|here is|here[’']s|find|know) (?:also |perhaps )?(?:another|a|an)(?: (?:better|gentler|different|natural|kinder|softer|easier|simpler|drug-free|quieter|alternative|other))*"
    r" (?:way|path|answer|option|approach|road|route|alternative|solution)(?: (?:out|through|forward|round it|around it))?\W*$", re.I)
"""An offer that names nothing: "Sciatica? There is another way."."""
RESTORED = re.compile(r"Your (?:[\w-]+ ){0,2}(?:reset|fresh start|new start|off[- ]switch|remedy|cure|relief|recovery|way back|rescue|answer|solution)\b[^.;?]* (?:is|are|starts?|begins?|waits?|awaits?|lives?)\b", re.I)
"""How one feels, and where it ends: "Drained, post-viral? Your fresh start waits in the High Street"."""
AFTER_HARM = re.compile(
    r"\b(?:side.?effects?|risks?|dangers?|dangerous|risky|contra.?indications?|harm|go wrong|make .{1,40} worse)\b"
    r"|\b(?:who|anyone|anybody|someone|people)\b.{0,30}(?:\bcan(?:['’]t|not)|\bshould(?:n['’]t| not)|\bmust(?:n['’]t| not)|unsuitable|not suit)", re.I)
AFTER_SAFETY = re.compile(r"\b(?:free|without|harmless|no (?:risks?|side|danger))\b", re.I)
FLAT_NO = re.compile(
    r"(?:no|none|nobody|no one|never|nothing|zero|impossible|not (?:at all|possible)|absolutely not|only (?:good|better|happ|joy|bliss|smil)\w*)(?:,? (?:at all|whatsoever|ever|never|none|not at all))?\s*(?:[.!;:–—]|$)"
    r"|(?:I|we)(?:['’]ve| have) (?:yet to|never)\b", re.I)
OVER = frozenset("gone over history sorted solved past forgotten".split())
"""So does an answer that begins with one of these."""


def asked(sentence: Sentence) -> bool:
    """A true question: it begins with a word of asking, or is short."""
    bits = signs()
    text = sentence.text.rstrip("\"”’') ")
    if not text.endswith("?") or sentence.all & bits["medic"] and SENT_HERE.match(text):
        return False
    first = next((place for place, lemma in enumerate(sentence.lemmas) if lemma[0].isalnum()), 0)
    if any(mask & bits["pitch"] for mask in sentence.masks[first : first + 4]):
        return False
    return bool(sentence.masks[first] & bits["asks"]) or len(sentence.lemmas) < 12


def pitched(sentence: Sentence, following: Sentence | None) -> bool:
    """A complaint with a question mark, and an offer after it: "Headaches? Book a session." """
    bits = signs()
    if following is not None and _assured(sentence, following):
        return True
    if following is None or not (sentence.all & (bits["ill"] | bits["pitch"]) or _hurts(sentence)) or (len(sentence.lemmas) > 8 and not CAUSED.match(sentence.text)) or not sentence.text.rstrip().endswith("?"):
        return False
    if sentence.masks[0] & bits["asks"] and not CAUSED.match(sentence.text) or not (sentence.all & bits["ill"] or COMING.isdisjoint(sentence.lemmas)):
        return False
    ours = not {"we", "i", "us", "me"}.isdisjoint(following.lemmas)
    offered = following.typed[0] in OVER or not INVITING.isdisjoint(following.lemmas) or ours and bool(following.all & bits["effect"] or not ANSWERING.isdisjoint(following.lemmas))
    return offered and not any(following.negated) and not following.all & (bits["refer"] | bits["contra"])


def _assured(sentence: Sentence, following: Sentence) -> bool:
    """A complaint and no more with a question mark, and all that is said to it is that it will be seen to."""
    text = sentence.text.rstrip()
    if not text.endswith("?") or len(text) > 60 or sentence.masks[0] & signs()["asks"] and not OF_YOURS.match(text):
        return False
    lured = ASSURED.match(following.text) or ANOTHER_WAY.match(following.text)
    return bool((sentence.all & signs()["ill"] or WORN_OUT.search(text)) and lured or WORN_OUT.search(text) and RESTORED.match(following.text))


def _hurts(sentence: Sentence) -> bool:
    """Names a part of the body and what is amiss with it: "Creaky knees?"; in two words anything that is not of the house: "Tight bite?" """
    if AMISS.isdisjoint(sentence.lemmas):
        return False
    return bool(sentence.all & signs()["body"]) or len(sentence.lemmas) == 3 and not sentence.all & signs()["things"]


def waved_away(sentence: Sentence, following: Sentence | None) -> bool:
    """A complaint that is asked after as if it were forgotten: "Sciatica? What sciatica?" """
    if following is None or not sentence.all & signs()["ill"] or len(sentence.lemmas) > 4 or not sentence.text.endswith("?"):
        return False
    return following.lemmas[0] in ("what", "which") and following.lemmas[1:3] == sentence.lemmas[:2] or following.typed[:2] == ["never", "heard"]


def dares(sentence: Sentence) -> bool:
    """The answer sends the reader off to try, after so many visits: "Give me four Thursdays and go and pay your entry fee." """
    lemmas = [lemma for lemma in sentence.lemmas if lemma.isalnum()]
    if sentence.all & (signs()["negation"] | signs()["refer"] | signs()["contra"]):
        return False
    told = lemmas[:2] in (["give", "me"], ["give", "us"], ["book", "me"]) or lemmas[:1] == ["book"] or lemmas[:2] == ["it", "will"]
    counted = any(mask & signs()["number"] for mask in sentence.masks[:4])
    return counted and not {"and", "then", "till", "until"}.isdisjoint(lemmas) and (told or bool(sentence.masks[0] & signs()["number"]))


def says_yes(sentence: Sentence) -> bool:
    """The answer says yes in its first words, and takes nothing back."""
    bits = signs()
    if _takes_back(sentence):
        return False
    if BRIEF_YES.match(sentence.text):
        return True
    opening = [mask for lemma, mask in zip(sentence.lemmas[:8], sentence.masks[:8]) if lemma[0].isalnum()]
    return bool(opening) and bool(opening[0] & bits["affirm"] or any(mask & bits["assent"] for mask in opening))


def _takes_back(sentence: Sentence) -> bool:
    """Whether an answer says no, doubts, or sends the reader elsewhere."""
    bits = signs()
    return bool(sentence.all & (bits["negation"] | bits["natural"] | bits["contra"] | bits["refer"] | bits["study"]))


def waves_harm_away(sentence: Sentence, following: Sentence | None) -> bool:
    """A question after risks, or after whom it does not suit, and the flat answer that there are none: "Any side effects? No." """
    text = sentence.text
    if following is None or not text.rstrip().endswith("?") or not AFTER_HARM.search(text) or AFTER_SAFETY.search(text):
        return False
    return bool(FLAT_NO.match(following.text))


def presumes(sentence: Sentence) -> bool:
    """A question that takes the success for granted and asks only when it comes: "How soon will my back be better?" """
    lemmas = [lemma for lemma in sentence.lemmas[:3] if lemma.isalpha()]
    return lemmas[:1] == ["when"] or lemmas[:1] == ["how"] and len(lemmas) > 1 and lemmas[1] in ("many", "long", "soon", "quickly", "fast", "quick")


def granted(sentence: Sentence, following: Sentence | None) -> bool:
    """A question that takes the help for granted and asks only how: "How does it ease migraine?", unless the answer takes it back."""
    bits, lemmas = signs(), [lemma for lemma in sentence.lemmas if lemma.isalpha()]
    if lemmas[:1] not in (["how"], ["why"]) or lemmas[1:2] not in (["do"], ["can"], ["could"], ["will"]) or any(sentence.negated):
        return False
    ours = not {"it", "this", "we", "you"}.isdisjoint(lemmas[2:3]) or any(mask & bits["work"] for mask in sentence.masks[2:6]) and lemmas[2:3] != ["i"]
    if not ours or not sentence.all & bits["effect"] or not sentence.all & bits["ill"]:
        return False
    return following is None or not (_takes_back(following) or following.all & bits["frame"])


def gives_time(sentence: Sentence) -> bool:
    """The answer to such a question is a number or a time, and nothing is taken back."""
    bits = signs()
    if _takes_back(sentence):
        return False
    return bool(sentence.all & (bits["number"] | bits["soon"])) or not TIMES.isdisjoint(sentence.lemmas)
