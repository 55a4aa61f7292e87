"""What another website showed in a frame, a film, a sound or a map: where it is, and how a link to it is called."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from bs4 import Tag

from importer.letters import unescaped

_PLAYERS = (
    (re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v|shorts)/|youtu\.be/)([\w-]{6,})"), "https://www.youtube.com/watch?v={}", "Video on YouTube"),
    (re.compile(r"player\.vimeo\.com/video/(\d+)"), "https://vimeo.com/{}", "Video on Vimeo"),
    (re.compile(r"dailymotion\.com/embed/video/(\w+)"), "https://www.dailymotion.com/video/{}", "Video on Dailymotion"),
    (re.compile(r"open\.spotify\.com/embed/(\w+/\w+)"), "https://open.spotify.com/{}", "Listen on Spotify"),
)
_SITES = (("youtu", "Video on YouTube"), ("vimeo", "Video on Vimeo"), ("soundcloud", "Listen on SoundCloud"), ("spotify", "Listen on Spotify"),
          ("google.com/maps", "Map"), ("openstreetmap", "Map"), ("instagram", "Instagram"), ("facebook", "Facebook"), ("twitter.com", "Post on Twitter"), ("//x.com", "Post on X"), ("tiktok.com", "Video on TikTok"), ("pinterest.", "Pinterest"))


def address_of(frame: Tag) -> str:
    """What a frame shows, wherever the old website kept its address; empty when it shows nothing."""
    inner = frame.find(["source", "embed", "param", "a"], attrs={"src": True}) or frame.find("param", attrs={"name": re.compile("^(movie|src)$", re.I)})
    for holder, names in ((frame, ("src", "data-src", "data-lazy-src", "data", "data-url")), (inner, ("src", "value"))):
        for name in names if holder is not None else ():
            address = str(holder.get(name) or "").strip()
            if address and not address.lower().startswith(("about:", "javascript:", "data:", "blob:")):
                return "https:" + address if address.startswith("//") else address
    return ""


def player(address: str, title: str) -> tuple[str, str]:
    """The address of what a player shows, without what follows visitors about, and a name for it."""
    title = " ".join(title.split())
    generic = title.lower() in ("youtube video player", "vimeo", "") or title.lower().startswith(("embed", "iframe"))
    if "maps" in address and "pb=" in address:
        return address, "Map" if generic else title
    if "wordpress.com" in address and "url=" in address or "w.soundcloud.com" in address:
        address = parse_qs(urlsplit(address).query).get("url", [address])[0]
    for pattern, shape, name in _PLAYERS:
        if found := pattern.search(address):
            return shape.format(found[1]), name if generic else title
    named = next((name for part, name in _SITES if part in address), "")
    return address, title if not generic else named or _words_of(address) or urlsplit(address).hostname or address


def _words_of(address: str) -> str:
    """The name of a file, or the words that an address ends with; numbers and signs say nothing."""
    last = unescaped(urlsplit(address).path).rstrip("/").rpartition("/")[2]
    if ending := re.search(r"\w\.([a-zA-Z]\w{1,3})$", last):
        return "" if ending[1].lower() in ("php", "asp", "aspx", "cgi", "jsp", "html", "htm") else last
    words = re.findall(r"[^\W_]+", last)
    return " ".join(words).capitalize() if len(words) > 1 and sum(len(word) for word in words if word.isalpha()) * 3 > len(last) * 2 else ""
