"""A stand-in for GitHub in memory, as far as an editor in the browser needs it: one branch, its files, commits on top."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

TOKEN = "token-of-the-owner"
_LOGIN = """<!doctype html><script>
addEventListener("message", (said) => opener.postMessage('authorization:github:success:{"token":"%s","provider":"github"}', said.origin));
opener.postMessage("authorizing:github", "*");
</script>"""


class GitHub:
    """`files` is what stands on the branch; `commits` are the messages with what each changed (None: taken away)."""

    def __init__(self, repository: str, folder: Path) -> None:
        self.root = f"/repos/{repository}"
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "content").rglob("*") if path.is_file()}
        self.blobs: dict[str, bytes] = {}
        self.trees: dict[str, dict[str, bytes | None]] = {}
        self.made: dict[str, tuple[str, dict[str, bytes | None]]] = {}
        self.commits: list[tuple[str, dict[str, bytes | None]]] = []
        self.unknown: list[str] = []

    def answer(self, route) -> None:
        """One request of the browser, to whichever of GitHub's hosts it goes."""
        request, parts = route.request, urlsplit(route.request.url)
        allowed = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*"}
        if parts.hostname == "login.example.com":
            return route.fulfill(body=_LOGIN % TOKEN, content_type="text/html")
        if parts.hostname == "www.githubstatus.com":
            return route.fulfill(json={"components": []}, headers=allowed)
        if request.method == "OPTIONS":
            return route.fulfill(status=204, headers=allowed)
        if request.headers.get("authorization") != f"token {TOKEN}":
            return route.fulfill(status=401, json={"message": "Bad credentials"}, headers=allowed)
        asked = json.loads(request.post_data) if request.post_data else {}
        status, said = self.rest(request.method, unquote(parts.path), asked)
        raw = isinstance(said, bytes)
        route.fulfill(status=status, headers=allowed, **({"body": said} if raw else {"json": said}))

    def rest(self, method: str, path: str, asked: dict) -> tuple[int, object]:
        inside = path.removeprefix(self.root)
        if path == "/user":
            return 200, {"login": "owner", "name": "The owner", "avatar_url": "", "id": 1}
        if inside == "":
            return 200, {"permissions": {"push": True, "pull": True}, "owner": {"login": "larkmere"}, "default_branch": "main"}
        if found := re.fullmatch(r"/git/trees/main:(.*)", inside):
            return self.tree(found[1].strip("/"))
        if found := re.fullmatch(r"/git/blobs/(\w+)", inside):
            data = self._all()[found[1]]
            return 200, {"content": base64.b64encode(data).decode(), "encoding": "base64", "sha": found[1], "size": len(data)}
        if inside == "/branches/main":
            return 200, {"name": "main", "commit": {"sha": self.head, "commit": {"tree": {"sha": "tree"}}}}
        if inside.startswith("/commits"):
            return 200, []
        if method in ("POST", "PATCH") and inside.startswith("/git/"):
            return self.write(inside, asked)
        self.unknown.append(f"{method} {path}")
        return 404, {"message": "Not Found"}

    def tree(self, folder: str) -> tuple[int, object]:
        below = {name.removeprefix(f"{folder}/"): data for name, data in self.files.items() if name.startswith(f"{folder}/")}
        if not below:
            return 404, {"message": "Not Found"}
        return 200, {"sha": "tree", "truncated": False, "tree": [{"path": name, "type": "blob", "sha": _sha(data), "size": len(data)} for name, data in below.items()]}

    def write(self, inside: str, asked: dict) -> tuple[int, object]:
        if inside == "/git/blobs":
            data = base64.b64decode(asked["content"]) if asked.get("encoding") == "base64" else asked["content"].encode()
            self.blobs[_sha(data)] = data
            return 201, {"sha": _sha(data)}
        if inside == "/git/trees":
            name = f"{len(self.trees) + 1:040x}"
            self.trees[name] = {one["path"]: self._all()[one["sha"]] if one["sha"] else None for one in asked["tree"]}
            return 201, {"sha": name}
        if inside == "/git/commits":
            assert asked["parents"] == [self.head], "on top of what stands there"
            name = f"{len(self.made) + 1001:040x}"
            self.made[name] = (asked["message"], self.trees[asked["tree"]])
            return 201, {"sha": name, "parents": [{"sha": self.head}], "tree": {"sha": asked["tree"]}}
        message, changed = self.made[asked["sha"]]
        self.commits.append((message, changed))
        self.files = {name: data for name, data in (self.files | changed).items() if data is not None}
        return 200, {"ref": "refs/heads/main", "object": {"sha": self.head}}

    @property
    def head(self) -> str:
        return f"{len(self.commits):040x}"

    def _all(self) -> dict[str, bytes]:
        return self.blobs | {_sha(data): data for data in self.files.values()}


def _sha(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def published(route, output: Path, headers: dict[str, str]) -> None:
    """A file of the built website, with what its host sends along."""
    path = unquote(urlsplit(route.request.url).path)
    file = output / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
    if not file.is_file():
        return route.fulfill(status=404, body="")
    kind = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json"}.get(PurePosixPath(file).suffix, "text/plain")
    route.fulfill(body=file.read_bytes(), headers={**headers, "Content-Type": f"{kind}; charset=utf-8"})
