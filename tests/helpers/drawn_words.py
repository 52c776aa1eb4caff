"""Looks at every widget there is for words that Qt would take for markup or for the mark of a shortcut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QStyledItemDelegate,
    QTabBar,
    QTextEdit,
    QWidget,
)

HOSTILE = 'R&D <h1>FREE CREDITS</h1><img src="//h/x">'
"""A text from outside: drawn as it stands, or not at all."""
TURNING = "FREE \x1b[31mCREDITS\x07 \u202egpj.exe\u2066\nsecond line"
"""A text from outside that turns what follows, drives a terminal and goes on in another line."""

_SHOWN_IN_TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)
_MOST_ROWS = 200
_DRIVES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def misread_words() -> list[str]:
    """Each place in the process whose words would be drawn as something else, named by its widget."""
    return [
        f"{type(widget).__name__} {widget.objectName()}: {offence}"
        for widget in QApplication.allWidgets()
        for offence in _offences(widget)
    ]


def driving_words() -> list[str]:
    """Each place in the process that would draw or speak what turns the reading or drives a terminal, or that
    has one line and would go on in another."""
    found = list[str]()
    for widget in QApplication.allWidgets():
        lines = [widget.windowTitle(), *_texts_with_shortcuts(widget), widget.accessibleName()]
        lines += _cells(widget)
        texts = [text for _, text in _tips(widget)] + [widget.accessibleDescription()]
        if isinstance(widget, QLabel | QMessageBox):
            texts.append(widget.text())
        found += [f"{type(widget).__name__} {widget.objectName()}: {t!r}" for t in texts if _DRIVES.search(t)]
        found += [
            f"{type(widget).__name__} {widget.objectName()}: {t!r}"
            for t in lines
            if _DRIVES.search(t) or "\nsecond line" in t
        ]
    return found


def places_of(part: str) -> set[str]:
    """In which kinds of places ``part`` is shown."""
    found = set[str]()
    for widget in QApplication.allWidgets():
        tips = [text for _, text in _tips(widget)]
        texts = [widget.text()] if isinstance(widget, QLabel | QAbstractButton | QMessageBox) else []
        kinds = {
            "tip": tips,
            "spoken": [widget.accessibleName(), widget.accessibleDescription()],
            type(widget).__name__: texts,
            "action": [action.text() for action in _actions(widget)],
        }
        found |= {kind for kind, texts in kinds.items() if any(part in text for text in texts)}
    return found


def _offences(widget: QWidget) -> Iterator[str]:
    for kind, text in _tips(widget):
        if Qt.mightBeRichText(text):
            yield f"{kind} {text!r}"
    match widget:
        case QLabel() | QMessageBox() if _would_be_rich(widget.textFormat(), widget.text()):
            yield f"text {widget.text()!r}"
        case QTextEdit() if "FREE" in widget.toPlainText() and "<h1>" not in widget.toPlainText():
            yield f"text {widget.toPlainText()!r}"
        case _:
            pass
    for text in _texts_with_shortcuts(widget):
        if "R&D" in text.replace("&&", "\0"):
            yield f"shortcut in {text!r}"
    for spoken in (widget.accessibleName(), widget.accessibleDescription()):
        if any(part in spoken for part in ("&lt;", "&amp;", "R&&D", "\u2060")):
            yield f"spoken {spoken!r}"


def _would_be_rich(form: Qt.TextFormat, text: str) -> bool:
    if form is Qt.TextFormat.RichText:
        return "<h1" in text or "<img" in text
    return form is not Qt.TextFormat.PlainText and Qt.mightBeRichText(text)


def _actions(widget: QWidget) -> list[QAction]:
    return [*widget.actions(), *widget.findChildren(QAction)]


def _tips(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "what's this", widget.whatsThis()
    for action in _actions(widget):
        yield "tooltip of an action", action.toolTip()
        yield "status tip of an action", action.statusTip()
    match widget:
        case QTabBar():
            yield from (("tooltip of a tab", widget.tabToolTip(index)) for index in range(widget.count()))
        case QHeaderView() if widget.model() is not None:
            model = widget.model()
            for section in range(widget.count()):
                for role in _SHOWN_IN_TIPS:
                    yield role.name, _as_text(model.headerData(section, widget.orientation(), role))
        case QAbstractItemView() if widget.model() is not None:
            yield from _tips_of(widget.model())
        case QComboBox():
            yield from _tips_of(widget.model())
        case _:
            pass


def _tips_of(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        # A list's model keeps its one column to itself.
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            for role in _SHOWN_IN_TIPS:
                yield role.name, _as_text(model.index(row, column).data(role))


def _cells(widget: QWidget) -> Iterator[str]:
    """What the tables and lists show that draw their words themselves, and what is read aloud of all."""
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return
    model = widget.model()
    draws_words = type(widget.itemDelegate()) is QStyledItemDelegate
    roles = (Qt.ItemDataRole.AccessibleTextRole, *((Qt.ItemDataRole.DisplayRole,) if draws_words else ()))
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            for role in roles:
                yield _as_text(model.index(row, column).data(role))


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts_with_shortcuts(widget: QWidget) -> Iterator[str]:
    yield from (action.text() for action in _actions(widget))
    match widget:
        case QAbstractButton():
            yield widget.text()
        case QTabBar():
            yield from (widget.tabText(index) for index in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QLabel() if widget.buddy() is not None:
            yield widget.text()
        case _:
            pass
