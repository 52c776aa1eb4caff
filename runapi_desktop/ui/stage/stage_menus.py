"""What is behind the buttons at the end of the transport: this frame, in and out, the size of the picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from runapi_desktop.ui.commands.command import About, Command, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.menus import add_commands, further_uses_menu
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.stage.picture_view import PictureFit, PictureView
from runapi_desktop.ui.widgets.ticks import show_facts

translate = QCoreApplication.translate

MENU_PREFIX = "menu"
"""How the object names of the entries begin."""

Do = Callable[[Command], object]


def fill_frame_menu(menu: QMenu, commands: Commands, do: Do) -> None:
    """What can be done with the frame on screen."""
    add_commands(menu, commands.at(Where.FRAME_MENU), do, MENU_PREFIX)


def fill_more_menu(
    menu: QMenu, commands: Commands, do: Do, view: PictureView, subject: Callable[[], Subject]
) -> None:
    """In and out, how the clip is shown, and all that the line below the picture has no room for when it is
    short: a menu is as long as it likes."""
    parts = [command for command in commands.at(Where.MORE_MENU) if command.about is About.STAGE]
    add_commands(menu, parts, do, MENU_PREFIX)
    group = QActionGroup(menu)
    facts: dict[QAction, Callable[[], bool]] = {}
    for fit, words in (
        (PictureFit.FIT, translate("stage", "Fit the picture")),
        (PictureFit.FILL, translate("stage", "Fill the stage")),
        (PictureFit.ACTUAL, translate("stage", "Actual size, 100%")),
    ):
        action = menu.addAction(words)
        action.setObjectName(f"stageFit-{fit}")
        action.setCheckable(True)
        action.triggered.connect(partial(view.set_fit, fit))
        group.addAction(action)
        facts[action] = partial(_is_fit, view, fit)
    show_facts(facts)
    menu.addSeparator()
    menu.addMenu(further_uses_menu(menu, commands, do, MENU_PREFIX, subject))
    clips = [command for command in commands.at(Where.MORE_MENU) if command.about is not About.STAGE]
    add_commands(menu, clips, do, MENU_PREFIX)


def _is_fit(view: PictureView, fit: PictureFit) -> bool:
    return view.fit is fit
