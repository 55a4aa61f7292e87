"""Whatever stops a build is told in one sentence that says what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import jinja2
import pytest

from hosting.trouble import Trouble, sentence

ROOT = Path("/home/ada/site")


def os_error(number: int, path: str | None = None) -> OSError:
    return OSError(number, "as the system says it", path)


@pytest.mark.parametrize("error, opening, words", [
    (os_error(errno.ENOSPC, "/home/ada/site/output/a.html"), "error: the disk is full", "make room"),
    (os_error(errno.EACCES, "/home/ada/site/output/a.html"), "output/a.html: error:", "permission"),
    (os_error(errno.EISDIR, "/home/ada/site/output/a"), "output/a: error:", "move it"),
    (os_error(errno.EIO), "a file: error: as the system says it", "put this right"),
    (MemoryError(), "error: this computer has too little memory", "close"),
    (Trouble("error: said already"), "error: said already", ""),
    (KeyError("x"), "error: Stillpoint stumbled over itself (KeyError", "report this line"),
])
def test_every_error_is_one_sentence_with_what_to_do(error, opening, words):
    said = sentence(error, ROOT)
    assert said.startswith(opening)
    assert words in said
    assert "\n" not in said and "Traceback" not in said


def test_a_fault_in_a_template_is_told_with_its_line(tmp_path):
    (tmp_path / "page.html").write_text("one\n{{ nothing.here }}\n")
    (tmp_path / "broken.html").write_text("one\ntwo\n{% if %}\n")
    theme = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), undefined=jinja2.StrictUndefined)
    for name, place in (("page.html", "page.html:2: error:"), ("broken.html", "broken.html:3: error:")):
        with pytest.raises(jinja2.TemplateError) as caught:
            theme.get_template(name).render()
        assert sentence(caught.value, tmp_path).startswith(place)
