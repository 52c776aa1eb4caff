"""When to ask RunAPI again how a task is doing.

RunAPI's guides: 30-120 s per clip, ask every 5-10 s. Until clips of a kind are known we ask every 5 s while
one is expected and more slowly when it drags. Once their times are known, we ask rarely until the earliest
likely end, every second or two around the likely one, then rarely again. We never stop.
"""

from __future__ import annotations

import math

from runapi_desktop.domain.render_times import RenderTimes

EXPECTED_S = 180.0
PATIENCE_S = 3600.0
_STEPS = ((EXPECTED_S, 5.0), (600.0, 10.0), (1800.0, 20.0), (PATIENCE_S, 60.0))
_SLOWEST_S = 300.0
_LONGEST_WISH_S = 600.0
# One request is worth so many seconds of one clip's delay. With a chance ``h`` per second that the clip ends,
# pauses of sqrt(2 * worth / h) make the sum of both least.
_REQUEST_WORTH_S = 0.075
_SHORTEST_S = 1.0
_LONGEST_S = 30.0
_STRIDE_S = 0.5
_BEYOND = 2.0
_REQUESTS_PER_S = 10.0


def next_poll_delay_s(
    elapsed_s: float,
    jitter: float,
    retry_after_s: float | None = None,
    *,
    learnt: RenderTimes | None = None,
    tasks: int = 1,
) -> float:
    """Seconds until the next poll of a task accepted ``elapsed_s`` ago.

    ``jitter`` in 0-1 spreads the polls of many tasks: over a fifth of a guided pause, a twentieth of a learnt
    one, always later than the pause itself. ``learnt`` are the times of clips like this one, where known. All
    ``tasks`` of one server share ten requests a second. A server's wish (``Retry-After``) counts when it is
    longer, up to ten minutes.
    """
    if learnt is None or elapsed_s > _BEYOND * learnt.ends_s[-1]:
        pause_s, spread = next((pause for until, pause in _STEPS if elapsed_s < until), _SLOWEST_S), 0.2
    else:
        pause_s, spread = _learnt_pause_s(elapsed_s, learnt), 0.05
    pause_s = max(pause_s, spread_s(tasks))
    if retry_after_s is not None:
        pause_s = max(pause_s, min(retry_after_s, _LONGEST_WISH_S))
    return pause_s * (1.0 + spread * jitter)


def spread_s(tasks: int) -> float:
    """Return the least number of seconds over which the polls of ``tasks`` tasks of one server are spread."""
    return tasks / _REQUESTS_PER_S


def _learnt_pause_s(elapsed_s: float, learnt: RenderTimes) -> float:
    """The time in which the best pauses from here on add up to one request."""
    requests, pause_s = 0.0, 0.0
    while requests < 1.0 and pause_s < _LONGEST_S:
        chance = learnt.chance_per_s(elapsed_s + pause_s + _STRIDE_S / 2)
        requests += _STRIDE_S * math.sqrt(chance / (2.0 * _REQUEST_WORTH_S))
        pause_s += _STRIDE_S
    return max(pause_s, _SHORTEST_S)
