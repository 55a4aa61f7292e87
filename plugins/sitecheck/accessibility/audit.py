"""Everything about one page that keeps somebody out, as far as it can be seen without a browser."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.accessibility import aria, forms, keyboard, limits, lists, media, once, orientation, sight
from sitecheck.accessibility import missing_names as names
from sitecheck.accessibility import page as whole
from sitecheck.accessibility.disguise import disguised
from sitecheck.accessibility.language import languages
from sitecheck.accessibility.look import Barrier, Look
from sitecheck.accessibility.mouse import mouse_only
from sitecheck.accessibility.parts import stray_parts, unsummed
from sitecheck.accessibility.picture_choices import unreachable_choices, unusable_choices
from sitecheck.accessibility.tables import tables
from sitecheck.accessibility.targets import lost_targets

CHECKS = (
    names.unnamed, names.file_names, names.leftover_descriptions, names.mismatched, names.pointless_labels,
    aria.attributes, aria.surroundings, aria.contradictions,
    keyboard.hidden_focus, keyboard.swallowed_focus, keyboard.nested_controls, keyboard.frames, keyboard.scrolling,
    tables, languages, sight.faint, sight.fixed_spacing, orientation.locked,
    whole.metas, whole.sounds, whole.autofill, whole.jumps, media.unheard, media.no_way_past, lists.mixed, lists.switches,
    once.second_mains, once.second_titles, once.misplaced_bases, once.lost_labels, unusable_choices, unreachable_choices,
    lost_targets, mouse_only, disguised, stray_parts, unsummed, forms.unsendable, limits.unfillable, limits.unread, forms.unnamed_groups, whole.hidden,
)


def barriers(look: Look) -> Iterator[Barrier]:
    """Everything on a page that keeps somebody out."""
    for check in CHECKS:
        yield from check(look)
