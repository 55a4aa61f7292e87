"""Hands a build of Pelican over to what search engines, feed readers and hosts read beside the pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.plugins import signals

from hosting import redirects, security, servers
from hosting.feed import finish
from hosting.headers import headers, theme_folder
from hosting.sitemap import Address, robots, sitemap
from practice import published

_addresses: dict[str, Address] = {}


def is_ours(settings: dict[str, Any]) -> bool:
    """Pelican's signals reach every site that is built in the same process."""
    return "hosting" in settings["PLUGINS"]


def _start(pelican) -> None:
    """A build in the same process as an earlier one begins with nothing."""
    _addresses.clear()
    if is_ours(pelican.settings):
        pelican.settings["THEME_STATIC_DIR"] = theme_folder(Path(pelican.settings["THEME"]))


def _remember(path: str, context: dict) -> None:
    if context.get("canonical") and not context.get("robots"):
        _addresses[context["canonical"]] = Address.of(context)


def _finish_feed(context: dict, feed) -> None:
    if "hosting" in context["PLUGINS"]:
        finish(feed, context["today"])


def _finish(pelican) -> None:
    if not is_ours(pelican.settings):
        return
    output, settings = Path(pelican.output_path), pelican.settings
    stock, url = settings["PRACTICE_STOCK"], settings["SITEURL"]
    base = urlsplit(url).path.rstrip("/")
    moved = published.read_redirects(Path(settings["PATH"]) / published.REDIRECTS)
    texts = {
        "sitemap.xml": sitemap(_addresses.values()), "robots.txt": robots(url), "_headers": headers(settings["THEME_STATIC_DIR"], base),
        servers.NGINX: servers.nginx(moved, base), servers.APACHE: servers.apache(moved, base),
        security.PLACE: security.security_txt(stock.practice, stock.today, url),
    }
    for name, text in texts.items():
        (output / name).parent.mkdir(exist_ok=True)
        (output / name).write_text(text, encoding="utf-8", newline="\n")
    redirects.write(moved, output, url, base)


def connect() -> None:
    signals.initialized.connect(_start)
    signals.content_written.connect(_remember)
    signals.feed_generated.connect(_finish_feed)
    signals.finalized.connect(_finish)
