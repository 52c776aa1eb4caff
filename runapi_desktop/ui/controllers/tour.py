"""Starts the tour when somebody asks for it, and offers it once to who begins to practise."""

from __future__ import annotations

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from runapi_desktop.domain.settings import Settings
from runapi_desktop.ui.guide.tour import Step, Tour
from runapi_desktop.ui.widgets.banner import Notice, Stay
from runapi_desktop.ui.window.main_window import MainWindow


class TourController(QObject):
    """Lives as long as the window."""

    def __init__(
        self,
        window: MainWindow,
        reel: QWidget,
        stage: QWidget,
        settings: Settings,
        practice_chosen: SignalInstance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reel = reel
        self._stage = stage
        self._settings = settings
        self._tour: Tour | None = None
        self._offered: Notice | None = None
        window.tour_action.triggered.connect(self.start)
        window.shown_page_changed.connect(self._on_page_changed)
        practice_chosen.connect(self._offer)
        self._on_page_changed()

    def start(self) -> None:
        """Begin with the first step."""
        self._settings.tour_offered = True
        self._end()
        self._window.banner.withdraw(self._offered)
        self._tour = Tour(self._steps(), self._window)
        self._tour.start()

    def _steps(self) -> tuple[Step, ...]:
        return (
            Step(
                self._window.tabs,
                self.tr("The form"),
                self.tr(
                    "Choose a model, drop a picture, write what should happen. "
                    "The button at the bottom shows the price before you press it."
                ),
            ),
            Step(
                self._reel,
                self.tr("The Reel"),
                self.tr("Everything you make is here, newest first: in progress, ready, or failed."),
            ),
            Step(
                self._stage,
                self.tr("The Stage"),
                self.tr(
                    "The clip you choose plays here. Continue from any frame, restyle it, or save a copy."
                ),
            ),
        )

    def _offer(self) -> None:
        """Once; who does not want it is not asked again."""
        if not self._settings.tour_offered:
            self._settings.tour_offered = True
            self._offered = self._window.banner.say(
                self.tr("New here? The tour shows the window in three steps."),
                self.tr("Start the tour"),
                self.start,
                stay=Stay.ASKING,
            )

    def _on_page_changed(self) -> None:
        self._window.tour_action.setEnabled(self._window.shows_workspace)
        if not self._window.shows_workspace:
            self._end()

    def _end(self) -> None:
        if self._tour is not None and isValid(self._tour):
            self._tour.leave()
        self._tour = None
