"""The search index, made when somebody searches and not at every save: it costs longer than all the rest."""

from __future__ import annotations

import threading
from contextlib import suppress

from hosting.search import index
from hosting.trouble import Trouble
from preview.board import State


class Index:
    """Remembers of which pages there is one."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._lock = threading.Lock()

    def renew(self, state: State) -> None:
        """Makes it anew if pages have been built since."""
        with self._lock:
            if (state.folder, state.build) != self._made_for and state.folder:
                with suppress(Trouble):  # the search page says by itself that it cannot search
                    index(state.folder)
                self._made_for = (state.folder, state.build)
