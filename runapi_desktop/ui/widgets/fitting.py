"""What a widget measures itself stays true: it is measured again when the place or the letters change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


def keep_fitting(widget: QWidget, fit: Callable[[], object]) -> None:
    """Call ``fit`` whenever ``widget`` has another size, and whenever something in it may need another room,
    as when the user chooses larger letters."""
    widget.installEventFilter(_Fitter(widget, fit))


class _Fitter(QObject):
    def __init__(self, widget: QWidget, fit: Callable[[], object]) -> None:
        super().__init__(widget)
        self._fit = fit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)
