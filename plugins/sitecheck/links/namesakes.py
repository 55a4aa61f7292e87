"""Two files of one name in different folders: the one that was moved, or another one, such as every project has of its own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence

# What each project, part or album of a website may have for itself: there the name says nothing of which one is meant.
OF_EVERY_FOLDER = frozenset("""
    authors background banner changelog changes code-of-conduct contributing contributors copying cover default favicon footer getting-started
    header history icon image index install installation intro introduction licence license logo main notice overview photo picture readme
    release-notes screenshot security setup style styles summary support thumb thumbnail toc todo usage
""".split())


def is_the_same(typed: str, found: str) -> bool:
    """Whether what was `typed` surely means what was `found` under the same or nearly the same last name.

    A name of several words is hardly given twice. One of a single word is, so there its folders have to agree as well:
    those of the one are left out of, or added to, those of the other.
    """
    (folders, name), (others, other) = _parts(typed), _parts(found)
    if folders == others:
        return True
    if {name, other} & OF_EVERY_FOLDER:
        return False
    return len(re.findall(r"[^\W\d_]{2,}", name)) > 1 or _is_within(folders, others) or _is_within(others, folders)


def _parts(path: str) -> tuple[list[str], str]:
    """The folders of an address and its last name, in small letters and without its ending."""
    parts = [part for part in path.lower().partition("?")[0].split("/") if part not in ("", ".", "..")]
    if len(parts) > 1 and parts[-1].startswith("index."):
        parts.pop()
    return parts[:-1], posixpath.splitext(parts[-1])[0].replace("_", "-") if parts else ""


def _is_within(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether all of the few are among the many, in their order."""
    rest = iter(many)
    return all(one in rest for one in few)
