"""The two themes: readable everywhere, complete, and switched live."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import ContrastChoice
from runapi_desktop.ui.compose.footer import Footer
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.widgets.buttons import icon_button, text_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.row_ground import paint_row_ground
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.stacking_row import StackingRow
from runapi_desktop.ui.widgets.theme import (
    BASE_FONT_PX,
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    OnPicture,
    Theme,
    ThemeChoice,
    Tokens,
    palette,
    set_role,
    style_sheet,
)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


POLISHED = Qt.WidgetAttribute.WA_WState_Polished
GROUNDS = ("background", "panel", "raised", "field", "soft")
INKS = ("text", "dim", "faint", "link", "bad", "ok", "warn")
SHAPES = ("edge", "accent", "link", "bad")
VISIBLE = 3.0
HIGH = (LIGHT_HIGH, DARK_HIGH)
ICON_ROLES = ("icon", "small-icon")
all_themes = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, *HIGH], ids=["light", "dark", "light, high contrast", "dark, high contrast"]
)


def readable(tokens: Tokens) -> float:
    """The least contrast of words."""
    return 7.0 if tokens in HIGH else 4.5


_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A control that is known by its outline alone, or a line that is itself what is to be seen.
_KNOWN_BY_ITS_OUTLINE = (
    "QLineEdit",
    "QComboBox",
    "QCheckBox::indicator",
    'QFrame[role="segments"]',
    'QFrame[role="stepper"]',
    'QFrame[role="notice"]',
    'QFrame[role="notice-trouble"]',
)
_SEEN_BY_ITS_FILLING = ("QScrollBar::handle", "QSlider::sub-page:horizontal", "QSlider::add-page:horizontal")


@all_themes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_are_readable_on_every_ground(tokens: Tokens, ground: str, ink: str) -> None:
    assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= readable(tokens)


@all_themes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_lines_that_carry_meaning_are_seen_on_every_ground(tokens: Tokens, ground: str, shape: str) -> None:
    assert _contrast(getattr(tokens, shape), getattr(tokens, ground)) >= VISIBLE


@pytest.mark.parametrize("picture", ["#000000", "#ffffff", "#808080"])
@pytest.mark.parametrize("ground", [OnPicture.CHIP, OnPicture.CAPTION, OnPicture.TRACK])
def test_what_stands_on_a_picture_is_readable_whatever_the_picture(picture: str, ground: OnPicture) -> None:
    shade = QColor(ground)
    mixed = QColor(
        *(
            round(shade.alphaF() * over + (1 - shade.alphaF()) * under)
            for over, under in zip(_channels(shade), _channels(QColor(picture)), strict=True)
        )
    ).name()
    assert _contrast(OnPicture.INK, mixed) >= 4.5
    assert ground is not OnPicture.TRACK or _contrast(OnPicture.PROGRESS, mixed) >= VISIBLE


def test_how_far_it_is_stands_out_from_the_rest_of_a_bar_on_the_stage() -> None:
    assert _contrast(OnPicture.PROGRESS, DARK.line) >= VISIBLE


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _rules(tokens: Tokens) -> Iterator[tuple[str, dict[str, str]]]:
    """Every selector of the style sheet with its properties."""
    for selectors, body in _RULE.findall(_COMMENT.sub("", style_sheet(tokens))):
        properties = dict(
            (part.strip() for part in line.split(":", 1)) for line in body.split(";") if ":" in line
        )
        for selector in selectors.split(","):
            yield selector.strip(), properties


def _colours(words: str) -> list[str]:
    return re.findall(r"#[0-9a-f]{6}", words)


@all_themes
def test_every_rule_of_the_style_sheet_writes_readable_words(qapp: QApplication, tokens: Tokens) -> None:
    checked = 0
    for selector, properties in _rules(tokens):
        pairs = (("color", "background"), ("selection-color", "selection-background-color"))
        for ink, ground in pairs:
            for colour in _colours(properties.get(ink, "")):
                own = _colours(properties.get(ground, ""))
                for behind in own or [getattr(tokens, name) for name in GROUNDS]:
                    assert _contrast(colour, behind) >= readable(tokens), f"{selector}: {colour} on {behind}"
                    checked += 1
    assert checked > 100


@all_themes
def test_a_button_that_cannot_be_pressed_looks_different(qapp: QApplication, tokens: Tokens) -> None:
    rules: dict[str, dict[str, str]] = {}
    for selector, properties in _rules(tokens):
        rules[selector] = rules.get(selector, {}) | properties
    for role in ("", *(f'[role="{name}"]' for name in ("quiet", "segment", "primary"))):
        usual, off = rules[f"QPushButton{role}"], rules[f"QPushButton{role}:disabled"]
        other_ground = "background" in off and off["background"] not in ("transparent", usual["background"])
        assert other_ground or _contrast(usual["color"], off["color"]) >= 1.2, role
    for role in ("link", "heading-link"):
        assert rules[f'QPushButton[role="{role}"]:disabled']["color"] == tokens.faint != tokens.link


@all_themes
def test_the_outline_of_a_field_and_the_groove_of_a_slider_are_seen(
    qapp: QApplication, tokens: Tokens
) -> None:
    seen: set[str] = set()
    for selector, properties in _rules(tokens):
        base = re.sub(r":(?!:)(?!horizontal)[\w-]+$", "", selector)
        lines = [value for name, value in properties.items() if name.startswith("border")]
        if base in _SEEN_BY_ITS_FILLING:
            lines = [properties.get("background", "")]
        elif base not in _KNOWN_BY_ITS_OUTLINE:
            continue
        for colour in _colours(" ".join(lines)):
            for ground in GROUNDS:
                assert _contrast(colour, getattr(tokens, ground)) >= VISIBLE, f"{selector}: {colour}"
            seen.add(base)
    assert seen == {*_KNOWN_BY_ITS_OUTLINE, *_SEEN_BY_ITS_FILLING}


@all_themes
def test_the_palette_writes_readable_words(qapp: QApplication, tokens: Tokens) -> None:
    held = palette(tokens)
    roles = QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for ink, ground in (
            (roles.WindowText, roles.Window),
            (roles.Text, roles.Base),
            (roles.Text, roles.AlternateBase),
            (roles.ButtonText, roles.Button),
            (roles.HighlightedText, roles.Highlight),
            (roles.PlaceholderText, roles.Base),
            (roles.Link, roles.Base),
            (roles.ToolTipText, roles.ToolTipBase),
        ):
            pair = held.color(group, ink).name(), held.color(group, ground).name()
            assert _contrast(*pair) >= readable(tokens), f"{group}: {ink}"


@all_themes
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_the_words_in_an_empty_field_have_the_themes_colour(
    qtbot: QtBot, tokens: Tokens, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    """Unless the style sheet names it, Qt draws them at half strength, whatever the palette says."""
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(tokens))
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == QColor(tokens.faint)


@all_themes
def test_an_empty_well_is_seen(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    """As it is painted: a dashed line that is blurred over two pixels is half as strong as its colour."""
    theme = Theme(qapp, ThemeChoice.DARK if tokens.is_dark else ThemeChoice.LIGHT)
    theme.use_contrast(ContrastChoice.HIGH if tokens in HIGH else ContrastChoice.STANDARD)
    well = MediaWell(theme, 118)
    qtbot.addWidget(well)
    well.resize(200, 118)
    image = well.grab().toImage()
    edge = max(_contrast(image.pixelColor(x, 0).name(), tokens.panel) for x in range(30, 170))
    theme.use_contrast(ContrastChoice.STANDARD)
    theme.choose(ThemeChoice.LIGHT)
    assert edge >= VISIBLE


@all_themes
def test_the_main_button_is_readable(tokens: Tokens) -> None:
    assert _contrast(tokens.on_accent, tokens.accent) >= readable(tokens)


@all_themes
def test_the_style_sheet_knows_every_token_it_names(qapp: QApplication, tokens: Tokens) -> None:
    assert "@" not in style_sheet(tokens)


@all_themes
def test_every_picture_of_the_style_sheet_is_there(qapp: QApplication, tokens: Tokens) -> None:
    pictures = [Path(each) for each in re.findall(r'url\("([^"]+)"\)', style_sheet(tokens))]
    assert {each.stem.partition("-")[0] for each in pictures} == {"check", "chevron"}
    assert all(each.is_file() for each in pictures)
    assert any(tokens.dim in each.read_text("utf-8") for each in pictures)


def test_a_choice_is_applied_at_once_and_told(qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.tokens.is_dark))
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)
    assert seen == [True, False]
    assert qapp.palette().window().color() == QColor(LIGHT.panel)


@pytest.mark.parametrize("tokens", HIGH, ids=["light", "dark"])
def test_with_high_contrast_every_line_is_seen_and_what_is_chosen_has_a_frame(tokens: Tokens) -> None:
    for ground in GROUNDS:
        for line in ("line", "chosen"):
            assert _contrast(getattr(tokens, line), getattr(tokens, ground)) >= VISIBLE


@pytest.mark.parametrize("tokens", HIGH, ids=["light", "dark"])
def test_with_high_contrast_a_chosen_row_has_a_frame(tokens: Tokens) -> None:
    """Its ground alone hardly stands out."""
    chosen = [
        (selector, properties)
        for selector, properties in _rules(tokens)
        if selector.endswith((":selected", ":checked")) and properties.get("background") == tokens.soft
    ]
    assert len(chosen) >= 7
    for selector, properties in chosen:
        lines = [value for name, value in properties.items() if name.startswith("border")]
        assert any(tokens.chosen in line for line in lines), selector


@pytest.mark.parametrize("tokens", HIGH, ids=["light", "dark"])
@pytest.mark.parametrize("radius_px", [0, 8])
def test_with_high_contrast_a_chosen_row_that_paints_itself_has_a_frame(
    qapp: QApplication, tokens: Tokens, radius_px: int
) -> None:
    picture = QImage(100, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor(tokens.field))
    painter = QPainter(picture)
    paint_row_ground(painter, picture.rect(), tokens, radius_px=radius_px)
    painter.end()
    assert picture.pixelColor(50, 0).name() == picture.pixelColor(0, 20).name() == tokens.chosen
    assert picture.pixelColor(50, 20).name() == tokens.soft


class PreferredContrast(QObject):
    """A system whose user changes his mind."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self._preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self._preference

    def prefer(self, preference: Qt.ContrastPreference) -> None:
        self._preference = preference
        self.contrastPreferenceChanged.emit(preference)


