"""What of the sample practice is invented, and how it is taken out of the texts without losing a word of the owner's."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from editor.revision import without_paper
from editor.shelf import Shelf
from practice.entries import Stock
from practice.front_matter import read_text, read_yaml
from scaffold.files import change, save

PEOPLE = {"marisol-quince": "Marisol Quince", "tobias-fennimore": "Tobias Fennimore"}
TOWN, REGION = "Larkmere", "California"
NAME = "Larkmere Craniosacral"
ARTICLES = (
    "a-quiet-room", "change-away-from-the-hands", "choosing-a-practitioner", "craniosacral-system-and-rhythm", "feelings-and-spirit",
    "how-to-read-a-trial", "listening-touch", "research-chronic-pain", "research-fibromyalgia", "research-migraine", "research-mobility",
    "somatoemotional-release", "what-craniosacral-therapy-is", "what-people-notice", "when-to-see-a-doctor-first",
)
PAPERS = "content/references.yaml"
CALIFORNIAN = "content/pages/your-rights.md"
LINK = re.compile(r"\[(?P<words>(?:[^\[\]]|\\.)*)\]\(\{filename\}/(?P<path>[^)#\s]+)(?:#[^)\s]*)?\)")
TO_READ = re.compile(r"\b(?:Marisol|Tobias|both of us|two of us|one of us|(?:the )?two (?:practitioners|people)|read by two|either of us|in Spanish"
                     r"|parking|the building|in the hall"
                     r"|los dos|(?:uno|una|ninguno) de (?:los dos|nosotros)|(?:los )?dos (?:profesionales|personas)|leído por dos|en español|solo en inglés"
                     r"|estacionamiento|el edificio|en el pasillo|pulgadas|HSA|FSA)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Texts:
    """The Markdown files of the website and where what is removed is kept."""

    root: Path

    def files(self) -> Iterator[str]:
        for path in sorted((self.root / "content").rglob("*.md")):
            yield path.relative_to(self.root).as_posix()

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.root / "content", self.root / ".cache" / "deleted")

    def remove(self, name: str) -> None:
        """Out of the website; a copy stays in .cache/deleted."""
        if (self.root / name).is_file() and name.endswith(".md"):
            self.shelf.remove(name)
        elif (self.root / name).is_file():
            self.shelf.kept.mkdir(parents=True, exist_ok=True)
            shutil.move(self.root / name, self.shelf.kept / Path(name).name)

    def rewrite(self, edit: Callable[[str], str], names: Iterable[str] | None = None) -> list[str]:
        """Changes words in these files, or in all; says in which."""
        changed = []
        for name in self.files() if names is None else names:
            text, problem = read_text(self.root / name)
            if text is not None and problem is None and (new := edit(text)) != text and save(self.root, name, new):
                changed.append(name)
        return changed


def invented_people(stock: Stock) -> list[str]:
    """Files of people who are still those of the sample."""
    return [f"content/{item.path}" for item in stock.manuscripts.values() if item.kind == "people" and item.entry.title in PEOPLE.values()]


def translations(root: Path, stock: Stock) -> list[str]:
    """What the sample says in other languages: of invented people, in words that the owner may not be able to read."""
    facts = sorted(path.relative_to(root).as_posix() for path in (root / "content").glob("practice.*.yaml"))
    return [f"content/{item.path}" for item in stock.manuscripts.values() if item.language] + facts


def sample_articles(stock: Stock, owner: str) -> list[str]:
    """Articles that an invented person has written, or that are the owner's since a start that was ended in the middle."""
    known = [stock.manuscripts.get(f"articles/{name}.md") for name in ARTICLES]
    return [f"content/{item.path}" for item in known if item and item.entry.author in (*PEOPLE, owner)]


def drop_papers(texts: Texts) -> None:
    """Takes out the papers that only removed texts cited; the file as it was is kept with these."""
    text, problem = read_text(texts.root / PAPERS)
    if text is None or problem is not None:
        return
    said = "\n".join(read_text(texts.root / name)[0] or "" for name in texts.files())
    left = text
    for key, paper in read_yaml(text).values.items():
        marks = [f"[^{key}]", *(paper[field] for field in ("doi", "pmid") if isinstance(paper, dict) and paper.get(field))]
        if not any(mark in said for mark in marks):
            left = without_paper(left, key)
    if left != text:
        texts.shelf.kept.mkdir(parents=True, exist_ok=True)
        shutil.copy(texts.root / PAPERS, texts.shelf.kept)
        save(texts.root, PAPERS, left)


def sign(texts: Texts, names: list[str], author: str, status: str) -> None:
    """The articles are hers now, and nobody has checked them yet."""
    def edit(fields: dict) -> None:
        fields |= {"author": author, "status": status}
        fields.pop("reviewed_by", None)
        fields.pop("reviewed_on", None)

    for name in names:
        change(texts.root, name, edit)


def unreview(texts: Texts, stock: Stock) -> list[str]:
    """No page may say that an invented person has checked it; which ones did."""
    pages = [f"content/{item.path}" for item in stock.manuscripts.values() if getattr(item.entry, "reviewed_by", "") in PEOPLE]

    def edit(fields: dict) -> None:
        if fields.get("reviewed_by") in PEOPLE:
            del fields["reviewed_by"]
            fields.pop("reviewed_on", None)

    for name in pages:
        if (texts.root / name).is_file():
            change(texts.root, name, edit)
    return pages


def unlinked(gone: set[str]) -> Callable[[str], str]:
    """Links to these texts become their words alone; all other links stay."""
    def edit(text: str) -> str:
        return LINK.sub(lambda link: link["words"] if f"content/{link['path']}" in gone else link[0], text)

    return edit


def renamed(person: str, file: str, town: str, region: str) -> Callable[[str], str]:
    """The owner's name and place where the sample's stood."""
    def edit(text: str) -> str:
        text = text.replace("{filename}/people/marisol-quince.md", "{filename}/" + file.removeprefix("content/"))
        text = text.replace(PEOPLE["marisol-quince"], person)
        return text.replace(f"{TOWN}, {REGION}", f"{town}, {region}").replace(TOWN, town)

    return edit


def redialled(emergency: str, crisis: str) -> Callable[[str], str]:
    """Whom to call in danger, where the sample named the numbers of its country; what is not known is left to the check."""
    def edit(text: str) -> str:
        if emergency:
            text = re.sub(r"\b911\b", emergency, text)
        if crisis in ("", "988"):
            return text
        text = re.sub(r"\b([Ll]lame) o envíe un mensaje de texto al 988\b", rf"\1 al {crisis}", text)
        return re.sub(r"\b([Cc]all) or text 988\b", rf"\1 {crisis}", text)

    return edit


def to_read(texts: Texts, words: re.Pattern[str]) -> Iterator[str]:
    """Lines of published texts with these words, as one says where they are."""
    for name in texts.files():
        text, _ = read_text(texts.root / name)
        for number, line in enumerate((text or "").split("\n"), start=1):
            if found := words.search(line):
                yield f'{name}, line {number}: "{found[0]}"'
