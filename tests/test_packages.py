"""What is imported is named in pyproject.toml, so that a fresh environment has it."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.conftest import ROOT, plain_environment

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
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
    return {name.lower().replace("_", "-") for module in modules for name in known[module][:1]}


def test_the_check_needs_only_what_every_install_has():
    needed = packages(imported(ROOT / "plugins/practice") | imported(ROOT / "plugins/sitecheck"))
    assert needed <= named(PROJECT["dependencies"])


def test_the_website_needs_only_what_its_lock_has():
    extras = PROJECT["optional-dependencies"]
    needed = packages(imported(ROOT / "plugins"))
    assert needed <= named(PROJECT["dependencies"], extras["site"])
    assert packages(imported(ROOT / "tests")) <= named(PROJECT["dependencies"], extras["site"], extras["test"])


def test_an_install_has_every_file_beside_the_code(tmp_path):
    for name in ("plugins", "pyproject.toml", "README.md", "LICENSE"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, tmp_path / name)
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", "wheel", "."]
    subprocess.run(build, cwd=tmp_path, check=True, env=plain_environment())
    (wheel,) = (tmp_path / "wheel").iterdir()
    ours = (path for path in (ROOT / "plugins").rglob("*") if path.is_file())
    wanted = {path.relative_to(ROOT / "plugins").as_posix() for path in ours if path.suffix != ".pyc"}
    wanted = {name for name in wanted if "egg-info" not in name and "/." not in name}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()
