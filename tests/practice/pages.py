"""Pages as an owner types them, and what the built ones show."""

from __future__ import annotations

from bs4 import BeautifulSoup


def page(title: str, body: str = "Text.", **fields: str) -> str:
    return f"---\ntitle: {title}\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + f"---\n{body}\n"


def links(html: str) -> list[str]:
    return [link["href"] for link in BeautifulSoup(html, "html.parser").select("main a[href]")]


def names(html: str) -> list[str]:
    return [item.text for item in BeautifulSoup(html, "html.parser").select("main b")]
