"""Claims that a sentence speaks of only to turn them down: quoted, reported, disowned."""

from __future__ import annotations

import re

from sitecheck.words.questions import says_yes
from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

ENDED_QUOTATION = re.compile(r"[.!?…][\"”’]|:\s?[\"“]")
DISOWNED = frozenset("believe think know claim say expect promise promize offer do feel find see treat diagnose".split())
ASKING = frozenset("ask wonder enquire inquire question".split())
DENYING = frozenset("not never stop cease quit longer up".split())
NONE_OF_THEM = re.compile(r"[:;–—-] ?(?:I (?:do|claim|promise|offer|can do|believe) )?(?:none|neither) of (?:that|this|these|those|it|them|which)\b", re.I)
MYTH = re.compile(r"(?:a )?(?:common )?(?:myth|misconception|fiction|false)\b[ \w.]{0,8}[:–—-] ", re.I)
SUBJECTS = frozenset("it a the this cst craniosacral someone somebody people touch".split())
HEARSAY = (
    r"(?:wishful thinking|hearsay|folklore|legend|superstition|guesswork|speculation|(?:fairy|tall|old wives[’']) ?-?tales?|(?:anyone|anybody)[’']s guess"
    r"|rumou?r|fable|myth|fiction|misconception|nonsense|bunkum|untrue|false|unproven|unlikely|doubtful|unknown"
    r"|what (?:parents|people|some|many|they) (?:hope|believe|like to think))")
THAT_CLAUSE = re.compile(
    rf"That (?P<clause>(?:(?!, (?:and|but|so)\b| of yours\b)[^.;:]){{3,160}}?) (?:is|are|was|remains|seems|sounds like)(?: (?:\w+ly|just|still|only|but|a|an|the|mere|old|pure|common|matter of|piece of))*"
    rf" (?P<verdict>not (?:a |just |only |mere(?:ly)? )*{HEARSAY}|{HEARSAY}|not so|not the case|more than (?:anyone|anybody|I|we) (?:knows?|can (?:say|show|promise)))\s*(?:[.,;!]|$)", re.I)
"""What is said first and judged last: "That it keeps arthritis away is wishful thinking"."""
NEGATIVE = re.compile(r"\b(?:not|never|no|nothing|nobody|none|cannot|for life|forever|for good|comes? back|returns?|recurs?|wrong)\b|n[’']t\b", re.I)
ANSWERED_YES = re.compile(r"\b(?:yes|the (?:\w+ )?answer is that i have yet|it (?:really |often |usually )?does|they do|I can|we can)\b", re.I)
ENDED = frozenset("stop cease quit longer up".split())
"""As in "I stopped promising", "we no longer say", "I gave up saying"."""
HOPELESS = re.compile(r"\b(?:(?:have|has|need|needs) to (?:live|put up|accept|suffer)|live with|nothing (?:can|could|will|more can|helps|to be done)|incurable|no cure)\b", re.I)
SPEECH = frozenset("say call claim promise promize tell write pretend suggest advertize state imply choose think believe name print paint read".split())
UNSURE = frozenset("will would can could may might do be should".split())
SELLING = frozenset("promise promize claim offer tell say sell guarantee credits advertize swear".split())
SOMEBODY = frozenset("""anyone anybody someone somebody whoever therapist practitioner people those leaflet poster billboard advert advertisement
slogan rumor myth flyer brochure blog video story headline""".split())
"""Of whom, or of what in print, somebody speaks who reports what others promise."""
WHOEVER = frozenset("somebody someone people clients client parent she he they".split())
RUMOURED = frozenset("claim rumor myth story idea notion belief misconception misperception misunderstanding fallacy".split())
KNOWN = frozenset("the this our my your his her their these".split())
TEMPTING = frozenset("nice lovely easy tempting simple convenient wonderful handy pleasant".split())
COMING = frozenset("book come pay buy visit travel".split())
REPORTED = SPEECH | frozenset("assume hope expect imagine".split())
"""How it is told what somebody says, or hopes without saying it."""
FLAT_NO = re.compile(r"(?:it|that|they|this|I|we) (?:(?:does|do|did|can|will|would|could)(?: not|n[’']t)|cannot|can[’']t|won[’']t|do nothing of the (?:kind|sort))(?=[.,;–!]| and )", re.I)
"""The whole answer to what others say or hope: "I can't.", "It does not, and …"."""
NO_MORE = frozenset("difference change effect benefit improvement".split())
"""What others found none of, who did not fare better."""
WISHED = re.compile(r"\b(?:wish|love|like|want|glad|happy)\b[^.;]{0,30}\b(?:say|tell|promise|claim|write)\b.*\b(?:but|unfortunately|sadly|alas|yet|however),? (?:I |we |it |that |nobody |no one )?(?:cannot|can[’']t|could(?:n[’']t| not)|(?:would|is|does|do)(?:n[’']t| not))\b", re.I)
"""What somebody would like to say and cannot: "I wish I could say that it ends the pain, but I cannot"."""
UNBORNE = re.compile(r"\b(?:but|however|though|although|yet|and there is)\b[^.;]{0,20}\b(?:no|little|hardly any|not any) (?:(?:good|firm|clear|real) )?(?:evidence|proof)\b(?![^.;]*\b(?:harm|risk|danger|side effect))", re.I)
"""Takes back what the same sentence tells: "…; however, there is no evidence that this is more than chance"."""
WOULD_BE_WRONG = re.compile(r"\b(?:call|say|claim|promis|advertis|suggest)\w*\b[^.;]* would be (?:silly|wrong|untrue|false|foolish|dishonest|nonsense|misleading|unfair|a lie|a fib)\b", re.I)
NOT_HERS = re.compile(r"\b(?:is|are)(?: not|n[’']t) (?:something|a thing|things|anything|what)(?: that| which)? (?:I|we) (?:can |could |ever |would )?(?:promise|offer|claim|do|treat|work on|work with)\b", re.I)
"""What the owner says of a thing that she leaves alone: "Relief from pain is not something I promise"."""
HOPE = frozenset("hope hoping expect because".split())
HERS = frozenset("mine it that this they i me so".split())
"""With these a question asks after oneself; "Will yours?" is an offer."""
PAUSES = frozenset(",:;–—")
TURNS = frozenset("but however yet still though simply just".split())


