"""What stands in place of cards when there are none, and what to do about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.ui.reel.sample_pictures import SamplePictures
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.icons import pixmap
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import Theme, text_px

_ICON_PX = 32
# Where there is less room the words and the samples need it.
_ICON_FROM_PX = 220


class EmptyReel(QWidget):
    """One sentence, and what to begin with; a way back to everything when only a filter hides the cards."""

    show_everything_asked = Signal()
    sample_chosen = Signal(Path, str)
    """A picture that ships with the app is to be the first frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reelEmpty")
        self._theme = theme
        self._icon = PlainLabel(parent=self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = PlainLabel(parent=self, name="reelEmptyTitle", role="heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = PlainLabel(parent=self, name="reelEmptyText", role="dim", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back = text_button("reelShowEverything", self.tr("Show everything"), self, role="link")
        self._back.clicked.connect(self.show_everything_asked)
        self._samples = SamplePictures(self)
        self._samples.chosen.connect(self.sample_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 12)
        layout.setSpacing(6)
        layout.addStretch(1)
        for part in (self._icon, self._title, self._text):
            layout.addWidget(part)
        for part in (self._back, self._samples):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        theme.changed.connect(self._draw_icon)
        keep_fitting(self, self._give_lines)
        self._draw_icon()

    def explain(self, query: ReelQuery, *, is_new: bool) -> None:
        """Say why there is no card under ``query``; ``is_new`` when there has never been one."""
        title, text = self._words(query, is_new)
        self._title.setText(title)
        self._text.setText(text)
        self._back.setVisible(not is_new)
        self._samples.setVisible(is_new)
        self._give_lines()

    def _give_lines(self) -> None:
        """A layout takes a label that wraps for one line.

        How many it has is not asked of the label, which takes its own least height for a need: to forget that
        first would have everything laid out again, for ever.
        """
        self._icon.setVisible(self.height() >= text_px(_ICON_FROM_PX))
        room = QRect(0, 0, self._text.width(), self.maximumHeight())
        lines = self._text.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._text.text())
        self._text.setMinimumHeight(lines.height())

    def _words(self, query: ReelQuery, is_new: bool) -> tuple[str, str]:
        if is_new:
            return self.tr("Your clips will be here"), self.tr(
                "Drop a picture on the left, say what should happen, and press Generate. "
                "Clips you already have can be dropped right here."
            )
        if query.text:
            return self.tr("Nothing found"), self.tr("No results for “{words}”").format(words=query.text)
        match query.filter:
            case ReelFilter.WORKING:
                return self.tr("No clips in progress"), self.tr("Clips being made appear here.")
            case ReelFilter.FAILED:
                return self.tr("No failed clips"), self.tr("Failed clips appear here.")
            case ReelFilter.STARRED:
                return self.tr("No stars yet"), self.tr(
                    "Press S on a clip, or click its star, to keep it here."
                )
            case _:
                return self.tr("No clips here yet"), self.tr("Finished clips appear here.")

    def _draw_icon(self) -> None:
        scale = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap("film", self._theme.tokens.faint, text_px(_ICON_PX), scale))