def test_the_contrast_follows_the_system_or_the_user(qapp: QApplication) -> None:
    system = PreferredContrast()
    theme = Theme(qapp, ThemeChoice.LIGHT, contrast=system)
    seen: list[Tokens] = []
    theme.changed.connect(lambda: seen.append(theme.tokens))
    system.prefer(Qt.ContrastPreference.HighContrast)
    theme.choose(ThemeChoice.DARK)
    theme.use_contrast(ContrastChoice.STANDARD)
    system.prefer(Qt.ContrastPreference.NoPreference)
    theme.use_contrast(ContrastChoice.HIGH)
    theme.use_contrast(ContrastChoice.SYSTEM)
    theme.choose(ThemeChoice.LIGHT)
    assert seen == [LIGHT_HIGH, DARK_HIGH, DARK, DARK_HIGH, DARK, LIGHT]


def test_the_system_of_this_computer_is_followed_as_it_is(qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    hints = qapp.styleHints()
    is_high = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    assert theme.tokens is (LIGHT_HIGH if is_high else LIGHT)


def test_a_live_change_reaches_the_insides_of_a_spin_box(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    footer = Footer("hailuo", theme)
    qtbot.addWidget(footer)
    footer.show()
    box = footer.findChild(QSpinBox)
    assert box is not None
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    assert box.grab().toImage().pixelColor(2, box.height() // 2).lightness() < 128
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.LIGHT)


def test_a_theme_chosen_while_the_one_before_is_on_its_way_wins(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.tokens.is_dark))
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
        theme.choose(ThemeChoice.LIGHT)
        theme.choose(ThemeChoice.DARK)
    assert seen == [True]
    assert qapp.styleSheet() == style_sheet(DARK)
    assert window.updatesEnabled()
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.LIGHT)


