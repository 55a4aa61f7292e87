"""Whatever stops a build is told in one sentence that says what to do."""

from __future__ import annotations

import errno
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

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


class PelicanTemplateNotFound(Exception):
    """As Pelican raises it."""


@pytest.mark.parametrize("templates, opening, words", [
    ({"page.html": "one\n{% include 'lost.html' %}"}, 'error: the theme has no template "lost.html"', "page.html:2 asks for it"),
    ({"page.html": "one\n{{ 1 / 0 }}"}, "page.html:2: error: division by zero", "correct this line"),
    ({"page.html": "one\n{{ x.y }}"}, "page.html:2: error: 'x' is undefined", "correct this line"),
    ({"page.html": "one\n{{ x | lost }}"}, "page.html:2: error: No filter named 'lost'", "correct this line"),
    ({"page.html": "{% include 'theme/old.html' %}", "theme/old.html": b"\xe9"}, "theme/old.html: error: this file is not written in UTF-8", "save it so"),
])
def test_what_is_wrong_with_the_theme_is_told_as_the_owner_s_to_mend(tmp_path, templates, opening, words):
    for name, text in templates.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    theme = jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path), undefined=jinja2.StrictUndefined)
    with pytest.raises(Exception) as caught:  # noqa: B017, PT011 – each of its own kind
        theme.get_template("page.html").render()
    said = sentence(caught.value, tmp_path)
    assert said.startswith(opening) and words in said and "\n" not in said and "Stillpoint" not in said


@pytest.mark.parametrize("error, opening", [
    (PelicanTemplateNotFound("[templates] unable to load fees[.html] from ['theme/templates']"), 'error: the theme has no template "fees.html"'),
    (Exception("Could not find the theme theme"), "theme: error: this folder is missing; put it back"),
    (SyntaxError("'(' was never closed", ("/home/ada/site/pelican.conf.py", 5, 7, "foo = (")), "pelican.conf.py:5: error: '(' was never closed; correct"),
    (ZoneInfoNotFoundError("No time zone found with key Mars/Base"), "pelican.conf.py: error: No time zone found with key Mars/Base; write it like"),
    (SyntaxError("source code string cannot contain null bytes"), "pelican.conf.py: error: this file is not text"),
])
def test_what_pelican_misses_is_told_as_the_owner_s_to_put_back(error, opening):
    assert sentence(error, ROOT).startswith(opening)