OPEN_QUESTION = re.compile(
    r"(?:^|[;:] )(?:but |and )?(?:what|whether|if|to what extent|how (?=[^.;:]*\b(?:might|may|could)\b))\b[^.;:]{3,160} (?:is|are|remains?|stays?) (?:(?:still|largely|simply|quite|as yet|an?) )*"
    r"(?:unknown|unclear|uncertain|disputed|contested|debated|open(?: question)?|not (?:yet )?(?:known|clear|settled))(?: today| to date| so far)?\s*(?:[.;!]|$)"
    r"|^(?:but |and )?it (?:is|remains) (?:(?:still|largely|simply|quite|as yet|an?) )*(?:unknown|unclear|uncertain|open question|not (?:yet )?(?:known|clear)) (?:what|whether|if)\b(?![^.;]*\b(?:but|however|yet|still|though|although)\b)", re.I)
"""What nobody knows, wherever that is said: "What the fluid does meanwhile is unknown"; "how it heals" takes the healing for granted."""


def rejected(sentence: Sentence, following: Sentence | None, *, names_topic: bool) -> bool:
    """Quoted or reported speech that this sentence or the next one turns down, or that is not said at all."""
    answered = names_topic and _plain_no(following) or _doubted(following) or _taken_back(sentence, following)
    reported = bool(OPEN_QUESTION.search(sentence.text)) or _is_subject(sentence) or _asked_by_others(sentence, following) or _promised_by_others(sentence)
    return answered or reported or _by_halves(sentence) or _turned_down(sentence, following, names_topic) or _disowned(sentence) or _not_said(sentence)


def _plain_no(following: Sentence | None) -> bool:
    """Whether a heading or a cell is answered by "No" and nothing else."""
    return following is not None and following.text.strip(" .!").lower() in ("no", "never", "not at all", "none")


def _doubted(following: Sentence | None) -> bool:
    """Whether the next sentence only asks if it is so: "My friend says that it cured her. Did it?", "Will mine?" """
    if following is None or not following.text.endswith("?") or following.lemmas[0] not in UNSURE or len(following.lemmas) > 6:
        return False
    return not HERS.isdisjoint(following.lemmas) and "you" not in following.lemmas and "not" not in following.lemmas


def _taken_back(sentence: Sentence, following: Sentence | None) -> bool:
    """Tells what somebody said or wrote, and the next sentence that it was wrong, or to be ignored."""
    if following is None or not (any(sentence.quoted) or sentence.lemmas[:1] == ["that"] or not REPORTED.isdisjoint(sentence.lemmas)):
        return False
    if FLAT_NO.match(following.text):
        return True
    return any(mask & signs()["back"] for mask in following.masks[:12]) and not any(following.quoted)