def test_what_is_out_of_sight_is_dressed_as_well(qtbot: QtBot, qapp: QApplication) -> None:
    """The page of a tab that is not in front, and a window that was closed."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    window, pages, closed = QWidget(), QStackedWidget(), QLineEdit()
    QHBoxLayout(window).addWidget(pages)
    fields = [QLineEdit(), QLineEdit(), closed]
    for field in fields[:2]:
        pages.addWidget(field)
    for top in (window, closed):
        qtbot.addWidget(top)
        top.show()
    pages.setCurrentIndex(1)
    closed.hide()
    for percent, choice, tokens in ((150, ThemeChoice.DARK, DARK), (100, ThemeChoice.LIGHT, LIGHT)):
        theme.scale_text(percent)
        theme.choose(choice)
        qtbot.waitUntil(lambda: all(field.testAttribute(POLISHED) for field in fields))
        for number, field in enumerate(fields):
            pages.setCurrentIndex(number % 2)
            assert field.font().pixelSize() == round(percent / 100 * BASE_FONT_PX)
            assert field.palette().base().color().name() == tokens.field
            assert field.grab().toImage().pixelColor(6, field.height() // 2).name() == tokens.field
            assert field.sizeHint() == fields[0].sizeHint()


@pytest.mark.parametrize("page", [0, 1], ids=["in sight", "out of sight"])
def test_what_stands_side_by_side_makes_room_for_larger_letters(
    qtbot: QtBot, qapp: QApplication, page: int
) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    pages, form, row, bar = QStackedWidget(), QWidget(), StackingRow(8), SegmentBar()
    for words in ("Text to picture", "Picture to video"):
        row.add(QPushButton(words), 1)
    bar.show_segments(
        [Segment(words, words, words) for words in ("Text to picture", "Picture to video")], None
    )
    column = QVBoxLayout(form)
    column.addWidget(row)
    column.addWidget(bar)
    pages.addWidget(form)
    pages.addWidget(QWidget())
    qtbot.addWidget(pages)
    pages.resize(300, 400)
    with qtbot.waitExposed(pages):
        pages.show()

    pages.setCurrentIndex(page)
    for percent, count in ((150, 2), (100, 1)):
        theme.scale_text(percent)
        pages.setCurrentIndex(0)
        qtbot.waitUntil(partial(_is_in_rows, row, count))
        qtbot.waitUntil(partial(_is_in_rows, bar, count))
        pages.setCurrentIndex(page)


def _is_in_rows(whole: QWidget, count: int) -> bool:
    buttons = whole.findChildren(QPushButton)
    return len({button.y() for button in buttons}) == count


class _Painted(QWidget):
    """Remembers the ground that it was painted on last."""

    ground = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        self.ground = self.palette().window().color().name()


def test_a_window_that_waits_to_be_painted_is_painted_in_the_new_theme(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """As after a menu over it was closed by the choice of a theme."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    window = _Painted()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        window.update()
        theme.choose(choice)
        qtbot.waitUntil(lambda: window.ground == theme.tokens.panel)


