"""What a widget measures itself stays true: it is measured again when the place or the letters change."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget


def keep_fitting(widget: QWidget, fit: Callable[[], object]) -> None:
    """Call ``fit`` whenever ``widget`` has another size, and whenever something in it may need another room,
    as when the user chooses larger letters."""
    widget.installEventFilter(_Fitter(widget, fit, (QEvent.Type.Resize, QEvent.Type.LayoutRequest)))


def keep_as_high_as(window: QWidget, column: QBoxLayout) -> None:
    """Make ``window`` as high as its ``column`` needs whenever a sentence in it comes or goes: Qt itself
    would press all the others together."""

    def fit() -> None:
        window.resize(window.width(), column.totalHeightForWidth(window.width()))

    window.installEventFilter(_Fitter(window, fit, (QEvent.Type.LayoutRequest,)))


class _Fitter(QObject):
    _when: Collection[QEvent.Type] = ()  # Qt asks once more when Python has taken it apart at the end.

    def __init__(self, widget: QWidget, fit: Callable[[], object], when: Collection[QEvent.Type]) -> None:
        super().__init__(widget)
        self._fit = fit
        self._when = when

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._when:
            self._fit()
        return super().eventFilter(watched, event)