def _by_halves(sentence: Sentence) -> bool:
    """Tells as much against as for: "Some tell us that they feel better, and some that they don't"."""
    if UNBORNE.search(sentence.text):
        return True
    lemmas = [lemma for lemma in sentence.lemmas if lemma.isalpha()]
    nothing = lemmas[-1:] == ["not"] or lemmas[-2:-1] == ["no"] and lemmas[-1] in NO_MORE
    return nothing and "some" in lemmas and not {"some", "other", "others"}.isdisjoint(lemmas[lemmas.index("some") + 1 :])


def _is_subject(sentence: Sentence) -> bool:
    """Begins with "Whether", "Claims to" or "Myth:", or with "That it helps" and turns it down: it speaks of a claim and does not make it."""
    bits, lemmas = signs(), sentence.lemmas
    if lemmas[:1] == ["that"] and (judged := THAT_CLAUSE.match(sentence.text)):
        sided = NEGATIVE.search(judged["clause"]) or HOPELESS.search(judged["clause"]) or re.match(rf"not .*{HEARSAY}", judged["verdict"], re.I)
        return not sided
    if lemmas[:1] == ["that"] and lemmas[1:2] and lemmas[1] in SUBJECTS:
        return any(mask & (bits["reject"] | bits["negation"]) for mask in sentence.masks[4:])
    text = sentence.text
    return lemmas[:1] == ["whether"] and not either_way(sentence) or text.lower().startswith("claims ") or bool(MYTH.match(text) or NONE_OF_THEM.search(text))


def either_way(sentence: Sentence) -> bool:
    """Leaves something open and then says what holds in any case: "Whether it is your neck or your back, there is a way"."""
    lemmas = sentence.lemmas
    if lemmas[:1] != ["whether"]:
        return False
    turn = max((place for place, lemma in enumerate(lemmas) if lemma in PAUSES), default=0)
    bits = signs()["negation"] | signs()["reject"] | signs()["study"]
    return turn > 0 and "or" not in lemmas[turn:] and not any(mask & bits for mask in sentence.masks[turn:])


def _asked_by_others(sentence: Sentence, following: Sentence | None) -> bool:
    """Tells that people ask whether it helps, or that nobody knows, and does not go on to say yes."""
    lemmas = sentence.lemmas
    if "ask" in lemmas[1:4] and not sentence.all & signs()["medic"]:
        place = lemmas.index("ask")
        if lemmas[0] in WHOEVER and lemmas[place + 1 : place + 2] in (["me"], ["us"]) and lemmas[place + 2 : place + 3] in (["to"], ["for"]):
            return not ANSWERED_YES.search(sentence.text)
    for place, lemma in enumerate(lemmas):
        if lemma not in ("whether", "if", "how") or place < 2:
            continue
        if _somebody_asks(lemmas[max(0, place - 6) : place]) or lemmas[place - 2 : place] == ["to", "know"] or _unknown(sentence, place):
            return not ANSWERED_YES.search(sentence.text) and not (following is not None and says_yes(following))
    return False


def _somebody_asks(before: list[str]) -> bool:
    """Whether these words end in somebody's asking; "Ask us whether" is an offer."""
    asked = next((place for place, lemma in enumerate(before) if lemma in ASKING), 0)
    return asked > 0 and before[asked - 1].isalpha() and before[asked - 1] not in ("and", "then", "so", "please", "just", "to") and "yourself" not in before


def _unknown(sentence: Sentence, place: int) -> bool:
    """Whether what begins here is said not to be known."""
    return "know" in sentence.lemmas[max(0, place - 3) : place] and not {"nobody", "not", "never", "no"}.isdisjoint(sentence.lemmas[max(0, place - 5) : place])


def _promised_by_others(sentence: Sentence) -> bool:
    """Speaks of a poster, or of anybody else, that promises something: "I pass a billboard promising …", "anyone who sells …"."""
    lemmas = sentence.lemmas
    if {"we", "our"} & set(lemmas):
        return False
    for place, lemma in enumerate(lemmas):
        if lemma in RUMOURED and {"a", "an", "the", "one"} & set(lemmas[max(0, place - 3) : place]) and "that" in lemmas[place + 1 : place + 6]:
            return True
        if lemma in SELLING and sentence.typed[place] not in ("promised", "claims") and place > 0:
            before = lemmas[max(0, place - 7) : place]
            others = [at for at, word in enumerate(before) if word in SOMEBODY and not KNOWN & set(before[max(0, at - 2) : at])]
            if others and (sentence.typed[place].endswith("ing") or {"who", "that", "which", "whoever"} & set(before[others[0] :])):
                return True
    return False


