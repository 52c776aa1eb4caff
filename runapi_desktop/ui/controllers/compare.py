"""How two takes come to be compared: two cards chosen together, or one now and the other one next."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.ui.commands.clip_commands import COMPARE
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.compare_page import ComparePage
from runapi_desktop.ui.stage.compare_screen import DEFAULT_GAIN
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.attempts import Attempts


class CompareController(QObject):
    """Waits for the second take, and puts both on the Stage."""

    gain_changed = Signal(int)
    """The user wants differences that many times as strong from now on."""

    def __init__(
        self,
        stage: Stage,
        reel: ReelView,
        making: ClipMaking,
        attempts: Attempts,
        theme: Theme,
        *,
        gain: int = DEFAULT_GAIN,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._selection = reel.selection
        self._making = making
        self._theme = theme
        self._gain = gain
        self._first: ReelItem | None = None
        self._show = attempts.slot(self._show_both)
        stage.hint_left.connect(self._forget)
        stage.commands.add({COMPARE: self._compare})
        reel.current_changed.connect(self._on_card)

    def _compare(self, subject: Subject) -> None:
        """Two cards at once, also those that are marked while the Stage asks; one with another that is still
        to be chosen."""
        marked = self._selection.items if self._selection.count == 2 else subject.items
        pair = [item for item in marked if item.clip is not None]
        if len(pair) == 2:
            self._show(*pair)
        elif subject.item is not None:
            self._wait_for_another(subject.item)

    def _wait_for_another(self, item: ReelItem) -> None:
        self._first = item
        self._stage.show_hint(
            self.tr("Compare with which take?"), self.tr("Choose the other clip in the Reel below.")
        )

    def _on_gain(self, gain: int) -> None:
        self._gain = gain
        self.gain_changed.emit(gain)

    def _forget(self) -> None:
        self._first = None

    def _on_card(self, item: ReelItem | None, _state: object) -> None:
        first = self._first
        if first is None or item is None or item.id == first.id:
            return
        self._first = None
        if item.clip is not None:
            self._show(first, item)

    async def _show_both(self, first: ReelItem, second: ReelItem) -> None:
        """Raises `MediaRefused` for a clip that cannot be read."""
        if first.clip is None or second.clip is None:
            return
        paths = Path(first.clip.path), Path(second.clip.path)
        times = await asyncio.gather(*(self._making.frame_times(path) for path in paths))
        page = ComparePage((first, first.clip), (second, second.clip), self._theme, gain=self._gain)
        page.gain_changed.connect(self._on_gain)
        page.pair.set_times(times[0], times[1])
        page.pair.refused.connect(page.left)
        self._stage.show_page(page)
        page.pair.play()
