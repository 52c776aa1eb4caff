"""The child that reads files from outside: takes one call after the other from its standard input until that
ends. Bounded in memory; whatever it prints goes nowhere."""

from __future__ import annotations

import os
import pickle
import sys
from typing import Final

from runapi_desktop.media.process_wire import receive, send, written_answer
from runapi_desktop.own_process import let_the_window_go_first

_MAX_MEMORY_BYTES: Final = 6 * 1024**3


def serve() -> None:
    """Answer calls until the app is gone."""
    _bound()
    calls = sys.stdin.buffer
    # Decoders print; the pipe to the app must hear nothing but answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            function, args = pickle.loads(receive(calls))
        except EOFError:
            return
        send(answers, written_answer(lambda: function(*args)))  # noqa: B023 - called at once


def _bound() -> None:
    let_the_window_go_first()
    if sys.platform == "win32":
        from runapi_desktop.media.windows_job import bound_memory

        bound_memory(_MAX_MEMORY_BYTES)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # macOS does not honour it
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = _MAX_MEMORY_BYTES if most == resource.RLIM_INFINITY else min(_MAX_MEMORY_BYTES, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
