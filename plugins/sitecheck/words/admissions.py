"""What a sentence owns up to or tells by the way: a risk that remains, a doctor who sent somebody home, a winter spent ill, what a packet says."""

from __future__ import annotations

import re

from sitecheck.words.biography import is_of_carers, is_of_former_work, is_of_own_trouble
from sitecheck.words.handling import is_handling
from sitecheck.words.house_talk import is_house_talk, is_refund
from sitecheck.words.lexicon import lexicon
from sitecheck.words.physiology import is_natural_course, is_schoolbook
from sitecheck.words.sentence import Sentence
from sitecheck.words.signs import signs

HARMS = frozenset("risk danger hazard harm side".split())
HARM = r"(?:risks?|dangers?|hazards?|harm|side[- ]effects?)\b"
WHOLLY = r"(?: (?:ever|entirely|quite|completely|wholly|altogether|totally|always|mean|means|equal|come|comes|be|been|the same(?: thing)? as))*"
RID_OF = rf"(?:without|free of|free from|no|zero|nil)(?: (?:any|all|its|their|some|every))?(?: \w+)? {HARM}"
RISK_REMAINS = re.compile(
    rf"(?:\b(?:not|never|hardly|rarely|seldom|scarcely)|n[’']t){WHOLLY} {RID_OF}"
    rf"|\b(?:nothing|none|no)\b(?: (?!(?:so|as|this|more|other|else|and|or|but|nor)\b)[\w’'-]+){{0,8}}? (?:is|are|was"
    rf"|comes?|can be){WHOLLY} {RID_OF}", re.I)
"""Says twice no, and so that there is a risk: "never without risk", "No touch is free of danger"; "No other is so free of it" boasts."""
ABSOLVED = re.compile(
    r"\b(?:no|not|without|free|zero|never|nothing|none)\b[^.;]*\b(?:risk|danger|side[- ]effect|harm|hurt|wrong|them)"
    r"|\bharmless\b|only\W*$"
    r"|\b(?:completely|perfectly|absolutely|totally) safe\b|\bsafe for (?:every|all|any|bab)|\b(?:but|while"
    r"|whereas)\b[^.;]*\b(?:this|ours?|mine|craniosacral|sessions?)\b|\b(?:only|just) gentle\b", re.I)
SENT_ON = re.compile(
    r"\bsen[dt]s? (?:me|us|him|her|them|(?:my|our) \w+)(?: (?:straight|right|back|off))*"
    r" (?:home|away|to bed|to (?:the|a|an) (?:ward|hospital|emergency|casualty|x-ray|scanner)|for (?:(?:a|an|the|some"
    r"|more|further|blood) )*(?:scans?|tests?|x-rays?|mri|check-?up)"
    r"|(?:an?|the|my|his|her|its) (?:\w+ )?(?:card|letter|bill|reminder|invoice|report|form|message|email))\b", re.I)
PRAISED = re.compile(r"\bto (?:me|us|this|my|our)\b|\bhere\b|\b(?:cranio\w*|recommend\w*|prais\w*|swears?|number|card|leaflet|practice)\b", re.I)
PRESCRIBER = re.compile(
    r"\b(?:your|the|a|their) (?:own )?(?:prescriber|doctor|gp|pharmacist|psychiatrist|physician|nurse|consultant)s?\b(?: or \w+)?"
    r"(?: (?:can|will|could|may|should|must|has to|who \w+ it))* (?:helps?|guides?|plans?|decides?|advises?|supports?)\b", re.I)
OWN_TIME = re.compile(
    r"\b(?:while|whilst|when|as)(?: I was)?(?: still)? (?:recovering from|convalescing|getting over|ill with|down with"
    r"|in bed with|laid up|off (?:work|school) with)\b"
    r"|\b(?:when|while) I had\b|\b(?:in|during|through) (?:the|that|a|my|one)(?: \w+)? (?:winter|summer|spring|autumn"
    r"|year|months?|weeks?|bout|time) (?:of|with)\b"
    r"|\b(?:before|after|until|till|when) my (?:\w+ ){1,2}(?:gave (?:out|way)|went|seized up|broke|slipped|played up)\b", re.I)
