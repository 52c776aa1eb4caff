"""Writes every unexpected error to the log and shows it in the window."""

from __future__ import annotations

import asyncio
import logging
import sys
from types import TracebackType
from typing import Any

from shiboken6 import isValid

from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)


def report_errors(window: MainWindow) -> None:
    """Catch what a slot (Qt swallows it) or the running loop lets out, from now on."""

    def on_loop_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        _log.error("%s", context.get("message", ""), exc_info=context.get("exception"))

    def on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not isValid(window):
            return
        _log.error("uncaught", exc_info=(kind, error, trace))
        window.banner.warn(error_sentence(error))

    asyncio.get_running_loop().set_exception_handler(on_loop_error)
    sys.excepthook = on_uncaught
