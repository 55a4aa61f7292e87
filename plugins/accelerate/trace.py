"""What a template reads while it makes a page, heard through Jinja's own ways of looking things up."""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, filters, runtime, tests, utils
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, missing
from markupsafe import Markup
from pelican.contents import Content
from pelican.paginator import Page, Paginator
from pelican.urlwrappers import URLWrapper
from pelican.utils import DateFormatter

from accelerate.own import Owning
from accelerate.tokens import MOMENTS, SIMPLE, Tokens, Unknowable

_TEMPLATE_PARTS = (
    runtime.Macro, runtime.BlockReference, runtime.LoopContext, runtime.TemplateReference, TemplateModule,
    utils.Cycler, utils.Joiner, utils.Namespace,
)
_CALLABLE = {range, dict, utils.Cycler, utils.Joiner, utils.Namespace}
_DATA = (str, bytes, list, tuple, dict, set, frozenset, *SIMPLE, *MOMENTS)
_CHANGING = {
    "append", "extend", "insert", "pop", "remove", "sort", "reverse", "clear", "update", "setdefault", "popitem", "add", "discard",
    "now", "today", "utcnow", "difference_update", "intersection_update", "symmetric_difference_update",
}
_KNOWN = frozenset(_DATA)
_PLAIN = frozenset({str, int, float, bool, type(None)})
_KNOWN_KINDS = (*_DATA, *_TEMPLATE_PARTS, Page, Paginator, URLWrapper)
DECLARED = "depends_on"
"""The attribute of a function that names, in a tuple, what its answers depend on beside its arguments and the page's address.

It looks into no content, of which nobody would hear, and does nothing but answer.
"""
ASKED = "asked_again"
"""True for a function in an environment's globals that is asked with the same texts and numbers again before a page is left as it is.

It may leave word of what it was asked for; its answer decides whether the page would be the same.
"""
Question = tuple[str, tuple, tuple[tuple[str, Any], ...], bytes]
"""A function's name, what it was asked with, and the mark of its answer."""


class Trace:
    """The names that a template has looked up, and what it has read of contents."""

    def __init__(self, root: Mapping[str, Any], tokens: Tokens) -> None:
        self.root, self.tokens = root, tokens
        self.names: dict[str, bytes] = {}
        self.asked: list[Question] = []
        self._read: dict[tuple[int, Any], Content] = {}
        self._own: dict[int, Any] = {}
        self.doubt = ""

    def name(self, name: str, value: Any) -> None:
        """What a name stands for in the page, if it does not stand for something of the template's own."""
        if name not in self.names:
            found = self.root.get(name, missing)
            if found is value or found is missing:
                self.names[name] = self._token(found)

    def read(self, of: Any, name: Any) -> None:
        if isinstance(of, Content):
            self._read[id(of), name] = of
        elif type(of) not in _KNOWN and not isinstance(of, _KNOWN_KINDS) and isinstance(name, str):
            self._property(of, name)

    def reads(self) -> list[tuple[str, str]]:
        """The contents that were read, by name, and which attribute of each."""
        return [(self.tokens.handle(content), str(name)) for (_, name), content in self._read.items()]

    def own(self, value: Any) -> None:
        """A list or dict that the template has just made."""
        self._own[id(value)] = value

    def call(self, called: Any) -> None:
        if not is_sure(called) and id(getattr(called, "__self__", None)) not in self._own:
            self.doubt = f"a {type(called).__name__} is called"

    def answered(self, name: str, given: tuple, named: dict[str, Any], answer: Any) -> None:
        """What a function that can be asked again has answered."""
        if not all(type(value) in _PLAIN for value in (*given, *named.values())):
            self.doubt = f"{name} is asked with more than texts and numbers"
        question = name, given, tuple(named.items()), self._token(answer)
        if question not in self.asked:
            self.asked.append(question)

    def _property(self, of: Any, name: str) -> None:
        """What is computed by code is sure only if the code cannot look into contents, of which then nobody knows."""
        looked_up = getattr(type(of), name, None)
        if isinstance(looked_up, (property, functools.cached_property)):
            try:
                if self.tokens.holds_contents(of):
                    self.doubt = f"{type(of).__name__}.{name} may look into contents"
            except (Unknowable, RecursionError) as reason:
                self.doubt = str(reason)

    def _token(self, value: Any) -> bytes:
        try:
            return self.tokens.of(value)
        except (Unknowable, RecursionError) as reason:
            # What is only called or passed on is judged there.
            if not callable(value):
                self.doubt = str(reason)
            return b"unknowable"