SPEAKING_OF_HERSELF = re.compile(r"\W*(?:\w+ ){0,6}?I\b")
OWN_REASON = re.compile(
    r"\bI (?:took up|started|began|joined|learn(?:t|ed)|tried|bought)"
    r"(?P<what> [^.;,]{2,40}?) (?:for|because of|on account of) my\b", re.I)
THE_WORK = re.compile(r"\b(?:cranio\w*|cranial|therap\w*|sessions?|bodywork|this (?:work|method)|treatments?|visits?|hands[- ]on)\b", re.I)
OUTCOME = re.compile(
    r"\b(?:cured?|heal\w*|gone|better|relie\w*|eas(?:ed?|es|ier)|help\w*|since|again|no longer|not|never|without"
    r"|stopp\w*|improv\w*|vanish\w*|away|disappear\w*|well|gave|free"
    r"|threw|saved|changed|fixed|sorted|faster|quicker|sooner|clients?|you|your)\b|n[’']t\b", re.I)
LIMITED = re.compile(
    r"(?:\b(?:avoid|never|not)\b|n[’']t\b)[^.;:,]{0,20}?\b(?:tak(?:e|ing)|us(?:e|ing))\b[^.;:]*?"
    r"\b(?:more|longer|oftener) than\b[^.;:]*\b(?:days?|doses?|times|tablets?|weeks?|hours|month)\b", re.I)
"""How long or how often a medicine is taken at most: what stands on its packet."""
AT_HOME = re.compile(
    r"\b(?:you|people) (?:can|may)(?: (?:usually|often|also|mostly|sometimes|safely))?"
    r" (?:treat|manage|look after) [^.;:,]{2,40}? (?:at home|yourself|themselves)\b", re.I)
"""What needs nobody's help: "You can usually treat it at home"."""
SUFFERED = re.compile(
    r"\b(?:(?:prevents?|stops?|keeps?|hinders?) (?:you|people|somebody|someone|them) from|keeps? (?:you|people|somebody|someone|them) (?:awake|up)"
    r"|wakes? (?:you|people|somebody|someone|them))\b", re.I)
"""What an illness does to somebody, as lists of signs say that send people to a doctor: "A headache that wakes you at night"."""
UNRELIEVED = re.compile(
    r"\b(?:and |but |or )?(?:(?:does|do|did|will|is|are|has|have) (?:not|never)|(?:does|do|did|wo|is|are|has|have)n[’']t|never)"
    r" (?:eas\w+|better|improv\w+|go(?:ne)? away|get(?:ting)? (?:any )?better|pass(?:ed)?|stop\w*|settled?|heal\w*|relieved)\b", re.I)
"""What does not end: "does not ease with rest"."""
SIGN = re.compile(r"\W*(?:if |when )?you (?:have|had|cough|vomit|notice|lose|lost|see|hear|pass|bleed|faint|cannot|can[’']t|wake)\b", re.I)
"""A line of such a list: "You cough up blood"."""
RELIEVED = re.compile(r"\b(?:no|nothing|without|better|improv\w*|lighter|well|fine|recover\w*|over|rid|ease|relief|calm\w*|relax\w*|energy|sleep|difference|change[sd]?|results?)\b", re.I)
ENDED = re.compile(r"\b(?:no longer|never|not|any ?more|less|again|gone|stopped|used to|ends?|over|relie\w+|eas\w+|help\w*|cur\w+|heal\w*|free)\b|n[’']t\b", re.I)
OFFERED = re.compile(
    r"\b(?:I|me|my|we|us|our|here|this|these|instead|rather|without|until|drug-free|cranio\w*|exercis\w*|holds?|techniques?|points?|oils?|drops?"
    r"|herb\w*|remed\w+|videos?|cours\w+|guides?|workshops?|hands?|touch|breath\w*|learn\w*|teach\w*|method|kit)\b", re.I)
SLEPT = re.compile(
    r"\b(?:slept|sleeps?|sleeping) (?:right |straight )?through (?:it(?: all)?|(?:most of |all of )?(?:the|our|your|his|her|my|a|an|this|that)(?: (?!night)[\w-]+){0,2}"
    r" (?:sessions?|visits?|hours?|meetings?|talks?|lessons?|films?|part(?:y|ies)|services?|storms?|fireworks|noise|thunderstorms?|concerts?|weddings?|calls?|drives?|journeys?|lunch|dinner|tour))\b", re.I)
