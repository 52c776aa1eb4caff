"""Requests and delay until a finished clip is noticed: the learnt schedule beside others.

A simulation in virtual time: each kind of render is a distribution of times, of which the learnt schedule has
seen 10, 20 or 50 clips before.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from statistics import mean

from runapi_desktop.domain.poll_schedule import next_poll_delay_s
from runapi_desktop.domain.render_times import RenderTimes
from tests.benchmarks.measure import Figure

TITLE = "Polling one clip: requests, and mean delay until its end is noticed"

_HISTORIES = 60
_CLIPS_EACH = 5
# The two figures that a creator's usual clip must keep.
_USUAL = "90 s, a tenth more or less"
_MOST_REQUESTS = 12.0
_LONGEST_DELAY_S = 1.0

Draw = Callable[[random.Random], float]
Pause = Callable[[float], float]

_RENDERS: dict[str, Draw] = {
    "90 s, hardly varying": lambda dice: dice.gauss(90, 3),
    _USUAL: lambda dice: dice.gauss(90, 6),
    "90 s, log-normal by a fifth": lambda dice: 90 * math.exp(dice.gauss(0, 0.2)),
    "two modes, 40 s and 150 s": lambda dice: dice.choice((dice.gauss(40, 4), dice.gauss(150, 12))),
    "heavy tail from 80 s on": lambda dice: 60 + 20 * dice.paretovariate(1.5),
    "Luma, 20 minutes by a third": lambda dice: 1200 * math.exp(dice.gauss(0, 0.3)),
}


def run() -> list[Figure]:
    """Follow the same number of clips with each schedule."""
    figures: list[Figure] = []
    for name, draw in _RENDERS.items():
        is_usual = name == _USUAL
        for words, requests, delay_s in (
            *((f"every {pause} s", *_fixed(draw, float(pause))) for pause in (2, 5, 10)),
            ("guided", *_guided(draw)),
        ):
            figures.append(Figure(f"{name}: {words}, requests", requests, ""))
            figures.append(Figure(f"{name}: {words}, delay", delay_s, "s"))
        requests, delay_s = _learnt(draw)
        limit, latest_s = (_MOST_REQUESTS, _LONGEST_DELAY_S) if is_usual else (None, None)
        figures.append(Figure(f"{name}: learnt, requests", requests, "", limit))
        figures.append(Figure(f"{name}: learnt, delay", delay_s, "s", latest_s))
    return figures


def _fixed(draw: Draw, pause_s: float) -> tuple[float, float]:
    dice = random.Random(5)
    return _means([_followed(draw(dice), lambda _at_s: pause_s) for _ in range(_HISTORIES * _CLIPS_EACH)])


def _learnt(draw: Draw) -> tuple[float, float]:
    dice = random.Random(6)
    seen: list[tuple[int, float]] = []
    for number in range(_HISTORIES):
        learnt = RenderTimes.from_samples([draw(dice) for _ in range((10, 20, 50)[number % 3])])
        seen += [_followed(draw(dice), _schedule(dice, learnt)) for _ in range(_CLIPS_EACH)]
    return _means(seen)


def _guided(draw: Draw) -> tuple[float, float]:
    dice = random.Random(6)
    count = _HISTORIES * _CLIPS_EACH
    return _means([_followed(draw(dice), _schedule(dice, None)) for _ in range(count)])


def _schedule(dice: random.Random, learnt: RenderTimes | None) -> Pause:
    return lambda at_s: next_poll_delay_s(at_s, dice.random(), learnt=learnt)


def _followed(end_s: float, pause_s: Pause) -> tuple[int, float]:
    at_s, requests = 0.0, 0
    while at_s < end_s:
        at_s += pause_s(at_s)
        requests += 1
    return requests, at_s - end_s


def _means(seen: list[tuple[int, float]]) -> tuple[float, float]:
    return mean(requests for requests, _late_s in seen), mean(late_s for _requests, late_s in seen)
