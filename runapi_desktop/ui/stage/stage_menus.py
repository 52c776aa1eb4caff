"""What is behind the buttons at the end of the transport: this frame, in and out, the size of the picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from runapi_desktop.ui.stage.picture_view import PictureFit, PictureView
from runapi_desktop.ui.stage.stage_action import StageAction
from runapi_desktop.ui.widgets.ticks import show_facts

translate = QCoreApplication.translate

ACTION_KEYS = {
    StageAction.SAVE_FRAME: "Shift+S",
    StageAction.COPY_FRAME: "Ctrl+Shift+C",
    StageAction.MARK_IN: "[",
    StageAction.MARK_OUT: "]",
}
"""Keys that the menus show; the Stage's own shortcuts hear them, because they know where the focus is."""

Do = Callable[[StageAction], None]


def fill_frame_menu(menu: QMenu, do: Do) -> None:
    """What can be done with the frame on screen."""
    _add(menu, do, StageAction.SAVE_FRAME, translate("stage", "Save this frame as PNG…"))
    _add(menu, do, StageAction.COPY_FRAME, translate("stage", "Copy this frame"))
    menu.addSeparator()
    _add(menu, do, StageAction.CONTINUE, translate("stage", "Continue from this frame"))


def fill_more_menu(menu: QMenu, do: Do, view: PictureView) -> None:
    """In and out, how the clip is shown, and all that the line below the picture has no room for when it is
    short: a menu is as long as it likes."""
    _add(menu, do, StageAction.MARK_IN, translate("stage", "Set start here"))
    _add(menu, do, StageAction.MARK_OUT, translate("stage", "Set end here"))
    _add(menu, do, StageAction.SAVE_TRIMMED, translate("stage", "Save trimmed copy…"))
    _add(menu, do, StageAction.ADD_TO_STORYBOARD, translate("stage", "Add to storyboard"))
    menu.addSeparator()
    group = QActionGroup(menu)
    facts: dict[QAction, Callable[[], bool]] = {}
    for fit, words in (
        (PictureFit.FIT, translate("stage", "Fit the picture")),
        (PictureFit.FILL, translate("stage", "Fill the stage")),
        (PictureFit.ACTUAL, translate("stage", "Actual size, 100 %")),
    ):
        action = menu.addAction(words)
        action.setObjectName(f"stageFit-{fit}")
        action.setCheckable(True)
        action.triggered.connect(partial(view.set_fit, fit))
        group.addAction(action)
        facts[action] = partial(_is_fit, view, fit)
    show_facts(facts)
    menu.addSeparator()
    _add(menu, do, StageAction.REVEAL, translate("stage", "Show in folder"))
    _add(menu, do, StageAction.SAVE_COPY, translate("stage", "Save a copy…"))
    _add(menu, do, StageAction.OPEN_OUTSIDE, translate("stage", "Open in the system's player"))


def _is_fit(view: PictureView, fit: PictureFit) -> bool:
    return view.fit is fit


def _add(menu: QMenu, do: Do, what: StageAction, words: str) -> None:
    key = QKeySequence(ACTION_KEYS.get(what, "")).toString(QKeySequence.SequenceFormat.NativeText)
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setObjectName(f"menu{what.name.title().replace('_', '')}")
    action.triggered.connect(partial(do, what))
