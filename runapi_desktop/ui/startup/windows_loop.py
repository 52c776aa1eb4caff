"""Lets qasync wait for Windows' events instead of asking for them a hundred times a second."""

from __future__ import annotations

import sys
from typing import Any, Final

LONGEST_WAIT_S: Final = 0.8
"""An event is heard at once all the same; only the end of the app may take so much longer."""


def wait_for_events() -> None:
    """From now on qasync's loops wait. Elsewhere than on Windows they do so by themselves."""
    if sys.platform != "win32":
        return
    # It offers no setting, and its own class must stay: the class names itself in its methods.
    from qasync import _windows  # pyright: ignore[reportPrivateUsage]

    proactor: Any = _windows._IocpProactor  # pyright: ignore[reportPrivateUsage]
    asked_often = proactor.select

    def select(self: Any, timeout: float | None = None) -> Any:
        return asked_often(self, max(timeout, LONGEST_WAIT_S) if timeout else timeout)

    proactor.select = select
