"""The sample's texts in a folder of their own, with the editor's desk over them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from editor.desk import Desk


@pytest.fixture
def desk(tmp_path) -> Desk:
    shutil.copytree(Path(__file__).parents[2] / "content", tmp_path / "content")
    return Desk(tmp_path)
