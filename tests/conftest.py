"""The real website: built once a run for all who look at it, copied for those who plant faults in it."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from socketserver import BaseServer

import pytest

from tests.ready import Ready

DAY = "2026-11-20"
"""The day of every website that the tests build: none of the sample's closures and credentials has ended then."""
ROOT = Path(__file__).parents[1]
PARTS = ("content", "theme", "pelican.conf.py")


def pytest_sessionstart() -> None:
    """Whoever starts the tests in the background has Ctrl-C ignored by them, and so by every program that they try."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some tests wait for a browser or for a preview, and another one can be at work then."""
    return (os.cpu_count() or 1) + 1


@cache
def drawings() -> Path:
    """What all copies keep between builds: the pictures are drawn once a run, by whichever copy is built first."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def copy_into(folder: Path) -> Path:
    """A copy of everything that the website is built from, and nothing built."""
    (folder / ".cache").symlink_to(drawings())
    for part in PARTS:
        source = ROOT / part
        copy_one = shutil.copytree if source.is_dir() else shutil.copy2
        copy_one(source, folder / part)
    return folder


def in_english_only(folder: Path) -> Path:
    """The copy without its Spanish."""
    for translated in (*folder.glob("content/*/es"), folder / "content/practice.es.yaml"):
        shutil.rmtree(translated) if translated.is_dir() else translated.unlink()
    facts = folder / "content/practice.yaml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("languages: [en, es]", "languages: [en]"), encoding="utf-8")
    return folder


@cache
def workplace() -> Path:
    """Where the copies are tried, one after the other: what is kept between builds knows its files by their whole path."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder / "site"


def copy_at_workplace() -> Path:
    """A copy of everything that the website is built from, and nothing built; it is there until the next one is begun."""
    place = workplace()
    if place.exists():
        past = Path(tempfile.mkdtemp())  # whoever is still at work in it may end there
        place.rename(past / "site")
        shutil.rmtree(past, ignore_errors=True)
    place.mkdir()
    return copy_into(place)


def plain_environment(**more: str) -> dict[str, str]:
    """What an owner's terminal has: nothing of the make that runs these tests. The day is always the same, so that no test fails on another one."""
    ours = ("MAKE", "MFLAGS", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "TODAY", "SITEURL")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | {"TODAY": DAY} | more


def run_hosting(folder: Path, verb: str, *, preexec=None, **environment: str) -> subprocess.CompletedProcess:
    """`python -m hosting <verb>` in the folder, as the Makefile gives it."""
    return run_python(folder, "-m", "hosting", verb, preexec=preexec, **environment)


def run_python(folder: Path, *words: str, preexec=None, **environment: str) -> subprocess.CompletedProcess:
    """This Python, with this project's plugins, in the folder."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300, preexec_fn=preexec,
        env=plain_environment(PYTHONPATH=str(ROOT / "plugins"), **environment),
    )


@cache
def ready() -> Ready:
    """The one that this process of the tests has; it builds the sample once and begins when it is first wanted."""
    place, aside = workplace(), workplace().with_name("aside")
    if place.exists():
        place.rename(aside)
    begun = Ready(copy_at_workplace(), plain_environment(PYTHONPATH=str(ROOT / "plugins")))
    (place / "output").rename(place.with_name("built"))  # where it does not go with the next copy
    shutil.rmtree(place)
    if aside.exists():
        aside.rename(place)
    return begun


def built() -> Path:
    """The pages that it has made of the sample."""
    ready()
    return workplace().with_name("built")


def built_before(folder: Path) -> Path:
    """The folder with the pages of the sample, as an owner has them from the last time; so only those that have changed are made."""
    if folder == workplace() and not (folder / "output").exists():
        shutil.copytree(built(), folder / "output")
    return folder


@contextlib.contextmanager
def answering(server: BaseServer) -> Iterator[BaseServer]:
    """The server at work, and ended within a moment: by itself it looks only twice a second whether it shall end."""
    with server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def run_ready(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    """The same at half the price, in a copy of a Python that has read the program already."""
    return ready().run(folder, *words, environment=plain_environment(PYTHONPATH=str(ROOT / "plugins"), **environment))


def run_hosting_ready(folder: Path, verb: str, **environment: str) -> subprocess.CompletedProcess:
    """`python -m hosting <verb>` likewise."""
    return run_ready(folder, "-m", "hosting", verb, **environment)


# `python -m hosting site`, which also writes down what the check found, since its report is prose.
# The search index costs as much as all pages, and no check looks at it.
SCRIPT = """
import dataclasses, json, pathlib, sys
import hosting.__main__ as command
def build(*words, build=command.build, **settings):
    built = build(*words, **settings)
    findings = [dataclasses.asdict(diagnostic) for diagnostic in built.diagnostics]
    pathlib.Path("findings.json").write_text(json.dumps(findings), encoding="utf-8")
    return built
command.build, command.index = build, lambda output: None
sys.exit(command.main(["site"]))
"""


@dataclass(frozen=True)
class Checked:
    """What `make site` did: its status, what it printed, what it found and which pages it wrote."""

    status: int
    text: str
    errors: str
    findings: list[dict]
    pages: frozenset[str]

    def about(self, file: str) -> list[dict]:
        return [finding for finding in self.findings if finding["place"]["file"] == file]


def run_check(folder: Path, *, preexec=None, **environment: str) -> Checked:
    """Builds and checks the website in the folder, in a process of its own."""
    if preexec:
        done = run_python(folder, "-c", SCRIPT, preexec=preexec, **environment)
    else:
        done = run_ready(built_before(folder), "-c", SCRIPT, **environment)
    notes = folder / "findings.json"
    findings = json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else []
    pages = frozenset(page.relative_to(folder / "output").as_posix() for page in folder.glob("output/**/*.html"))
    return Checked(done.returncode, done.stdout, done.stderr, findings, pages)


def obey_permissions() -> None:
    """For `preexec`: root may read and write everything, so it gives that up (Linux; prctl(2), capabilities(7))."""
    if os.geteuid() == 0:
        drop_from_bounding_set, overriding, reading = 24, 1, 2
        libc = ctypes.CDLL(None)
        for capability in (overriding, reading):
            libc.prctl(drop_from_bounding_set, capability, 0, 0, 0)


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory):
    """What the commands keep for the user is kept for this run only."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    os.environ.pop("XDG_CACHE_HOME")
    if before is not None:
        os.environ["XDG_CACHE_HOME"] = before


@pytest.fixture(scope="session")
def make_copy(tmp_path_factory) -> Callable[[], Path]:
    """Makes folders with a copy of everything the website is built from, and nothing built."""
    return lambda: copy_into(tmp_path_factory.mktemp("site"))


@pytest.fixture
def copy_of_site() -> Path:
    """A copy of the website to plant faults in."""
    return copy_at_workplace()


@pytest.fixture(scope="session")
def site_output() -> Path:
    """The output folder of the real website, with its search index; not to be changed."""
    return built()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, then those with many, for no worker to begin one when the others are done.

    Browser tests come last: Playwright leaves an event loop running in this thread, and other tests begin their own.
    """
    slow, many = {item.path for item in items if item.get_closest_marker("slow")}, Counter(item.path for item in items)
    items.sort(key=lambda item: ("tests/browser" in item.path.as_posix(), item.path not in slow, -many[item.path], item.path))