def test_the_keyboard_ring_is_one_line(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    button = QPushButton("Practice")
    qtbot.addWidget(button)
    button.resize(240, 36)
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)

    image = button.grab().toImage()

    row = {image.pixelColor(x, 5).name() for x in range(20, 220)}
    assert image.pixelColor(120, 0).name() == theme.tokens.accent
    assert row == {theme.tokens.raised}


def test_what_stands_in_one_row_has_one_height(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp, ThemeChoice.LIGHT)
    row = QWidget()
    qtbot.addWidget(row)
    layout = QHBoxLayout(row)
    for role in ("", "primary", "quiet"):
        button = QPushButton("Save key")
        set_role(button, role)
        layout.addWidget(button)
    for part in (QLineEdit(), QComboBox()):
        layout.addWidget(part)
    row.show()
    heights = {layout.itemAt(place).widget().height() for place in range(layout.count())}
    assert heights == {32}


def test_the_form_s_foot_has_one_height_too(qapp: QApplication, qtbot: QtBot) -> None:
    footer = Footer("hailuo", Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(footer)
    footer.show()
    generate = footer.findChild(QPushButton, "hailuoGenerate")
    box = footer.findChild(QSpinBox)
    assert generate is not None
    assert box is not None
    assert generate.height() == box.parentWidget().height() == 40


@pytest.mark.parametrize("percent", [90, 100, 150])
def test_icons_and_ticks_grow_with_the_letters(qapp: QApplication, qtbot: QtBot, percent: int) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    tick = QCheckBox("Watermark")
    buttons = [icon_button(role, "Close", picture=icon("close", theme), role=role) for role in ICON_ROLES]
    parts: list[QAbstractButton] = [*buttons, tick]
    for part in parts:
        qtbot.addWidget(part)
        part.show()
    theme.scale_text(percent)
    for button in buttons:
        qtbot.waitUntil(lambda button=button: button.iconSize().height() == round(0.16 * percent))
        assert button.sizeHint().height() > button.iconSize().height()
    tick.adjustSize()
    box = QStyleOptionButton()
    box.initFrom(tick)
    drawn = tick.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, box, tick)
    assert drawn.height() >= round(0.16 * percent)
    assert tick.rect().contains(drawn)
    theme.scale_text(100)


