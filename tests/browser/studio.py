"""The forms of a copy of the website in a browser window, and what an owner does with them."""

from __future__ import annotations

import contextlib
import itertools
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, TimeoutError, expect


class Studio:
    """A copy of the website with its editor, and one browser window that may only speak with it."""

    visits = itertools.count()

    def __init__(self, folder: Path, page: Page, address: str) -> None:
        self.folder, self.page, self.address = folder, page, address
        self.outside: list[str] = []
        self.complaints: list[str] = []
        self.answers: list[str] = []
        self.listeners = {
            "request": lambda request: self.outside.append(request.url) if not self._is_ours(request.url) else None,
            "console": lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None,
            "pageerror": lambda error: self.complaints.append(str(error)),
            "dialog": self._answered,
        }
        for event, listener in self.listeners.items():
            page.on(event, listener)

    def leave(self, address: str) -> None:
        """Nothing of this visit goes on, and nothing is kept for the next one at this address."""
        self.address = address
        self.page.goto(f"{address}/cms/cms.css")
        for event, listener in self.listeners.items():
            self.page.remove_listener(event, listener)
        self.page.context.new_cdp_session(self.page).send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})

    def _is_ours(self, url: str) -> bool:
        return url.startswith((self.address, "blob:", "data:"))

    def _answered(self, dialog) -> None:
        """Yes to every question; what a picture shows is told."""
        self.answers.append(dialog.message)
        dialog.accept("A quiet room" if dialog.type == "prompt" else "")

    # -- what an owner does -----------------------------------------------------------------------

    def goto(self, path: str) -> None:
        self.load(path)
        expect(self.page.locator("#nc-root form, [class*=ControlContainer]").first).to_be_visible(timeout=30_000)

    def load(self, path: str) -> None:
        """Decap anew: to the browser each time is another address, and it need not read the code anew as behind an empty page."""
        self.page.goto(f"{self.address}/cms/?{next(self.visits)}#/collections/{path}")

    def open_from_list(self, collection: str, name: str, label: str) -> None:
        """The form behind a link of a list, once its field is there. A click while Decap draws the list anew is lost: then again."""
        for _attempt in range(3):
            self.load(collection)
            self.page.get_by_role("link", name=name).click()
            with contextlib.suppress(TimeoutError):
                return self.field(label).wait_for(timeout=20_000)
        raise AssertionError(f"{name} does not open")

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile(rf"^{re.escape(label)}( \(optional\))?$", re.IGNORECASE)).first

    def type(self, label: str, words: str) -> None:
        self.field(label).click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(words)

    def choose(self, label: str, words: str) -> None:
        self.field(label).click()
        self.page.keyboard.type(words)
        self.page.locator("[id^=react-select]").get_by_text(words).first.click()

    def write(self, words: str) -> None:
        box = self.page.locator(".words textarea")
        box.click()
        self.page.keyboard.press("ControlOrMeta+End")
        self.page.keyboard.insert_text(words)

    def picture_in_field(self, file: Path) -> None:
        self.page.get_by_role("button", name="Choose an image").first.click()
        self.page.locator("input[type=file]").first.set_input_files(file)
        self._choose_picture(file.name)

    def picture_in_text(self, name: str) -> None:
        self.page.get_by_role("button", name="Picture", exact=True).click()
        self._choose_picture(name)
        expect(self.page.locator(".words textarea")).to_have_value(re.compile(re.escape("{static}/images/" + name)))

    def _choose_picture(self, name: str) -> None:
        chosen = self.page.get_by_role("button", name="Choose selected")
        expect(self.page.get_by_text(name).first).to_be_visible()
        if chosen.is_disabled():
            self.page.get_by_text(name).first.click()
        chosen.click()
        expect(chosen).to_be_hidden()

    def save(self) -> None:
        self.press_save()
        expect(self.page.get_by_text("Everything is saved")).to_be_visible()

    def press_save(self) -> None:
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.get_by_text("Save now").click()

    def delete(self) -> None:
        self.page.get_by_role("button", name="Delete", exact=True).click()
        expect(self.page).to_have_url(re.compile(r"/collections/[a-z]+$"))

    def text(self, name: str) -> str:
        return (self.folder / "content" / name).read_text(encoding="utf-8")
