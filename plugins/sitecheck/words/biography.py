"""A life that is told, with nothing offered in it: whom somebody cared for in an earlier job, who cares for the ill, what has ailed the owner."""

from __future__ import annotations

import re

_FORMERLY = re.compile(
    r"\W*(?:[^.;:!?]{0,60}, |(?:[Ff]or|[Dd]uring|[Ii]n|[Bb]efore|[Uu]ntil|[Aa]t|[Ff]rom|[Aa]s|[Oo]nce|[Ee]arlier)\b[^.;:!?,]{0,50} )?"
    r"(?:I|[Ss]he|[Hh]e|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:also |first |then |once |had )?(?:worked|cared for|nursed|volunteered|looked after|sat with|served)\b")
"""An earlier job, in the simple past: who "has worked with" somebody still does."""
_EARLIER_TRADE = re.compile(
    r"\W*(?:registered |trained |qualified |former |retired |state-registered )?(?:nurse|midwife|carer|care worker|social worker|teacher|physiotherapist|paramedic|occupational therapist|hospice volunteer)[;,:–—-]+ ?"
    r"(?:worked|cared|nursed|looked after|taught|volunteered|served)\b[^.!?]*\W*$", re.I)
_COURSE = re.compile(
    r"\W*(?:I|[Ss]he|[Hh]e|[Ww]e|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:have |has |had )?(?:been (?:to|on)|attended|took|taken|completed|finished|done|did|went (?:to|on)|am (?:taking|on)|is (?:taking|on)) "
    r"(?:(?:an?|the|several|two|three|further|many) )?(?:[\w-]+ ){0,3}?(?:courses?|workshops?|trainings?|seminars?|study days?|lectures?|modules?|weekends?|conferences?) (?:on|in|about) [^.;:!?]{3,90}\W*$")
"""A trade of former years in a line of a list, and a course that somebody has been to; what was learnt there is offered to nobody."""
_CARERS = re.compile(
    r"\b(?:carers?|caregivers?|relatives|(?:wives|husbands|partners|siblings|friends)|those (?:who care|caring))(?: (?:of|for|who (?:care|look) (?:for|after)|caring for|looking after))? "
    r"(?:people|someone|somebody|persons?|patients|those)\b", re.I)
_AILED = re.compile(
    r"\W*(?:my|her|his) (?:own )?(?:\w+ ){1,2}(?:has|have) (?:always )?been (?:bad|stiff|sore|weak|tender|dodgy|crooked|poor|troublesome|like (?:this|that))"
    r" (?:since (?:I was|I had|(?:I|she|he) (?:fell|slipped|broke|tore|twisted|strained|gave birth|carried|lifted)|my|her|his|the|childhood|school)\b[^.;:,]{0,40}|(?:all|most of) (?:my|her|his) life|for (?:as long as|many|\w+) [^.;:,]{2,30})\W*$", re.I)
_UNCHANGED = re.compile(
    r",? (?:and|but|though|although) (?:this work|my (?:own )?work|our work|(?:my |these |the )?sessions|my own hands|craniosacral (?:work|therapy)) "
    r"(?:(?:has|have|did|does|do|could|can|will)(?: not|n[’']t| never)|cannot|never) (?:really )?(?:chang|alter|help|cur|mend|end|heal|fix|mov|touch)\w*(?: (?:that|it|this|them))?\W*$"
    r"|,? (?:and|but|though|although) (?:this work|my (?:own )?work|our work|(?:my |these |the )?sessions) (?:has|have|had|made) (?:made )?no (?:difference|effect)(?: (?:to|on) (?:it|that|them))?\W*$", re.I)
"""What the owner's work has not done for her own trouble."""
_CHARGE = re.compile(r"\b(?:free of charge|for free)\b", re.I)
_STAYS = re.compile(
    r"\W*(?:my|her|his) (?:own )?(?:\w+ ){1,2}(?:still|also) (?:come|comes|visit|visits|bother|bothers|hurt|hurts|creak|creaks|flare|flares|return|returns)\b[^.;:]{0,40}\W*$", re.I)
