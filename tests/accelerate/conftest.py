"""Small sites of every kind of content, built by Pelican as it is and by Pelican made quick."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import pelican
import pytest
from pelican.contents import Content
from pelican.settings import read_settings

import accelerate

WORDS = "breath rhythm shoulder quiet evening river table lantern meadow notebook pause window garden teacher".split()
SETTINGS = {
    "PATH": "content", "OUTPUT_PATH": "output", "SITEURL": "https://example.org", "FEED_DOMAIN": "https://example.org",
    "TIMEZONE": "UTC", "DEFAULT_LANG": "en", "DEFAULT_PAGINATION": 3, "RELATIVE_URLS": True, "DELETE_OUTPUT_DIRECTORY": True,
    "STATIC_PATHS": ["images"], "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html", "ARTICLE_PATHS": ["articles"],
    "ARTICLE_SAVE_AS": "articles/{slug}/index.html", "ARTICLE_URL": "articles/{slug}/", "LOCALE": ["C.UTF-8", "C"],
}
BASE = """
    <html><head><title>{% block title %}{{ SITENAME }}{% endblock %}</title></head><body>
    <nav>{% for p in pages %}<a href="{{ SITEURL }}/{{ p.url }}">{{ p.title }}</a> {% endfor %}</nav>
    {% block content %}{% endblock %}
    <aside>{% for newest in articles[:2] %}{{ newest.title|upper }} {% endfor %}{{ tags|length }}</aside></body></html>
"""
ARTICLE = """
    {% extends "base.html" %}{% from "parts.html" import day %}{% block title %}{{ article.title|striptags }}{% endblock %}
    {% block content %}{{ day(article) }} {{ article.category }} {{ article.author }} {{ article.content }}
    {% for tag in article.tags %}<a href="{{ SITEURL }}/{{ tag.url }}">{{ tag }}</a>{% endfor %}
    {% for other in article.translations %}{{ other.lang }} {{ other.title }}{% endfor %}
    {% include "footer.html" %}{% endblock %}
"""
THEME = {
    "base.html": BASE, "article.html": ARTICLE,
    "parts.html": "{% macro day(article) %}<time>{{ article.locale_date }}</time>{{ article.date|strftime('%Y') }}{% endmacro %}",
    "footer.html": "<footer>{{ SITENAME }} {% if article is defined %}{{ article['slug'] }}{% endif %}</footer>",
    "page.html": '{% extends "base.html" %}{% block content %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}',
    "index.html": """
        {% extends "base.html" %}{% block content %}{% for article in articles_page.object_list %}
        <a href="{{ SITEURL }}/{{ article.url }}">{{ article.title }}</a> {{ article.summary }}
        {% endfor %}{{ articles_page.number }} of {{ articles_paginator.num_pages }}{% include "footer.html" %}{% endblock %}""",
}


class Site:
    """A folder with sources that can be changed at random, and what two Pelicans make of it."""

    def __init__(self, folder: Path, seed: int, articles: int = 9) -> None:
        self.folder, self.random = folder, random.Random(seed)
        self.settings = dict(SETTINGS)
        self.write("theme/static/style.css", "body {}")
        for name, text in THEME.items():
            self.write(f"theme/templates/{name}", dedent(text))
        self.write("content/images/plan.svg", "<svg/>")
        for number in range(3):
            self.write(f"content/pages/page-{number}.md", self.text(f"Page {number}"))
        for _ in range(articles):
            self.add()

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def articles(self) -> list[Path]:
        return sorted((self.folder / "content/articles").glob("*.md"))

    def words(self, count: int) -> str:
        return " ".join(self.random.choices(WORDS, k=count))

    def text(self, title: str, header: str = "") -> str:
        links = [f"[to]({{filename}}/pages/page-{self.random.randint(0, 2)}.md#x)", "![plan]({static}/images/plan.svg)",
                 "[gone]({filename}/articles/no-such.md)", "a note[^1]\n\n[^1]: *Quiet* words.", "[tag]({tag}breath)", "`code` & <b>html</b>"]
        if found := (self.articles() if (self.folder / "content/articles").is_dir() else []):
            links.append(f"[article]({{filename}}/articles/{self.random.choice(found).name})")
        body = "\n\n".join(f"## {self.words(2)}\n\n{self.words(30)} {self.random.choice(links)}" for _ in range(3))
        return f"Title: {title}\n{header}\n\n{body}\n"

    def add(self) -> None:
        number = self.random.randint(1, 10**6)
        day = f"20{self.random.randint(10, 24)}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        header = [f"Date: {day} 10:0{self.random.randint(0, 9)}", f"Tags: {self.words(1)}, {self.words(1)}", f"Category: {self.words(1)}"]
        header += self.random.choice([[], ["Summary: *A* summary"], ["Status: hidden"], ["Status: draft"], ["Author: Ann"], ["Lang: de"]])
        self.write(f"content/articles/article-{number}.md", self.text(f"About {self.words(2)} {number}", "\n".join(header)))

    def build(self, *, quick: bool) -> dict[str, bytes]:
        """The output as path -> bytes."""
        output = self.folder / ("quick" if quick else "plain")
        given = {"THEME": str(self.folder / "theme"), **self.settings, "PATH": str(self.folder / "content"), "OUTPUT_PATH": str(output)}
        if quick:
            given["PLUGINS"] = [accelerate, *given.get("PLUGINS", ())]
        kind = accelerate.Pelican if quick else pelican.Pelican
        accelerate.Pelican._recent.clear()  # as in a process of its own
        with quiet():
            kind(read_settings(None, override=given)).run()
        for method in ("get_content", "get_summary"):
            vars(Content)[method].cache.clear()
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}

    def both(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        if not self.settings["DELETE_OUTPUT_DIRECTORY"]:
            # What a build leaves behind is a matter of the builds before; both begin with the same.
            shutil.rmtree(self.folder / "plain", ignore_errors=True)
            if (self.folder / "quick").exists():
                shutil.copytree(self.folder / "quick", self.folder / "plain")
        return self.build(quick=False), self.build(quick=True)


@contextmanager
def quiet() -> Iterator[None]:
    before, pelican.console.quiet = pelican.console.quiet, True
    try:
        yield
    finally:
        pelican.console.quiet = before


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture
def make_site(tmp_path):
    return lambda seed=0, **more: Site(tmp_path, seed, **more)


@pytest.fixture(autouse=True)
def no_switch(monkeypatch):
    monkeypatch.delenv("NO_CACHE", raising=False)
