"""What is imported is named in pyproject.toml, so that a fresh environment has it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.conftest import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]
OURS = {path.name for path in (ROOT / "plugins").iterdir()} | {"tests", "bench", "docs"}


def imported(folder: Path) -> set[str]:
    names: set[str] = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names.add(node.module or "")
    return {name.partition(".")[0] for name in names} - OURS - sys.stdlib_module_names


def named(*groups: list[str]) -> set[str]:
    return {re.match(r"[\w-]+", line)[0].lower() for group in groups for line in group}


def packages(modules: set[str]) -> set[str]:
    known = packages_distributions()
    return {name.lower() for module in modules for name in known[module][:1]}


def test_the_check_needs_only_what_every_install_has():
    needed = packages(imported(ROOT / "plugins/practice") | imported(ROOT / "plugins/sitecheck"))
    assert needed <= named(PROJECT["dependencies"])


def test_the_website_needs_only_what_its_lock_has():
    extras = PROJECT["optional-dependencies"]
    needed = packages(imported(ROOT / "plugins"))
    assert needed <= named(PROJECT["dependencies"], extras["site"])
    assert packages(imported(ROOT / "tests")) <= named(PROJECT["dependencies"], extras["site"], extras["test"])


def test_the_data_beside_the_code_is_installed_with_it():
    patterns = SETTINGS["tool"]["setuptools"]["package-data"]["*"]
    data = [path for path in (ROOT / "plugins").rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")]
    strays = [path for path in data if "egg-info" not in str(path) and "/." not in str(path) and not any(path.match(pattern) for pattern in patterns)]
    assert data and not strays
