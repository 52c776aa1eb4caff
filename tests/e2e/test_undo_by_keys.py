"""Ctrl+Z undoes what was done last, in the window or in the text field with the keyboard, and Redo alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.catalog import SERVICE_IDS
from runapi_desktop.ui.widgets.undo import UndoStep
from tests.helpers.page_driver import control, until
from tests.helpers.undoing import redo_words, undo_words

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Field = QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox


@pytest.fixture
async def desktop(one_clip_desktop: Desktop) -> Desktop:
    """With the words about the clip beside it."""
    one_clip_desktop.window.resize(1600, 1000)
    one_clip_desktop.reel.open_notes()
    await until(lambda: control(one_clip_desktop.window, QLineEdit, "clipTitle").isVisible())
    return one_clip_desktop


def press(
    desktop: Desktop, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or desktop.window, key, modifiers)


def undo(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_Z, CONTROL)


def redo(desktop: Desktop) -> None:
    press(desktop, Qt.Key.Key_Z, CONTROL | SHIFT)


def fields(desktop: Desktop) -> list[Field]:
    """Every text field that can be typed into now, whatever it is for."""
    found = [
        *desktop.window.findChildren(QLineEdit),
        *desktop.window.findChildren(QPlainTextEdit),
        *desktop.window.findChildren(QTextEdit),
        *desktop.window.findChildren(QAbstractSpinBox),
    ]
    return [
        field
        for field in found
        if field.isVisible()
        and field.isEnabled()
        and not field.isReadOnly()
        and not isinstance(field.parentWidget(), QAbstractSpinBox)
    ]


def words(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit | QTextEdit) else field.text()


def type_a_little(desktop: Desktop, field: Field) -> str:
    """Change what stands in ``field``, by keys; the words of it then."""
    before = words(field)
    press(desktop, Qt.Key.Key_Home)
    if isinstance(field, QAbstractSpinBox):
        press(desktop, Qt.Key.Key_Delete)
    else:
        press(desktop, "a")
    assert words(field) != before, field.objectName()
    return words(field)


def do(desktop: Desktop) -> None:
    """Something in the window that can be undone."""

    async def done() -> str:
        return ""

    desktop.window.undo_stack.push(UndoStep("star", done, done))


async def check(desktop: Desktop, field: Field) -> None:
    stack, name = desktop.window.undo_stack, field.objectName()
    field.setFocus()
    assert QApplication.focusWidget() is field, name
    before = words(field)

    # Nothing was typed.
    do(desktop)
    undo(desktop)
    await until(lambda: redo_words(stack) == "star")
    redo(desktop)
    await until(lambda: undo_words(stack) == "star")
    assert words(field) == before, name

    # Something was typed since.
    typed = type_a_little(desktop, field)
    undo(desktop)
    assert (words(field), undo_words(stack)) == (before, "star"), name
    redo(desktop)
    assert (words(field), undo_words(stack)) == (typed, "star"), name

    # The window did something after it.
    do(desktop)
    undo(desktop)
    await until(lambda: redo_words(stack) == "star")
    assert words(field) == typed, name
    redo(desktop)
    await until(lambda: not redo_words(stack))
    assert words(field) == typed, name

    # Back to the first thing, one after the other, and forth again.
    undo(desktop)
    await until(lambda: redo_words(stack) == "star")
    assert words(field) == typed, name
    undo(desktop)
    assert (words(field), undo_words(stack)) == (before, "star"), name
    undo(desktop)
    await until(lambda: not undo_words(stack))
    redo(desktop)
    await until(lambda: undo_words(stack) == "star")
    assert (words(field), redo_words(stack)) == (before, "star"), name
    redo(desktop)
    assert (words(field), redo_words(stack)) == (typed, "star"), name
    redo(desktop)
    await until(lambda: not redo_words(stack))

    # Once the window has nothing left, the field has.
    undo(desktop)
    await until(lambda: redo_words(stack) == "star")
    undo(desktop)
    undo(desktop)
    await until(lambda: not undo_words(stack))
    type_a_little(desktop, field)
    undo(desktop)
    assert (words(field), redo_words(stack)) == (before, "star"), name


async def test_in_every_field_the_last_thing_done_is_undone_first(desktop: Desktop) -> None:
    search = control(desktop.window, QLineEdit, "reelSearch")
    seen = {search.objectName()}
    for service in SERVICE_IDS:
        desktop.open_tab(service)
        for field in fields(desktop):
            if field.objectName() not in seen:
                seen.add(field.objectName())
                await check(desktop, field)
    assert {"hailuoPrompt", "clipTitle", "clipNotesText", "tagField"} < seen
    await check(desktop, search)  # Last: what is searched for takes the clip away, and its fields.


async def test_a_tab_that_was_just_closed_comes_back_and_the_words_next_to_it_stay(desktop: Desktop) -> None:
    """Between the two, the keyboard went to the form that came in front."""
    desktop.open_tab("luma")
    prompt = control(desktop.tabs["luma"], QPlainTextEdit, "lumaPrompt")
    prompt.setFocus()
    QTest.keyClicks(prompt, "a boat")
    desktop.open_tab("kling")
    press(desktop, Qt.Key.Key_W, CONTROL)
    assert QApplication.focusWidget() is prompt
    undo(desktop)
    await until(lambda: desktop.window.tabs.currentWidget() is desktop.tabs["kling"])
    assert prompt.toPlainText() == "a boat"


async def test_a_title_that_was_just_given_is_taken_back_where_it_stands(desktop: Desktop) -> None:
    stack = desktop.window.undo_stack
    title = control(desktop.window, QLineEdit, "clipTitle")
    title.setFocus()
    before = title.text()
    QTest.keyClicks(title, "The best take of ")
    press(desktop, Qt.Key.Key_Return)
    await until(lambda: undo_words(stack) == "rename")
    assert QApplication.focusWidget() is title
    undo(desktop)
    await until(lambda: title.text() == before)
    desktop.reel.list.setFocus()  # Leaving the field gives no title again.
    assert redo_words(stack) == "rename"
    assert not undo_words(stack)
