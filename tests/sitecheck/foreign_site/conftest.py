"""A blog of somebody else, built by Pelican with the check in its PLUGINS."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache
from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG, read_settings

import sitecheck.engine  # noqa: F401 - else each build would begin a worker, which loads all rules again
from tests.sitecheck.foreign_site.blog import CONTENT, SETTINGS


@pytest.fixture(scope="session")
def compiled(tmp_path_factory) -> dict:
    """Pelican's themes are compiled once for all."""
    folder = tmp_path_factory.mktemp("compiled")
    return {"JINJA_ENVIRONMENT": {**DEFAULT_CONFIG["JINJA_ENVIRONMENT"], "bytecode_cache": FileSystemBytecodeCache(str(folder))}}


@pytest.fixture
def build(tmp_path: Path, monkeypatch, capsys, compiled):
    """Builds the blog with some files changed, and gives the diagnostics and the status."""
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(changes: dict[str, str | None] | None = None, **settings):
        for name, text in {**CONTENT, **(changes or {})}.items():
            path = tmp_path / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True) if text is None else path.write_text(text, encoding="utf-8")
        pelican = Pelican(read_settings("pelicanconf.py", override=compiled | settings))
        status = 0
        try:
            pelican.run()
        except SystemExit as end:
            status = end.code
        return pelican.diagnostics, status, capsys.readouterr().out

    return run


OVERRIDE = """{% extends "!simple/base.html" %}
{% block footer %}
  <a href="{{ SITEURL }}">Home</a>
  {% for name, address in [("News", "/feeds/none.xml"), ("Start", "/index.html")] %}<a href="{{ address }}">{{ name }}</a>{% endfor %}
{% endblock %}
"""


@pytest.fixture
def own_footer(tmp_path: Path) -> dict:
    """Settings for a theme with a footer of its own."""
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "base.html").write_text(OVERRIDE, encoding="utf-8")
    return {"THEME": "simple", "THEME_TEMPLATES_OVERRIDES": ["over"]}


@pytest.fixture
def theme_of(tmp_path):
    """Makes a theme of a few templates, each upon Pelican's simple one."""
    def make(templates: dict[str, str]) -> str:
        for name, text in templates.items():
            path = tmp_path / "theme" / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (tmp_path / "theme" / "static").mkdir()
        return str(tmp_path / "theme")

    return make
