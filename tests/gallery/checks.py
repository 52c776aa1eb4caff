"""What a program can see to be wrong with a window: words cut off, controls over each other, faint words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)

from runapi_desktop.ui.drops.drop_hint import DropHint
from runapi_desktop.ui.guide.tour import Tour
from runapi_desktop.ui.texts.i18n import closed_up
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.whole_lines import WholeLinesLabel

_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QSlider)
_SPARE_PX = 1
_FIELD_MARGINS_PX = 4
"""What Qt leaves free beside the words of a field, both sides."""
_FRAMELESS = ("link", "heading-link", "fold")
"""Roles of buttons that are words alone."""
LEAST_ROW = 1.65
"""How high a framed button is at least, in heights of its letters."""
LEAST_CONTRAST = 3.0
"""As painted: the edges of thin letters are mixed with what lies behind them. The tokens have a test of their
own, which asks for 4.5."""


def troubles(window: QWidget) -> list[str]:
    """What is wrong in ``window`` as it stands, one line each."""
    # A dialog's widgets are the main window's children too; they are judged in their own window.
    inside = [widget for widget in window.findChildren(QWidget) if widget.window() is window]
    seen = [widget for widget in inside if _is_seen(widget)]
    return [
        *_cut_off(seen),
        *cut_numbers(seen),
        *_over_each_other(seen),
        *_under_notices(seen, window),
        *_faint(seen, window),
        *small_icons(seen),
        *tight_rows(seen),
        *_spaced_words(seen),
    ]


def _is_seen(widget: QWidget) -> bool:
    """Not scrolled away or behind something: a part of it can be looked at."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty() and isinstance(widget, _CONTROLS)


def _cut_off(seen: list[QWidget]) -> Iterator[str]:
    for widget in seen:
        words, wanted = _words(widget), widget.sizeHint()
        if not words or "…" in words[-1:]:
            continue
        if isinstance(widget, WholeLinesLabel):
            continue  # which ends its words itself
        if isinstance(widget, QLabel) and widget.wordWrap():
            height = widget.heightForWidth(widget.width())
            if height > widget.height() + _SPARE_PX:
                yield f"{_name(widget)} is {height - widget.height()} px too low for “{words[:60]}”"
        elif wanted.width() > widget.width() + _SPARE_PX:
            yield f"{_name(widget)} is {wanted.width() - widget.width()} px too narrow for “{words[:60]}”"
        elif widget.fontMetrics().height() > widget.height() + _SPARE_PX:
            yield f"{_name(widget)} is too low for “{words[:60]}”"


def cut_numbers(seen: Iterable[QWidget]) -> Iterator[str]:
    """Spin boxes that are too narrow for what they say."""
    for box in seen:
        field = box.findChild(QLineEdit) if isinstance(box, QAbstractSpinBox) else None
        if field is None:
            continue
        wanted = field.fontMetrics().horizontalAdvance(field.text()) + _FIELD_MARGINS_PX
        if wanted > field.width():
            yield f"{_name(box)} is {wanted - field.width()} px too narrow for “{field.text()}”"


def _over_each_other(seen: list[QWidget]) -> Iterator[str]:
    for one, other in combinations(seen, 2):
        shared = one.geometry().intersected(other.geometry())
        lies_over = min(shared.width(), shared.height()) > _SPARE_PX
        if one.parentWidget() is other.parentWidget() and lies_over:
            yield f"{_name(one)} and {_name(other)} lie over each other"


def _under_notices(seen: list[QWidget], window: QWidget) -> Iterator[str]:
    for banner in filter(QWidget.isVisible, window.findChildren(Banner)):
        notices = QRect(banner.mapTo(window, QPoint()), banner.size())
        for widget in seen:
            lies_open = widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint()))
            if not banner.isAncestorOf(widget) and widget.isEnabled() and notices.intersects(lies_open):
                yield f"{_name(widget)} lies under a notice"


def small_icons(seen: Iterable[QWidget]) -> Iterator[str]:
    """Icons that are lower than the letters of their button: they did not grow with them."""
    for button in seen:
        if not isinstance(button, QAbstractButton) or button.icon().isNull():
            continue
        icon_px, letters_px = button.iconSize().height(), button.fontInfo().pixelSize()
        if icon_px < letters_px:
            yield f"{_name(button)} has an icon of {icon_px} px beside letters of {letters_px} px"


def tight_rows(seen: Iterable[QWidget]) -> Iterator[str]:
    """Buttons whose frame is close to their words: they did not grow with them."""
    for button in seen:
        if not isinstance(button, QPushButton) or not button.text() or button.property("role") in _FRAMELESS:
            continue
        letters_px = button.fontInfo().pixelSize()
        if button.height() < LEAST_ROW * letters_px:
            yield f"{_name(button)} is {button.height()} px high around letters of {letters_px} px"


def _spaced_words(seen: Iterable[QWidget]) -> Iterator[str]:
    """Japanese and Chinese words with a space between them: they were put together as English ones are."""
    for widget in seen:
        if closed_up(words := _words(widget)) != words:
            yield f"{_name(widget)} has a space within “{words[:60]}”"


def _faint(seen: list[QWidget], window: QWidget) -> Iterator[str]:
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    scale = picture.devicePixelRatio()
    veils = [
        hint.geometry() for kind in (DropHint, Tour) for hint in window.findChildren(kind) if hint.isVisible()
    ]
    for widget in seen:
        words = _words(widget)
        area = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        is_whole = widget.visibleRegion().boundingRect() == widget.rect()
        is_veiled = any(veil.intersects(area) for veil in veils)
        if not words or not is_whole or is_veiled or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        pixels = QRect(area.topLeft() * scale, area.size() * scale) & picture.rect()
        if pixels.isEmpty():
            continue
        contrast = _contrast_in(picture.copy(pixels))
        if contrast < LEAST_CONTRAST:
            yield f"{_name(widget)} has a contrast of {contrast:.2f} : 1 in “{words[:60]}”"


def _contrast_in(picture: QImage) -> float:
    """Between the colour that covers most, and the one that stands out most from it."""
    colours = Counter(bytes(picture.constBits()).hex(" ", 4).split())
    ground = _luminance(colours.most_common(1)[0][0])
    lights = [_luminance(colour) for colour in colours]
    return max((max(ground, light) + 0.05) / (min(ground, light) + 0.05) for light in lights)


def _luminance(pixel: str) -> float:
    """Of four bytes in hexadecimal, in the order of this computer: blue, green, red, and one unused."""
    blue, green, red = (int(pixel[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _words(widget: QWidget) -> str:
    match widget:
        case QCheckBox() | QLabel():
            return widget.text()
        case QAbstractButton():
            is_icon = isinstance(widget.property("toolButtonStyle"), Qt.ToolButtonStyle)
            shows_words = widget.property("toolButtonStyle") != Qt.ToolButtonStyle.ToolButtonIconOnly
            return widget.text() if not is_icon or shows_words or widget.icon().isNull() else ""
        case _:
            return ""


def _name(widget: QWidget) -> str:
    kind, names = type(widget).__name__, [widget.objectName() or widget.accessibleName()]
    above = widget.parentWidget()
    while not names[-1] and above is not None:
        names.append(above.objectName())
        above = above.parentWidget()
    return names[-1] if len(names) == 1 else f"{kind} in {names[-1]}"
