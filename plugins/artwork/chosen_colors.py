"""The colours that a practice has chosen: which they are, and why they cannot be had."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from artwork.contrast import Scheme, nearest_readable, schemes, tailored, weak_pairs

Problem = tuple[str, tuple[str, ...]]
"""One sentence, and the keys of practice.yaml under which the fault stands."""


def own(practice: Any) -> dict[str, Scheme]:
    """What practice.yaml says under `colors`, with the roles named as the style sheets name them."""
    typed = {name: getattr(practice.colors, name).model_dump() for name in ("light", "dark")}
    return {name: {role.replace("_", "-"): code for role, code in scheme.items() if code} for name, scheme in typed.items()}


def problems(practice: Any, known: dict[str, str]) -> Iterator[Problem]:
    """Why the practice's palette and colours are not used; `known` are the theme's palettes by name."""
    if practice.palette not in known:
        yield f'There is no palette "{practice.palette}": choose one of {", ".join(known)}.', ("palette",)
        return
    chosen, blamed = own(practice), set()
    sheet = tailored(known[practice.palette], chosen)
    for weak in weak_pairs(sheet):
        role = next((each for each in (weak.front, weak.ground) if each in chosen[weak.scheme]), "")
        if not role:
            yield f'The palette "{practice.palette}" cannot be read by everyone ({weak}): choose another.', ("palette",)
        elif (weak.scheme, role) not in blamed:
            blamed.add((weak.scheme, role))
            near = nearest_readable(schemes(sheet)[weak.scheme], role)
            advice = f'; "{near}" is near it and can be read' if near else ""
            yield (
                f"This color cannot be read by everyone, so the palette's own is used: {weak}{advice}.",
                ("colors", weak.scheme, role.replace("-", "_")),
            )
