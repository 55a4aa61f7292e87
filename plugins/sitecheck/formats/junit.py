"""JUnit XML, which most build servers show as a list of tests: each file a suite, each fault a failed case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree

from sitecheck.diagnostic import Diagnostic

# What XML 1.0 cannot hold even as a reference.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(diagnostics: Sequence[Diagnostic]) -> str:
    """Errors are failures; warnings are cases that passed with the warning as their output."""
    suites = ElementTree.Element("testsuites", name="sitecheck", tests=str(len(diagnostics)), failures=_failures(diagnostics))
    by_file = sorted(diagnostics, key=lambda diagnostic: diagnostic.place.file)
    for file, group in groupby(by_file, key=lambda diagnostic: diagnostic.place.file):
        cases = list(group)
        suite = ElementTree.SubElement(suites, "testsuite", name=_xml(file), tests=str(len(cases)), failures=_failures(cases))
        for diagnostic in cases:
            _case(suite, diagnostic)
    if not diagnostics:  # build servers take a report without any case for a run that never happened
        suite = ElementTree.SubElement(suites, "testsuite", name="sitecheck", tests="1", failures="0")
        ElementTree.SubElement(suite, "testcase", classname="sitecheck", name="nothing to mend")
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=False) + "\n"


def _case(suite: ElementTree.Element, diagnostic: Diagnostic) -> None:
    name = f"{diagnostic.place}: {diagnostic.rule}"
    case = ElementTree.SubElement(suite, "testcase", classname=_xml(diagnostic.place.file), name=_xml(name))
    text = f"{diagnostic.message}\n{diagnostic.why}"
    if diagnostic.severity == "error":
        ElementTree.SubElement(case, "failure", message=_xml(diagnostic.message), type=diagnostic.rule).text = _xml(text)
    else:
        ElementTree.SubElement(case, "system-out").text = _xml(text)


def _failures(diagnostics: Sequence[Diagnostic]) -> str:
    return str(sum(diagnostic.severity == "error" for diagnostic in diagnostics))


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
