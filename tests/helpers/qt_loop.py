"""Gives async tests the event loop they need: Qt's when they ask for Qt, asyncio's own otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import cache

import pytest

_QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}


@cache
def _application() -> object:
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["runapi-desktop"])


def _new_qt_loop() -> asyncio.AbstractEventLoop:
    import qasync

    return qasync.QEventLoop(_application())


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """An async test that uses `qapp` or `qtbot`, directly or through a fixture, runs on qasync's loop."""
    if _QT_FIXTURES & set(getattr(item, "fixturenames", ())):
        return {"qasync": _new_qt_loop}
    return {"asyncio": asyncio.new_event_loop}
