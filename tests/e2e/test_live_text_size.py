"""Larger letters while the app runs: each page then has the sizes that it has when it opens with them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.e2e.app_pages import Pages, filled_desktop
from tests.gallery.checks import small_icons
from tests.helpers.page_driver import until
from tests.helpers.pressing import outside_of_tasks, tops

ENVIRON = {"RUNAPI_BASE_URL": "http://127.0.0.1:9"}
SMALL, LARGE = 90, 150
_PATIENCE_S = 3.0
_LEFT_OUT = (
    "quit",
    "practiceMode",
    "showClipsFolder",
    "openLogFolder",
    "openMedia",
    "closeTab",
    "whatIsThis",
)
Sizes = dict[str, tuple[int, ...]]
Opener = Callable[[], Awaitable[object]]


def path_of(widget: QWidget) -> str:
    """Which widget it is, in any run of the app."""
    parts: list[str] = []
    while (above := widget.parentWidget()) is not None and not widget.isWindow():
        kin = [each for each in above.children() if type(each) is type(widget)]
        parts.append(f"{widget.objectName() or type(widget).__name__}[{kin.index(widget)}]")
        widget = above
    return "/".join((widget.objectName(), *reversed(parts)))


def seen_sizes() -> Sizes:
    """How large whatever is seen may be and has to be, and what it leaves free inside."""
    return {
        path_of(each): (
            *(each.minimumWidth(), each.maximumWidth(), each.minimumHeight(), each.maximumHeight()),
            *(each.contentsMargins().left(), each.contentsMargins().top()),
        )
        for top in tops()
        for each in (top, *top.findChildren(QWidget))
        if each.isVisible() and each.window() is top
    }


async def at_rest() -> Sizes:
    """The sizes as soon as they no longer change."""
    before, sizes = None, seen_sizes()
    while sizes != before:
        await asyncio.sleep(0.1)
        before, sizes = sizes, seen_sizes()
    return sizes


def differing(wanted: Sizes, sizes: Sizes) -> list[str]:
    """What has another size than it should have. What comes and goes with time may not be there."""
    return [
        f"{widget}: {sizes[widget]} instead of {size}"
        for widget, size in wanted.items()
        if sizes.get(widget, size) != size
    ]


async def like(wanted: Sizes) -> Sizes:
    """The sizes as soon as they are those ``wanted``, or those that they stay at."""
    with suppress(TimeoutError):
        await until(lambda: not differing(wanted, seen_sizes()), _PATIENCE_S)
    return seen_sizes()


async def turn_pages() -> None:
    """Through all of a window that shows one page of several, and back: it makes room for each then."""
    for top in tops():
        for pages in top.findChildren(QListWidget, "settingsPages"):
            for row in (*range(pages.count()), 0):
                pages.setCurrentRow(row)
                await asyncio.sleep(0)


def openers(desktop: Desktop, folder: Path) -> Iterator[tuple[str, Opener]]:
    """Each page of the window, and each window that a menu opens."""
    pages = Pages(desktop, folder)
    yield from ((name, getattr(pages, name)) for name in vars(Pages) if not name.startswith("_"))
    for menu in (desktop.window.file_menu, desktop.window.help_menu):
        for action in menu.actions():
            if action.objectName() and action.objectName() not in _LEFT_OUT:
                yield action.objectName(), lambda action=action: outside_of_tasks(action.trigger)


async def sizes_of_every_page(
    app: QApplication, folder: Path, opened_at: int, wanted: Mapping[str, Sizes] | None = None
) -> dict[str, Sizes]:
    """The sizes with large letters on every page, which is opened with letters of the size ``opened_at``;
    ``wanted`` is what they shall come to."""
    theme = Theme(app, ThemeChoice.LIGHT)
    desktop = await filled_desktop(app, folder, ENVIRON, theme)
    desktop.window.resize(1360, 860)
    found: dict[str, Sizes] = {}
    for name, open_page in openers(desktop, folder):
        theme.scale_text(opened_at)
        await at_rest()
        await open_page()
        await at_rest()
        theme.scale_text(LARGE)
        await at_rest()
        await turn_pages()
        assert not [*small_icons(each for top in tops() for each in top.findChildren(QWidget))], name
        found[name] = await (at_rest() if wanted is None else like(wanted[name]))
        for top in tops():
            if top is not desktop.window:
                top.close()
        if (leave := desktop.window.findChild(QAbstractButton, "tourLeave")) is not None:
            leave.click()
    theme.scale_text(100)
    await desktop.close()
    return found


async def test_no_page_keeps_a_size_of_the_letters_before(qapp: QApplication, tmp_path: Path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    fresh = await sizes_of_every_page(qapp, tmp_path / "fresh", LARGE)
    live = await sizes_of_every_page(qapp, tmp_path / "live", SMALL, fresh)
    stale = [f"{page}: {each}" for page, sizes in fresh.items() for each in differing(sizes, live[page])]
    assert not stale, "\n".join(stale)