"""A sleep by day that somebody saw, and no night that became quiet."""
WHAT_HELPS = re.compile(r"\W*(?:what|all that|the one thing that)(?: \w+ly| most| often)? helps?(?: \w+ly| most| best)?(?: (?:against|with|for|when|in)\b[^.;:]{2,40}?)? (?:is|are)\b", re.I)
PAY = re.compile(r"\bpay(?:s|ing)? (?:only )?(?:what|as much as|as little as) (?:you|they|he|she|people) can\b", re.I)
COMPARED = re.compile(r"\b(?:than|better|best|instead|rather|cheaper|works)\b", re.I)
THOUGHT_OF = re.compile(
    r"\b(?:looked (?:up)?on|regarded|seen|viewed|dismissed|described|considered|thought of|treated|ridiculed|rejected|classed|denounced) as [^.;:]{2,60}? by (?:\w+ ){0,2}\w+", re.I)
"""What others call something, and nobody's title: "regarded as a pseudoscience by most doctors"."""
FORMER_TIMES = re.compile(
    r"\b(?:in (?:the|that|those) (?:\w+ ){0,2}(?:century|days|times|years|age|ages|\d\d(?:\d\d)?s)|in 1[5-9]\d\d|once|formerly|at (?:the|that) time|centuries ago|(?:great-?)?grandmothers?|grandparents|ancestors)\b", re.I)
WERE_TOLD = re.compile(r"\b(?:was|were) (?:once |often |still |even |then )?(?:told|taught|assured|promised|sold|led to believe|made to believe|brought up to believe)\b", re.I)
WARNED = re.compile(
    r"\b(?:if|when(?:ever)?) (?:(?:an?|any|some|your|the) (?:\w+ )?(?:therapist|practitioner|healer|coach|guru|bodyworker|website|person|leaflet)|someone|somebody|anyone|anybody)(?: \w+ly| ever)?"
    r" (?:(?:tells|asks|advises|urges|wants|encourages|pushes) (?:you )?to (?:stop|leave off|come off|give up|cancel|skip|drop|delay|put off|refuse|throw away|reduce|halve|avoid your)"
    r"|promises|guarantees|(?:offers|claims|says (?:that )?(?:he|she|they|it) can) (?:to )?(?:cure|heal|treat|fix))\b", re.I)
AND_LEFT = re.compile(
    r"(?:^\W*|, (?:then |please |just )?)(?:leave|walk (?:out|away)|run|go (?:home|elsewhere|somewhere else)|get (?:up|out)|find (?:another|somebody|someone)|stay away|keep away|be (?:wary|careful|sceptical|on your guard)"
    r"|look elsewhere|report (?:it|them|him|her)|say no|do(?: not|n[’']t) (?:go|listen|believe|pay|book)|ask (?:who|why|for the evidence))\b", re.I)
"""What to do when somebody leads away from a doctor: "If a practitioner tells you to stop chemotherapy, leave"."""
WANTS = re.compile(
    r"\W*(?:most|many|nearly all|almost all|half|all|some|\w+ (?:out of|in) \w+) (?:of )?(?:my|our|the) (?:clients|guests|visitors|people who come)"
    r" (?:(?:simply|only|just|really|mostly|mainly) )*(?:want|like|prefer|wish for|ask for|are looking for|look for|live|arrive|pay|book) [^.;:,]{3,60}\W*$", re.I)
"""What people come for, which is no success: "Most of my clients simply want an hour of quiet"."""
COMING = re.compile(r"\W*(?:before|when|while|until|once|after) you (?:come|arrive|book|visit|travel|set out|leave|ring|call|get here)(?: (?:to|in|at|with|for|from|us|me|here|the|your|a|first|next|practice|house|home|session|visit|appointment))*\W*$", re.I)
"""A heading over what there is to know on the way."""
HEALTH = frozenset({"claim", "condition-claim", "serious-condition", "mental-health-claim", "infant-claim", "pregnancy-claim", "cancer-claim", "case-story"})