def _not_said(sentence: Sentence) -> bool:
    """What would be nice to say, or what nobody should come for: "It would be easy to write that …", "Do not book in the hope of …"."""
    lemmas = sentence.lemmas
    if WISHED.search(sentence.text) or WOULD_BE_WRONG.search(sentence.text):
        return True
    for place, lemma in enumerate(lemmas[:-3]):
        if lemma in TEMPTING and "would" in lemmas[max(0, place - 4) : place] and lemmas[place + 1] == "to" and SPEECH & set(lemmas[place + 2 : place + 4]):
            return not TURNS & set(lemmas[place:])
    opening = [lemma for lemma in lemmas[:6] if lemma not in ("please", "so", "and")]
    asked_not_to = opening[:2] == ["do", "not"] and opening[2:3] or opening[:1] == ["never"] and opening[1:2]
    return bool(asked_not_to) and asked_not_to[0] in COMING and not HOPE.isdisjoint(lemmas[2:9]) and {";", ":", *TURNS}.isdisjoint(lemmas)


def _turned_down(sentence: Sentence, following: Sentence | None, names_topic: bool) -> bool:
    bits = signs()
    quotes = any(sentence.quoted) and (names_topic or not all(sentence.quoted[1:-1]))
    sceptical = bool(sentence.all & bits["sceptical"]) and not HOPELESS.search(sentence.text)
    if not (sceptical or quotes):
        return False
    if _outside(sentence, bits["reject"]) or quotes and _mentioned(sentence, sceptical, names_topic):
        return True
    if following is None or any(following.quoted):
        return False
    turned = bits["reject"] | (bits["negation"] if names_topic or sceptical else 0)
    return any(mask & turned for mask in following.masks[:16])


def _outside(sentence: Sentence, bits: int) -> bool:
    """Whether a word outside the quotation has one of these classes."""
    return any(mask & bits and not quoted for mask, quoted in zip(sentence.masks, sentence.quoted, strict=True))


def _mentioned(sentence: Sentence, sceptical: bool, names_topic: bool) -> bool:
    """A few quoted words that are talked about or denied: no saying with a full stop, nor anybody's own story."""
    bits = signs()
    denied = _outside(sentence, bits["negation"]) and not _in_passing(sentence)
    if denied and sceptical:
        return True
    if _own_words(sentence) or _outside(sentence, bits["ill"]):
        return False
    talked_about = _outside(sentence, bits["meta"]) and not ENDED_QUOTATION.search(sentence.text) and sum(sentence.quoted) <= 10
    return denied or talked_about and not names_topic


def _in_passing(sentence: Sentence) -> bool:
    """One word in quotation marks in a long sentence is not what the sentence is about: "Surgeons have seen this "wave" …"."""
    return sum(quoted and lemma.isalpha() for lemma, quoted in zip(sentence.lemmas, sentence.quoted, strict=True)) == 1 and len(sentence.lemmas) > 18


def _own_words(sentence: Sentence) -> bool:
    """Whether the quotation is somebody speaking of herself, as testimonials do."""
    return any(quoted and lemma in ("i", "my", "me", "our", "we", "us") for lemma, quoted in zip(sentence.lemmas, sentence.quoted, strict=True))


def _disowned(sentence: Sentence) -> bool:
    """The owner says that she does not do or believe it, or that it would be wrong to say; and does not turn round."""
    bits, lemmas = signs(), sentence.lemmas
    if sentence.all & bits["wink"] or not (sentence.all & bits["reject"] or not DENYING.isdisjoint(lemmas)):
        return False
    for place, lemma in enumerate(lemmas[:-2]):
        after = set(lemmas[place + 1 : place + 5])
        own = lemma in ("not", "never") and {"i", "we"} & set(lemmas[max(0, place - 3) : place]) and DISOWNED & set(lemmas[place + 1 : place + 3])
        ended = lemma in ENDED and {"i", "we"} & set(lemmas[max(0, place - 3) : place]) and SPEECH & set(lemmas[place + 1 : place + 3])
        wrong = sentence.masks[place] & bits["reject"] and {"to", "if", "for", "that"} & set(lemmas[place + 1 : place + 3]) and SPEECH & after
        if lemma == "need" and sentence.negated[place] and lemmas[place + 1] in ("me", "us") and lemmas[place + 2] == ".":
            return True
        if own or wrong or ended:
            return sentence.clauses[place] == sentence.clauses[-1] or not TURNS & set(lemmas[place:])
    return bool(NOT_HERS.search(sentence.text))
