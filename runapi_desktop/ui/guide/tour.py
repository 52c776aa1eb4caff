"""A tour of the window in three steps: the form, the Reel, the Stage. It starts when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.banner import announce
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role, text_px

_WIDTH_PX = 320
_GAP_PX = 12


class Step(NamedTuple):
    """Something real in the window, and what to know of it."""

    place: QWidget
    title: str
    text: str


class Tour(QFrame):
    """Stands over ``window``, which can be used meanwhile, beside the place of its step. It ends with
    the last step, with Escape, or with its button, and is deleted then."""

    def __init__(self, steps: Sequence[Step], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        set_role(self, "tour")
        self._steps = tuple(steps)
        self._number = 0
        self._window = window
        self._frame = QFrame(window)
        self._frame.setObjectName("tourFrame")
        self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._frame, "tour-frame")
        self._title = PlainLabel(name="tourTitle", role="heading")
        self._text, self._count = PlainLabel(wraps=True), PlainLabel(role="why")
        self._leave = text_button(
            "tourLeave", self.tr("Leave the tour"), self, role="quiet", takes_enter=True
        )
        self._leave.clicked.connect(self.leave)
        self._next = text_button("tourNext", self.tr("Next"), self, role="primary", takes_enter=True)
        self._next.clicked.connect(self._go_on)
        foot = QHBoxLayout()
        for part in (self._count, self._leave, self._next):
            foot.addWidget(part)
        foot.insertStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(4)
        column.addLayout(foot)
        window.installEventFilter(self)
        keep_fitting(self, self._place)

    def start(self) -> None:
        """Show the first step."""
        self._show_step(0)
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """End, wherever it stands."""
        self._window.removeEventFilter(self)
        for part in (self._frame, self):
            part.hide()
            part.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape ends it where nobody else wants that key, as for undoing an order: of two shortcuts Qt would
        call neither."""
        match event:
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            case QResizeEvent():
                self._place()
            case _:
                pass
        return super().eventFilter(watched, event)

    # --- inside ----------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._number + 1 < len(self._steps):
            self._show_step(self._number + 1)
        else:
            self.leave()

    def _show_step(self, number: int) -> None:
        self._number = number
        step = self._steps[number]
        count = self.tr("{number} of {count}").format(number=number + 1, count=len(self._steps))
        self._title.setText(step.title)
        self._text.setText(step.text)
        self._count.setText(count)
        is_last = number + 1 == len(self._steps)
        self._next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self._next.setAccessibleName(self._next.text())
        self._next.setAccessibleDescription(f"{step.title}. {step.text}")
        self._leave.setVisible(not is_last)
        self._place()
        self._frame.show()
        self._frame.raise_()
        self.show()
        self.raise_()
        announce(self, f"{count}. {step.title}. {step.text}", is_urgent=False)

    def _place(self) -> None:
        """Beside what it is about, where there is the most room."""
        place = self._steps[self._number].place
        about = QRect(place.mapTo(self._window, QPoint(0, 0)), place.size())
        self._frame.setGeometry(about)
        whole = self._window.rect()
        self.setFixedWidth(min(text_px(_WIDTH_PX), whole.width() - 2 * _GAP_PX))
        self.resize(self.width(), self.heightForWidth(self.width()))
        middle = about.center() - self.rect().center()
        _, corner = max(
            (whole.right() - about.right(), QPoint(about.right() + _GAP_PX, middle.y())),
            (about.top(), QPoint(middle.x(), about.top() - self.height() - _GAP_PX)),
            (whole.bottom() - about.bottom(), QPoint(middle.x(), about.bottom() + _GAP_PX)),
            key=lambda room: room[0],
        )
        left = min(max(corner.x(), _GAP_PX), whole.right() - self.width() - _GAP_PX)
        top = min(max(corner.y(), _GAP_PX), whole.bottom() - self.height() - _GAP_PX)
        self.move(left, top)
