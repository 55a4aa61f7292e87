"""Asks the owner, one plain question at a time, and asks again with the reason when an answer cannot be used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel

from hosting.trouble import Trouble
from practice.front_matter import Header, load
from practice.text_file import UNSHOWABLE

Reason = str
"""Why an answer cannot be used, in one sentence; empty when it can."""


@dataclass(frozen=True)
class Question:
    """`name` is the field it fills. Without `needed` and without a `usual` answer it may be left empty."""

    name: str
    words: str
    usual: str = ""
    needed: bool = False
    choices: Sequence[tuple[str, str]] = ()  # what is written, and what it is called
    others: bool = False  # whether something else than the choices may be answered
    wrong: Callable[[str], Reason] = lambda _answer: ""
    read: Callable[[str], str] = str.strip  # from what is typed to what is written


@dataclass
class Asker:
    """`given` are answers from the command line. With `quiet` only what is needed and missing is asked."""

    given: Mapping[str, str] = field(default_factory=dict)
    quiet: bool = False

    def answer(self, question: Question) -> str:
        is_given = question.name in self.given
        if is_given or not _somebody_is_there() or (self.quiet and (question.usual or not question.needed)):
            answer, reason = _judged(question, self.given.get(question.name, question.usual))
            if not reason:
                return answer
            if not _somebody_is_there():
                missing = f"{option(question.name)} is missing ({question.words}); with make: {question.name.upper()}='…'"
                raise Trouble(f"error: {option(question.name)}: {reason}" if is_given or question.usual else f"error: {missing}", 2)
            print(_sentence(reason))
        return _asked(question)

    def agree(self, words: str) -> bool:
        """A yes or no; yes without anybody there."""
        if not _somebody_is_there():
            return True
        while True:
            answer = _line(f"{words} [Y/n] ").strip().lower()
            if answer in ("", "y", "yes", "n", "no"):
                return not answer.startswith("n")
            print("Please answer yes or no.")


def option(name: str) -> str:
    """How a field is named on the command line: `--practising-since`."""
    return "--" + name.replace("_", "-")


def against(model: type[BaseModel], name: str) -> Callable[[str], Reason]:
    """What the schema says against an answer to this field: the check would say it later."""
    def wrong(answer: str) -> Reason:
        problems = load(model, Header(values={name: answer}), salvage=False)[1] if answer else ()
        reason = next((found.message.partition("is not understood: ")[2] for found in problems if found.rule == "bad-field"), "")
        return reason.removesuffix(".")

    return wrong


def _asked(question: Question) -> str:
    print()
    for number, (_value, name) in enumerate(question.choices, start=1):
        print(f"  {number}  {name}")
    usual = next((name for value, name in question.choices if value == question.usual), question.usual)
    while True:
        typed = _line(question.words + (f" [{usual}]" if usual else "" if question.needed else " (Enter leaves it out)") + " ")
        answer, reason = _judged(question, typed.strip() or question.usual)
        if not reason:
            return answer
        print(_sentence(reason))


def _judged(question: Question, typed: str) -> tuple[str, Reason]:
    answer = " ".join(typed.split())
    if UNSHOWABLE.search(answer):
        return "", "there are signs in it that nobody can see; type it anew"
    if question.choices and answer:
        answer, reason = _chosen(question, answer)
        if reason:
            return "", reason
    answer = question.read(answer)
    if not answer:
        return "", "this is needed" if question.needed else ""
    return answer, question.wrong(answer)


def _chosen(question: Question, answer: str) -> tuple[str, Reason]:
    """A number, or a name in capital or small letters."""
    if answer.isdigit() and 1 <= int(answer) <= len(question.choices):
        return question.choices[int(answer) - 1][0], ""
    for value, name in question.choices:
        if answer.lower() in (value.lower(), name.lower()):
            return value, ""
    if question.others and not answer.isdigit():
        return answer, ""
    names = ", ".join(value for value, _name in question.choices)
    return "", f'"{answer}" is none of these; choose from {names}'


def _line(words: str) -> str:
    try:
        return input(words)
    except EOFError:
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        return ""


def _sentence(reason: str) -> str:
    return f"  {reason[0].upper()}{reason[1:]}."


def _somebody_is_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
