"""What its owner writes about a clip, beside the cards: title, tags, notes; and where the clip comes from.

What is typed is said when the field is left, when Enter is pressed, and before another card is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.ui.reel.kin_text import ChainWords, kin_text
from runapi_desktop.ui.reel.tag_edit import TagEdit
from runapi_desktop.ui.widgets.buttons import icon_button, text_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import Theme, set_role

_WIDTH_PX = 268
_NOTES_HEIGHT_PX = 72
_MOST_KIN = 6


class ClipNotes(QScrollArea):
    """A column for the cards that are marked. Signals carry the ``ReelItem`` or ``MarkedCard``s they are
    about."""

    renamed = Signal(object, str)
    notes_changed = Signal(object, str)
    tags_changed = Signal(object, object, object)
    """The cards, the tags that were added to all of them, and those that were taken away."""
    card_asked = Signal(str)
    """Go to the card of that task."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clipNotes")
        self.setAccessibleName(self.tr("Tags and notes"))
        self.setFixedWidth(_WIDTH_PX)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._item: ReelItem | None = None
        self._clips: tuple[MarkedCard, ...] = ()
        self._title_said = self._notes_said = ""
        self._heading = PlainLabel(parent=self, role="heading")
        self._close = icon_button(
            "clipNotesClose",
            self.tr("Close notes"),
            self,
            picture=icon("close", theme),
            tip=self.tr("Close"),
        )
        self._close.clicked.connect(self.close_notes)
        self._title = QLineEdit(self)
        self._title.setObjectName("clipTitle")
        self._title.setAccessibleName(self.tr("Title"))
        self._title.editingFinished.connect(self.save)
        self._tags = TagEdit(self)
        self._tags.changed.connect(self._say_tags)
        self._notes = QPlainTextEdit(self)
        self._notes.setObjectName("clipNotesText")
        self._notes.setAccessibleName(self.tr("Notes"))
        self._notes.setPlaceholderText(self.tr("Anything worth remembering; search finds it too"))
        self._notes.setMinimumHeight(_NOTES_HEIGHT_PX)
        self._notes.setTabChangesFocus(True)
        self._notes.installEventFilter(self)
        self._lineage = QVBoxLayout()
        self._lineage.setSpacing(2)
        self._shown_lineage: tuple[Lineage, ReelItem | None] = Lineage(), None
        self._single: list[QWidget] = []
        self._build()
        self._draw_items(are_others=True)

    def _build(self) -> None:
        page = QWidget()
        set_role(page, "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        for text, field, stretch in (
            (self.tr("Title"), self._title, 0),
            (self.tr("Tags"), self._tags, 0),
            (self.tr("Notes"), self._notes, 1),
        ):
            label = PlainLabel(text, page, role="why")
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field, stretch)
            column.addSpacing(4)
            if field is not self._tags:
                self._single += [label, field]
        column.addLayout(self._lineage)
        column.addStretch(0)
        self.setWidget(page)

    # --- what is shown --------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[MarkedCard], item: ReelItem | None) -> None:
        """Show these cards, or all of the single ``item``; what was typed about others is said first."""
        clips = tuple(card for card in cards if card.clip_id is not None)
        item = item if item is not None and item.clip is not None else None
        if (clips, item) == (self._clips, self._item):
            return
        are_others = [clip.id for clip in clips] != [clip.id for clip in self._clips]
        if are_others:
            self.save()
            self.show_lineage(Lineage())
        self._clips, self._item = clips, item
        self._draw_items(are_others=are_others)

    def _draw_items(self, *, are_others: bool) -> None:
        """Of the same clip, what is being typed stays; of others it would be written to the wrong one."""
        clips, one = self._clips, self._item
        for widget in self._single:
            widget.setVisible(one is not None)
        self._tags.setEnabled(bool(clips))
        if one is not None and one.clip is not None:
            self._heading.setText(self.tr("Clip"))
            # What reads the same already keeps its cursor, and what it could undo.
            title, notes = self._title.text(), self._notes.toPlainText()
            if are_others or not self._title.hasFocus() or title == self._title_said:
                if are_others or title != one.clip.title:
                    self._title.setText(one.clip.title)
                    self._title.setCursorPosition(0)
                self._title_said = one.clip.title
            if are_others or not self._notes.hasFocus() or notes == self._notes_said:
                if are_others or notes != one.clip.notes:
                    self._notes.setPlainText(one.clip.notes)
                self._notes_said = one.clip.notes
        else:
            words = self.tr("%Ln clip(s)", "", len(clips)) if clips else self.tr("No clip selected")
            self._heading.setText(words)
        self._tags.set_tags(
            [tag for tag in clips[0].tags if all(tag in clip.tags for clip in clips)] if clips else []
        )

    @property
    def shows_one(self) -> bool:
        """It is one clip that is shown, with all that is known about it."""
        return self._item is not None

    def show_lineage(self, lineage: Lineage) -> None:
        """Show where the card comes from and what became of it, each one click away. What is there already
        stays: a button must not go from under the keyboard or the pointer."""
        if (lineage, self._item) == self._shown_lineage:
            return
        self._shown_lineage = lineage, self._item
        while (entry := self._lineage.takeAt(0)) is not None:
            old = entry.widget()
            if old is not None:
                old.deleteLater()
        if lineage.made_from is not None:
            self._add_kin(self.tr("Made from"), lineage.ancestors[-_MOST_KIN:], "clipMadeFrom")
            self._add_cost(lineage)
        if lineage.continued_by:
            self._add_kin(self.tr("Continued by"), lineage.continued_by[:_MOST_KIN], "clipContinuedBy")

    def suggest_tags(self, tags: Sequence[str]) -> None:
        """Offer these while a tag is typed."""
        self._tags.suggest(tags)

    def focus_tags(self) -> None:
        """Put the cursor where a tag is typed."""
        self._tags.setFocus()

    def save(self) -> None:
        """Say what was typed and not said yet."""
        self._tags.add_typed()
        if self._item is None:
            return
        title, notes = self._title.text().strip(), self._notes.toPlainText()
        if title and title != self._title_said:
            self._title_said = title
            self.renamed.emit(self._item, title)
        if notes != self._notes_said:
            self._notes_said = notes
            self.notes_changed.emit(self._item, notes)

    def say_again(self, clip_id: str) -> None:
        """What was said about that clip could not be kept: it is said once more when the field is left."""
        if self._item is not None and self._item.clip is not None and self._item.clip.id == clip_id:
            self._title_said, self._notes_said = self._item.clip.title, self._item.clip.notes

    def close_notes(self) -> None:
        """Say what was typed, and that the column is no longer wanted."""
        self.save()
        self.closed.emit()

    # --- inside ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._notes and event.type() == QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_notes()
        else:
            super().keyPressEvent(event)

    def _say_tags(self, added: tuple[str, ...], removed: tuple[str, ...]) -> None:
        if self._clips:
            self.tags_changed.emit(self._clips, added, removed)

    def _add_cost(self, lineage: Lineage) -> None:
        """What the whole chain up to this clip cost."""
        if self._item is None:
            return
        cost = PlainLabel(
            ChainWords().of(lineage, self._item), self, name="clipChainCost", role="why", wraps=True
        )
        self._lineage.addWidget(cost)

    def _add_kin(self, label: str, items: Sequence[ReelItem], name: str) -> None:
        heading = PlainLabel(label, role="why")
        self._lineage.addWidget(heading)
        for item in items:
            title = kin_text(item)
            shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, _WIDTH_PX - 40)
            button = text_button(name, shown, spoken=f"{label}: {title}", tip=title, role="link")
            button.clicked.connect(partial(self.card_asked.emit, item.task.id))
            self._lineage.addWidget(button)
