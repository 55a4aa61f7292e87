"""How people write that they are closed, back or open: what stands before, after and around the days."""

from __future__ import annotations

import re

from sitecheck.days import MONTH
from sitecheck.facts.number_words import IN_WORDS

_WE = r"(?:\b(?:we|I)(?:['’](?:re|m|ll(?: be)?)| are| am| will be| shall be)?|\b(?:the|our|my) (?:practice|studio|clinic|surgery|office|salon|rooms?|doors?)(?: is| are| will be| will)?|^\W*|[:–—]\s*)"
_TIMES = r"(?: (?:usually|always|also|then|again|all))*"
AWAY = re.compile(
    rf"{_WE}{_TIMES}\s*\b(?:clos(?:e|es|ed|ing)|shut|away|on (?:holiday|leave|vacation)|off|not (?:here|open|working|on the road)|"
    rf"(?:do|does) not work|don['’]t work|(?:take|have)(?: (?:our|my|a|the))?(?: [\w-]+)? (?:break|holiday|vacation|leave)|(?:take|have) [\w\s]{3,30} off)(?: down)?"
    rf"(?: (?:for|over|at|during) [\w\s'’]{{3,25}})?[,:]?(?: from| between| on)? $"
    rf"|{_WE}{_TIMES}\s*\b(?:away|off)(?: (?:\w+ing|in|to|with|on)\b [\w\s'’]{{2,30}}?)?,?(?: from| between)? $"
    rf"|\b(?:our|my) (?:[\w-]+ )?(?:break|holiday|vacation|closure) (?:is|runs|lasts|goes)(?: from)? $"
    r"|\b(?:without|no) (?:sessions|appointments|visits|treatments)[\s*_]*[:,–—-]?[\s*_]*(?:from |between )?$",
    re.IGNORECASE,
)
AND_AGAIN = re.compile(r"^(?: (?:for|over|during) [\w\s’']{3,25})?,? (?:and|then|or)(?: then)?(?: again)?(?: (?:for|over|during) [\w\s’']{3,25})?,?(?: from| between| on)? $", re.IGNORECASE)
"""Between two ranges of which the first is a closure."""
_CALLED = r"(?:(?:our|my|the) )?(?:[\w’'-]+ ){0,3}?(?:closures?|closed|closing|break|holidays?|vacation|shut ?down|leave)(?: (?:dates?|period|times?))?"
LABEL = re.compile(rf"^\W*{_CALLED}[\s*_]*[:–—-][\s*_]*(?:from )?$", re.IGNORECASE)
HEADING = re.compile(rf"\W*{_CALLED}\W*", re.IGNORECASE)
"""What a closure is called, before its days or in the line above them: "Christmas closure: 24 December – 3 January"."""
SECTION = re.compile(r"^\s*#+\s+(?:(?:when|days|weeks|times?) )?(?:(?:we|I)(?: are|['’]re| am|['’]m) )?(?:(?:away|closed|off|on holiday|on leave)|(?:(?:our|my|the|coming|planned|upcoming|holiday) )*(?:closures?|closed days|holidays|vacations?|breaks|days off|time (?:off|away)))(?: (?:dates|days|times|(?:in )?20\d\d))?\W*$", re.IGNORECASE)
"""A heading under which days are those of closures."""
NAMED_ITEM = re.compile(r"\W*(?:[^\W\d][\w’' ]{1,30}[:–—-])?[\s*_]*")
"""What stands before them there: "Christmas: 24 December – 6 January"."""
NO_MORE = re.compile(r"[\s*_(]*(?:inclusive|both included)?\W*$", re.IGNORECASE)
SHUT_ON = re.compile(rf"{_WE}{_TIMES}\s*\b(?:closed|shut|away|on (?:holiday|leave|vacation)|off|not (?:here|open|working))(?: all day| for [a-z\s]{{3,25}})?,? on $", re.IGNORECASE)
ON_SHUT = re.compile(
    r"^(?:\s?[:–—|]\s?|,? (?=\w+ ))(?:(?:we(?: are|['’]re)|I(?: am|['’]m)|(?:we|I)(?:['’]ll| will| shall) be|the (?:practice|studio|clinic|rooms?) (?:is|are|will be)) )?"
    r"(?:closed|away|shut|not on the road|on (?:holiday|leave|vacation)|(?:there are )?no (?:sessions|appointments|visits|treatments)(?! (?:in the|for)\b))\b(?! (?:on|at|until|from|before|after|for lunch)\b)", re.IGNORECASE)
