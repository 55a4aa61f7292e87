"""Why something is not done, in one or two sentences for the owner."""

from __future__ import annotations


class Refusal(Exception):
    """`status` is what HTTP calls it: 403 not allowed, 404 not there, 409 changed meanwhile, 413 too large, 422 not understood."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status
