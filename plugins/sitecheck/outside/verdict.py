"""What an answer means for a link: it works, it is gone, or nobody could tell.

Only what a server says for certain counts as gone: 404, 410, a name that no longer exists, a deep page
sent to the front page, a page that the site also gives for addresses which cannot exist. A wall against
robots, a busy server or a timeout says nothing about the page.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from sitecheck.diagnostic import quoted
from sitecheck.outside.address import is_home, site_of
from sitecheck.outside.memory import Proof

Kind = Literal["works", "gone", "could not tell"]

PERMANENT = (301, 308)

QUIET_REDIRECTORS = {
    "doi.org", "handle.net", "purl.org", "w3id.org", "orcid.org", "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly",
    "buff.ly", "is.gd", "lnkd.in", "youtu.be", "fb.me", "amzn.to", "rebrand.ly", "cutt.ly", "g.page", "maps.app.goo.gl",
}
"""Sites whose whole trade is to send people on: the address that was typed is the right one."""

LOGIN = re.compile(r"(?:^|[/._-])(?:log-?in|sign-?in|auth(?:orize|enticate)?|sso|oauth2?|session|account|consent)(?:$|[/._?-])", re.I)

NOT_FOUND_TITLE = re.compile(
    r"^\W*(?:error\W*)?(?:404|410)\b|\b(?:page|file|site|document|content)\s+(?:was\s+|is\s+|could\s+not\s+be\s+|not\s+|cannot\s+be\s+|can't\s+be\s+)"
    r"*(?:found|missing|unavailable|gone|exists?)\b|^\W*not\s+found\W*$|\bdoes\s*n[o']t\s+exist\b|\bno\s+longer\s+(?:exists|available|here)\b"
    r"|\bdomain\s+(?:is\s+)?(?:for\s+sale|expired|parked)\b|\bthis\s+domain\b",
    re.I,
)


@dataclass(frozen=True)
class Answer:
    """What came back for one link.

    `status` is the last one, None when no server answered; `failure` then says why in one word:
    no-host, unsafe, refused, timeout, certificate, loop, robots, broken, waiting. `hops` are the
    redirects on the way: (status, address it led to). `nonsense_title`, asked only in doubt, is the title
    that the site gives with status 200 for an address that cannot exist; None when it was not asked.
    `refuses_nonsense` says that it was asked and the site rightly said no.
    """

    url: str
    status: int | None = None
    failure: str = ""
    hops: tuple[tuple[int, str], ...] = ()
    title: str = ""
    nonsense_title: str | None = None
    refuses_nonsense: bool = False
    detail: str = ""

    @property
    def address(self) -> str:
        """Where the link led in the end."""
        return self.hops[-1][1] if self.hops else self.url


@dataclass(frozen=True)
class Verdict:
    """What an answer means, in words for the owner, and the address to which a page has moved."""

    kind: Kind
    reason: str
    moved_to: str = ""


FAILURES = {
    "unsafe": "The address lies inside a private network; it was not asked.",
    "refused": "The server did not take the call.",
    "timeout": "There was no answer in time.",
    "certificate": "The site's certificate is not valid, so browsers warn their visitors.",
    "loop": "It sends visitors round in a circle.",
    "robots": "The site asks robots not to look there.",
    "broken": "The answer broke off.",
    "waiting": "The site asked us to come back later.",
    "budget": "There was no time left to ask.",
}


def judge(answer: Answer, proof: Proof, today: datetime.date, *, strict: bool) -> Verdict:
    """The verdict on one answer. `strict` links (crisis lines, registers) get no second day."""
    if loss := _loss(answer, proof):
        began = proof.doubted or today.isoformat()
        if strict or began < today.isoformat():
            return Verdict("gone", loss)
        return Verdict("could not tell", f"{loss} It will be asked again on another day before it is called gone.")
    if doubt := _doubt(answer):
        return Verdict("could not tell", doubt)
    return Verdict("works", "", _moved_to(answer))


def is_loss(answer: Answer, proof: Proof) -> bool:
    """True when the answer speaks for a link that is gone, whatever day it is."""
    return bool(_loss(answer, proof))


def _loss(answer: Answer, proof: Proof) -> str:
    if answer.failure == "no-host":
        return f"There is no site called {urlsplit(answer.address).hostname} any more."
    if answer.status in (404, 410):
        return "The site says that the page is not there."
    if answer.status is None or not 200 <= answer.status < 300:
        return ""
    if answer.nonsense_title is not None and _same_title(answer.title, answer.nonsense_title):
        return "The site shows the same page for addresses that cannot exist."
    if answer.hops and is_home(answer.address) and not is_home(answer.url) and site_of(answer.url) not in QUIET_REDIRECTORS:
        return "The page now leads to the site's front page, so it is probably gone."
    if proof.title and answer.title and not _same_title(proof.title, answer.title) and site_of(proof.address) != site_of(answer.address):
        return f'It used to be {quoted(proof.title)} and is now {quoted(answer.title)} on another site: it may have been taken over.'
    return ""


def _doubt(answer: Answer) -> str:
    if answer.failure:
        return FAILURES.get(answer.failure, "The answer could not be read.") + (f" ({answer.detail})" if answer.detail else "")
    status = answer.status or 0
    if 200 <= status < 300:
        if NOT_FOUND_TITLE.search(answer.title) and not answer.refuses_nonsense:
            return f'It answers, but its title is {quoted(answer.title)}.'
        return ""
    if LOGIN.search(urlsplit(answer.address).path) and status in (401, 403):
        return ""
    if status in (401, 403, 406, 429, 451, 999):
        return f"The site does not answer robots (status {status})."
    return f"The site had trouble of its own (status {status})." if status >= 500 else f"The site answered with status {status}."


def _same_title(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _moved_to(answer: Answer) -> str:
    """The address to write instead: only for permanent redirects that stay on the same site."""
    if not answer.hops or any(status not in PERMANENT for status, _ in answer.hops):
        return ""
    if site_of(answer.url) in QUIET_REDIRECTORS or site_of(answer.url) != site_of(answer.address):
        return ""
    if LOGIN.search(urlsplit(answer.address).path) and not LOGIN.search(urlsplit(answer.url).path):
        return ""
    return answer.address
