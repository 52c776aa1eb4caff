"""Every control of every form says what it is for: by its key, and in its own menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.ui.commands.what_is_this import show_explanation
from runapi_desktop.ui.compose.field_help import help_text, purpose_text
from runapi_desktop.ui.compose.field_widgets import FieldWidget
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.model_form import ModelForm
from runapi_desktop.ui.widgets.explanation import explained
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.drawn_words import HOSTILE


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


def explanations() -> list[QWidget]:
    return [
        top for top in QApplication.topLevelWidgets() if top.objectName() == "explanation" and top.isVisible()
    ]


def text_of(popup: QWidget) -> str:
    label = popup.findChild(QLabel, "explanationText")
    assert label is not None
    return label.text()


@pytest.mark.parametrize("service", catalog.SERVICE_IDS)
def test_every_field_says_what_it_is_for(service: str) -> None:
    """A new one needs a ``meaning``, unless its role or kind says it all."""
    silent = {
        f"{model.id}: {field.name}"
        for model in catalog.service(service).models
        for field in model.fields
        if not purpose_text(field) or (field.advanced and not field.meaning)
    }
    assert not silent


@pytest.mark.parametrize("service", catalog.SERVICE_IDS)
def test_every_control_of_the_form_is_explained(service: str, qtbot: QtBot, theme: Theme) -> None:
    spec = catalog.service(service)
    form = ModelForm(FormParts(spec, theme))
    qtbot.addWidget(form)
    for model in spec.models:
        state = evaluate(model, {})
        form.show_state(state, reveal=False)
        fold = form.findChild(QPushButton, f"{spec.id}Advanced")
        assert fold is not None
        if not form.is_unfolded and any(field.advanced for field in model.fields):
            fold.click()
        controls = {each.field_name: each for each in form.findChildren(FieldWidget)}
        for field in state.fields:
            control = controls[field.spec.name]
            assert explained(control) is control
            assert control.property("explanation") == help_text(field)


@pytest.mark.parametrize("service", catalog.SERVICE_IDS)
def test_what_a_field_is_for_stands_below_it_as_long_as_nothing_else_does(
    service: str, qtbot: QtBot, theme: Theme
) -> None:
    spec = catalog.service(service)
    form = ModelForm(FormParts(spec, theme))
    qtbot.addWidget(form)
    form.unfold()
    for model in spec.models:
        state = evaluate(model, {})
        form.show_state(state, reveal=False)
        controls = {each.field_name: each for each in form.findChildren(FieldWidget)}
        for field in state.fields:
            if field.spec.meaning and not field.reason and not field.problems:
                said = {label.text() for label in controls[field.spec.name].findChildren(QLabel)}
                assert field.spec.meaning in said, f"{model.id}: {field.spec.name}"


def test_it_says_why_a_control_cannot_be_used_and_what_happens_without_it() -> None:
    model = next(m for m in catalog.service("hailuo").models if m.id == "hailuo-2.3-image-to-video-pro")
    state = evaluate(model, {})
    assert help_text(state.field("prompt_optimizer")).splitlines()[-1] == (
        "Only Hailuo 02 has a prompt optimizer"
    )
    assert "Leave it as it is and the model decides." in help_text(state.field("enable_safety_checker"))


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> FieldWidget:
    spec = catalog.service("hailuo")
    form = ModelForm(FormParts(spec, theme))
    qtbot.addWidget(form)
    form.show_state(evaluate(spec.models[0], {}), reveal=False)
    fold = form.findChild(QPushButton, "hailuoAdvanced")
    assert fold is not None
    fold.click()
    form.show()
    return next(f for f in form.findChildren(FieldWidget) if f.field_name == "enable_safety_checker")


def test_the_answer_goes_with_escape(field: FieldWidget) -> None:
    box = field.findChild(QWidget, "hailuoSafetyChecker")
    assert show_explanation(box)
    [popup] = explanations()
    assert text_of(popup).startswith("Rejects unsafe prompts")
    assert popup.accessibleName() == text_of(popup)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert explanations() == []


@pytest.mark.parametrize("name", ["hailuoSafetyChecker", "hailuoCallbackUrl"])
def test_the_menu_of_each_control_asks_it(name: str, field: FieldWidget) -> None:
    control = field.window().findChild(QWidget, name)
    assert control is not None
    place = control.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, control.mapToGlobal(place))
    QApplication.sendEvent(control, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = menu.findChild(QAction, "whatIsThis")
    assert action is not None
    action.trigger()
    menu.close()
    assert len(explanations()) == 1
    explanations()[0].close()


def test_nothing_is_said_where_there_is_nothing_to_say(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert not show_explanation(widget)
    assert not show_explanation(None)


def test_it_is_drawn_literally_and_stays_on_the_screen(qtbot: QtBot) -> None:
    widget = QWidget()
    widget.setProperty("explanation", HOSTILE)
    qtbot.addWidget(widget)
    widget.show()
    screen = widget.screen().availableGeometry()
    widget.move(screen.bottomRight() - QPoint(20, 20))
    assert show_explanation(widget)
    [popup] = explanations()
    label = popup.findChild(QLabel, "explanationText")
    assert label is not None
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert screen.contains(popup.geometry())
    popup.close()
