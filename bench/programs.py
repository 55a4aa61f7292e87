"""Programs to measure beside, fetched once into .cache/bench."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(".cache/bench").resolve()


def from_npm(package: str, name: str) -> Path:
    """An npm package's program, each package in a folder of its own. FileNotFoundError where there is no npm."""
    folder = HOME / name
    file = folder / "node_modules/.bin" / name
    if not file.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm")
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--silent", "--prefix", folder, package], check=True, capture_output=True)
    return file


def from_pypi(package: str, name: str) -> Path:
    """A Python package's program, each in an environment of its own."""
    folder = HOME / name
    if not (folder / "bin" / name).exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, capture_output=True)
        subprocess.run([folder / "bin/python", "-m", "pip", "install", "--quiet", package], check=True, capture_output=True)
    return folder / "bin" / name
