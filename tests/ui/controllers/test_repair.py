"""The real window starts on a damaged library, says so, and repairs it on the press of a button."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.paths import AppPaths
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import started_desktop
from tests.store.test_damage import HOSTILE, LAST, damage, fill


def press_notice(desktop: Desktop, qtbot: QtBot) -> None:
    (notice,) = [notice for notice in desktop.window.banner.notices if "damaged" in notice.text]
    qtbot.mouseClick(control(notice, QPushButton, "bannerAction"), Qt.MouseButton.LeftButton)


def choose_in_the_card_menu(desktop: Desktop, qtbot: QtBot) -> None:
    """Of the damaged card; a whole one has no such entry."""
    cards = desktop.reel.list
    menus: list[QMenu] = []
    for is_damaged in (False, True):
        rows = range(desktop.reel.model.rowCount())
        items = [desktop.reel.model.item_if_read(row) for row in rows]
        cards.make_current(next(row for row in rows if (i := items[row]) and i.is_damaged is is_damaged))
        menu = QMenu(desktop.window)
        desktop.reel.fill_menu(menu)
        menus.append(menu)
    whole, damaged = menus
    assert "cardRepair" not in [action.objectName() for action in whole.actions()]
    next(action for action in damaged.actions() if action.objectName() == "cardRepair").trigger()


@pytest.mark.parametrize("press", [press_notice, choose_in_the_card_menu])
async def test_a_damaged_library_is_shown_named_and_repaired(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, press: Callable[[Desktop, QtBot], None]
) -> None:
    paths = AppPaths.resolve(str(tmp_path), {})
    paths.create()
    await fill(paths.database)
    with closing(sqlite3.connect(paths.database)) as sql:
        ((line,),) = sql.execute("SELECT seq FROM ledger WHERE task_id = 'task-3'").fetchall()
    for table, column, row in (
        ("tasks", "created_at_us", 3),
        ("clips", "facts", 3),
        ("ledger", "quote_micros", line),
    ):
        damage(paths.database, table, column, {row: HOSTILE["year 9999"]})
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as sql:
        sql.execute("UPDATE strips SET entries = 'melted' WHERE seq = 2")
        sql.execute("UPDATE tasks SET state = 'failed', remote_id = NULL WHERE id = 'task-99'")
    desktop = await started_desktop(qapp, paths, {})
    try:
        banner = desktop.window.banner
        await until(lambda: any("damaged" in notice.text for notice in banner.notices))
        (notice,) = [notice for notice in banner.notices if "damaged" in notice.text]
        assert notice.text.startswith("4 damaged items")
        await until(lambda: desktop.reel.model.rowCount() == LAST + 1)
        desktop.window.grab().save(str(tmp_path / "damaged.png"))
        press(desktop, qtbot)
        await until(lambda: any("items repaired" in notice.text for notice in banner.notices))
        assert not any("damaged" in notice.text for notice in banner.notices)
        # Tasks, clips and strips: the line of the ledger was written anew with its task.
        assert len(list(tmp_path.glob("runapi damaged rows *.json"))) == 3
        await until(lambda: desktop.reel.model.rowCount() == LAST + 1)
    finally:
        await desktop.close()
