"""What a visitor's browser makes of the built site: Lighthouse's marks, beside an empty page's, and the W3C validator's word.

Both programs come from npm, into .cache/bench; where npm, Java or Chromium is missing a line says so.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.host import hosted
from bench.programs import from_npm

LIGHTHOUSE, VALIDATOR = "lighthouse@12.8.2", "vnu-jar@26.9.27"
"""lighthouse 13 wants a newer Node than most systems have."""
ROUNDS = 3
PAGES = {
    "home": "", "article": "articles/research-migraine/", "person": "people/marisol-quince/", "fees": "fees/", "FAQ": "faq/",
    "contact": "contact/",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {"largest-contentful-paint": "LCP", "cumulative-layout-shift": "CLS", "total-blocking-time": "TBT"}


def marks(site: Path) -> Iterator[str]:
    """One row a page: Lighthouse's four marks and the medians of its times, on a simulated telephone with slow 4G."""
    lighthouse = from_npm(LIGHTHOUSE, "lighthouse")
    with hosted(site) as address:
        empty = _measured(lighthouse, f"{address}/empty-page")
        for label, path in PAGES.items():
            page = _measured(lighthouse, f"{address}/{path}")
            times = f"{page['LCP'] / 1000:.2f} s | {page['LCP'] / empty['LCP']:.2f} × | {page['CLS']:.3f} | {page['TBT']:.0f} ms"
            yield f"| {label} | {' / '.join(f'{page[name]:.0f}' for name in CATEGORIES)} | {times} |"


def _measured(lighthouse: Path, address: str) -> dict[str, float]:
    runs = [_run(lighthouse, address) for _ in range(ROUNDS)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def _run(lighthouse: Path, address: str) -> dict[str, float]:
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
    command = [lighthouse, address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=180).stdout)
    found = {name: 100 * report["categories"][name]["score"] for name in CATEGORIES}
    return found | {short: report["audits"][name]["numericValue"] for name, short in TIMES.items()}


def validated(site: Path) -> str:
    """What the W3C's checker says of every page, style sheet and drawing."""
    files = sorted(file for file in site.rglob("*") if file.suffix in (".html", ".css", ".svg") and "pagefind" not in file.parts)
    with hosted(site) as address:  # pages are asked by address, since a page's policy speaks of where it comes from
        said = _said([f"{address}/{file.relative_to(site).as_posix()}" for file in files if file.suffix != ".svg"])
    said += _said([file for file in files if file.suffix == ".svg"])
    lines = [f"  {message.get('url', '')}:{message.get('lastLine', '')} {message['message']}" for message in said]
    return "\n".join([f"The validator found {len(said)} errors and warnings in {len(files)} pages, style sheets and drawings.", *lines[:20]])


def _said(subjects: list[str | Path]) -> list[dict[str, Any]]:
    jar = from_npm(VALIDATOR, "vnu").parent.parent / "vnu-jar/build/dist/vnu.jar"
    java = ["java", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", jar]
    run = subprocess.run([*java, "--also-check-svg", "--also-check-css", "--format", "json", *subjects], capture_output=True, timeout=600)
    messages = json.loads(run.stderr or "{}").get("messages", []) if subjects else []
    return [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]


def report(site: Path) -> None:
    """Prints the table for the pages of a built site, and what the validator says of them."""
    try:
        print("| page | marks | LCP | beside an empty page | CLS | TBT |\n| --- | --- | --- | --- | --- | --- |")
        for line in marks(site):
            print(line, flush=True)
        print(f"\n{validated(site)}")
    except (OSError, subprocess.SubprocessError) as error:
        print(f"Lighthouse and the W3C validator are not measured here: {error.__class__.__name__}, {str(error)[:120]}")


if __name__ == "__main__":
    report(Path("output"))
