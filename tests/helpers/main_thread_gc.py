"""Collects garbage between tests, on the main thread only.

Python collects wherever it happens to allocate, worker threads included. A widget that is found there, in a
cycle of signals and lambdas, is destroyed in the wrong thread: Qt crashes, often some tests later.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from itertools import count

import pytest

# Young objects after every test; all that is newer than the last full collection now and then.
_TESTS_PER_FULL_COLLECTION = 50
_tests = count(1)


def pytest_sessionstart() -> None:
    """From here on nothing is collected but by the hooks below, and by what a test starts for itself."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Thousands of tests stay until the end: no later collection looks through them."""
    _collect_all()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """Collects after the fixtures of a test have ended."""
    yield
    gc.disable()
    if next(_tests) % _TESTS_PER_FULL_COLLECTION:
        gc.collect(1)
    else:
        _collect_all()


def _collect_all() -> None:
    """Collect everything; what is still needed is set aside, as it would be looked through each time."""
    gc.collect()
    gc.freeze()
