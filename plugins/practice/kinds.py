"""The kinds of content as Pelican sees them: its own attributes, and `entry`, the facts with their types."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup
from pelican import contents
from pelican.settings import Settings
from pelican.urlwrappers import Author, Category, Tag
from pelican.utils import SafeDatetime

from practice.faq import Question, cut
from practice.file_names import composed
from practice.links import files_named
from practice.schema import Article as ArticleEntry
from practice.schema import Page as PageEntry

if TYPE_CHECKING:
    from practice.dialect import Heading, Text
    from practice.entries import Manuscript, State
    from practice.schema import Entry


class Alternate(NamedTuple):
    """The same content in a language, with its whole address; `x-default` is for readers of all others."""

    lang: str
    url: str


class Typed:
    """What each kind has beside Pelican's attributes. `state` is not `published` only where drafts are shown."""

    entry: Entry
    state: State
    contents: tuple[Heading, ...]
    alternates: tuple[Alternate, ...] = ()
    is_translation: bool = False
    versions: dict[str, str] = {}  # language -> address, of all its languages; empty when there is only one

    @property
    def work(self) -> str:
        """The slug under which the content is known in all its languages."""
        return self.entry.translation_of or self.slug

    @property
    def content(self) -> Markup:
        """The body's HTML, with its links leading from the page that is being written."""
        return Markup(super().content)

    def get_static_links(self) -> set[str]:
        """The files that it names, as their folders list them."""
        return files_named(super().get_static_links(), self.settings["PATH"])


class Article(Typed, contents.Article):
    """`author_person` and `reviewer_person` are Person contents or None; `related` is at most three articles."""

    author_person: Person | None = None
    reviewer_person: Person | None = None
    related: tuple[Article, ...] = ()


class Page(Typed, contents.Page):
    pass


class Person(Typed, contents.Page):
    default_template = "person"


class Service(Typed, contents.Page):
    default_template = "service"


class FaqTopic(Typed, contents.Page):
    """A topic of the FAQ page. It has no page of its own; `slug` is its anchor there."""

    default_template = "faq"
    taken: set[str]  # the anchors of the whole FAQ page, shared by its topics

    @cached_property
    def _parts(self) -> tuple[str, tuple[Question, ...], str]:
        try:
            return cut(self)
        except RecursionError:  # nested beyond what BeautifulSoup can handle: the text is shown uncut
            return self._content, (), ""

    @property
    def introduction(self) -> Markup:
        """What stands before the first question."""
        return self.resolved(self._parts[0])

    @property
    def questions(self) -> tuple[Question, ...]:
        """Their answers' links lead from the page that is being written."""
        return tuple(replace(question, html=self.resolved(question.html)) for question in self._parts[1])

    @property
    def notes(self) -> Markup:
        """The topic's numbered notes and papers, with their heading; empty when it has none."""
        return self.resolved(self._parts[2])

    def resolved(self, html: str) -> Markup:
        return Markup(self._update_content(html, self.get_siteurl()))


class Static(contents.Static):
    """A file that is published as it is, at the address that visitors' browsers ask for."""

    @property
    def url(self) -> str:
        return composed(super().url)

    @property
    def save_as(self) -> str:
        return composed(super().save_as)


CLASSES: dict[str, type[contents.Content]] = {"people": Person, "services": Service, "faq": FaqTopic}

_OURS = {contents.Article: Article, contents.Page: Page, contents.Static: Static}


def make_typed(content: Any) -> None:
    """Pelican's own generators name their content's class themselves and have no setting for it."""
    content.__class__ = _OURS.get(type(content), type(content))


def metadata(manuscript: Manuscript, text: Text, settings: Settings, author: str) -> dict[str, Any]:
    """What Pelican is told of an entry."""
    entry = manuscript.entry
    facts: dict[str, Any] = {
        "entry": entry, "state": manuscript.state, "title": entry.title, "summary": entry.summary,
        "slug": manuscript.slug, "url": manuscript.address, "save_as": manuscript.save_as,
        "status": "hidden" if entry.status == "hidden" else "published",
        "contents": text.contents, "cited": text.cited, "reading_minutes": text.reading_minutes,
    }
    if entry.lang:
        facts["lang"] = entry.lang.lower()
    if isinstance(entry, PageEntry):
        facts["template"] = entry.template
    if isinstance(entry, ArticleEntry):
        facts |= _of_article(entry, settings, author)
    return facts


def _of_article(entry: ArticleEntry, settings: Settings, author: str) -> dict[str, Any]:
    person = Author(author, settings)
    person.slug = entry.author
    facts = {
        "date": _date(entry.date), "authors": [person], "category": Category(entry.topic, settings),
        "tags": [Tag(tag, settings) for tag in entry.tags],
    }
    return facts | {"modified": _date(entry.modified)} if entry.modified else facts


def _date(moment: Any) -> SafeDatetime:
    return SafeDatetime(moment.year, moment.month, moment.day, moment.hour, moment.minute)
