"""A form holds little that nobody sees: each widget costs memory and time in every change of theme."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QScrollArea, QScrollBar, QWidget

from runapi_desktop.domain.catalog import SERVICE_IDS
from runapi_desktop.ui.widgets.on_need import OnNeed
from tests.ui.compose.conftest import Compose

_MOST_UNSEEN = 12
"""Such as the buttons that empty a well, which come with the first picture."""
_QTS_OWN = (QComboBox, QScrollArea, QPlainTextEdit)


def is_ours(widget: QWidget) -> bool:
    """Not what Qt builds inside its own controls: lists of boxes, bars of what scrolls."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, _QTS_OWN):
        parent = parent.parentWidget()
    is_inside = isinstance(parent, (QComboBox, QPlainTextEdit)) or isinstance(widget, QScrollBar)
    return not is_inside and not widget.objectName().startswith("qt_")


@pytest.mark.parametrize("service", SERVICE_IDS)
async def test_a_form_as_it_opens_holds_little_that_nobody_sees(compose: Compose, service: str) -> None:
    page = compose.page(service)
    ours = list(filter(is_ours, page.findChildren(QWidget)))
    unseen = [widget for widget in ours if not widget.isVisible()]
    assert len(ours) > 2 * _MOST_UNSEEN
    assert len(unseen) <= _MOST_UNSEEN, [(type(w).__name__, w.objectName()) for w in unseen]


def test_a_part_is_built_once_when_it_is_needed() -> None:
    built: list[str] = []

    class Part(QWidget):
        def __init__(self) -> None:
            super().__init__()
            built.append("part")

    part = OnNeed(Part)
    part.hide()
    assert (part.built, built) == (None, [])
    assert part.get() is part.get() is part.built
    part.get().show()
    part.hide()
    assert built == ["part"]
    assert not part.get().isVisible()
