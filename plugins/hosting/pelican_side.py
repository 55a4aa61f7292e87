"""Hands a build of Pelican over to what search engines and hosts read beside the pages."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from pelican.plugins import signals

from hosting import redirects
from hosting.headers import headers
from hosting.sitemap import Address, robots, sitemap
from practice import published

_addresses: dict[str, Address] = {}


def _start(pelican) -> None:
    """A build in the same process as an earlier one begins with nothing."""
    _addresses.clear()


def _remember(path: str, context: dict) -> None:
    if context.get("canonical") and not context.get("robots"):
        _addresses[context["canonical"]] = Address.of(context)


def _finish(pelican) -> None:
    output, url = Path(pelican.output_path), pelican.settings["SITEURL"]
    texts = {"sitemap.xml": sitemap(_addresses.values()), "robots.txt": robots(url), "_headers": headers()}
    for name, text in texts.items():
        (output / name).write_text(text, encoding="utf-8", newline="\n")
    old = published.read_redirects(Path(pelican.settings["PATH"]) / published.REDIRECTS)
    redirects.write(old, output, url, urlsplit(url).path.rstrip("/"))


def connect() -> None:
    signals.initialized.connect(_start)
    signals.content_written.connect(_remember)
    signals.finalized.connect(_finish)