def is_sure(called: Any) -> bool:
    """Whether a call only answers, and answers the same whenever the page is the same."""
    if hasattr(called, DECLARED) or hasattr(called, ASKED) or isinstance(called, _TEMPLATE_PARTS):
        return True
    if isinstance(called, type) or called in (range, dict):
        return called in _CALLABLE
    of = getattr(called, "__self__", None)
    if of is None or isinstance(of, (type, types.ModuleType)):
        return False
    if isinstance(of, (*_TEMPLATE_PARTS, Page, Paginator)):
        return True
    return isinstance(of, (*_DATA, Markup)) and getattr(called, "__name__", "append") not in _CHANGING


class Tracer:
    """Listens to one environment. What cannot be heard there, makes every page of it doubtful."""

    current: Trace | None = None
    _compiling = False

    def __init__(self, environment: Environment) -> None:
        self.doubt = _doubt(environment)
        environment.accelerate = self
        if not self.doubt:
            self._listen(environment)

    def own(self, value: Any) -> Any:
        if self.current is not None:
            self.current.own(value)
        return value

    def _listen(self, environment: Environment) -> None:
        environment.compile = self._noted(environment.compile)
        for name in ("getattr", "getitem"):
            setattr(environment, name, self._heard(getattr(environment, name)))
        environment.context_class, environment.code_generator_class = self._context_class(environment.globals), Owning
        for kind, own in (("filters", filters.FILTERS), ("tests", tests.TESTS)):
            self._watch(getattr(environment, kind), own)

    def _noted(self, compile_: Callable) -> Callable:
        def compiled(*given: Any, **more: Any) -> Any:
            before, self._compiling = self._compiling, True
            try:
                return compile_(*given, **more)
            finally:
                self._compiling = before

        return compiled

    def _heard(self, found: Callable) -> Callable:
        def look(obj: Any, name: Any) -> Any:
            if self.current is not None:
                self.current.read(obj, name)
            return found(obj, name)

        return look

    def _context_class(self, functions: Mapping[str, Any]) -> type[Context]:
        tracer = self
        askable = {value: name for name, value in functions.items() if getattr(value, ASKED, False)}

        class Traced(Context):
            def resolve_or_missing(self, key: str) -> Any:
                value = super().resolve_or_missing(key)
                if tracer.current is not None:
                    tracer.current.name(key, value)
                return value

            def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: B902
                if tracer.current is None:
                    return super().call(__obj, *args, **kwargs)
                tracer.current.call(__obj)
                answer = super().call(__obj, *args, **kwargs)
                if getattr(__obj, ASKED, False):
                    tracer.current.answered(askable.get(__obj, ""), args, kwargs, answer)
                return answer

        return Traced

    def _watch(self, functions: dict[str, Callable], own: dict[str, Callable]) -> None:
        """Jinja's own filters and tests look things up as templates do; what others do is not known unless they say so."""
        for name, function in list(functions.items()):
            known = own.get(name) is function and name != "random"
            if not known and not hasattr(function, DECLARED) and not isinstance(function, DateFormatter) and name != "plugin_enabled":
                functions[name] = self._doubtful(name, function)

    def _doubtful(self, name: str, function: Callable) -> Callable:
        @functools.wraps(function, updated=("__dict__",) if hasattr(function, "__dict__") else ())
        def called(*args: Any, **kwargs: Any) -> Any:
            if self._compiling:  # Jinja applies filters to constants once, and no page will ask again
                self.doubt = f"the filter or test {name}"
            if self.current is not None:
                self.current.doubt = f"the filter or test {name}"
            return function(*args, **kwargs)

        return called


def _doubt(environment: Environment) -> str:
    """Why nothing can be said of an environment, or nothing."""
    usual = environment.context_class is Context and environment.code_generator_class is CodeGenerator
    if type(environment) is not Environment or not usual:
        return "an environment of another making"
    if environment.cache:
        return "templates that were loaded before"
    strange = [name for name in environment.extensions if not name.startswith("jinja2.ext.")]
    return f"the extension {strange[0]}" if strange else ""
