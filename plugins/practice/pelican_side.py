"""Hands the practice over to Pelican: which signals are listened to, and what each of them sets going."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.plugins import signals
from pelican.readers import Readers

from practice.addresses import SLUG_STEPS
from practice.arrangement import Contents, arrange
from practice.display import filters
from practice.documents import FOLDER, listed, sizes
from practice.downloads import write
from practice.edition import all_words, facts_of, unspoken
from practice.entries import Stock, gather, with_saved
from practice.front_matter import LEADS_OUT, leads_out
from practice.generator import EntriesGenerator
from practice.kinds import make_typed
from practice.links import ByName, listed_only
from practice.reader import PROBLEMS, EntryReader
from practice.words import unread
from practice.writer import PageWriter

# What follows from a site being a practice. What only this site wants stands in pelican.conf.py.
SETTINGS: dict[str, Any] = {
    # Addresses come from `practice.addresses`; these make {tag}, {category} and {author} links agree with them.
    "TAG_URL": "tags/{slug}/",
    "CATEGORY_URL": "topics/{slug}/",
    "AUTHOR_URL": "people/{slug}/",
    **dict.fromkeys(("TAG_REGEX_SUBSTITUTIONS", "CATEGORY_REGEX_SUBSTITUTIONS", "AUTHOR_REGEX_SUBSTITUTIONS"), SLUG_STEPS),
    # Pelican's own lists would show the same articles a second time.
    "DIRECT_TEMPLATES": [],
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "FEED_ALL_ATOM": "feed.xml",
    # The day of the build is TODAY's, and translations are named by `translation_of`.
    "WITH_FUTURE_DATES": True,
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    # The header alone says what an entry is: a summary is plain text, a file's or folder's name says nothing.
    "FORMATTED_FIELDS": [],
    "FILENAME_METADATA": "",
    "USE_FOLDER_AS_CATEGORY": False,
    "RELATIVE_URLS": True,
}


def connect() -> None:
    signals.initialized.connect(prepare)
    signals.get_generators.connect(take_stock)
    signals.generator_init.connect(equip)
    signals.readers_init.connect(read_entries)
    signals.static_generator_finalized.connect(leave_out)
    signals.content_object_init.connect(type_content)
    signals.all_generators_finalized.connect(put_in_order)
    signals.get_writer.connect(choose_writer)
    signals.feed_generated.connect(tell_language)
    signals.finalized.connect(write_downloads)
    signals.signal("source_saved").connect(take_saved)


def is_ours(settings: dict[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process, those without this plugin too."""
    return "practice" in settings["PLUGINS"]


def prepare(pelican: Pelican) -> None:
    if not is_ours(pelican.settings):
        return
    pelican.settings.update(SETTINGS)
    if (Path(pelican.settings["PATH"]) / FOLDER).is_dir():
        pelican.settings["STATIC_PATHS"] = list(dict.fromkeys([*pelican.settings["STATIC_PATHS"], FOLDER]))
    strict = {"undefined": StrictUndefined, "autoescape": True}
    pelican.settings["JINJA_ENVIRONMENT"] = pelican.settings["JINJA_ENVIRONMENT"] | strict


def take_stock(pelican: Pelican) -> type[Generator] | None:
    """Each build reads the folder anew, and Pelican is given the files that are to be shown."""
    settings = pelican.settings
    if not is_ours(settings):
        return None
    stock = gather(Path(settings["PATH"]), day_of(settings.get("TODAY")), drafts=settings.get("PRACTICE_SHOW_DRAFTS", False))
    settings["PRACTICE_STOCK"], settings[PROBLEMS] = stock, []
    if stock.practice.sample:
        settings["DIRECT_TEMPLATES"] = ["style-guide"]  # for who makes the theme; no visitor of an owner's website is to meet it
    settings["PRACTICE_WORDS"] = all_words(stock, Path(settings["THEME"]))
    facts = str(Path(settings["PATH"]) / "practice.yaml")
    settings["PRACTICE_LANGUAGE_PROBLEMS"] = [(facts, _unspoken(language)) for language in unspoken(stock, Path(settings["THEME"]))]
    settings["PRACTICE_WORDS_PROBLEMS"] = [
        (file, found.message, (), found.mark.line if found.mark else None) for file, found in unread(Path(settings["THEME"]))
    ]
    settings["ARTICLE_PATHS"] = [item.path for item in stock.shown if item.kind == "articles"]
    settings["PAGE_PATHS"] = [item.path for item in stock.shown if item.kind == "pages"]
    return EntriesGenerator


