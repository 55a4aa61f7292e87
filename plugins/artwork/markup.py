"""The HTML of a picture: every size and format on offer, and space kept free until it is there."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from .prints import Choice, Prints

COLUMN, TALLEST = 648, 720
"""In pixels: how wide the theme sets running text, and the height that most windows show at once."""


def picture(prints: Prints, folder: str, sizes: str | None, attributes: Mapping[str, str | None], eager: bool = False) -> Markup:
    """A <picture>, or an <img> where one file is all there is. What the author says of the image stands. Without `sizes` it is for running text."""
    if not sizes:
        sizes, attributes = _in_running_text(prints, attributes)
    manner = {"fetchpriority": "high"} if eager else {"loading": "lazy", "decoding": "async"}
    image = {"src": f"{folder}/{prints.file}", **_dimensions(prints, attributes), **manner, **attributes}
    if not prints.choices:
        return Markup(f"<img{written(image)}>")
    sources = "".join(_source(choice, folder, sizes) for choice in prints.choices)
    return Markup(f"<picture>{sources}<img{written(image)}></picture>")


def _in_running_text(prints: Prints, attributes: Mapping[str, str | None]) -> tuple[str, Mapping[str, str | None]]:
    """As wide as the text, but a tall picture only so wide that all of it is seen at once."""
    width = max(1, TALLEST * prints.width // prints.height)
    if prints.height <= TALLEST or width >= COLUMN or "width" in attributes or "height" in attributes:
        return "(min-width: 48rem) 36rem, 100vw", attributes
    return f"min(100vw, {width}px)", {**attributes, "width": str(width)}


def _source(choice: Choice, folder: str, sizes: str) -> str:
    offered = ", ".join(f"{folder}/{name} {width}w" for name, width in choice.files)
    return f"<source{written({'type': choice.type, 'srcset': offered, 'sizes': sizes})}>"


def _dimensions(prints: Prints, attributes: Mapping[str, str | None]) -> dict[str, str]:
    """What the author says of one side decides the other, so that nothing is squeezed or jumps."""
    width, height = attributes.get("width"), attributes.get("height")
    if width and width.isdigit() and height is None:
        return {"height": str(max(1, round(int(width) * prints.height / prints.width)))}
    if height and height.isdigit() and width is None:
        return {"width": str(max(1, round(int(height) * prints.width / prints.height)))}
    return {} if width or height else {"width": str(prints.width), "height": str(prints.height)}


def written(attributes: Mapping[str, str | None]) -> str:
    """Attributes as a tag has them, each after a space; None for one without a value."""
    return "".join(f" {name}" if value is None else f' {name}="{escape(value)}"' for name, value in attributes.items())
