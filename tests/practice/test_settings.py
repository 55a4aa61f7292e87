"""pelican.conf.py: every setting is known, and it works wherever `pelican` is called."""

from __future__ import annotations

import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG, read_settings

from practice.pelican_side import SETTINGS

ROOT = Path(__file__).parents[2]
CONF = ROOT / "pelican.conf.py"
OURS = {"TODAY"}
WITHOUT_DEFAULT = {  # Pelican's own, but not among its defaults
    "TIMEZONE", "SITESUBTITLE", "FEED_DOMAIN",
    "TAG_REGEX_SUBSTITUTIONS", "CATEGORY_REGEX_SUBSTITUTIONS", "AUTHOR_REGEX_SUBSTITUTIONS",
}


@pytest.fixture
def call(tmp_path):
    def call(**environment: str) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "pelican", "-s", str(CONF), "--print-settings", "PATH", "OUTPUT_PATH", "SITEURL", "TODAY"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, env={"PATH": "/usr/bin"} | environment)

    return call


def test_no_setting_is_misspelt():
    """Pelican takes no notice of a setting that it does not know."""
    written = set(read_settings(str(CONF)))
    assert written <= set(DEFAULT_CONFIG) | WITHOUT_DEFAULT | OURS
    assert set(SETTINGS) <= set(DEFAULT_CONFIG) | WITHOUT_DEFAULT


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", "~$leaflet.docx", "leaflet.pdf~", ".leaflet.pdf.icloud"])
def test_what_computers_leave_beside_documents_is_not_published(name):
    assert any(fnmatch(name, pattern) for pattern in read_settings(str(CONF))["IGNORE_FILES"])


def test_it_works_from_any_folder_and_without_an_installation(call):
    done = call()
    assert done.returncode == 0, done.stderr
    shown = "".join(done.stdout.split())
    assert all("".join(str(ROOT / name).split()) in shown for name in ("content", "output"))


def test_host_and_day_can_be_given_from_outside(call):
    shown = "".join(call(SITEURL="https://example.org/site/", TODAY="2027-03-01").stdout.split())
    assert "SITEURL:'https://example.org/site'" in shown and "date(2027,3,1)" in shown


def test_a_day_that_is_none_is_told_in_one_sentence(call):
    done = call(TODAY="tomorrow")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and '"tomorrow"' in done.stderr


def test_a_plugin_that_cannot_be_imported_ends_the_build(tmp_path):
    copy = tmp_path / "pelican.conf.py"
    copy.write_text(CONF.read_text(encoding="utf-8").replace("import artwork", "import artwrok"), encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "-s", str(copy)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False,
                          env={"PATH": "/usr/bin", "PYTHONPATH": str(ROOT / "plugins")})
    assert done.returncode != 0
    assert "artwrok" in done.stderr and "Traceback" not in done.stderr
