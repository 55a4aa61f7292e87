"""Where the old website's links lead now: to the new file, to a picture, elsewhere, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

from bs4 import Tag

from importer.exports.item import Item
from importer.html.elements import LARGE
from importer.letters import host_of, mended, unescaped
from importer.pictures import Pictures
from importer.plan import Plan, plain_path
from practice.schema import Page

_FEW = 3
_SPACES = re.compile(r"^(?:\s|%20|%C2%A0)+|(?:\s|%20|%C2%A0)+$", re.IGNORECASE)  # which came along when the address was copied
_FILE_NAME = re.compile(
    r"[\w .()+-]+\.(?:jpe?g|png|gif|webp|heic|tiff?)|(?:IMG|DSC|DSCN|DSCF|P|PXL|Screenshot|image|img|photo)[\s_-]?\d[\d_ -]*|image|img|picture|photo|bild|foto|untitled", re.IGNORECASE,
)
_MACHINE = re.compile(r"^(?:wp-admin|wp-login\.php|wp-json|xmlrpc\.php|feed|comments/feed|cart|checkout|my-account)(?:/|$)|(?:^|/)feed$|^\?s=")
_LISTS = re.compile(r"^(?:.*/)?(?:category|tag|author|topics|kategorie|schlagwort|page)/[^/]+|^(?:19|20)\d\d(?:/\d\d){0,2}$")


@dataclass
class Links:
    """Rewrites the links and pictures of one text and notes what could not be kept."""

    plan: Plan
    pictures: Pictures
    item: Item
    base: str
    file: str
    notes: list[str] = field(default_factory=list)
    _undescribed: list[str] = field(default_factory=list)

    def all_notes(self) -> list[str]:
        """What was noted, each once; pictures without a description together when they are many."""
        names = list(dict.fromkeys(self._undescribed))
        each = [f"a picture has no description yet: {name}" for name in names]
        return [*self.notes, *(each if len(names) <= _FEW else [f"{len(names)} pictures have no description yet: {', '.join(names[:_FEW])} and more"])]

    def link(self, link: Tag) -> str | None:
        """The new destination; None when only the words stay."""
        # As a browser reads it, for which "java&#10;script:" is a program, too, and without what the text will lose anyway.
        typed = _SPACES.sub("", re.sub(r"[\t\n]", "", mended(str(link.get("href") or ""))))
        scheme = typed.partition(":")[0].lower() if re.match(r"[a-zA-Z][\w+.-]*:", typed) else ""
        if scheme in ("mailto", "tel", "sms"):
            return re.sub(r"\s|%20|[()]", "", typed.partition("?")[0]) if scheme != "mailto" else typed
        if scheme not in ("", "http", "https") or typed in ("", "#"):
            if scheme:
                self.notes.append(f'a link that is no address ("{typed[:40]}") keeps only its words')
            return None
        try:
            leading = self._leading(urljoin(self._here(), typed), typed)
            return None if leading and leading.startswith("{static}/images/") and _is_picture(link) else leading
        except ValueError:
            self.notes.append(f'the link "{typed[:60]}" cannot be understood: only its words are here')
            return None

    def image(self, image: Tag) -> str | None:
        typed = str(image.get("src") or "").strip()
        if typed.startswith("data:"):
            return self.pictures.place(typed, self.file) or None
        try:
            address = self._now(self._largest(urljoin(self._here(), typed), image))
            host = host_of(address)
        except ValueError:
            return None
        if urlsplit(address).scheme not in ("http", "https"):
            self.notes.append(f'the picture "{typed[:60]}" was on somebody\'s own computer: it is missing')
            return None
        if host and not self._is_ours(host) and not self.pictures.is_file(address):
            self.notes.append(f"a picture of another website is among the missing ones ({host}): may you show it?")
        image["alt"] = described(str(image.get("alt") or ""), address) or described(self.pictures.alt(address), address)
        if not image["alt"]:
            self._undescribed.append(unescaped(urlsplit(address).path).rpartition("/")[2][:60])
        return self.pictures.place(address, self.file)

    def _largest(self, address: str, image: Tag) -> str:
        """The picture itself, where a small one led to it; the small one if only that is here."""
        if not (typed := image.attrs.pop(LARGE, "")):
            return address
        large = urljoin(self._here(), typed)
        if not self._is_ours(host_of(large)) and host_of(large) != host_of(address):
            image.wrap(Tag(name="a", attrs={"href": large}))
            return address
        return large if self.pictures.is_file(large) and (self.pictures.is_here(large) or not self.pictures.is_here(address)) else address

    def absolute(self, address: str) -> str:
        return urljoin(self._here(), address)

    def _here(self) -> str:
        return urljoin(self.base, self.item.link or "/")

    def _is_ours(self, host: str) -> bool:
        return host.removeprefix("www.") in {name.removeprefix("www.") for name in (host_of(self.base), *self.plan.hosts)}

    def _now(self, address: str) -> str:
        """What stood under a name that the website had before, under the one that it has now."""
        parts, base = urlsplit(address), urlsplit(self.base)
        if host_of(address) not in self.plan.former_hosts:
            return address
        moved = parts._replace(scheme=base.scheme, netloc=base.netloc).geturl()
        return moved if self._key(moved) or self.pictures.is_file(moved) and self.pictures.knows(moved) else address

    def _leading(self, address: str, typed: str) -> str | None:
        address = self._now(address)
        is_own_site = host_of(address).removeprefix("www.") == host_of(self.base).removeprefix("www.")
        if self.pictures.is_file(address) and (is_own_site or self._is_ours(host_of(address))):
            return self.pictures.place(urldefrag(address).url, self.file)
        if not is_own_site:
            return address
        whole, fragment = urldefrag(address)
        return self._within(whole, unescaped(fragment), typed)

    def _within(self, address: str, fragment: str, typed: str) -> str | None:
        path = plain_path(address)
        if path == "":
            return self._home()
        key = self._key(address)
        place = self.plan.places.get(key) if key else None
        if place is not None:
            is_here = key == self.item.key
            anchor = self._anchor(fragment, place.anchors, typed) if fragment else ""
            if is_here and fragment:
                return f"#{anchor}" if anchor else None
            return f"{{filename}}/{place.file}" + (f"#{anchor}" if anchor else "")
        if key in self.plan.files:
            return self.pictures.place(self.plan.files[key], self.file)
        if _MACHINE.search(path) or _LISTS.search(path):
            self.notes.append(f'a link to "{typed[:60]}", which WordPress made itself, keeps only its words')
            return None
        shown = f"/{path}/" if not path.rpartition("/")[2].count(".") else f"/{path}"
        if here := next((item.path for item in self.plan.stock.shown if plain_path(f"/{item.address}") == path), ""):
            return f"{{filename}}/{here}"
        if "?" in path:  # without what stands behind the question mark it would lead to another page
            self.notes.append(f'a link to "{typed[:60]}", which was not imported, keeps only its words')
            return None
        self.notes.append(f'a link leads to "{shown[:70]}", which was not imported: name another page or take it away')
        return urlsplit(address).path or shown

    def _key(self, address: str) -> str:
        query = parse_qs(urlsplit(address).query)
        for name in ("p", "page_id", "attachment_id"):
            if (number := query.get(name, [""])[0]) and number in self.plan.by_id:
                return self.plan.by_id[number]
        path = plain_path(address).partition("?")[0]
        for tried in (path, path.removesuffix(".html"), f"{path}.html", f"{path}.htm"):
            if tried and tried in self.plan.by_address:
                return self.plan.by_address[tried]
        return self.plan.by_former_address.get(path, "")

    def _home(self) -> str:
        manuscripts = self.plan.stock.manuscripts.values()
        home = next((item.path for item in manuscripts if isinstance(item.entry, Page) and item.entry.template == "home"), "")
        return f"{{filename}}/{home}" if home else "/"

    def _anchor(self, fragment: str, there: frozenset[str], typed: str) -> str:
        if fragment in there:
            return fragment
        self.notes.append(f'the place "#{fragment[:40]}" of the link "{typed[:60]}" is not in the text it leads to')
        return ""


def _is_picture(link: Tag) -> bool:
    """Whether a link is nothing but a picture: such a one that leads to the picture itself says nothing here."""
    return link.find("img") is not None and not link.get_text(strip=True)


def described(words: str, address: str = "") -> str:
    """What a picture's description says; nothing where it is only the name of its file, or one that a camera or program gave."""
    name = re.sub(r"[_-]?thumb$", "", unescaped(urlsplit(address).path).rpartition("/")[2].rpartition(".")[0], flags=re.IGNORECASE)
    is_name = words.strip().casefold() == name.casefold() and bool(re.search(r"[\d_-]", name))
    return "" if is_name or _is_file_name(words) else words


def _is_file_name(words: str) -> bool:
    words = words.strip()
    if len(words) > 3 and sum(letter.isdigit() for letter in words) * 2 >= len(words) and not re.search(r"\s", words):
        return True
    return bool(_FILE_NAME.fullmatch(words))
