"""Collects garbage between tests, on the main thread only.

Python collects wherever it happens to allocate, worker threads included. A widget that is found there, in a
cycle of signals and lambdas, is destroyed in the wrong thread: Qt crashes, often some tests later.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from itertools import count

import pytest

# Young objects after every test; all of them, which takes a tenth of a second, now and then.
_TESTS_PER_FULL_COLLECTION = 50
_tests = count(1)


def pytest_sessionstart() -> None:
    """From here on nothing is collected but by the hook below, and by what a test starts for itself."""
    gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Collects after the fixtures of a test have ended."""
    yield
    gc.disable()
    gc.collect(2 if next(_tests) % _TESTS_PER_FULL_COLLECTION == 0 else 1)
