"""`make docs`: writes anew what the documents show of the program. A test compares them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from docs.field_tables import TABLES, tables
from editor import schemas

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
EXAMPLE = re.compile(r"(?<=<!-- example:begin -->\n).*?(?=<!-- example:end -->)", re.DOTALL)

# The slip that the README shows: a letter in a link, in a sentence of the sample practice.
PAGE, RIGHT, SLIP = "content/pages/first-visit.md", "when-to-see-a-doctor-first", "when-to-see-a-docter-first"


def example() -> str:
    """What the check says when the sample practice has that slip in it."""
    with tempfile.TemporaryDirectory() as name:
        return _report(with_slip(Path(name)))


def with_slip(folder: Path) -> Path:
    """A copy of the sample practice with that slip in it."""
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "pelican.conf.py", folder)
    page = folder / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace(RIGHT, SLIP, 1), encoding="utf-8")
    return folder


def readme() -> str:
    """The README as it should be."""
    shown = f"```\n{example()}```\n"
    return EXAMPLE.sub(lambda _: shown, README.read_text(encoding="utf-8"))


def _report(folder: Path) -> str:
    """The report up to its counts, which change with every sentence of the sample practice."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "COLUMNS": "80", "TODAY": "2026-11-20"}
    done = subprocess.run(
        [sys.executable, "-m", "hosting", "check"], cwd=folder, env=environment,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )
    return done.stdout.partition("\nChecked: ")[0] + "\n" if "\nChecked: " in done.stdout else done.stdout


if __name__ == "__main__":
    README.write_text(readme(), encoding="utf-8")
    TABLES.write_text(tables(), encoding="utf-8")
    schemas.write(ROOT)
    subprocess.run([sys.executable, "-m", "sitecheck", "rules", "--markdown", str(ROOT / "docs/rules")], check=True)