@pytest.mark.parametrize("percent", [90, 125, 150])
@pytest.mark.parametrize("role", ["", "primary", "quiet", "chip", "segment"])
def test_a_row_keeps_the_air_around_its_letters(
    qapp: QApplication, qtbot: QtBot, role: str, percent: int
) -> None:
    """Large letters touched the edges of their buttons, most of all Chinese and Japanese ones."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    button = text_button("go", "Go", role=role)
    qtbot.addWidget(button)
    button.show()

    def air_px() -> int:
        return button.sizeHint().height() - button.fontInfo().pixelSize()

    usual_px = air_px()
    theme.scale_text(percent)
    qtbot.waitUntil(lambda: button.fontInfo().pixelSize() == round(0.13 * percent))
    assert air_px() == usual_px
    theme.scale_text(100)


def test_an_icon_follows_the_theme_by_itself(qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    shown = icon("close", theme)
    before = shown.pixmap(20, 20).toImage()
    theme.choose(ThemeChoice.DARK)
    assert shown.pixmap(20, 20).toImage() != before
    theme.choose(ThemeChoice.LIGHT)
    assert shown.pixmap(20, 20).toImage() == before


@pytest.mark.parametrize(("tokens", "ring"), [(LIGHT, "none"), (DARK_HIGH, "1px solid #ffffff")])
def test_where_borders_are_of_the_strongest_contrast_a_ring_says_where_the_keyboard_is(
    tokens: Tokens, ring: str
) -> None:
    rules = [line.strip() for line in style_sheet(tokens).splitlines()]
    assert f"outline: {ring};" in rules
    assert f"QToolButton, QCheckBox {{ outline: {ring}; }}" in rules
