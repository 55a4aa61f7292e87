"""What is remembered between runs: when each outside link last worked, and as what.

Only proofs of life are kept. A failure is never remembered as an answer: a link in doubt is asked again
each time. The one date kept of it, `doubted`, is the day the doubt began, so that nothing is called gone
on a single day's word.
"""

from __future__ import annotations

import datetime
import json
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Proof:
    """The last time a link worked (`seen`), the address and title it had then, and since when it is in doubt."""

    seen: str = ""
    address: str = ""
    title: str = ""
    doubted: str = ""

    def fresh(self, today: datetime.date, days: int) -> bool:
        """True when the link worked within the last `days` days and nothing has put it in doubt since."""
        return bool(self.seen) and not self.doubted and (today - datetime.date.fromisoformat(self.seen)).days < days


class Memory:
    """The proofs of a site by address, in one JSON file that is replaced as a whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.proofs: dict[str, Proof] = {}
        self.unreadable = False
        try:
            self.proofs = {url: Proof(**values) for url, values in json.loads(path.read_text("utf-8")).items()}
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, AttributeError):
            self.unreadable = True  # said by the command; the file is made anew from today's answers

    def proof(self, url: str) -> Proof:
        return self.proofs.get(url, Proof())

    def works(self, url: str, address: str, title: str, today: datetime.date) -> None:
        self.proofs[url] = Proof(today.isoformat(), address, title or self.proof(url).title)

    def doubt(self, url: str, today: datetime.date) -> None:
        """Notes the first day of a doubt; a later day does not move it."""
        proof = self.proof(url)
        self.proofs[url] = replace(proof, doubted=proof.doubted or today.isoformat())

    def keep_only(self, urls: set[str]) -> None:
        """Forgets links that no page has any more."""
        self.proofs = {url: proof for url, proof in self.proofs.items() if url in urls}

    def save(self) -> None:
        """Replaces the file in one step: a run that is killed leaves the old file or the new one, whole."""
        lines = {url: {key: value for key, value in asdict(proof).items() if value} for url, proof in sorted(self.proofs.items())}
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(lines, file, ensure_ascii=False, indent=1)
            file.write("\n")
        os.replace(name, self.path)
