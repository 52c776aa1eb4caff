"""The form's words have the room that their letters need, at every text size and in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain import catalog
from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.ui.compose.field_widgets import FieldWidget
from runapi_desktop.ui.compose.model_form import ModelForm
from runapi_desktop.ui.compose.model_picker import ModelPicker
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.segment_bar import SegmentBar
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from runapi_desktop.ui.window.main_window import SMALLEST_PX
from tests.gallery.checks import cut_numbers


@pytest.fixture(params=[*Language][1:], ids=str)
def first(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[FirstWindow]:
    use_language(qapp, request.param)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    first = FirstWindow(theme, Settings())
    first.window.resize(*SMALLEST_PX)
    first.window.show()
    yield first
    use_language(qapp, Language.ENGLISH)
    theme.scale_text(100)
    shiboken6.delete(first.window)
    shiboken6.delete(theme)


@pytest.mark.parametrize("percent", [90, 125, 150])
def test_no_heading_and_no_models_name_is_too_low(first: FirstWindow, qtbot: QtBot, percent: int) -> None:
    first.settings.text_percent = percent
    tab = first.open("hailuo")
    for action in ("text_to_video", "image_to_video"):
        spec = next(each for each in tab.service.models if each.action == action)
        tab.choose_model(spec)
        labels = [label for label in tab.findChildren(QLabel) if label.isVisible() and label.text()]
        assert labels
        qtbot.waitUntil(
            lambda all_=labels: all(each.height() >= each.fontMetrics().height() for each in all_)
        )
        picker = tab.findChild(ModelPicker)
        assert picker is not None
        assert picker.height() >= 2 * picker.fontMetrics().height()


@pytest.mark.parametrize("percent", [90, 150])
def test_no_number_and_no_word_in_its_place_is_cut_off(
    first: FirstWindow, qtbot: QtBot, percent: int
) -> None:
    """Of “Automatic” only the end was seen at 150 %."""
    first.settings.text_percent = percent
    for service in ("gemini-omni", "volcengine-lip-sync"):
        tab = first.open(service)
        tab.findChild(ModelForm).unfold()
        boxes = [box for box in tab.findChildren(QAbstractSpinBox) if box.isVisible()]
        assert len(boxes) > 1
        qtbot.waitUntil(lambda boxes=boxes: not [*cut_numbers(boxes)])


@pytest.mark.parametrize("first", [Language.ENGLISH], indirect=True)
@pytest.mark.parametrize("percent", [100, 150])
def test_no_form_is_pressed_together_where_it_can_be_scrolled(
    first: FirstWindow, qtbot: QtBot, percent: int
) -> None:
    """Of a form without a prompt Qt thought that its controls may be as low as one line."""
    first.settings.text_percent = percent
    for service in catalog.services():
        tab = first.open(service.id)
        picker = tab.findChild(ModelPicker)
        for spec in {spec.action: spec for spec in service.models}.values():
            tab.choose_model(spec)
            qtbot.waitUntil(lambda picker=picker: picker.height() >= picker.sizeHint().height())


@pytest.mark.parametrize("first", [Language.ENGLISH], indirect=True)
def test_every_field_begins_with_its_label_or_with_what_bears_it(first: FirstWindow, qtbot: QtBot) -> None:
    """A check box has no label above it, and no room for one."""
    boxes = 0
    for service in catalog.services():
        tab = first.open(service.id)
        tab.findChild(ModelForm).unfold()
        fields = tab.findChildren(FieldWidget)
        assert fields
        for field in filter(FieldWidget.isVisible, fields):
            parts = field.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            qtbot.waitUntil(lambda parts=parts: not min(part.y() for part in parts if part.isVisible()))
            boxes += len(field.findChildren(QCheckBox))
    assert boxes > len(catalog.SERVICE_IDS) / 2


def test_the_ways_of_no_service_take_more_than_two_lines(first: FirstWindow, qtbot: QtBot) -> None:
    for service in catalog.services():
        ways = first.open(service.id).findChild(SegmentBar, service.id)
        assert ways is not None
        buttons = ways.findChildren(QAbstractButton)
        assert len(buttons) == len(service.actions)
        qtbot.waitUntil(lambda buttons=buttons: len({button.y() for button in buttons}) <= 2)
