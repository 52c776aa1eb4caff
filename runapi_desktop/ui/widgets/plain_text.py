"""Shows words literally: no prompt, name or error is ever taken for markup, nor drives what draws it.

Qt draws a label, a tooltip or a message box as HTML when the text looks like HTML, and then loads the
pictures it names. Qt also takes ``&`` in a menu, a button or a tab for the mark of a shortcut.
"""

from __future__ import annotations

import re
import textwrap

from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from runapi_desktop.domain.shown_words import shown_line, shown_text
from runapi_desktop.ui.widgets.theme import set_role

_TIP_COLUMNS = 80
_TIP_LINES = 20
# A word joiner is invisible and has no width, and no tag or entity begins with one.
_INVISIBLE = "\u2060"


class PlainLabel(QLabel):
    """A label that shows its text literally, whatever it is set to later. It is known as ``name`` and has the
    look ``role`` of the style sheet; where it ``wraps``, long words go on in the next line."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
        role: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__(shown_text(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(wraps)
        if role:
            set_role(self, role)

    def setText(self, text: str) -> None:
        super().setText(shown_text(text))


def literal_tip(text: str) -> str:
    """``text`` for a tooltip: shown literally, long lines wrapped, a very long text cut.

    Tooltips have no switch for plain text.
    """
    whole = shown_text(text).splitlines()
    lines = [part for line in whole for part in textwrap.wrap(line, _TIP_COLUMNS) or [""]]
    if len(lines) > _TIP_LINES:
        lines = [*lines[: _TIP_LINES - 1], "…"]
    shown = "\n".join(lines)
    if Qt.mightBeRichText(shown):
        shown = shown.replace("<", "<" + _INVISIBLE).replace("&", "&" + _INVISIBLE)
    return shown


def literal(text: str) -> str:
    """``text`` for a menu, a button or a tab: one line; ``&`` marks no shortcut."""
    return shown_line(text).replace("&", "&&")


def read_text(text: str) -> str:
    """What people read of the ``text`` of a menu, a button or a tab: the way back from `literal`."""
    return re.sub(r"&(.?)", r"\1", text.partition("\t")[0], flags=re.DOTALL)


def add_literal_action(menu: QMenu, text: str, tip: str = "") -> QAction:
    """Add an action named ``text``, whose tooltip is ``tip`` or its own text, all shown literally."""
    action = menu.addAction(literal(text))
    action.setToolTip(literal_tip(tip or text))
    return action
