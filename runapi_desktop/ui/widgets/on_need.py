"""Parts of a page that most people never see, such as the slider for the frames of a dropped video.

Each widget costs at the start, in memory and in every change of theme, seen or not: these are built when they
are first needed, and stay from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class OnNeed(Generic[W]):
    """A widget that ``build`` makes, parent and place included, the first time somebody asks for it."""

    def __init__(self, build: Callable[[], W]) -> None:
        self._build = build
        self._widget: W | None = None

    @property
    def built(self) -> W | None:
        """The widget if it was needed before."""
        return self._widget

    def get(self) -> W:
        """The widget, which is there from now on."""
        if self._widget is None:
            self._widget = self._build()
        return self._widget

    def hide(self) -> None:
        """Hide it if it is there."""
        if self._widget is not None:
            self._widget.hide()
