"""What the check costs beside bare Pelican, and beside other checkers: `make bench` (BENCH_LARGE=1 adds 5,000 articles)."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.builds import PELICAN, ROUNDS, table
from bench.clock import PATIENCE, Run, memory, ratio, seconds, timed
from bench.corpus import LINK_FAULTS, Planted, make_site, name, page
from bench.peers import peers
from bench.visitors import report

FOLDER = (sys.executable, "-m", "sitecheck", "folder", "output", "--base-url", "https://example.com", "--format", "json")
LINKS = "broken-link,missing-anchor,missing-file,wrong-case,unroutable-email"
BARS = {60: (1.25, 1.03), 1000: (1.1, 1.03), 5000: (1.1, 1.03)}


def main() -> None:
    sizes = [60, 1000] + ([5000] if os.environ.get("BENCH_LARGE") else [])
    with tempfile.TemporaryDirectory() as place:
        for line in table(Path(place), sizes):
            print(line, flush=True)
        print("\nBuild with every check, as a multiple of bare Pelican (wall time; in brackets processor time of all processes)\n")
        print("| articles | bare Pelican | cold | after one article was changed | with nothing changed | largest process |")
        print("| --- | --- | --- | --- | --- | --- |")
        for articles in sizes:
            print(builds(Path(place), articles), flush=True)
        print("\nsitecheck folder on the output of bare Pelican, for the first time and again, in seconds\n")
        print("| articles | every rule | again | rules on links | again | largest process |\n| --- | --- | --- | --- | --- | --- |")
        for articles in sizes:
            print(folders(Path(place), articles), flush=True)
        print("\nThe same folder read by others, and what each found of planted faults\n")
        print("| checker | seconds | links found | all found |\n| --- | --- | --- | --- |")
        for line in checkers(Path(place), int(os.environ.get("BENCH_PEERS", "1000"))):
            print(line, flush=True)
    print("\nWhat visitors get: Lighthouse on a simulated telephone with slow 4G\n")
    report(Path("output"))


def builds(place: Path, articles: int) -> str:
    """One row: rounds of bare, cold and warm builds in turn."""
    bare, checked = place / f"bare-{articles}", place / f"checked-{articles}"
    make_site(bare, articles, checked=False)
    make_site(checked, articles)
    if "Checked:" not in timed(PELICAN, checked).said:  # compiles, too, what Python has not compiled yet
        raise SystemExit("error: the build did not run the check; is PYTHONPATH set, as make does?")
    runs: dict[str, list[Run]] = {"bare": [], "cold": [], "changed": [], "warm": []}
    for turn in range(ROUNDS[articles]):
        runs["bare"].append(timed(PELICAN, bare))
        shutil.rmtree(checked / ".cache", ignore_errors=True)
        runs["cold"].append(timed(PELICAN, checked))
        with open(checked / f"content/articles/{name(turn)}.md", "a", encoding="utf-8") as article:
            article.write("\nOne more thing about the [first](/about/) page.\n")
        runs["changed"].append(timed(PELICAN, checked))
        runs["warm"].append(timed(PELICAN, checked))
    bars = BARS[articles]
    return (
        f"| {articles:,} | {seconds(runs['bare']):.1f} s, {memory(runs['bare']):.0f} MB | {_times(runs['cold'], runs['bare'], bars[0])} "
        f"| {_times(runs['changed'], runs['bare'])} | {_times(runs['warm'], runs['bare'], bars[1])} | {ratio(runs['cold'], runs['bare'], 'memory'):.2f} × |"
    )


def folders(place: Path, articles: int) -> str:
    """One row: the output of the bare build, with nothing remembered and then with everything."""
    site, cache = place / f"bare-{articles}", place / "cache"
    runs: dict[str, list[Run]] = {}
    for _round in range(ROUNDS[articles]):
        shutil.rmtree(cache, ignore_errors=True)
        for what, command in (("every rule", FOLDER), ("links", (*FOLDER, "--rules", LINKS))):
            for when in ("first", "again"):
                runs.setdefault(f"{what} {when}", []).append(timed(command, site, {"XDG_CACHE_HOME": str(cache)}))
    return f"| {articles:,} | {' | '.join(f'{seconds(some):.2f}' for some in runs.values())} | {memory(runs['every rule first']):.0f} MB |"


def _times(runs: Sequence[Run], bare: Sequence[Run], bar: float | None = None) -> str:
    found = ratio(runs, bare)
    judged = f", bar {bar} {'kept' if found <= bar else 'missed'}" if bar else ""
    return f"{found:.2f} × ({ratio(runs, bare, 'processor'):.2f} ×){judged}"


def checkers(place: Path, articles: int):
    """One row a checker, on a site with faults."""
    site = place / "faulty"
    planted = make_site(site, articles, checked=False, faults=max(16, articles // 10))
    timed(PELICAN, site)
    cache = {"XDG_CACHE_HOME": str(place / "cache")}
    shutil.rmtree(place / "cache", ignore_errors=True)
    for label, command in (("sitecheck, every rule", FOLDER), ("sitecheck, links only", (*FOLDER, "--rules", LINKS))):
        yield _row(label, timed(command, site, cache), planted)
        yield _row(f"{label}, again", timed(command, site, cache), planted)
    for peer in peers():
        yield _row(peer.name, peer.run((site / "output").resolve(), place), planted)


def _row(label: str, run: Run, planted: Sequence[Planted]) -> str:
    links = [fault for fault in planted if fault.kind in LINK_FAULTS]
    found, of_links = (sum(fault.trace in run.said or _at_its_page(fault, run.said) for fault in faults) for faults in (planted, links))
    took = f"{run.seconds:.1f}" if run.seconds < PATIENCE else f"stopped after {PATIENCE}"
    return f"| {label} | {took} | {of_links} of {len(links)} | {found} of {len(planted)} |"


def _at_its_page(fault: Planted, said: str) -> bool:
    """Our own report names the page, and the rule for faults whose words it does not repeat."""
    return any(page(fault.article) in line for line in said.split('"rule"') if fault.rule and f'"{fault.rule}"' in line)


if __name__ == "__main__":
    main()
