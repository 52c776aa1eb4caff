"""Gives tests Qt's application, and async tests the event loop they need: Qt's when they ask for Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import cache

import pytest

_QT_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}


@cache
def _application() -> object:
    from PySide6.QtWidgets import QApplication

    from runapi_desktop.ui.i18n import install_translations

    app = QApplication.instance() or QApplication(["runapi-desktop"])
    install_translations(app)
    return app


@pytest.fixture(scope="session")
def qapp() -> object:
    """pytest-qt's application, with the plural forms that `app.py` loads."""
    return _application()


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
