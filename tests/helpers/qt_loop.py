"""Gives tests Qt's application, and async tests the event loop they need: Qt's when they ask for Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextvars import Context
from functools import cache

import pytest

_QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}


@cache
def _application() -> object:
    from PySide6.QtWidgets import QApplication

    from runapi_desktop.domain.settings import Language
    from runapi_desktop.ui.texts.i18n import use_language

    app = QApplication.instance() or QApplication(["runapi-desktop"])
    assert isinstance(app, QApplication)
    # As the app itself does: or the last window of one test to close ends the loop of the next.
    app.setQuitOnLastWindowClosed(False)
    use_language(app, Language.ENGLISH)
    return app


@pytest.fixture(scope="session")
def qapp() -> object:
    """pytest-qt's application, with the plural forms that `app.py` loads."""
    return _application()


@cache
def _loop_class() -> Callable[[object], asyncio.AbstractEventLoop]:
    import qasync

    class StandingLoop(qasync.QEventLoop):
        """Qt's loop, of which nothing runs while it stands still, or while a coroutine is at work.

        qasync's callbacks are Qt's timers: they fire whenever Qt handles events, which pytest-qt has it do
        between the parts of a test, and qasync itself after a coroutine has ended. A coroutine that goes on
        then finds no running loop. A key that is pressed in a coroutine of a test has Qt handle events as
        well; asyncio cannot begin one task inside another and forgets the one it tried.
        """

        def __init__(self, app: object) -> None:
            self._held: list[tuple[Callable[..., object], tuple[object, ...], Context | None]] = []
            super().__init__(app)

        def call_later(
            self,
            delay: float,
            callback: Callable[..., object],
            *args: object,
            context: Context | None = None,
        ) -> asyncio.Handle:
            later = super().call_later

            def run() -> None:
                if handle.cancelled():
                    return
                if not self.is_running():
                    self._held.append((callback, args, context))
                elif asyncio.current_task(self) is not None:
                    later(0, run, context=context)
                else:
                    callback(*args)

            handle: asyncio.Handle = later(delay, run, context=context)
            return handle

        def run_forever(self) -> int:
            held, self._held = self._held, []
            for callback, args, context in held:
                self.call_soon(callback, *args, context=context)
            result: int = super().run_forever()
            return result

    return StandingLoop


def _new_qt_loop() -> asyncio.AbstractEventLoop:
    return _loop_class()(_application())


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """An async test that uses `qapp` or `qtbot`, directly or through a fixture, runs on qasync's loop."""
    if _QT_FIXTURES & set(getattr(item, "fixturenames", ())):
        return {"qasync": _new_qt_loop}
    return {"asyncio": asyncio.new_event_loop}
