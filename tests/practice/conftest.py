"""A practice built from a dict of texts, with a theme of a few lines, so that no test needs the real one."""

from __future__ import annotations

from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

import practice

PRACTICE = """\
name: Stillpoint
tagline: Quiet hands
summary: A practice.
where: [US-CA]
timezone: America/Los_Angeles
url: https://example.com
email: hello@example.com
phone: +1 707-555-0142
address: {street: 1 Sample Lane, town: Larkmere, country: US}
hours: {friday: "9:00-12:30, 14:00-18:00"}
currency: USD
"""

PERSON = "---\nname: Mara Lind\nrole: Therapist\n---\nBiography.\n"

BASE = """\
<!doctype html><html lang="{{ page_language }}"><head><title>{{ page_title }}</title>
<link rel="canonical" href="{{ canonical }}"><meta name="robots" content="{{ robots }}">
<meta name="description" content="{{ page_summary }}">
{% for lang, address in alternates %}<link rel="alternate" hreflang="{{ lang }}" href="{{ address }}">{% endfor %}
<link rel="stylesheet" href="{{ asset("css/style.css") }}"></head><body>
<nav>{% for crumb in crumbs %}<a href="{{ SITEURL }}/{{ crumb.url }}">{{ crumb.label }}</a>{% endfor %}</nav>
<main>{% block main %}{% endblock %}</main></body></html>
"""

TEMPLATES = {
    "article": "{{ article.content }}<i>{{ article.author_person.title if article.author_person }}</i>"
               "{% for other in article.related %}<b>{{ other.title }}</b>{% endfor %}",
    "person": "{{ person.content }}",
    "service": "{{ service.content }}<i>{{ service.entry.fee | money }}</i>",
    "listing": "{% for article in listing.articles %}<b>{{ article.title }}</b>{% endfor %}",
    "articles": "{{ page.content }}{% for article in archive.articles %}<b>{{ article.title }}</b>{% endfor %}"
                "<i>{{ archive.number }}/{{ archive.total }} {{ archive.newer }} {{ archive.older }}</i>",
    "people": "{% for person in people %}<b>{{ person.title }}</b>{% endfor %}",
    "services": "{% for service in services %}<b>{{ service.title }}</b>{% endfor %}",
    "faq": "{% for topic in faq_topics %}<h2 id=\"{{ topic.slug }}\">{{ topic.title }}</h2>{{ topic.introduction }}"
           "{% for question in topic.questions %}<h3 id=\"{{ question.anchor }}\">{{ question.text }}</h3>"
           "<div>{{ question.html }}</div>{% endfor %}{{ topic.notes }}{% endfor %}",
    **dict.fromkeys(("page", "home", "about", "first-visit", "fees", "contact", "search", "not-found"), "{{ page.content }}"),
}


def write(folder: Path, texts: dict[str, str | bytes]) -> None:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.fixture(scope="session")
def theme(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("theme")
    write(folder, {"templates/base.html": BASE, "templates/style-guide.html": "", "static/css/style.css": "body {}"})
    write(folder, {
        f"templates/{name}.html": f'{{% extends "base.html" %}}{{% block main %}}{text}{{% endblock %}}'
        for name, text in TEMPLATES.items()
    })
    return folder


@pytest.fixture
def build(tmp_path, theme):
    """`build({"articles/x.md": "…"})` gives what was written: output path -> text."""

    def build(texts: dict[str, str | bytes], **settings) -> dict[str, str]:
        content, output = tmp_path / "content", tmp_path / "output"
        content.mkdir(exist_ok=True)
        write(content, {"practice.yaml": PRACTICE, "people/mara-lind.md": PERSON} | texts)
        defaults = {
            "PATH": str(content), "OUTPUT_PATH": str(output), "THEME": str(theme), "PLUGINS": [practice],
            "SITENAME": "Stillpoint", "SITEURL": "https://example.com", "TIMEZONE": "America/Los_Angeles",
            "DEFAULT_LANG": "en", "TODAY": "2026-11-20", "DELETE_OUTPUT_DIRECTORY": True, "LOCALE": ["C.UTF-8", "C"],
        }
        Pelican(read_settings(override=defaults | settings)).run()
        return {
            path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(output.rglob("*")) if path.is_file() and path.suffix in (".html", ".xml")
        }

    return build


@pytest.fixture
def article():
    """The text of an article; fields may be added or changed."""

    def article(body: str = "Text.", **fields: str) -> str:
        facts = {"title": "First visit", "date": "2026-01-02", "author": "mara-lind", "topic": "Sessions"} | fields
        return "---\n" + "".join(f"{name}: {value}\n" for name, value in facts.items()) + f"---\n{body}\n"

    return article