def leave_out(generator: Generator) -> None:
    """Pelican follows links wherever they lead, and would publish what lies outside of the content folder.

    A file that is there under other letters only, it would publish under those on some disks, and on others not at all.
    """
    if not is_ours(generator.settings):
        return
    folder = Path(generator.settings["PATH"])
    generator.staticfiles[:] = listed_only(generator.staticfiles, folder)
    links = [leads_out(folder, static.get_relative_source_path()) for static in generator.staticfiles]
    generator.staticfiles[:] = [static for static, link in zip(generator.staticfiles, links, strict=True) if not link]
    generator.settings[PROBLEMS] += [(str(folder / link), LEADS_OUT) for link in dict.fromkeys(links) if link]


def _unspoken(language: str) -> str:
    return f'The theme has no words for the language "{language}": its pages speak English around your text. Add theme/languages/{language}.yaml.'


def take_saved(pelican: Pelican, path: str) -> None:
    """One file was saved since the last build, and its page is to be written before all the rest."""
    if is_ours(pelican.settings):
        pelican.settings["PRACTICE_STOCK"] = with_saved(pelican.settings["PRACTICE_STOCK"], path)


def day_of(setting: Any) -> datetime.date | None:
    return datetime.date.fromisoformat(setting) if isinstance(setting, str) and setting else setting or None


def equip(generator: Generator) -> None:
    """What templates know before anything is read, in filters and macros too."""
    if not is_ours(generator.settings):
        return
    stock: Stock = generator.settings["PRACTICE_STOCK"]
    words = generator.settings["PRACTICE_WORDS"]
    own = words[stock.practice.language.lower()]
    context = generator.context
    for group in ("generated_content", "static_content"):
        context[group] = ByName(context[group])
    context |= {
        "today": stock.today, "references": stock.references, "words_of": words,
        "base_url": generator.settings["SITEURL"].rstrip("/"), **facts_of(own, stock),
    }
    theme = generator.settings["THEME_STATIC_DIR"]
    asset = lambda name: f"{context['localsiteurl'].rstrip('/')}/{theme}/{name}"
    asset.depends_on = theme,
    rows = lambda documents, root, words=own: listed(documents, stock.folder, root, words)
    rows.depends_on = own, sizes(stock.folder)
    generator.env.filters.update(filters(stock.practice, stock.today, own), listed=rows)
    generator.env.globals["asset"] = asset


def read_entries(readers: Readers) -> None:
    if is_ours(readers.settings):
        readers.reader_classes["md"] = EntryReader


def type_content(content: Content) -> None:
    if is_ours(content.settings):
        make_typed(content)


def put_in_order(generators: list[Generator]) -> None:
    """Arranges all that was read, and leaves to Pelican's own lists the articles in the practice's first language."""
    if not is_ours(generators[0].settings):
        return
    articles = next(item for item in generators if isinstance(item, ArticlesGenerator))
    pages = next(item for item in generators if isinstance(item, PagesGenerator))
    entries = next(item for item in generators if isinstance(item, EntriesGenerator))
    context, stock = entries.context, entries.settings["PRACTICE_STOCK"]
    all_articles, all_pages = articles.articles + articles.hidden_articles, pages.pages + pages.hidden_pages
    arrange(context, stock, Contents(all_articles, all_pages, *(entries.contents[kind] for kind in ("people", "services", "faq"))))
    own = stock.practice.language.lower()
    articles.articles = [article for article in context["articles"] if article.lang == own]
    articles.translations = [article for article in all_articles if article.status != "hidden" and article.lang != own]
    # Pelican would go through every pair of articles for lists that are not written.
    articles.tags, articles.categories, articles.authors = {}, [], []


def choose_writer(pelican: Pelican) -> type[PageWriter] | None:
    return PageWriter if is_ours(pelican.settings) else None


def tell_language(context: dict[str, Any], feed: Any) -> None:
    """Where there are several feeds, each says its language and leads to the pages in it."""
    words = context.get("words")
    if words and len(context["words_of"]) > 1:
        feed.feed["language"] = words["language"]
        feed.feed["link"] += words["folder"]


def write_downloads(pelican: Pelican) -> None:
    if is_ours(pelican.settings):
        stock: Stock = pelican.settings["PRACTICE_STOCK"]
        for words in pelican.settings["PRACTICE_WORDS"].values():
            practice = facts_of(words, stock)["practice"]
            write(practice, stock.today, Path(pelican.output_path), words)
