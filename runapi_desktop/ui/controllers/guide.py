"""Opens the guide at the page for where the keyboard is, and says what a control is for, in every window."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from runapi_desktop.ui.commands.what_is_this import show_explanation
from runapi_desktop.ui.commands.window_commands import GUIDE, WHAT_IS_THIS
from runapi_desktop.ui.guide.guide_window import GuideWindow
from runapi_desktop.ui.guide.markup import page_source, read_page
from runapi_desktop.ui.guide.places import GuidePage, page_for
from runapi_desktop.ui.guide.words import AppWords
from runapi_desktop.ui.texts.i18n import language_in_force
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)
_SHORTCUT = "guideShortcut"


class GuideController(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._shown: GuideWindow | None = None
        window.guide_action.triggered.connect(self.show)
        window.what_is_this_action.triggered.connect(self.explain)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def show(self) -> None:
        """Open the guide, or bring the open one to the front, at the page for where the keyboard is."""
        self.show_page(page_for(self._focus_widget))

    def show_page(self, page: GuidePage | None) -> None:
        """Open it at ``page``; ``None``: where it is open, or at its first page."""
        if self._shown is None:
            self._shown = self._new_window()
        if self._shown is None:
            return
        if page is not None:
            self._shown.turn_to(page)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def explain(self) -> None:
        """Say what the control that has the keyboard is for; where nothing is said of it, the guide opens."""
        if not show_explanation(self._focus_widget):
            self.show()

    @property
    def page(self) -> GuidePage | None:
        """The page that it is open at; ``None`` while it is closed."""
        return None if self._shown is None else self._shown.page

    def close(self) -> None:
        """Close the guide, if it is open."""
        if self._shown is not None:
            self._shown.close()

    @property
    def _focus_widget(self) -> QWidget | None:
        """Of a window that is about to come back, the one that will have the keyboard again."""
        return QApplication.focusWidget() or self._window.focusWidget()

    def _new_window(self) -> GuideWindow | None:
        language, words = language_in_force(), AppWords(self._window.commands.table)
        try:
            pages = {page: read_page(page, page_source(page, language), words.say) for page in GuidePage}
        except OSError as error:
            _log.error("The guide cannot be read: %s", error)
            self._window.banner.warn(self.tr("The guide is missing from this copy of the app."))
            return None
        window = GuideWindow(pages, language, self._theme)
        window.finished.connect(self._forget)
        return window

    def _forget(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A dialog keeps the keys of the window below it to itself: it gets the shortcuts too."""
        if new is None or not isValid(self):
            return
        top = new.window()
        above = top.parentWidget()
        while above is not None and above is not self._window:
            above = above.parentWidget()
        if above is None or top.findChild(QShortcut, _SHORTCUT) is not None:
            return
        for command, do in ((GUIDE, self.show), (WHAT_IS_THIS, self.explain)):
            for keys in command.sequences:
                shortcut = QShortcut(keys, top)
                shortcut.setObjectName(_SHORTCUT)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(do)
