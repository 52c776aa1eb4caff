"""Tags as chips, and a field for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.flow_layout import FlowLayout

_WIDEST_TAG_PX = 180
"""A longer one would push the column, and what else is in it, over the edge."""


class TagEdit(QWidget):
    """Enter or a comma adds what was typed; a click on a chip takes it away."""

    changed = Signal(object, object)
    """The tags that were added and those that were taken away, both tuples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagEdit")
        self._tags: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self._chips_place = QWidget(self)
        self._chips = FlowLayout(self._chips_place, spacing_px=4)
        self._field = QLineEdit(self)
        self._field.setObjectName("tagField")
        self._field.setAccessibleName(self.tr("Add a tag"))
        self._field.setPlaceholderText(self.tr("Add a tag"))
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        self._field.returnPressed.connect(self.add_typed)
        self._field.editingFinished.connect(self.add_typed)
        self._field.textEdited.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips_place)
        column.addWidget(self._field)
        self._chips_place.hide()
        self.setFocusProxy(self._field)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that are shown."""
        return self._tags

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags, without a word."""
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        while (entry := self._chips.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for tag in self._tags:
            words = self.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, _WIDEST_TAG_PX)
            chip = text_button(
                "tagChip",
                f"{words}  ×",
                self._chips_place,
                spoken=self.tr("Remove tag {tag}").format(tag=tag),
                tip=self.tr("Remove “{tag}”").format(tag=tag),
                role="chip",
            )
            chip.clicked.connect(partial(self._remove, tag))
            self._chips.addWidget(chip)
            chip.show()
        self._chips_place.setVisible(bool(self._tags))

    def suggest(self, tags: Sequence[str]) -> None:
        """Offer these while a tag is typed."""
        self._known.setStringList(list(tags))

    def _on_typed(self, text: str) -> None:
        if text.endswith((",", "，", "、")):
            self._field.setText(text[:-1])
            self.add_typed()

    def add_typed(self) -> None:
        """Add what stands in the field, if anything does."""
        tag = " ".join(self._field.text().split())
        self._field.clear()
        if tag and tag not in self._tags:
            self.set_tags([*self._tags, tag])
            self.changed.emit((tag,), ())

    def _remove(self, tag: str) -> None:
        self.set_tags([other for other in self._tags if other != tag])
        self.changed.emit((), (tag,))