_MISHAP = r"(?:operation|surgery|replacement|transplant|fracture|accident|fall|injury|stroke|illness|burn-?out|broken \w+)"
_SINCE = re.compile(rf"\W*(?:since|after|before|until|following) (?:my|her|his) (?:\w+ ){{0,3}}{_MISHAP}\b[^.;:]{{3,80}}\W*$", re.I)
_ARRANGES = (
    r"(?:only |often |sometimes )?(?:work|sit|stand|close|open|shut|start|begin|finish|stop|stopped|gave up|give up|keep|kept|need|have to|take|use|wear|moved"
    r"|rest|pause|stay|stays|cannot offer|do not offer|am away|are|is)\b")
_OWING = re.compile(
    rf"\W*(?:because of|owing to|due to|since|with|thanks to) (?:my|our) (?:own )?(?:(?!after\b)\w+ ){{1,3}}?,? ?(?:I|we|there|the \w+|nobody|no one) {_ARRANGES}[^.;:]{{2,60}}\W*$", re.I)
_REASON = re.compile(
    r"\W*(?:(?:my|our) (?:own )?(?:\w+ ){1,3}|(?:\w+ ){1,3}in my (?:\w+ ){1,2})"
    rf"(?:is|are) (?:(?:one|part|half) of )?(?:why|the reasons?(?: that| why)?) (?:I|we|there) (?:now )?{_ARRANGES}[^.;:,]{{2,60}}\W*$", re.I)
"""What the owner's own trouble leads to in the house: "Because of my asthma there are no candles", "Arthritis in my thumbs is why I work shorter days"."""
_CUT_SHORT = re.compile(
    rf"\W*(?:I|she|he) (?:was|had been|worked as|played|danced|rode|swam|sang)\b[^.;:]{{2,40}} (?:until|till|before) (?:an?|my|her|his|the) (?:\w+ ){{0,2}}{_MISHAP}\b[^.;:]{{3,50}}\W*$", re.I)
_AT_AN_AGE = re.compile(
    r"\W*(?:at (?:the age of )?(?!(?:last|first|least|once|home|work)\b)[\w-]+|as an? (?:child|boy|girl|student|teenager|young (?:man|woman))|in my [\w-]+|in (?:19|20)\d\d|when I was [\w-]+(?: years old)?),?"
    r" (?:I|she|he) (?:had|broke|caught|tore|slipped|lost|went down with)\b[^.;:]{3,80}\W*$", re.I)
_MENDED = re.compile(r"\b(?:well|fine|normal|fit|cry|pain|run|faster|sooner|back on|until|then)\b|\bdays? later\b", re.I)
_WORK = re.compile(
    r"\b(?:cranio\w*|cst|cranial|sacral|therap(?:y|ies|ist|ists)|sessions?|bodywork|treat\w*|touch|hands?|method|here|our|we|us|you|your|clients?|results?|success\w*"
    r"|help\w*|heal\w*|cur(?:e|es|ed|ing)|relie\w*|eas(?:e|ed|es|ing|ier)|soft\w*|loose\w*|fad(?:e|es|ed|ing)|less|fewer|better|again|improv\w*|recover\w*|calm\w*|sleep\w*|free|without|no longer|gone|so that|therefore|still|now)\b", re.I)


def is_of_former_work(text: str) -> bool:
    """"For twelve years I worked with people after strokes", and nothing of what came of it or is done today."""
    return bool(_FORMERLY.match(text) or _EARLIER_TRADE.match(text) or _COURSE.match(text)) and not _WORK.search(text)


def is_of_carers(text: str) -> bool:
    """Those who are spoken of care for the ill: "a support evening for carers of people with dementia"."""
    return bool(_CARERS.search(text)) and not _WORK.search(_CHARGE.sub(" ", _CARERS.sub(" ", text)))


def is_of_own_trouble(text: str) -> bool:
    """"My own back has been bad since I was thirty.", "Since my operation I take the stairs", "I was a dancer until an injury ended that", and no word more, unless that the work has not changed it."""
    text = _UNCHANGED.sub("", text)
    told = _SINCE.match(text) or _OWING.match(text) or _CUT_SHORT.match(text) or _AT_AN_AGE.match(text) and not _MENDED.search(text)
    if told and not _WORK.search(text):
        return True
    if _REASON.match(text) and not _WORK.search(re.sub(r"\b(?:less|fewer|now|we|our)\b", " ", text)):
        return True
    return bool(_AILED.match(text) or _STAYS.match(text) and not _WORK.search(re.sub(r"\bstill\b", " ", text)))