def spared(sentence: Sentence) -> frozenset[str]:
    """The rules that have nothing to say of such a sentence."""
    rules: set[str] = set()
    lemmas, mask, text = sentence.lemmas, sentence.all, sentence.text
    if not HARMS.isdisjoint(lemmas) and _risk_remains(text):
        rules.add("safety-absolute")
    if "send" in lemmas and SENT_ON.search(text) and not PRAISED.search(SENT_ON.sub(" ", text)):
        rules.add("endorsement")
    if mask & signs()["medic"] and not mask & signs()["work"] and PRESCRIBER.search(text):
        rules.add("discouraging-medicine")
    if not mask & signs()["work"] and not OFFERED.search(text):
        if LIMITED.search(text):
            rules.add("discouraging-medicine")
        if (AT_HOME.search(text) or WHAT_HELPS.match(text)) and not mask & lexicon().mask("serious", "cancer", "mental"):
            rules |= {*HEALTH, "remote-energy"}
        if mask & signs()["ill"] and _suffered(sentence):
            rules |= HEALTH
    if "i" in lemmas and mask & (signs()["ill"] | signs()["body"]) and _by_the_way(sentence):
        rules |= HEALTH
    if is_schoolbook(text):
        rules |= {"mechanism-as-fact", "self-healing", "cure-claim"}
    if is_natural_course(text):
        rules |= {*HEALTH, "self-healing"}
    if is_handling(text):
        rules |= {"mechanism-as-fact", "diagnosis-claim", "claim", "condition-claim", "before-after", "case-story"}
    if is_of_former_work(text) or is_of_carers(text) or not any(sentence.quoted) and is_of_own_trouble(text):
        rules |= {*HEALTH, "cure-claim", "tissue-memory", "condition-list", "headline-claim"}
    if "through" in lemmas and SLEPT.search(text) and not OUTCOME.search(text):
        rules |= HEALTH
    if not mask & signs()["ill"] and (is_house_talk(text) or is_refund(text)):
        rules |= {*HEALTH, "self-healing", "tissue-memory", "endorsement"}
    rules |= _told_of_others(sentence)
    if COMING.match(text):
        rules |= {*HEALTH, "headline-claim"}
    if PAY.search(text) and not COMPARED.search(text):
        rules.add("better-than-medicine")
    return frozenset(rules)


def _told_of_others(sentence: Sentence) -> set[str]:
    """What others say, said or want, which the owner only tells."""
    text, mask, rules = sentence.text, sentence.all, set()
    if THOUGHT_OF.search(text) and "i" not in sentence.lemmas:
        rules.add("protected-title")
    if WERE_TOLD.search(text) and FORMER_TIMES.search(text) and not THE_WORK.search(text):
        rules |= {*HEALTH, "cure-claim"}
    if WARNED.search(text) and AND_LEFT.search(text) and not PRAISED.search(text) and ":" not in text:
        rules |= {*HEALTH, "cure-claim", "guarantee", "discouraging-medicine", "better-than-medicine"}
    if not mask & signs()["ill"] and WANTS.match(text):
        rules.add("success-rate")
    return rules


def _risk_remains(text: str) -> bool:
    rest = RISK_REMAINS.sub(" ", text)
    return rest != text and not ABSOLVED.search(rest)


def _suffered(sentence: Sentence) -> bool:
    """Whether it is the illness that keeps awake or wakes, or a sign of one: "Your headache prevents you from getting to sleep"."""
    text = UNRELIEVED.sub(" ", sentence.text)
    if ENDED.search(text):
        return False
    if SIGN.match(text):
        return not RELIEVED.search(text)
    found = SUFFERED.search(text)
    return found is not None and any(mask & signs()["ill"] and span[0] < found.start() for mask, span in zip(sentence.masks, sentence.spans, strict=True))


def _by_the_way(sentence: Sentence) -> bool:
    """Tells when, or why, the owner did something else: "I learnt to knit while recovering from measles"."""
    text = sentence.text
    if not SPEAKING_OF_HERSELF.match(text) or OUTCOME.search(OWN_TIME.sub(" ", text)):
        return False
    reason, time = OWN_REASON.search(text), OWN_TIME.search(text)
    if reason:
        return not THE_WORK.search(reason["what"])
    ill_before = time and any(mask & signs()["ill"] and span[0] < time.start() for mask, span in zip(sentence.masks, sentence.spans, strict=True))
    return time is not None and not ill_before and not THE_WORK.search(text)
