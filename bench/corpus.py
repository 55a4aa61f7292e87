"""Makes a site of any size, always the same for the same number: articles, a lean theme, and faults on request."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

SUBJECTS = ("the therapist", "a first session", "the shoulder", "our teacher", "an unhurried hour", "the river path", "the practice room",
            "a warm hand", "the student", "this small study", "the class", "a quiet evening", "the garden door", "the booking diary")
VERBS = ("describes", "follows", "keeps", "opens with", "returns to", "rests on", "takes up", "leaves room for", "begins from", "compares")
OBJECTS = ("the breath", "a slow rotation of the arm", "what was said before", "the weight of the head", "three notes from last week",
           "an older drawing", "the edge of the table", "a pause of about {n} seconds", "page {n} of the handbook", "the order of the {n} steps",
           "a walk of {n} minutes", "the rhythm of ordinary work", "questions that people bring", "the long muscles of the back")
TAILS = ("in the morning", "without any hurry", "as the notes from {n} people show", "before anything else happens", "when the room is quiet",
         "for those who like to prepare", "and nothing more", "at the end of the season", "whatever the weather does", "as far as we can tell")
WORDS = ("attention", "balance", "cushion", "detail", "evening", "floor", "gesture", "habit", "interval", "journey", "kitchen", "lantern",
         "meadow", "notebook", "orchard", "posture", "question", "rhythm", "season", "table", "voice", "window")
TAGS = 40
FAULTS = ("dead page", "dead fragment", "missing picture", "wrong case", "missing file", "no such domain in mailto", "picture without alt", "repeated id")
"""Kinds of fault that are planted, one an article, in turn."""


LINK_FAULTS = frozenset(FAULTS[:5])


class Planted(NamedTuple):
    """A fault, the article that has it, and what a report that found it has to mention; or our own rule for it."""

    kind: str
    article: int
    trace: str
    rule: str = ""


def make_site(folder: Path, articles: int, *, checked: bool = True, faults: int = 0) -> list[Planted]:
    """Writes the sources of a site into an empty folder and says which faults were planted."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/pages").mkdir()
    (folder / "content/images").mkdir()
    (folder / "content/images/plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>\n')
    planted = []
    for number in range(articles):
        fault = _fault(number, number * faults // articles) if faults and number * faults // articles != (number - 1) * faults // articles else None
        planted += [fault[0]] if fault else []
        (folder / f"content/articles/{name(number)}.md").write_text(article(number, articles) + (fault[1] if fault else ""))
    for page in ("about", "contact", "visit"):
        (folder / f"content/pages/{page}.md").write_text(f"Title: The {page} page\nSlug: {page}\n\n{paragraph(random.Random(page))}\n")
    _theme(folder / "theme")
    (folder / "pelicanconf.py").write_text(CONFIGURATION + ('PLUGINS = ["sitecheck"]\nSITECHECK_FAIL = False\n' if checked else "PLUGINS = []\n"))
    return planted


def name(number: int) -> str:
    """Another name for each number, as part of an address."""
    return f"{WORDS[number % len(WORDS)]}-{number}"


def page(number: int) -> str:
    """Where an article is published."""
    return f"articles/{name(number)}/index.html"


def article(number: int, articles: int) -> str:
    """600 to 900 words with 6 to 10 links, a table, footnotes and tags."""
    chance = random.Random(number)
    tags = ", ".join(f"tag {chance.randrange(TAGS)}" for _ in range(3))
    links = chance.randint(6, 10)
    parts = [
        f"Title: {WORDS[number % len(WORDS)].title()} and {chance.choice(WORDS)}, part {number}",
        f"Date: {2010 + number % 16}-{1 + number // 16 % 12:02}-{1 + number % 28:02} 09:{number % 60:02}",
        f"Slug: {name(number)}", f"Tags: {tags}", f"Summary: {sentence(chance)}", "",
    ]
    words = 0
    wanted = chance.randint(600, 900)
    while words < wanted:
        text = paragraph(chance)
        words += len(text.split())
        if links:
            links -= 1
            text += " " + _link(chance, articles)
        parts += [f"## {chance.choice(WORDS).title()} {len(parts)}\n"] if len(parts) % 9 == 8 else []
        parts += [text, ""]
    parts += [_link(chance, articles) for _ in range(links)]
    parts += ["", "![The plan of the room](/images/plan.svg){width=40 height=30}", "", TABLE, "", f"A last remark.[^1] And another.[^2]\n\n[^1]: {sentence(chance)}\n[^2]: {sentence(chance)}\n"]
    return "\n".join(parts)


def paragraph(chance: random.Random) -> str:
    """Three to six sentences."""
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 6)))


def sentence(chance: random.Random) -> str:
    """One that means little and has its subject, verb and object."""
    first, verb, thing, tail = (chance.choice(words) for words in (SUBJECTS, VERBS, OBJECTS, TAILS))
    text = f"{first[:1].upper()}{first[1:]} {verb} {thing} {tail}, with {chance.choice(WORDS)} and *{chance.choice(WORDS)}*."
    return text.replace("{n}", str(chance.randint(2, 400)))


def _link(chance: random.Random, articles: int) -> str:
    other = chance.randrange(articles)
    kind = chance.randrange(4)
    if kind == 0:
        return f"The [guide to {name(other)}]({{filename}}/articles/{name(other)}.md) says more."
    if kind == 1:
        return f"See [how {name(other)} ends](/articles/{name(other)}/#fn:1) as well."
    return f"See [the notes on {name(other)}](/articles/{name(other)}/) as well."


