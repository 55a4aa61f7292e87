"""Runs the examples in a rule's manual: where it should speak and does not, and where it speaks unasked."""

from __future__ import annotations

from collections.abc import Iterator

from sitecheck.engine import LAST, Rule, check, run
from sitecheck.manual import Example
from sitecheck.site import Site


def mistakes(rule: Rule) -> tuple[str, ...]:
    """What is wrong with a rule, by its own manual; nothing when Bad and Good are told apart as they say."""
    if not rule.manual.bad.expected:
        return (f"{rule.name}: no line of Bad is marked with <-- and a message",)
    bad = (f"{rule.name}, Bad: {mistake}" for mistake in _trial(rule, rule.manual.bad))
    good = (f"{rule.name}, Good: {mistake}" for mistake in _trial(rule, rule.manual.good))
    return (*bad, *good)


def _trial(rule: Rule, example: Example) -> Iterator[str]:
    site = Site.from_texts(example.texts)
    # What the other rules leave over is only known when they have run.
    everything = check(site) if rule.name == LAST else tuple(run(rule, site))
    waiting = list(example.expected)
    for diagnostic in everything:
        if diagnostic.rule != rule.name:
            continue
        place, said = diagnostic.place, diagnostic.message.lower()
        met = [each for each in waiting if (each.file, each.line) == (place.file, place.line) and each.message.lower() in said]
        if met:
            waiting.remove(met[0])
        else:
            yield f"noisy at {place}: {diagnostic.message}"
    for missed in waiting:
        yield f"silent at {missed.file}:{missed.line}, expected: {missed.message}"
