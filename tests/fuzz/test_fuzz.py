"""The same few hundred inputs for each way in, in every run of the tests."""

from __future__ import annotations

import resource
import time
from pathlib import Path

import pytest

from tests.fuzz.target import Target, feed
from tests.fuzz.targets import TARGETS

_LEAST_INPUTS = 5
_MOST_INPUTS = 400
_LONGEST_S = 2.5
_MOST_MIB = 400


@pytest.mark.parametrize("target", TARGETS.values(), ids=list(TARGETS))
def test_nothing_breaks_stands_still_or_grows(target: Target, tmp_path: Path) -> None:
    """Slow ways in get fewer inputs, and quick ones do not make the tests long."""
    begun_s, begun_kib = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def goes_on(inputs: int) -> bool:
        is_short = time.monotonic() - begun_s < _LONGEST_S
        return inputs < _LEAST_INPUTS + len(target.once_broken) or (is_short and inputs < _MOST_INPUTS)

    figures = feed(target, tmp_path, 1, goes_on)
    for data, words in figures.crashes:
        pytest.fail(f"{data[:300]!r} …\n{words}", pytrace=False)
    assert [(data[:300], taken_s) for data, taken_s in figures.stalls] == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - begun_kib < 1024 * _MOST_MIB