def _fault(number: int, turn: int) -> tuple[Planted, str]:
    """A fault and the Markdown that makes it."""
    kind = FAULTS[turn % len(FAULTS)]
    trace, text = {
        "dead page": (f"gone-{number}", "[An old page](/articles/gone-{n}/)"),
        "dead fragment": (f"nowhere-{number}", "[A lost part](/about/#nowhere-{n})"),
        "missing picture": (f"lost-{number}.png", "![A lost picture](/images/lost-{n}.png){{width=4 height=3}}"),
        "wrong case": (f"PLAN.svg?{number}", "![A plan](/images/PLAN.svg?{n}){{width=4 height=3}}"),
        "missing file": (f"leaflet-{number}.pdf", "[The leaflet as a file](/files/leaflet-{n}.pdf)"),
        "no such domain in mailto": (f"us{number}@example", "[Write to us](mailto:us{n}@example)"),
        "picture without alt": (f"plan.svg?alt{number}", '<img src="/images/plan.svg?alt{n}" width="4" height="3">'),
        "repeated id": (f"twin-{number}", '<p id="twin-{n}">One.</p>\n\n<p id="twin-{n}">Two.</p>'),
    }[kind]
    rule = {"wrong case": "wrong-case", "picture without alt": "missing-alt", "repeated id": "duplicate-id"}.get(kind, "")
    return Planted(kind, number, trace, rule), "\n" + text.format(n=number) + "\n"


TABLE = """\
Day       | Morning | Evening
--------- | ------- | -------
Monday    | 9 to 12 | 4 to 7
Wednesday | 9 to 12 | closed
Friday    | closed  | 4 to 8"""

CONFIGURATION = """\
SITENAME = "A site to measure"
SITEURL = "https://example.com"
RELATIVE_URLS = True
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
STATIC_PATHS = ["images"]
ARTICLE_PATHS = ["articles"]
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
ARCHIVES_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = AUTHORS_SAVE_AS = CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 20
DEFAULT_PAGINATION = 10
PAGINATION_PATTERNS = ((1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"))
MARKDOWN = {"extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.toc": {}}, "output_format": "html5"}
"""


def _theme(folder: Path) -> None:
    for path, text in THEME.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(dedent(text))


THEME = {
    "static/style.css": "body { font: 1rem/1.5 serif; max-width: 40rem; margin: auto; }\n",
    "templates/base.html": """\
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{% block title %}{{ SITENAME }}{% endblock %}</title>
        <meta name="description" content="{% block description %}All articles, newest first{% endblock %}">
        <link rel="stylesheet" href="{{ SITEURL }}/theme/style.css">
        <link rel="alternate" type="application/atom+xml" href="{{ SITEURL }}/feed.xml" title="Feed">
        </head>
        <body>
        <a class="skip" href="#main">To the text</a>
        <header><nav aria-label="Main"><ul>
        <li><a href="{{ SITEURL }}/index.html">Home</a></li>
        {% for p in pages %}<li><a href="{{ SITEURL }}/{{ p.url }}">{{ p.title }}</a></li>
        {% endfor %}</ul></nav></header>
        <main id="main">{% block content %}{% endblock %}</main>
        <footer><p>Written by hand, built by Pelican.</p></footer>
        </body>
        </html>
        """,
    "templates/article.html": """\
        {% extends "base.html" %}
        {% block title %}{{ article.title }}{% endblock %}
        {% block description %}{{ article.summary|striptags }}{% endblock %}
        {% block content %}<article><h1>{{ article.title }}</h1>
        <p><time datetime="{{ article.date.isoformat() }}">{{ article.locale_date }}</time></p>
        {{ article.content }}
        <ul>{% for tag in article.tags|unique %}<li><a href="{{ SITEURL }}/{{ tag.url }}">{{ tag }}</a></li>{% endfor %}</ul>
        </article>{% endblock %}
        """,
    "templates/page.html": """\
        {% extends "base.html" %}
        {% block title %}{{ page.title }}{% endblock %}
        {% block description %}{{ page.title }}, in a few words{% endblock %}
        {% block content %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}
        """,
    "templates/index.html": """\
        {% extends "base.html" %}
        {% block title %}{{ SITENAME }}, sheet {{ articles_page.number }}{% endblock %}
        {% block description %}All articles, sheet {{ articles_page.number }}{% endblock %}
        {% block content %}<h1>{% block heading %}All articles{% endblock %}</h1>
        {% for article in articles_page.object_list %}<h2><a href="{{ SITEURL }}/{{ article.url }}">{{ article.title }}</a></h2>
        <p>{{ article.summary|striptags }}</p>
        {% endfor %}
        <p>{% if articles_page.has_previous() %}<a href="{{ SITEURL }}/{{ articles_previous_page.url }}">Newer articles</a>{% endif %}
        {% if articles_page.has_next() %}<a href="{{ SITEURL }}/{{ articles_next_page.url }}">Older articles</a>{% endif %}</p>{% endblock %}
        """,
    "templates/tag.html": """\
        {% extends "index.html" %}
        {% block title %}Articles with {{ tag }}, sheet {{ articles_page.number }}{% endblock %}
        {% block description %}Articles with {{ tag }}, sheet {{ articles_page.number }}{% endblock %}
        {% block heading %}Articles with {{ tag }}{% endblock %}
        """,
}
