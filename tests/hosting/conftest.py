"""A practice that might be one: the sample with other facts, published once for all who look at it."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from tests.conftest import copy_into, run_hosting

DAY = "2026-11-20"
REAL = {
    "example.com": "larkmere-craniosacral.org", "555-0142": "234-0142", "SAMPLE-": "LM-", "sample: yes": "sample: no",
    "Marisol Quince": "Marisol Quint", "Tobias Fennimore": "Tobias Fenn",
    "Sample Lane": "Alder Lane", "Sample Mutual": "Alder Mutual",
}


def make_real(folder: Path) -> Path:
    """Turns a copy of the sample into a practice that might be one."""
    for path in (folder / "content").rglob("*"):
        if path.suffix in (".md", ".yaml"):
            text = path.read_text(encoding="utf-8")
            for old, new in REAL.items():
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")
    return folder


def fingerprint_of(folder: Path) -> str:
    """One hash over every path and byte below a folder."""
    marks = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            marks.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return marks.hexdigest()


@pytest.fixture(scope="session")
def place_of_published(tmp_path_factory) -> Path:
    """Where it is published, first and again: what is kept between builds knows its files by their whole path."""
    return tmp_path_factory.mktemp("practice") / "site"


@pytest.fixture(scope="session")
def published(place_of_published) -> Path:
    """A real practice that was published; not to be changed."""
    place_of_published.mkdir()
    folder = make_real(copy_into(place_of_published))
    (folder / "content/redirects.yaml").write_text("/what-it-costs/: /fees/\n", encoding="utf-8")
    done = run_hosting(folder, "publish", TODAY=DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder.rename(folder.with_name("published"))


@pytest.fixture
def copy_of_published(published, place_of_published) -> Path:
    """A copy of it to publish again; it is there until the next one is begun."""
    shutil.rmtree(place_of_published, ignore_errors=True)
    return shutil.copytree(published, place_of_published, symlinks=True)
