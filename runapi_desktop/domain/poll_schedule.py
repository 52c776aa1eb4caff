"""When to ask RunAPI again how a task is doing.

RunAPI's guides: 30–120 s per clip, ask every 5–10 s. We ask every 5 s while a clip is expected, more
slowly when it drags, and never stop: after the first hour only ever more rarely.
"""

from __future__ import annotations

EXPECTED_S = 180.0
PATIENCE_S = 3600.0
_STEPS = ((EXPECTED_S, 5.0), (600.0, 10.0), (1800.0, 20.0), (PATIENCE_S, 60.0))
_SLOWEST_S = 300.0
_LONGEST_WISH_S = 600.0


def next_poll_delay_s(elapsed_s: float, jitter: float, retry_after_s: float | None = None) -> float:
    """Seconds until the next poll of a task accepted ``elapsed_s`` ago.

    ``jitter`` in 0–1 spreads the polls of many tasks over up to a fifth of the pause, always later than the
    pause itself. A server's wish (``Retry-After``) counts when it is longer, up to ten minutes.
    """
    pause_s = next((pause for until, pause in _STEPS if elapsed_s < until), _SLOWEST_S)
    if retry_after_s is not None:
        pause_s = max(pause_s, min(retry_after_s, _LONGEST_WISH_S))
    return pause_s * (1.0 + 0.2 * jitter)
