"""The look of the app: one table of colour tokens, the palette and the style sheet made from it.

Follows the system's light or dark scheme and its contrast, and switches live. Widgets name their part by
``set_role``; custom painting reads ``Theme.tokens``. Knows nothing of what is drawn with it.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.settings import ContrastChoice, ThemeChoice
from runapi_desktop.resource_files import resource_path


class Tokens(NamedTuple):
    """Colours of one theme as ``#rrggbb``. Words are at least 4.5:1 on every ground they stand on, ``faint``
    ones (placeholders, what is disabled) too; an ``edge`` shows where a control is and is at least 3:1; a
    ``line`` only parts what is parted by its place already; ``chosen`` frames what is chosen among others;
    ``off`` is the ground of a main button that cannot be pressed. In the themes of high contrast words are at
    least 7:1, and lines and frames at least 3:1."""

    is_dark: bool
    background: str
    panel: str
    raised: str
    field: str
    line: str
    edge: str
    text: str
    dim: str
    faint: str
    accent: str
    on_accent: str
    off: str
    soft: str
    chosen: str
    link: str
    ok: str
    warn: str
    bad: str


DARK = Tokens(
    is_dark=True,
    background="#161618",
    panel="#1d1d20",
    raised="#27272b",
    field="#121214",
    line="#303036",
    edge="#777782",
    text="#ededf0",
    dim="#a3a3ad",
    faint="#96969f",
    accent="#7961da",
    on_accent="#ffffff",
    off="#303036",
    soft="#2c2649",
    chosen="#2c2649",
    link="#a597ec",
    ok="#3dd68c",
    warn="#ffca16",
    bad="#ff9592",
)
LIGHT = Tokens(
    is_dark=False,
    background="#f4f4f6",
    panel="#fbfbfc",
    raised="#ffffff",
    field="#ffffff",
    line="#dcdce2",
    edge="#83838f",
    text="#1c1c21",
    dim="#5d5d69",
    faint="#676772",
    accent="#6550b9",
    on_accent="#ffffff",
    off="#dcdce2",
    soft="#ebe7fa",
    chosen="#ebe7fa",
    link="#6550b9",
    ok="#17764b",
    warn="#8a5b00",
    bad="#c62a2f",
)
DARK_HIGH = Tokens(
    is_dark=True,
    background="#000000",
    panel="#000000",
    raised="#000000",
    field="#000000",
    line="#8a8a94",
    edge="#ffffff",
    text="#ffffff",
    dim="#e6e6ea",
    faint="#d0d0d8",
    accent="#b9aef5",
    on_accent="#000000",
    off="#000000",
    soft="#2d2461",
    chosen="#ffffff",
    link="#c9c0ff",
    ok="#5ff0ab",
    warn="#ffd84d",
    bad="#ffb3b0",
)
LIGHT_HIGH = Tokens(
    is_dark=False,
    background="#ffffff",
    panel="#ffffff",
    raised="#ffffff",
    field="#ffffff",
    line="#6e6e78",
    edge="#000000",
    text="#000000",
    dim="#26262c",
    faint="#3f3f47",
    accent="#3f2d9e",
    on_accent="#ffffff",
    off="#ffffff",
    soft="#e4defc",
    chosen="#000000",
    link="#35258a",
    ok="#0a472c",
    warn="#5a3a00",
    bad="#8c1216",
)
_THEMES = {
    (False, False): LIGHT,
    (False, True): LIGHT_HIGH,
    (True, False): DARK,
    (True, True): DARK_HIGH,
}
"""By whether it is dark, and of high contrast."""


class ContrastHints(Protocol):
    """What the system says of the contrast that its user wants: `QAccessibilityHints`."""

    @property
    def contrastPreferenceChanged(self) -> SignalInstance: ...

    def contrastPreference(self) -> Qt.ContrastPreference: ...


class OnPicture(StrEnum):
    """Colours on and around pictures: the same in both themes, since pictures are. ``#aarrggbb`` where the
    picture shines through."""

    GROUND = "#0a0a0b"
    """What a picture lies on."""
    INK = "#ffffff"
    CHIP = "#b0000000"
    """Behind words, so that they can be read on any picture."""
    CAPTION = "#eb0a0a0c"
    TRACK = "#c8000000"
    """Behind a bar that fills up."""
    PROGRESS = "#a597ec"


_GROWING = re.compile(r"(\d{1,3})(tx|rx)\b")
# At once would be before whatever else waits.
_BREATH_MS = 1
_WIDGETS_A_STEP = 100
BASE_FONT_PX = 13
SMALL_FONT_PX = 12
RADIUS_PX = 8


def text_px(design_px: int) -> int:
    """What measures ``design_px`` in the design, at the text size that the user chose: letters, and the room
    for a line of them."""
    font_px = QApplication.font().pixelSize()
    return round(design_px * font_px / BASE_FONT_PX) if font_px > 0 else design_px


class Theme(QObject):
    """Applies the tokens to the application and says when they changed."""

    changed = Signal()
    chosen = Signal()
    """The user's choice is another one, even where it looks the same."""

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        *,
        contrast: ContrastHints | None = None,
    ) -> None:
        """``contrast`` is the system's own if it is not given."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._contrast_choice = ContrastChoice.SYSTEM
        self._contrast = contrast or _system_hints(app)[1]
        self._tokens: Tokens | None = None
        self._flash_ms = app.cursorFlashTime()
        self._text_percent = 0
        self._wanted_percent = 100
        self._undressed: list[QWidget] = []
        self._out_of_sight: list[QWidget] = []
        self._steps: Iterator[None] = iter(())
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH_MS)
        self._breath.timeout.connect(self._go_on)
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._contrast.contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        assert self._tokens is not None
        return self._tokens

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Use ``choice`` from now on."""
        self._choice = choice
        self._apply()
        self.chosen.emit()

    def use_contrast(self, choice: ContrastChoice) -> None:
        """Use the colours of ``choice`` from now on."""
        self._contrast_choice = choice
        self._apply()

    def reduce_motion(self, is_reduced: bool) -> None:
        """Let nothing blink, or again what the system lets blink."""
        self._app.setCursorFlashTime(0 if is_reduced else self._flash_ms)

    def scale_text(self, percent: int) -> None:
        """Draw all words at ``percent`` of their size from now on."""
        self._wanted_percent = percent
        self._apply()

    def _apply(self) -> None:
        scheme = self._app.styleHints().colorScheme()
        is_dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and scheme == Qt.ColorScheme.Dark
        )
        wanted = self._contrast.contrastPreference()
        is_high = self._contrast_choice is ContrastChoice.HIGH or (
            self._contrast_choice is ContrastChoice.SYSTEM and wanted == Qt.ContrastPreference.HighContrast
        )
        tokens = _THEMES[is_dark, is_high]
        if tokens is self._tokens and self._wanted_percent == self._text_percent:
            return
        self._tokens, self._text_percent = tokens, self._wanted_percent
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window not in self._undressed:
                window.setUpdatesEnabled(False)
                self._undressed.append(window)
        self._steps = self._dressing()
        if self._undressed:
            self._go_on()
        else:
            list(self._steps)

    def _go_on(self) -> None:
        """Do what is next, and let the window breathe. Nobody sees it half dressed."""
        for _ in self._steps:
            self._breath.start()
            return

    def _dressing(self) -> Generator[None]:
        """Dress every widget anew, in steps: what is in sight first. Most is out of sight where many services
        have a tab, and all at once would take Qt a good part of a second."""
        hidden = [widget for widget in self._app.allWidgets() if not widget.isVisible()]
        for number, widget in enumerate(hidden, 1):
            if isValid(widget) and _undress(widget):
                self._out_of_sight.append(widget)
            if number % _WIDGETS_A_STEP == 0:
                yield
        # With the old sheet still there, Qt works out every widget's rules several times: ten times as long.
        self._app.setStyleSheet("")
        font = QFont(self._app.font())
        font.setPixelSize(round(BASE_FONT_PX * self._text_percent / 100))
        if font != self._app.font():
            self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        yield
        self._app.setStyleSheet(style_sheet(self.tokens, self._text_percent))
        yield
        self.changed.emit()
        undressed, self._undressed = self._undressed, []
        for window in filter(isValid, undressed):
            window.setUpdatesEnabled(True)
        yield
        # Qt forgot what it was asked to paint meanwhile, and takes the window for one that waits its turn.
        for window in filter(isValid, undressed):
            window.repaint()
        while self._out_of_sight:
            yield
            for widget in self._out_of_sight[-_WIDGETS_A_STEP:]:
                if isValid(widget):
                    _dress(widget)
            del self._out_of_sight[-_WIDGETS_A_STEP:]


