"""The search index: made by Pagefind over the finished pages, so that it holds what a visitor can read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from hosting.trouble import Trouble


def index(output: Path) -> None:
    """Writes output/pagefind/. Pagefind's own messages are for programmers and stay unseen; its ready-made looks are not ours."""
    command = [sys.executable, "-m", "pagefind", "--site", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise Trouble(f"error: the search index could not be made ({reason[-1]}); run make clean, then make site")
    # Pagefind names the languages in any order; the same pages have to give the same bytes.
    entry = output / "pagefind" / "pagefind-entry.json"
    entry.write_text(json.dumps(json.loads(entry.read_text(encoding="utf-8")), ensure_ascii=False, sort_keys=True), encoding="utf-8")
    for unused in (output / "pagefind").glob("pagefind-*.[cj]s*"):
        if unused.name not in ("pagefind-worker.js", "pagefind-entry.json"):
            unused.unlink()