BACK = re.compile(
    r"(?:\b(?:we|I)(?:['’](?:re|m|ll be)| are| am| will be) back|\b(?:opens?|reopens?|starts?|returns?|back|begins?)(?: again| work)?"
    r"|\bfirst (?:appointments|sessions|day)(?: (?:of|in|after)[\w\s]{2,20})? (?:is|are))(?: again| here| at work)*(?: at [\d:.]+ ?(?:[ap]\.?m\.?)?)? (?:on|from) $"
    r"|(?:\bre-?open(?:s|ing)?|(?:\bwe(?:['’]re| are)|\bI(?:['’]m| am)|^\W*) ?back(?: (?:in|at) (?:the|our|my) \w+)?|\bfirst day back(?: is)?"
    r"|\bnormal hours resume|\bresum(?:e|es|ing)(?: (?:normal hours|work|appointments))?)(?: on| from|:)? $",
    re.IGNORECASE,
)
GONE = re.compile(r"\b(?:break|holidays?|closure|vacation|leave)(?: (?:for|in|to|at) [^.,;]{3,30})? (?:starts?|begins?) (?:on|from) $", re.IGNORECASE)
EDGE = re.compile(
    rf"(?:{_WE}{_TIMES}\s*\b(?:closed|shut|away|on (?:holiday|leave|vacation)|not (?:here|open|working))(?: for [\w\s'’]{{3,25}})?(?: from [A-Z][\w\s'’]{{3,25}})? (?:until|till|through|up to)"
    r"|\b(?P<whose>our|my|the) (?P<name>(?:[\w’'-]+ ){0,2}?(?:break|holidays?|vacation|closure|shut ?down|leave|(?P<any>weeks?|days))) (?:ends?|lasts?|runs?|goes|continues|(?P<begins>starts?|begins?))"
    r"(?: (?:only|already))?(?: (?:on|from|with|until|till|through|up to|to))?)(?: and including)? $",
    re.IGNORECASE,
)
"""Before the first or the last day of a closure, said by itself: "Our winter break lasts until 6 January"."""
_OPEN = (
    r"(?:\b(?:we|I)(?:['’](?:re|m)| are| am) (?:still |also )?(?:open|here|in|at work|(?:at|in) (?:the|our|my) (?:practice|studio|office|rooms?))|\bit is business as usual|\b(?:we|I)(?: will|['’]ll)? (?:still |also )?(?:work|open|(?:stay|remain|keep) open)|"
    r"\b(?:the|our|my) (?:practice|studio|clinic|office) (?:is|will be|(?:will )?(?:stays?|remains?)) (?:still |also )?open|\byou can (?:still |also )?(?:come|be seen)(?: in)?|^\W*open)"
)
OPEN_ON = re.compile(rf"(?:{_OPEN}(?: as (?:usual|normal))?|\blast (?:sessions?|appointments?|day)(?: (?:of|before|in|for)[\w\s]{{2,20}})? (?:is|are))"
                      r"(?: (?:on|until|till|through|up to))? $", re.IGNORECASE)
ON_OPEN = re.compile(rf"^(?:, [^,]{{3,30}}?)?,? {_OPEN}(?! (?:again|from)\b)|^\s?[:–—|]\s?(?:open\b|(?:last|first) (?:appointments?|sessions?|day)\b)", re.IGNORECASE)
WEEKS = re.compile(
    rf"{_WE}{_TIMES}\s*\b(?:closed?|closes|shut|away)(?: for)? (?:(?:the )?(?:whole|all|entire)(?: month)? (?:of )?|(?:for )?all |throughout )"
    rf"(?P<whole>{MONTH})"
    rf"|\b(?:closed?|closes|shut|away)\b(?:(?!\b(?:open|but|except)\b)[^.;]){{1,60}},? and (?:for )?(?:all|the whole|the whole month) of (?P<too>{MONTH})"
    rf"|\b(?:closed?|closes|shut|away)(?: (?:for|in|during))? the (?P<which>first|last) (?P<many>{IN_WORDS}|\d) weeks (?:of|in) "
    rf"(?P<month>{MONTH}|the month)",
    re.IGNORECASE,
)
THROUGH = (
    r"(?:\b(?:open|here|in the (?:office|studio|practice)|work(?:ing)?)(?: as usual| as normal)?(?:,)? (?:all|right through|all through|through|throughout|during|over)"
    r"|\b(?:open|here|work(?:ing)?) as (?:usual|normal) (?:in|on|at)"
    r"|\b(?:do not|don['’]t|never) (?:close|take a break|go away) (?:in|at|for))(?: the| our)?(?: \w+)? (?:{words})\b"
)
ASKED = re.compile(r"\b(?:open|work|see|come|there|here|in)\b.*\?\s*$", re.IGNORECASE | re.DOTALL)
