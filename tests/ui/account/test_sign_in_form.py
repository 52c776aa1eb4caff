"""Signing in as the user sees it: the code, the way out, and one sentence for each bad end."""

from __future__ import annotations

import os
import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import SignInProblem
from runapi_desktop.services.callback_listener import HOST
from runapi_desktop.services.sign_in import PATIENCE_S
from runapi_desktop.ui.account.sign_in_form import SignInForm
from runapi_desktop.ui.texts.error_text import sign_in_text
from tests.helpers.page_driver import control, until
from tests.helpers.qt_signals import emitted
from tests.sandbox.conftest import KEY
from tests.ui.account.conftest import AccountParts


def new_form(parts: AccountParts, qtbot: QtBot) -> SignInForm:
    form = SignInForm(parts.sign_in, parts.scope, open_url=parts.open_url)
    qtbot.addWidget(form)
    form.show()
    return form


async def press_begin(form: SignInForm, parts: AccountParts, qtbot: QtBot) -> None:
    count = len(parts.opened)
    qtbot.mouseClick(control(form, QPushButton, "signIn"), Qt.MouseButton.LeftButton)
    await until(lambda: len(parts.opened) > count)


def said(form: SignInForm) -> str:
    label = control(form, QLabel, "signInResult")
    return label.text() if label.isVisible() else ""


def is_waiting(form: SignInForm) -> bool:
    begin, cancel = (control(form, QPushButton, name) for name in ("signIn", "cancelSignIn"))
    assert begin.isVisible() is not cancel.isVisible()
    return cancel.isVisible()


def nobody_listens(parts: AccountParts) -> bool:
    """Whether the port can be had. No call to it: who comes while Windows closes the door is never let go."""
    with socket.socket() as taker:
        if os.name != "nt":  # There it would take a port from who listens; else it waits for old calls.
            taker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taker.bind((HOST, parts.port()))
        except OSError:
            return False
    return True


async def test_the_code_of_the_page_is_shown_until_it_is_allowed(parts: AccountParts, qtbot: QtBot) -> None:
    form = new_form(parts, qtbot)
    await press_begin(form, parts, qtbot)
    assert is_waiting(form)
    code = control(form, QLabel, "signInCode").text()
    assert f"display_code={code}" in parts.opened[0]
    assert len(code) == 9
    saved = parts.scope.spawn(emitted(form.saved), "saved")
    await parts.press("allow")
    await saved
    assert not is_waiting(form)
    assert said(form) == "Connected to Practice studio. Balance $100.00.\nSaved in this computer's keyring."
    assert await parts.store.load(parts.origin) == KEY
    assert control(form, QLabel, "signInCode").text() == ""
    await parts.balance()


async def test_refused_it_says_so_and_can_be_tried_again(parts: AccountParts, qtbot: QtBot) -> None:
    form = new_form(parts, qtbot)
    await press_begin(form, parts, qtbot)
    await parts.press("refuse")
    await until(lambda: not is_waiting(form))
    assert said(form) == sign_in_text(SignInProblem.REFUSED)
    await press_begin(form, parts, qtbot)
    assert is_waiting(form)
    assert said(form) == ""
    assert await parts.store.load(parts.origin) is None


async def test_too_late(parts: AccountParts, qtbot: QtBot) -> None:
    form = new_form(parts, qtbot)
    await press_begin(form, parts, qtbot)
    await parts.clock.pass_time(PATIENCE_S + 1)
    await until(lambda: not is_waiting(form))
    assert said(form) == sign_in_text(SignInProblem.TOO_LATE)
    assert nobody_listens(parts)


async def test_trouble_on_the_way_to_the_key(parts: AccountParts, qtbot: QtBot) -> None:
    form = new_form(parts, qtbot)
    await press_begin(form, parts, qtbot)
    await parts.sandbox.switch("code-refused")
    await parts.press("allow")
    await until(lambda: not is_waiting(form))
    assert said(form) == sign_in_text(SignInProblem.CODE_REFUSED)
    await press_begin(form, parts, qtbot)
    await parts.sandbox.switch("offline")
    await parts.call_back(f"http://{HOST}:{parts.port()}/callback?code=c&state={_state(parts)}")
    await until(lambda: not is_waiting(form))
    assert said(form) == "RunAPI cannot be reached. Check the internet connection."


def _state(parts: AccountParts) -> str:
    return parts.opened[-1].split("state=")[1].split("&")[0]


async def test_cancel_is_quiet_and_leaves_nothing(parts: AccountParts, qtbot: QtBot) -> None:
    form = new_form(parts, qtbot)
    form.activateWindow()
    await press_begin(form, parts, qtbot)
    cancel = control(form, QPushButton, "cancelSignIn")
    await until(cancel.hasFocus)
    qtbot.keyClick(cancel, Qt.Key.Key_Space)
    await until(lambda: not is_waiting(form))
    assert said(form) == ""
    assert control(form, QPushButton, "signIn").hasFocus()
    assert nobody_listens(parts)
    assert await parts.store.load(parts.origin) is None


async def test_without_a_browser_the_address_can_be_copied(parts: AccountParts, qtbot: QtBot) -> None:
    parts.has_browser = False
    form = new_form(parts, qtbot)
    await press_begin(form, parts, qtbot)
    assert said(form) == "No browser could be opened. Copy the address into one yourself."
    qtbot.mouseClick(control(form, QPushButton, "copySignInAddress"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == parts.opened[0]
    assert said(form) == "Copied."
    await parts.press("allow")
    await until(lambda: not is_waiting(form))
    assert parts.account_keys.current_key(parts.origin) == KEY
    await parts.balance()


async def test_an_attempt_elsewhere_replaces_this_one(parts: AccountParts, qtbot: QtBot) -> None:
    first, second = new_form(parts, qtbot), new_form(parts, qtbot)
    await press_begin(first, parts, qtbot)
    await press_begin(second, parts, qtbot)
    await until(lambda: not is_waiting(first))
    assert said(first) == sign_in_text(SignInProblem.REPLACED)
    assert is_waiting(second)


async def test_the_attempt_ends_with_the_form(parts: AccountParts, qtbot: QtBot) -> None:
    form = SignInForm(parts.sign_in, parts.scope, open_url=parts.open_url)
    form.show()
    await press_begin(form, parts, qtbot)
    form.close()
    form.deleteLater()
    await until(lambda: nobody_listens(parts))
    assert await parts.store.load(parts.origin) is None


@pytest.mark.parametrize("problem", SignInProblem)
def test_every_bad_end_has_its_sentence(problem: SignInProblem) -> None:
    sentence = sign_in_text(problem)
    assert sentence.endswith(".")
    assert "!" not in sentence
