"""References in Markdown that are found whatever marks they carry, and noted when nothing defines them."""

from __future__ import annotations

import re

from markdown.inlinepatterns import ImageReferenceInlineProcessor, ReferenceInlineProcessor


class MarkedReferences(dict):
    """Link definitions that are found by name whatever marks the name carries, and hand the marks on."""

    mark = re.compile("(?!)")

    def plain(self, name: str) -> str:
        return self.mark.sub("", name)

    def __setitem__(self, name: str, definition: tuple[str, str]):
        super().__setitem__(self.plain(name).strip(), definition)

    def __contains__(self, name: object) -> bool:
        return super().__contains__(self.plain(name))

    def __getitem__(self, name: str) -> tuple[str, str]:
        destination, title = super().__getitem__(self.plain(name))
        return "".join(self.mark.findall(name)) + destination, title


class WatchedReference:
    """Notes `[text][name]` for which there is no definition."""

    def handleMatch(self, match, data):  # noqa: N802 – Python-Markdown calls it so
        element, start, end = super().handleMatch(match, data)
        if element is None and end is not None:
            self.md.undefined.append(data[match.end() : end])
        return element, start, end


class WatchedLinkReference(WatchedReference, ReferenceInlineProcessor):
    pass


class WatchedImageReference(WatchedReference, ImageReferenceInlineProcessor):
    pass


WATCHED = (("reference", WatchedLinkReference, 170), ("image_reference", WatchedImageReference, 140))
