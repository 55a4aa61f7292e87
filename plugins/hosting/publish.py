"""`make publish`: built beside, checked strictly, swapped in at once. Whatever happens, a whole site stays."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hosting.build import Built, build
from hosting.edition import Change, changes, read_edition
from hosting.search import index
from hosting.swap import restore, swap_in
from hosting.trouble import Trouble
from practice.entries import read_practice
from practice.front_matter import Header, read_text, read_yaml
from practice.published import RECORD, Published, merged, read
from practice.schema import Practice
from sitecheck.links.redirects import address_of, now_at
from sitecheck.novelty import FILE, keep, marks
from sitecheck.site import Site

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

BESIDE, LOCK = ".publish", ".publish.lock"

# Numbers that are kept for stories: +1 xxx 555-01xx in North America, 01632 960xxx and 07700 900xxx in Britain.
_SAMPLE_PHONE = re.compile(r"555\D?01\d\d$|^(?:\+44|0)\D*1632\D*960|^(?:\+44|0)\D*7700\D*900")
_SAMPLE_SITE = re.compile(r"(?:^|[/.@])example\.(?:com|org|net)\b|\.(?:example|test|invalid)(?:[/:]|$)")
_AT_HOME = re.compile(r"//(?:localhost|127\.|0\.0\.0\.0|\[::1?\])")


def publish(root: Path, output: Path) -> tuple[Built, list[Change]]:
    """Publishes the site of `root` into `output`; leaves `output` alone and raises Trouble when it may not be."""
    content = root / "content"
    facts = read_yaml(read_text(content / "practice.yaml")[0] or "")
    refuse_unready(read_practice(content), os.environ.get("SITEURL", ""), facts)
    with _alone(root):
        restore(output)
        beside = root / BESIDE
        shutil.rmtree(beside, ignore_errors=True)  # what an interrupted publish left
        built = build(root, OUTPUT_PATH=str(beside), SITECHECK_FAIL=True)
        if built.errors:
            shutil.rmtree(beside, ignore_errors=True)
            return built, []
        index(beside)
        before, now = read_edition(output), read_edition(beside)
        changed = [_moved(built.site, one) for one in changes(before, now)]  # while what was built still lies where the site reads it
        # First the record: an address too many in it does no harm, one that is missing would be lost.
        remember(content / RECORD, now.addresses())
        known = marks(built.site, built.diagnostics)
        swap_in(beside, output)
        keep(root / FILE, known)
    return built, changed


def _moved(site: Site, change: Change) -> Change:
    """A page that is gone from an address which leads on to another has only moved."""
    page = now_at(site, change.address) if change.kind == "gone" else None
    return Change("moved", change.address, f"now {address_of(page)}") if page else change


def refuse_unready(practice: Practice, site_url: str, facts: Header = Header()) -> None:
    """Raises Trouble when the practice is still the sample, or the site's address is not fit for the public; `facts` says in which line."""
    url, where = (site_url, "SITEURL") if site_url else (practice.url, _place(facts, "url"))
    reasons = {
        f"{_place(facts, 'sample')}: error: not published, because it is still the sample practice: put your own facts in (make start asks for them), then write sample: no":
            practice.sample,
        f"{_place(facts, 'phone')}: error: not published, because the phone number {practice.phone} is a made-up one: write your own":
            _SAMPLE_PHONE.search(practice.phone),
        f"{_place(facts, 'email')}: error: not published, because the e-mail address {practice.email} is a made-up one: write your own":
            _SAMPLE_SITE.search(practice.email),
        f"{where}: error: not published, because the site's address {url} is a made-up one: write your own":
            _SAMPLE_SITE.search(url),
        f"{where}: error: not published, because the site's address {url} is this computer's: write the one that visitors use":
            _AT_HOME.search(url),
        f"{where}: error: not published, because the site's address {url} does not begin with https://, which every host offers":
            not url.startswith("https://"),
    }
    if found := [reason for reason, holds in reasons.items() if holds]:
        raise Trouble("\n".join(found))


def _place(facts: Header, field: str) -> str:
    mark = facts.mark_of((field,))
    return f"content/practice.yaml, line {mark.line}" if mark else "content/practice.yaml"


def remember(record: Path, now: Iterable[Published]) -> None:
    """Adds what is published to the record; written beside and moved, so that it is never half a record."""
    text, problem = read_text(record) if record.exists() else ("", None)
    if text is None:
        raise Trouble(f"{record.parent.name}/{record.name}: error: {problem.message}")
    before = read(text)
    new = record.with_name(record.name + ".new")
    new.write_text(merged(before, now), encoding="utf-8", newline="\n")
    os.replace(new, record)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One publish at a time: a second one is told to wait. The lock ends with the process, however it ends."""
    with open(root / LOCK, "w") as lock:
        try:
            if fcntl:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Trouble("error: another publish is under way; wait until it is done, then give the command again") from None
        yield
