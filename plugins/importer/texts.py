"""Makes the file of one text: its head in the schema's fields and its body in Markdown."""

from __future__ import annotations

import datetime
import html
import re
from dataclasses import dataclass, replace
from textwrap import shorten
from urllib.parse import urlsplit

from importer import header_text
from importer.exports.item import Author, Export, Item
from importer.file_types import PICTURES
from importer.html.conversion import Converted, Surroundings, converted
from importer.html.proof import difference
from importer.letters import is_blank, plain
from importer.links import Links, described
from importer.people import People
from importer.pictures import Pictures
from importer.plan import Place, Plan, is_front
from importer.summaries import first_words, summary
from importer.titles import first_heading, title_of, words_in
from practice.addresses import LONGEST_SLUG, letters_of
from practice.front_matter import load, read_header
from practice.schema import KINDS

NO_TOPIC = "General"
_UNSORTED = re.compile(r"uncategori[sz]ed|allgemein|unkategorisiert|sin-categoria|sin-clasificar|non-classe|senza-categoria|sem-categoria|geen-categorie|blog", re.I)
_SUMMARIES = ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description", "_seopress_titles_desc", "_genesis_description")
_HAS_PARAGRAPHS = re.compile(r"<(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|figure|section|article|pre|br)\b", re.I)
_BLOCKS = re.compile(r"<!--\s*wp:|\belementor\b|class=[\"']sqs-")


