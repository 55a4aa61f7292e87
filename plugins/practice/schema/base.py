"""What all groups of facts have in common."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel, ConfigDict


def answers_alone(method: Callable) -> Callable:
    """Tells those who keep pages between builds that the answer depends on nothing but the object and what is asked."""
    method.depends_on = ()
    return method


class Facts(BaseModel):
    """A group of facts: frozen, and nothing in it that is not named here."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
