"""`make publish`: built beside, checked strictly, swapped in at once. Whatever happens, a whole site stays."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from practice import published
from practice.entries import read_practice
from practice.schema import Practice
from sitecheck.document import decode, visible_text
from sitecheck.site import Site

from hosting import redirects
from hosting.build import Built, build
from hosting.search import index
from hosting.swap import restore, swap_in
from hosting.trouble import Trouble

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

# Numbers that are kept for stories: +1 xxx 555-01xx in North America, 01632 960xxx and 07700 900xxx in Britain.
_SAMPLE_PHONE = re.compile(r"555\D?01\d\d$|^(?:\+44|0)\D*1632\D*960|^(?:\+44|0)\D*7700\D*900")
_SAMPLE_SITE = re.compile(r"(?:^|[/.@])example\.(?:com|org|net)\b|\.(?:example|test|invalid|localhost)(?:[/:]|$)")


@dataclass(frozen=True)
class Change:
    """What became of one page since the last publish: `new`, `changed` or `gone`."""

    kind: str
    address: str
    title: str


def publish(root: Path, output: Path) -> tuple[Built, list[Change]]:
    """Publishes the site of `root` into `output`; raises Trouble and leaves `output` alone when it may not be."""
    content = root / "content"
    refuse_unready(read_practice(content), os.environ.get("SITEURL", ""))
    with _alone(root):
        restore(output)
        beside = root / ".publish"
        shutil.rmtree(beside, ignore_errors=True)  # what an interrupted publish left
        built = build(root, OUTPUT_PATH=str(beside), SITECHECK_FAIL=True)
        if built.errors:
            shutil.rmtree(beside, ignore_errors=True)
            return built, []
        index(beside)
        now, before = pages_of(beside), pages_of(output) if output.is_dir() else {}
        remember(content / published.RECORD, now)
        swap_in(beside, output)
    return built, changes(before, now)


def refuse_unready(practice: Practice, site_url: str) -> None:
    """Raises Trouble when the practice is still the sample, or the site's address is not fit for the public."""
    url = site_url or practice.url
    reasons = {
        "it is still the sample practice: put your own facts in, then write sample: no": practice.sample,
        f"the phone number {practice.phone} is a made-up one: write your own": bool(_SAMPLE_PHONE.search(practice.phone)),
        f"the e-mail address {practice.email} is a made-up one: write your own": bool(_SAMPLE_SITE.search(practice.email)),
        f"the site's address {url} is a made-up one: write your own": bool(_SAMPLE_SITE.search(url)),
        f"the site's address {url} begins with http://: write https://, which every host offers": url.startswith("http:"),
    }
    if found := [reason for reason, holds in reasons.items() if holds]:
        raise Trouble("\n".join(f"content/practice.yaml: error: not published, because {reason}" for reason in found))


def pages_of(output: Path) -> Mapping[str, published.Published]:
    """Every address of a built site that a visitor may keep: its pages, and the headings with an anchor."""
    found: dict[str, published.Published] = {}
    site = Site.from_folder(output)
    for path, document in site.documents.items():
        if path == "404.html" or not document.whole or path.startswith("pagefind/"):
            continue
        address = "/" + path.removesuffix("index.html")
        text = visible_text(decode((output / path).read_bytes()))
        found[address] = published.Published(address, document.name, published.fingerprint(text))
        for heading in document.headings:
            if heading.id and document.listed:
                found[f"{address}#{heading.id}"] = published.Published(f"{address}#{heading.id}", heading.text)
    return found


def remember(record: Path, now: Mapping[str, published.Published]) -> None:
    """Adds what is published to the record; written beside and moved, so that it is never half a record."""
    before = published.read(record.read_text("utf-8")) if record.exists() else ()
    new = record.with_name(record.name + ".new")
    new.write_text(published.merged(before, now.values()), encoding="utf-8", newline="\n")
    os.replace(new, record)


def changes(before: Mapping[str, published.Published], now: Mapping[str, published.Published]) -> list[Change]:
    """What a person would say has changed: pages, not bytes."""
    pages = [address for address in sorted({*before, *now}) if "#" not in address]
    found = []
    for address in pages:
        one, other = before.get(address), now.get(address)
        if one is None:
            found.append(Change("new", address, other.title))
        elif other is None:
            found.append(Change("gone", address, one.title))
        elif (one.fingerprint, one.title) != (other.fingerprint, other.title):
            found.append(Change("changed", address, other.title))
    return found


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One publish at a time: a second one is told to wait. The lock ends with the process, however it ends."""
    with open(root / ".publish.lock", "w") as lock:
        try:
            if fcntl:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Trouble("error: another publish is under way; wait until it is done, then give the command again") from None
        yield
