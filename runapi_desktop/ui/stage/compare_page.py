"""Two takes on the Stage: how they are shown, which is which, and in what they differ."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.ui.stage.compare_screen import DEFAULT_GAIN, GAINS, CompareMode, CompareScreen
from runapi_desktop.ui.stage.difference_list import DifferenceList
from runapi_desktop.ui.stage.stage_page import StagePage
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.sliders import Slider
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.ticks import show_facts

_ROOM_FOR_WORDS_PX = 720
_GAIN_WIDTHS_PX = (24, 56)


class ComparePage(StagePage):
    """Two clips side by side under one clock."""

    gain_changed = Signal(int)
    """The user wants differences that many times as strong."""

    def __init__(
        self,
        first: tuple[ReelItem, Clip],
        second: tuple[ReelItem, Clip],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        gain: int = DEFAULT_GAIN,
    ) -> None:
        self.pair = CompareScreen(first[1], second[1])
        super().__init__(self.pair, parent)
        self.setObjectName("comparePage")
        self.setAccessibleName(self.tr("Compare"))
        self._items = [first[0], second[0]]
        self._differences = DifferenceList(theme, self)
        self._differences.show_pair(*self._items)
        self._modes = SegmentBar(self, wraps=False)
        self._swap = icon_button("compareSwap", self.tr("Swap A and B"), self, picture=icon("swap", theme))
        self._words = icon_button(
            "compareDifferences", self.tr("What differs"), self, picture=icon("info", theme)
        )
        self._words.setCheckable(True)
        self._gain = Slider(self)
        self._gain.setObjectName("compareGain")
        self._gain.setToolTip(self.tr("Amplify the difference"))
        self._gain.setRange(0, len(GAINS) - 1)
        self._gain.setPageStep(1)
        self._gain.setMinimumWidth(_GAIN_WIDTHS_PX[0])
        self._gain.setMaximumWidth(_GAIN_WIDTHS_PX[1])
        self._gain_text = PlainLabel(parent=self, name="compareGainText", role="dim")
        self._close = icon_button(
            "compareClose", self.tr("Close"), self, picture=icon("close", theme), tip=self.tr("Close (Esc)")
        )
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.pair, 1)
        below.addWidget(self._differences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addLayout(below, 1)
        self._swap.clicked.connect(self._on_swap)
        self._words.clicked.connect(lambda: self._differences.setVisible(self._differences.isHidden()))
        self._draw_words = show_facts({self._words: lambda: not self._differences.isHidden()})
        self._close.clicked.connect(self.left)
        self._gain.valueChanged.connect(self._on_gain)
        self.set_gain(gain)
        self._show_mode(CompareMode.WIPE)
        self.pair.clicked.connect(self._toggle)
        self.duration_ms = self.pair.duration_ms
        self.frame_count = max(clip.facts.frame_count for clip in self.pair.clips)
        keep_fitting(self, self._fit)

    def _header(self) -> QHBoxLayout:
        self._modes.setObjectName("compareMode")
        self._modes.setAccessibleName(self.tr("Compare"))
        self._modes.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._modes.chosen.connect(self._show_mode)
        header = QHBoxLayout()
        header.setContentsMargins(16, 6, 10, 6)
        header.setSpacing(6)
        header.addWidget(self._modes)
        header.addWidget(self._swap)
        header.addSpacing(6)
        header.addWidget(self._gain)
        header.addWidget(self._gain_text)
        header.addStretch(1)
        header.addWidget(self._words)
        header.addWidget(self._close)
        return header

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first time it gets its size: in a small window the pictures come first."""
        super().resizeEvent(event)
        if not event.oldSize().isValid():
            self._differences.setVisible(self.width() >= _ROOM_FOR_WORDS_PX)
            self._draw_words()

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(clip.path for clip in self.pair.clips)

    def close_files(self) -> None:
        self.pair.close_files()

    def set_gain(self, gain: int) -> None:
        """Show differences that many times as strong; what is none of ``GAINS`` is the usual one."""
        self._gain.setValue(GAINS.index(gain if gain in GAINS else DEFAULT_GAIN))
        self._show_gain()

    def _on_gain(self) -> None:
        self._show_gain()
        self.gain_changed.emit(GAINS[self._gain.value()])

    def _show_gain(self) -> None:
        gain = GAINS[self._gain.value()]
        text = self._gain_words(gain)
        self._gain_text.setText(text)
        self._gain.setAccessibleName(self.tr("Difference gain {gain}").format(gain=text))
        self.pair.set_gain(gain)

    def _gain_words(self, gain: int) -> str:
        return self.tr("{gain}×").format(gain=gain)

    def _fit(self) -> None:
        """Nothing moves when the gain gets another digit."""
        longest = self._gain_words(max(GAINS))
        self._gain_text.setFixedWidth(self._gain_text.fontMetrics().horizontalAdvance(longest))

    def _show_mode(self, mode: CompareMode) -> None:
        self.pair.set_mode(mode)
        wiping = self.tr("Drag the line, or press Shift and an arrow")
        self._modes.show_segments(
            (
                Segment(CompareMode.WIPE, "Wipe", self.tr("Wipe"), tip=wiping),
                Segment(CompareMode.SIDE_BY_SIDE, "Side by side", self.tr("Side by side")),
                Segment(CompareMode.DIFFERENCE, "Difference", self.tr("Difference")),
            ),
            mode,
        )
        for control in (self._gain, self._gain_text):
            control.setVisible(mode is CompareMode.DIFFERENCE)

    def _on_swap(self) -> None:
        self._items.reverse()
        self.pair.swap()
        self._differences.show_pair(*self._items)

    def _toggle(self) -> None:
        if self.pair.is_playing:
            self.pair.pause()
        else:
            self.pair.play()
