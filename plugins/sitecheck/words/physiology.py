"""What every schoolbook says of the body: a nerve that slows the heart, a fright that makes it race, a cold that lasts a week whatever is done."""

from __future__ import annotations

import re

_PART = (
    r"(?:(?:para)?sympathetic|autonomic|central|peripheral)?(?: \w+)? ?(?:nervous systems?|branch(?:es)?)|vagus(?: nerve)?|nerves?|brain(?:stem)?|heart|lungs?|liver|kidneys?"
    r"|hypothalamus|pituitary|adrenals?(?: glands?)?|glands?|body|bodies|muscles?|diaphragm|skin|stomach|gut"
)
_BEGINS = re.compile(rf"\W*(?:(?:when|if|as|while) (?:we|you|people|somebody|someone) [^.;,]{{2,40}}, )?(?:the|your|our|its|a|an|both|most|human)? ?(?:{_PART})\b", re.I)
_ORDINARY = re.compile(
    r"\b(?:(?:slows?|quickens?|speeds? up|lowers?|raises?|controls?|governs?|steers?|regulates?) (?:down )?(?:the |your |our |its )?(?:heart(?:beat| rate)?|pulse|breath(?:ing)?"
    r"|blood pressure|digestion|temperature|blood sugar)"
    r"|(?:releases?|makes?|produces?|pours out|sends? out) (?:\w+ )?(?:cortisol|adrenaline?|insulin|(?:stress )?hormones|sweat|bile|saliva)"
    r"|prepares? (?:the |your |our )?(?:body|us|you) (?:for|to) (?:action|fight|flight|run|flee|sleep)"
    r"|(?:is|are) (?:about|for|in charge of) (?:rest|digest|fight|fleeing|running)\w*|has two branches)\b", re.I)
_SLEEP = re.compile(r"\W*(?:sleep is (?:when|the time)|(?:while|when) (?:we|you|people) sleep,?|at night,?|during sleep,?)[^.;]{0,30}\b(?:repairs?|mends?|restores?|heals?) (?:itself|themselves)\b", re.I)
_OF_THE_WORK = re.compile(
    r"\b(?:cranio\w*|cst|cranial|sacral|releas(?:ed|ing)|therap\w*|sessions?|treatments?|touch\w*|hands?|massage|holds?|work|here|our practice|practitioner|visits?|with us|we (?!are\b)\w+"
    r"|rhythms?|tides?|fluids?|cerebrospinal|membranes?|restrict\w*|block\w*|stored?|trapped|trauma|unwind\w*|energy|natural\w*|innate|inner|own|balanc\w*|align\w*|reset\w*"
    r"|restor\w*|free[ds]?|freeing|open\w*|flow\w*|gentl\w*|once|then|again|no longer|pains?|illness\w*|disease\w*|heal(?:ing)?)\b", re.I)

_MENDS = re.compile(r"\b(?:bod(?:y|ies)|skin|tissues?|wounds?|bones?|cuts?)\b[^.;]{0,40}\b(?:heal(?:s|ing)?|repairs?|mends?|knits?)\b|\bcapacity (?:for|to) \w+", re.I)
_SCRATCHES = re.compile(r"\b(?:cuts?|scrap(?:es?|ed)|graz(?:es?|ed)|scratch(?:es|ed)?|skinned|bruises?|paper[- ]?cuts?|scabs?|broken (?:bones?|arms?|legs?)|wounds?)\b", re.I)
_FOR_IT = re.compile(
    r"\b(?:cranio\w*|cst|cranial|therap\w*|sessions?|treat\w*|touch\w*|hands?|work|here|we|I|you|your|help\w*|support\w*|releas\w*|allow\w*|trauma|blocked|innate|inner|wisdom|illness\w*|diseases?|pains?)\b", re.I)

_COURSE = re.compile(
    r"\W*(?!(?:your|my|our|his|her|their)\b)(?:(?:a|an|the|most|many|some) )?(?:\w+ ){0,3}?[a-z’'-]+ (?:(?:often|usually|mostly|nearly always|almost always) )?"
    r"(?:gets? better|gets? well|pass(?:es)?|thaws?|settles?|goes? away|go away|clears? up|heals?|mends?|lasts?|eases?|improves?|ends?|stops?|disappears?|vanish(?:es)?)\b", re.I)
_ANYWAY = re.compile(
    r"\b(?:whatever (?:anybody|anyone|you|we|people|is) do(?:es|ne)?|by (?:itself|themselves)|on (?:its|their) own|without (?:any )?(?:treatment|help)|with or without treatment"
    r"|with treatment and [\w ]+ without|in most (?:people|cases)|in (?:about|around|roughly|some) [\w-]+ (?:days|weeks|months|years)|when (?:a|the) (?:child|tooth|baby|body) (?:stops growing|is (?:through|older|grown)|gets older|grows up|comes through)|as suddenly as (?:it|they) (?:came|began)|with (?:sleep|age|time)|in nearly everybody|for most people)\b", re.I)
_HELPED = re.compile(
    r"\b(?:cranio\w*|cst|cranial|sacral|therap(?:y|ies|ists?)|sessions?|touch\w*|hands?|massage|our|us|we|I|me|my|here|this|these|until|unless|but|not|n[’']t|never|when|if|once|after|with (?!or\b|treatment\b))\b",
    re.I)


def is_natural_course(text: str) -> bool:
    """Whether a sentence says how an illness goes on its own: "Whiplash gets better in most people within three months"."""
    return bool(_COURSE.match(text) and _ANYWAY.search(text) and not _HELPED.search(_ANYWAY.sub(" ", text)))


def is_schoolbook(text: str) -> bool:
    """Whether a sentence only says what the body does anyway, and nothing of what anybody does for it."""
    if _MENDS.search(text) and _SCRATCHES.search(text) and not _FOR_IT.search(text):
        return True
    if _SLEEP.match(text):
        return not _OF_THE_WORK.search(_SLEEP.sub(" ", text))
    plain = _ORDINARY.search(text) if _BEGINS.match(text) else None
    return plain is not None and not _OF_THE_WORK.search(text)
