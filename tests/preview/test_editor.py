"""The editor is opened at the place, if there is one that opens in a window of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from preview.editor import command


@pytest.fixture
def programs(tmp_path):
    def make(*names: str, **environment: str) -> dict[str, str]:
        for name in names:
            (tmp_path / name).write_text("#!/bin/sh\n")
            (tmp_path / name).chmod(0o755)
        return {"PATH": str(tmp_path), **environment}

    return make


def words(*given, **environment) -> list[str] | None:
    found = command(Path("/site/content/a file.md"), 12, 4, environment)
    return found and [Path(found[0]).name, *found[1:]]


def test_vs_code_is_told_the_place(programs):
    assert words(**programs("code")) == ["code", "-g", "/site/content/a file.md:12:4"]


@pytest.mark.parametrize("name, place", [
    ("subl", ["/site/content/a file.md:12:4"]), ("gedit", ["+12", "/site/content/a file.md"]), ("kate", ["--line", "12", "--column", "4", "/site/content/a file.md"]),
    ("strange", ["/site/content/a file.md"]),
])
def test_the_editor_that_is_set_comes_first(programs, name, place):
    assert words(**programs("code", name, VISUAL=name)) == [name, *place]


def test_its_own_words_are_kept(programs):
    assert words(**programs("code", EDITOR="code --reuse-window")) == ["code", "--reuse-window", "-g", "/site/content/a file.md:12:4"]


def test_visual_comes_before_editor(programs):
    assert words(**programs("subl", "gedit", VISUAL="gedit", EDITOR="subl"))[0] == "gedit"


@pytest.mark.parametrize("setting", ["vim", "nano", "/usr/bin/vi", "missing-one", "'never closed", ""])
def test_an_editor_that_needs_the_terminal_or_is_not_there_is_left_alone(programs, setting):
    assert words(**programs("vim", "nano", VISUAL=setting)) is None
    assert words(**programs("code", VISUAL=setting))[0] == "code"
