"""The pages that Pelican has no generator for: people, services, FAQ topics, and the lists of articles."""

from __future__ import annotations

from typing import Any

from pelican.generators import Generator
from pelican.writers import Writer

from practice.addresses import save_as
from practice.kinds import CLASSES


class EntriesGenerator(Generator):
    """`contents` are Person, Service and FaqTopic objects by their folder."""

    def generate_context(self) -> None:
        self.contents: dict[str, list[Any]] = {kind: [] for kind in CLASSES}
        for manuscript in self.settings["PRACTICE_STOCK"].shown:
            if manuscript.kind not in CLASSES:
                continue
            content = self.readers.read_file(
                base_path=self.path, path=manuscript.path, content_class=CLASSES[manuscript.kind], context=self.context,
            )
            self.contents[manuscript.kind].append(content)
            self.add_source_path(content)
            self.add_static_links(content)

    def generate_output(self, writer: Writer) -> None:
        for kind, name in (("people", "person"), ("services", "service")):
            for content in self.contents[kind]:
                self._write(writer, content.template, **{name: content}, url=content.url)
        for language, edition in self.context["editions"].items():
            for listing in (*edition["topics"], *edition["tags"]):
                self._write(writer, "listing", listing=listing, url=listing.url)
            if self.context["words_of"][language]["folder"]:
                self._write_feed(writer, language, edition)

    def _write_feed(self, writer: Writer, language: str, edition: dict[str, Any]) -> None:
        """The feed of a further language; Pelican writes that of the site's own."""
        written = [article for article in edition["articles"] if article.lang == language]
        if written:
            context = {**self.context, **edition, "SITESUBTITLE": edition["practice"].tagline}
            writer.write_feed(written, context, edition["feed"])

    def _write(self, writer: Writer, template: str, *, url: str, **shown: Any) -> None:
        writer.write_file(
            save_as(url), self.get_template(template), self.context, self.settings["RELATIVE_URLS"], url=url, **shown,
        )