@dataclass
class Desk:
    """What is at hand while texts are written."""

    plan: Plan
    export: Export
    pictures: Pictures
    people: People
    authors: dict[str, Author]
    topics: dict[str, str]
    zone: str
    today: datetime.datetime
    published: bool

    @property
    def base(self) -> str:
        """Where the old website stood; a name that nobody has where that is not known."""
        return next(iter(self.export.addresses), "") or "http://old-website.invalid"

    def text(self, item: Item, place: Place) -> tuple[str, list[str]]:
        """The whole file, and what its owner should look at."""
        links = Links(self.plan, self.pictures, item, self.base, place.file)
        notes = [*item.troubles, *place.notes]
        if not title_of(item) and (heading := first_heading(item.html)):
            item = replace(item, title=html.escape(heading))
            notes.append(f'it had no title, so its first heading is its title, "{heading}"')
        body = self._body(item, place, links)
        fields = self._fields(item, place, body, links, notes)
        if lost := difference(body.words, body.markdown):
            notes.append(f'compare it with the original at "{lost}": something may read differently there')
        text = header_text.head(fields) + body.markdown
        _, problems = load(KINDS[place.kind], read_header(text), salvage=False)
        notes += [problem.message for problem in problems]
        notes += self._states(item)
        return text, list(dict.fromkeys((*notes, *body.notes, *links.all_notes())))

    def _body(self, item: Item, place: Place, links: Links) -> Converted:
        attachments = self.plan.attachments
        around = Surroundings(
            picture=lambda number: attachments[number].address if number in attachments else "",
            link=links.link, image=links.image, caption=self.pictures.caption, reused=lambda number: self.plan.reused.get(number, ""),
            attached=tuple(address for address in self.plan.attached.get(item.id, ()) if urlsplit(address).path.lower().endswith(tuple(PICTURES))),
            wanted_anchors=frozenset(self.plan.wanted_anchors) & place.anchors,
        )
        typed = item.excerpt if is_blank(item.html) else item.html
        has_line_breaks = self.export.program == "WordPress" or not _HAS_PARAGRAPHS.search(typed)
        is_built = _BLOCKS.search(typed) or "\t\t\t\t\n" in typed or item.meta.get("_elementor_edit_mode") == "builder"
        line_breaks = has_line_breaks and not is_built
        body = converted(typed, title_of(item), around, line_breaks=line_breaks, footnotes_meta=item.meta.get("footnotes", ""))
        if body.markdown.strip():
            return body
        return replace(body, notes=(*body.notes, "nothing but what is left out stood in it, so it stays a draft"))

    def _fields(self, item: Item, place: Place, body: Converted, links: Links, notes: list[str]) -> dict[str, str | list[str]]:
        title = title_of(item)
        if not title:
            title = shorten(body.words, 60, placeholder=" …") or "Untitled"
            notes.append(f'it had no title, so it is called "{title}"')
        fields: dict[str, str | list[str]] = {"title": title, "status": self._status(item) if body.markdown.strip() else "draft"}
        if place.kind == "articles":
            fields |= self._of_article(item, notes)
        fields["summary"] = self._summary(item, body)
        image, alt = self._featured(item, place, links)
        fields |= {"image": image, "image_alt": alt}
        if image and not alt:
            notes.append(f"the picture {image} has no description yet: write image_alt")
        order = ("title", "status", "date", "modified", "author", "summary", "topic", "tags", "image", "image_alt")
        return {name: fields[name] for name in order if fields.get(name)}

    def _of_article(self, item: Item, notes: list[str]) -> dict[str, str | list[str]]:
        made = self._moment(item.date)
        if made is None:
            made = self._moment(item.modified) or header_text.moment(self.export.date, self.zone) or self.today
            made = made.replace(hour=0, minute=0)
            was = f'its date, "{item.date}", is in no calendar' if item.date else "it had no date"
            notes.append(f"{was}, so it has {header_text.written_moment(made)}")
        changed = self._moment(item.modified)
        if len(item.authors) > 1:
            notes.append(f"it was written by {', '.join(item.authors)}; a text here has one author: name the others in it")
        topic, tags = self._topic(item, notes)
        return {
            "date": header_text.written_moment(made), "author": self.people.of(item.author, self.authors, notes.append), "topic": topic, "tags": tags,
            "modified": header_text.written_moment(changed) if changed and changed.date() > made.date() else "",
        }

    def _moment(self, text: str) -> datetime.datetime | None:
        """Squarespace writes every time as it is in Greenwich; WordPress as its website showed it."""
        utc = self.export.program == "Squarespace" and re.fullmatch(r"[\d-]+ [\d:]+", text)
        return header_text.moment(f"{text}Z" if utc else text, self.zone)

    def _topic(self, item: Item, notes: list[str]) -> tuple[str, list[str]]:
        """The first category is the topic; the others are tags. An existing topic keeps its spelling."""
        said = [plain(html.unescape(term.name)) for term in item.categories if not _UNSORTED.fullmatch(term.slug or term.name)]
        names = list(filter(_names_a_group, said))
        notes += [f'its category "{shorten(name, 60, placeholder="…")}" cannot be the name of a list, so it is left out' for name in said if name and name not in names]
        if not names:
            notes.append(f'it had no category, so its topic is "{NO_TOPIC}"')
        topic = self.topics.setdefault((names or [NO_TOPIC])[0].casefold(), (names or [NO_TOPIC])[0])
        tags = {name.casefold(): name for name in (*names[1:], *(plain(html.unescape(term.name)) for term in item.tags)) if _names_a_group(name)}
        return topic, [name for folded, name in tags.items() if folded != topic.casefold()]

    def _summary(self, item: Item, body: Converted) -> str:
        said = ("" if is_blank(item.html) else words_in(item.excerpt), *(item.meta.get(name, "") for name in _SUMMARIES))
        first = next((text for text in map(plain, said) if text and not re.search(r"%%|\[", text)), "")
        return first or summary(plain(first_words(body.markdown)))

    def _featured(self, item: Item, place: Place, links: Links) -> tuple[str, str]:
        number, address = item.meta.get("_thumbnail_id", ""), item.meta.get("picture", "")
        if number in self.plan.attachments:
            address = self.plan.attachments[number].address
        elif self.export.program == "Squarespace" and not address:
            address = next(iter(self.plan.attached.get(item.id, ())), "")
            address = "" if address in html.unescape(item.html) else address  # it is one of those in the text
        elif address and not self.pictures.is_here(links.absolute(address)):
            return "", ""  # what a page only shows to other websites
        if not address:
            return "", ""
        name = self.pictures.place(links.absolute(address), place.file).removeprefix("{static}/images/")
        return (name, plain(described(self.pictures.alt(address), address))) if "/" not in name else ("", "")

    def _status(self, item: Item) -> str:
        planned = item.status == "future" and self._moment(item.date) is not None
        shown = (item.status == "publish" or planned) and not item.has_password
        return "" if self.published and shown else "draft"

    def _states(self, item: Item) -> list[str]:
        notes = []
        if item.has_password:
            notes.append("it was locked with a password, so it stays a draft: here everything that is published can be read by all")
        if item.status == "private":
            notes.append("it was private, so it stays a draft")
        elif item.status in ("draft", "pending"):
            notes.append("it was not published on the old website either")
        elif item.status == "future":
            notes.append("it was planned for a later day")
        elif item.status not in ("publish", "translation"):
            notes.append(f'a program on the old website kept it as "{item.status}", so it stays a draft')
        if is_front(item):
            notes.append("it was the front page: content/pages/home.md is yours here; take from it what you need")
        return notes


def _names_a_group(name: str) -> bool:
    """Whether the address of a list can be made of it."""
    return 0 < len(letters_of(name)) <= LONGEST_SLUG
