"""Previews are tried on a website of one language: the second one is a third of what each of their builds costs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import in_english_only


@pytest.fixture(scope="module")
def make_copy(make_copy) -> Callable[[], Path]:
    return lambda: in_english_only(make_copy())


@pytest.fixture
def copy_of_site(copy_of_site) -> Path:
    return in_english_only(copy_of_site)
