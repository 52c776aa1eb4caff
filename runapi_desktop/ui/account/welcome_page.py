"""The first page: paste a key, sign in with the browser, or practise without a key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.account.found_key_offer import FoundKeyOffer
from runapi_desktop.ui.account.key_form import KeyForm
from runapi_desktop.ui.account.sample_clip import SampleClip
from runapi_desktop.ui.account.sign_in_form import SignInForm
from runapi_desktop.ui.texts.i18n import language_in_force
from runapi_desktop.ui.texts.key_source_text import place_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.theme import set_role

_CARD_WIDTH_PX = 288
_CARD_GAP_PX = 16
_SAMPLE_GAP_PX = 24
_MARGIN_PX = 24
_WIDTH_PX = 3 * _CARD_WIDTH_PX + 2 * _CARD_GAP_PX


class WelcomePage(QScrollArea):
    """``practice_chosen``, ``key_saved(SavedKey)`` end it. ``found_key_settled``: the offer was answered.
    It is scrolled where large letters or a small window leave too little room."""

    practice_chosen = Signal()
    key_saved = Signal(object)
    found_key_settled = Signal()

    def __init__(
        self,
        account_keys: AccountKeys,
        sign_in: SignIn,
        found_key: FoundKey | None,
        scope: TaskScope,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """``found_key`` ``None``: it is not to be offered any more."""
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        set_role(body, "background")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self._form = KeyForm(account_keys, scope)
        self._form.saved.connect(self.key_saved)
        self._sign_in = SignInForm(sign_in, scope)
        self._sign_in.saved.connect(self.key_saved)
        self._practice = text_button("practiceWithoutKey", self.tr("Practice without a key"))
        self._practice.clicked.connect(self.practice_chosen)

        self._cards = (
            _Card(
                self.tr("Paste a key"),
                place_text(lacks_keyring=account_keys.lacks_keyring),
                self._form,
            ),
            _Card(
                self.tr("Sign in"),
                self.tr("Sign in on runapi.ai; this app gets its own key."),
                self._sign_in,
            ),
            _Card(
                self.tr("Try it first"),
                self.tr("Works just like the real thing, free: the app makes the clips on your computer."),
                self._practice,
            ),
        )
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(_CARD_GAP_PX)
        for card in self._cards:
            self._ways.addWidget(card)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_MARGIN_PX, 16, _MARGIN_PX, 16)
        layout.setSpacing(8)
        layout.addWidget(self._languages(settings), alignment=Qt.AlignmentFlag.AlignRight)
        layout.addStretch(2)
        for part in (self._sample(settings), self._ways):
            row = QHBoxLayout()
            row.addStretch()
            row.addLayout(part)
            row.addStretch()
            layout.addLayout(row)
            layout.addSpacing(16)
        if found_key is not None:
            layout.addSpacing(8)
            layout.addWidget(self._offer(found_key, scope), alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setWidget(body)
        keep_fitting(body, self._fit)
        self._fit()

    def _fit(self) -> None:
        """The cards stand side by side, as wide as the widest needs, or one below the other."""
        beside_px = max(_CARD_WIDTH_PX, *(card.needed_px for card in self._cards))
        room_px = self.viewport().width() - 2 * _MARGIN_PX
        fits = 3 * beside_px + 2 * _CARD_GAP_PX <= max(room_px, _WIDTH_PX)
        direction = QBoxLayout.Direction
        self._ways.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        for card in self._cards:
            card.setFixedWidth(beside_px if fits else _WIDTH_PX)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not by a focus proxy: Tab would follow it, too, and leave out what stands above the form.
        self._form.setFocus(event.reason())

    def _sample(self, settings: Settings) -> QHBoxLayout:
        """What one gets, what it costs, and where what one enters goes."""
        title = PlainLabel(self.tr("From a picture and an idea to a clip"), role="title")
        subtitle = PlainLabel(self.tr("Drop a picture, say what should happen, and get a clip on your disk."))
        price = PlainLabel(
            self.tr("You see every price before you pay. Practice is free."), name="welcomePrice"
        )
        privacy = PlainLabel(
            self.tr("Your words and pictures go to RunAPI to make your clip, and nowhere else."),
            name="welcomePrivacy",
        )
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addStretch()
        for label in (title, subtitle, price, privacy):
            label.setWordWrap(True)
            words.addWidget(label)
        for label in (price, privacy):
            set_role(label, "dim")
        words.addStretch()
        sample = SampleClip(moves=not settings.reduced_motion)
        row = QHBoxLayout()
        row.setSpacing(_SAMPLE_GAP_PX)
        row.addWidget(sample)
        row.addLayout(words)
        title.setFixedWidth(_WIDTH_PX - sample.width() - _SAMPLE_GAP_PX)
        return row

    def _languages(self, settings: Settings) -> SegmentBar:
        """Each by its own name, so that it is found by whoever reads no other."""
        bar = SegmentBar(wraps=False)
        bar.setObjectName("welcomeLanguage")
        bar.setAccessibleName(self.tr("Language"))
        shown = Settings.language.shown
        assert shown is not None
        names = [(each, shown.choices[each]) for each in Language if each is not Language.SYSTEM]
        bar.show_segments([Segment(each, name, name) for each, name in names], language_in_force())

        def choose(language: str) -> None:
            settings.language = Language(language)

        bar.chosen.connect(choose)
        return bar

    def _offer(self, found_key: FoundKey, scope: TaskScope) -> QWidget:
        offer = FoundKeyOffer(found_key, scope)
        offer.setFixedWidth(_WIDTH_PX)
        offer.settled.connect(self.found_key_settled)
        offer.used.connect(self.key_saved)
        return offer


class _Card(QFrame):
    """One of the ways in."""

    def __init__(self, heading: str, text: str, content: QWidget) -> None:
        super().__init__()
        set_role(self, "card")
        title = PlainLabel(heading, role="heading")
        words = PlainLabel(text, role="dim", wraps=True)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(4)
        layout.addStretch()
        layout.addWidget(content)  # At the foot: the buttons of all cards are on one line.

    @property
    def needed_px(self) -> int:
        """The least width in which nothing is cut off."""
        return self._column.minimumSize().width()