@cache
def _system_hints(app: QApplication) -> tuple[QStyleHints, QAccessibilityHints]:
    """What the system says. PySide ends the second with the first, and hands out the ended one from then on:
    both are kept as long as the process."""
    hints = app.styleHints()
    return hints, hints.accessibility()


def set_role(widget: QWidget, role: str) -> None:
    """Give ``widget`` the style sheet's role ``role`` (see ``resources/themes/app.qss``)."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a property of ``widget`` that changed. One that was never shown needs nothing:
    the style looks at it then."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def _undress(widget: QWidget) -> bool:
    """Take its rules of the style sheet from ``widget``; False if it has none yet."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return False
    widget.style().unpolish(widget)
    widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)
    return True


def _dress(widget: QWidget) -> None:
    """Give ``widget`` the rules of the style sheet of now."""
    widget.style().polish(widget)
    widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def palette(tokens: Tokens) -> QPalette:
    """The Fusion palette of ``tokens``."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.panel,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.field,
        QPalette.ColorRole.AlternateBase: tokens.background,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.raised,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.bad,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.faint,
        QPalette.ColorRole.Link: tokens.link,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Mid: tokens.edge,
        QPalette.ColorRole.Light: tokens.raised,
        QPalette.ColorRole.Dark: tokens.edge,
    }
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return result


def style_sheet(tokens: Tokens, text_percent: int = 100) -> str:
    """The style sheet with every ``@token`` replaced by its colour, and every length that
    grows with the letters in pixels: they are at ``text_percent``."""
    text = resource_path("themes", "app.qss").read_text(encoding="utf-8")
    named = {name: getattr(tokens, name) for name in Tokens._fields if name != "is_dark"}
    # Style sheets take a picture from a file only: there is one in each theme's colour for what is not bold.
    named["chevron"] = resource_path("themes", f"chevron-{tokens.dim.removeprefix('#')}.svg").as_posix()
    tick = "check-black.svg" if tokens.on_accent == "#000000" else "check.svg"
    named["check"] = resource_path("themes", tick).as_posix()
    named["hover"] = _mixed(tokens.raised, tokens.text, 0.06)
    named["accent_hover"] = _mixed(tokens.accent, "#000000", 0.12)
    named["ring"] = f"1px solid {tokens.text}" if tokens in (LIGHT_HIGH, DARK_HIGH) else "none"
    for name in sorted(named, key=len, reverse=True):
        text = text.replace(f"@{name}", named[name])
    return _GROWING.sub(lambda found: f"{_grown_px(int(found[1]), found[2], text_percent)}px", text)


def _grown_px(design_px: int, unit: str, text_percent: int) -> int:
    """A length of the style sheet in pixels. A row is higher by as much as its letters: the air stays."""
    if unit == "rx":
        return design_px + round(BASE_FONT_PX * text_percent / 100) - BASE_FONT_PX
    return round(design_px * text_percent / 100)


def _mixed(colour: str, other: str, share: float) -> str:
    """``colour`` with ``share`` (0–1) of ``other`` in it."""
    a, b = QColor(colour), QColor(other)
    channels = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in channels)).name()
