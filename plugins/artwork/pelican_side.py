"""Hands the drawings and photographs over to Pelican: what templates may call, and when files are written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import Pelican
from pelican.contents import Content, Static
from pelican.generators import Generator, StaticGenerator
from pelican.plugins import signals

from . import body, markup, stylesheet
from .darkroom import FOLDER, Darkroom
from .icons import LINKS
from .lettering import Typeface
from .palette import read_palette
from .studio import Studio

DISPLAY, TEXT = "newsreader", "figtree"


def connect() -> None:
    stylesheet.register()
    signals.initialized.connect(prepare)
    signals.generator_init.connect(equip)
    signals.content_object_init.connect(dress)
    signals.static_generator_finalized.connect(keep_originals)
    signals.all_generators_finalized.connect(make_pictures)
    signals.finalized.connect(deliver)


def is_ours(settings: dict[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process."""
    return "artwork" in settings["PLUGINS"]


def prepare(pelican: Pelican) -> None:
    """Each build begins anew; what is kept between builds lies in the cache alone."""
    settings = pelican.settings
    if not is_ours(settings):
        return
    content = Path(settings["PATH"]).resolve()
    settings.setdefault("ARTWORK_CACHE", str(content.parent / ".cache" / "artwork"))
    settings["ARTWORK_DARKROOM"] = Darkroom(content, Path(settings["ARTWORK_CACHE"]))
    settings["ARTWORK_PROBLEMS"] = []
    settings.pop("ARTWORK_STUDIO", None)  # left by a build that failed
    settings["STATIC_PATHS"] = [path for path in settings["STATIC_PATHS"] if Path(path).parts[:1] != ("images",)]


def equip(generator: Generator) -> None:
    """What every template may call, macros included."""
    settings, context = generator.settings, generator.context
    if not is_ours(settings):
        return
    studio = settings.get("ARTWORK_STUDIO") or _studio(settings, context)
    settings["ARTWORK_STUDIO"] = studio
    picture = partial(_picture, settings["ARTWORK_DARKROOM"], context)
    picture.asked_again = True  # its answer depends on the file, which a page that stays as it is wants to be published, too
    generator.env.globals |= {
        "artwork_hero": studio.hero,
        "artwork_mark": studio.mark,
        "artwork_thumbnail": studio.thumbnail,
        "artwork_card": studio.card,
        "artwork_icons": LINKS,
        "picture": picture,
    }


def _studio(settings: dict[str, Any], context: dict[str, Any]) -> Studio:
    practice, static = context.get("practice"), Path(settings["THEME"]) / "static"
    palette = read_palette(settings.get("ARTWORK_PALETTE", ""))
    display, text = (Typeface(tuple(sorted((static / "fonts").glob(f"{name}-latin*.woff2")))) for name in (DISPLAY, TEXT))
    name = practice.name if practice else settings["SITENAME"]
    return Studio(name, palette, display, text, Path(settings["ARTWORK_CACHE"]))


def _picture(room: Darkroom, context: dict[str, Any], file: str, alt: str, sizes: str = "", eager: bool = False) -> Markup:
    """A photograph for a template, in running text where no `sizes` are given; nothing when the file cannot be shown, which is then one of the problems."""
    original = room.named(str(file))
    prints = room.prints(original) if original else None
    if prints is None:
        return Markup()
    return markup.picture(prints, f"{context['localsiteurl'].rstrip('/')}/{FOLDER}", sizes, {"alt": str(alt)}, eager)


def dress(content: Content) -> None:
    """Pictures get their addresses when Pelican resolves links, for only then is it known from where they lead."""
    if isinstance(content, Static) or not is_ours(content.settings):
        return
    room, resolved = content.settings["ARTWORK_DARKROOM"], content._update_content
    beside = room.content / content.relative_dir
    content._update_content = lambda text, root: resolved(body.dressed(text, room, root, beside), root)


def keep_originals(generator: StaticGenerator) -> None:
    """A link in a text makes Pelican publish the file, wherever it lies: not the owner's originals."""
    if not is_ours(generator.settings):
        return
    room = generator.settings["ARTWORK_DARKROOM"]
    generator.staticfiles[:] = [file for file in generator.staticfiles if not room.is_original(room.content / file.get_relative_source_path())]


def make_pictures(generators: list[Generator]) -> None:
    """What the pages will ask for, made beforehand: several at once, and with a word on how far it is."""
    if is_ours(generators[0].settings):
        room = generators[0].settings["ARTWORK_DARKROOM"]
        room.make_all(_wanted(generators[0].context, room))


def _wanted(context: dict[str, Any], room: Darkroom) -> Iterator[Path]:
    practice = context.get("practice")
    fields = [(getattr(practice, "picture", ""), room.content / "practice.yaml", "picture")]
    for path, content in context["generated_content"].items():
        if content is None:
            continue
        yield from body.originals(content._content or "", room, room.content / content.relative_dir)
        entry = getattr(content, "entry", None)
        fields += [(getattr(entry, key, ""), room.content / path, key) for key in ("image", "photo")]
    for name, source, key in fields:
        if name and (file := room.named(name, source, key)):
            yield file


def deliver(pelican: Pelican) -> None:
    """Puts what was drawn into the output folder, and tells the check which pictures could not be used."""
    settings = pelican.settings
    if not is_ours(settings):
        return
    room, studio = settings["ARTWORK_DARKROOM"], settings.pop("ARTWORK_STUDIO")
    settings["ARTWORK_PROBLEMS"] += [(str(file), reason) for file, reason in room.problems.items()]
    settings["ARTWORK_PROBLEMS"] += [(str(file), reason, (key,)) for (file, key), reason in room.absent.items()]
    settings["ARTWORK_PROBLEMS"] += settings.pop("ARTWORK_COLOR_PROBLEMS", ())
    for path, file in {**studio.finished(), **room.published}.items():
        target = Path(pelican.output_path) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
