"""Everything about one page that keeps somebody out, as far as it can be seen without a browser."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck import accessibility_aria as aria
from sitecheck import accessibility_keyboard as keyboard
from sitecheck import accessibility_lists as lists
from sitecheck import accessibility_media as media
from sitecheck import accessibility_names_missing as names
from sitecheck import accessibility_once as once
from sitecheck import accessibility_page as whole
from sitecheck import accessibility_sight as sight
from sitecheck.accessibility_checks import Barrier, Look
from sitecheck.accessibility_language import languages
from sitecheck.accessibility_tables import tables
from sitecheck.picture_choices import unusable_choices

CHECKS = (
    names.unnamed, names.file_names, names.leftover_descriptions, names.mismatched, names.pointless_labels,
    aria.attributes, aria.surroundings, aria.contradictions,
    keyboard.hidden_focus, keyboard.swallowed_focus, keyboard.nested_controls, keyboard.frames, keyboard.scrolling,
    tables, languages, sight.faint, sight.fixed_spacing, sight.locked,
    whole.metas, whole.sounds, whole.autofill, whole.jumps, media.unheard, media.no_way_past, lists.mixed, lists.switches,
    once.second_mains, once.second_titles, once.lost_labels, unusable_choices,
)


def barriers(look: Look) -> Iterator[Barrier]:
    for check in CHECKS:
        yield from check(look)
