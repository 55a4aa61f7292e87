"""A content folder to write into."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def site(tmp_path) -> Path:
    """The sample's texts alone: nothing is built here."""
    shutil.copytree(ROOT / "content", tmp_path / "site/content")
    return tmp_path / "site"
