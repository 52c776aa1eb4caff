"""The welcome page and the key dialog, with a sign-in and a found key in them."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import KeyRefused, KeyringMissing, KeyringUnavailable
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate
from runapi_desktop.services.account_keys import AccountKeys, SavedKey
from runapi_desktop.services.bundles import KeyServices
from runapi_desktop.services.events import KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.ui.account import waiting_page
from runapi_desktop.ui.commands.subject import subject_of
from runapi_desktop.ui.commands.window_commands import KEY as KEY_COMMAND
from runapi_desktop.ui.controllers.keys import KeyController
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.gallery.checks import troubles
from tests.helpers.opened_urls import opened_urls
from tests.helpers.page_driver import control, until
from tests.sandbox.conftest import BASE_URL, KEY
from tests.store.examples import a_task
from tests.ui.account.conftest import AccountParts

HOME = "USERPROFILE" if os.name == "nt" else "HOME"


class Door:
    """A window with the pages, and what the user answered."""

    def __init__(
        self, parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path | None = None
    ) -> None:
        self.parts = parts
        self.qtbot = qtbot
        self.window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
        qtbot.addWidget(self.window, before_close_func=lambda w: w.closed.connect(lambda: None))
        self.window.add_tab(QLabel("compose"), "Hailuo")
        self.window.set_stage_and_reel(QLabel("stage"), QLabel("reel"))
        self.settled: list[str] = []
        environ = {HOME: str(config.parents[2])} if config is not None else {}
        self.pages = KeyController(
            self.window,
            KeyServices(
                parts.account_keys,
                parts.accounts,
                parts.sign_in,
                FoundKey(environ, parts.account_keys, origin=parts.origin, default_base_url=parts.origin),
            ),
            parts.runtime,
            settings=Settings({"reduced_motion": True}),
            may_offer_found_key=lambda: not self.settled,
        )
        self.pages.found_key_settled.connect(lambda: self.settled.append("found key"))
        self.pages.practice_chosen.connect(lambda: self.settled.append("practice"))
        self.window.show()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(control(self.window, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / ".config" / "runapi" / "config.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"api_key": KEY}), "utf-8")
    return path


def offer(door: Door) -> QWidget:
    return control(door.window, QWidget, "foundKeyOffer")


async def offered(parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path) -> Door:
    """The welcome page, where the key of ``config`` was found."""
    door = Door(parts, qtbot, qapp, config)
    door.pages.show_welcome()
    await until(lambda: offer(door).isVisible())
    return door


async def test_a_found_key_is_offered_and_used(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path
) -> None:
    door = await offered(parts, qtbot, qapp, config)
    assert str(config) in control(door.window, QLabel, "foundKeyText").text()
    assert "plain-text copy stays" in control(door.window, QLabel, "foundKeyText").text()
    door.click("useFoundKey")
    await until(lambda: door.window.shows_workspace)
    assert await parts.store.load(parts.origin) == KEY
    assert door.settled == ["found key"]
    assert json.loads(config.read_text("utf-8")) == {"api_key": KEY}
    await parts.balance()


async def load_from_environment(parts: AccountParts, key: str) -> None:
    """As it is where the app was started with that key."""

    def client(trial: Callable[[], str | None]) -> RunApiClient:
        return RunApiClient(BASE_URL, trial, http=httpx.AsyncClient(transport=parts.sandbox.transport))

    parts.account_keys = AccountKeys(
        parts.origin,
        connections=parts.connections,
        key_store=parts.store,
        environ={"RUNAPI_API_KEY": key},
        events=parts.events,
        gates=parts.gates,
        scope=parts.scope,
        trial_client=client,
        now=parts.clock.now,
    )
    await parts.account_keys.load()


@pytest.mark.parametrize(
    ("source", "why_not"),
    [
        (KeySource.ENVIRONMENT, "RUNAPI_API_KEY"),
        (KeySource.NONE, "no saved key"),
        (KeySource.KEYRING, ""),
    ],
)
async def test_a_key_is_removed_only_where_the_app_keeps_it(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, source: KeySource, why_not: str
) -> None:
    if source is KeySource.KEYRING:
        await parts.account_keys.save(KEY)
        await parts.balance()
    elif source is KeySource.ENVIRONMENT:
        await load_from_environment(parts, KEY)
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    remove = control(door.window, QPushButton, "removeKey")
    assert remove.isEnabled() is not bool(why_not)
    assert why_not in remove.toolTip()
    control(door.window, QDialog, "keyDialog").accept()


async def test_the_dialog_offers_it_to_who_has_never_seen_the_welcome_page(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path
) -> None:
    door = Door(parts, qtbot, qapp, config)
    door.pages.open_dialog()
    await until(lambda: offer(door).isVisible())
    words = control(door.window, QLabel, "foundKeyText")
    await until(lambda: words.height() >= words.heightForWidth(words.width()))
    door.click("useFoundKey")
    await until(lambda: not offer(door).isVisible())
    assert await parts.store.load(parts.origin) == KEY
    assert door.settled == ["found key"]
    await parts.balance()
    control(door.window, QDialog, "keyDialog").accept()
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)
    door.pages.open_dialog()
    assert door.window.findChild(QWidget, "foundKeyOffer") is None
    control(door.window, QDialog, "keyDialog").accept()


async def test_the_buttons_of_the_welcome_page_are_on_one_line(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path
) -> None:
    door = await offered(parts, qtbot, qapp, config)
    buttons = [
        control(door.window, QPushButton, name) for name in ("saveKey", "signIn", "practiceWithoutKey")
    ]
    feet = {button.mapTo(door.window, button.rect().bottomLeft()).y() for button in buttons}
    assert len(feet) == 1


async def test_declined_it_is_not_offered_again(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path
) -> None:
    door = await offered(parts, qtbot, qapp, config)
    door.click("declineFoundKey")
    assert not offer(door).isVisible()
    assert not door.window.shows_workspace
    door.window.show_workspace()
    await until(lambda: door.window.findChild(QWidget, "welcomePage") is None)
    door.pages.show_welcome()
    assert door.window.findChild(QWidget, "foundKeyOffer") is None
    assert await parts.store.load(parts.origin) is None


@pytest.mark.logs("the keyring does not take the key")
async def test_one_that_no_keyring_takes_is_offered_again(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(account: str, key: str) -> None:
        raise KeyringUnavailable("locked")

    monkeypatch.setattr(parts.store, "save", refuse)
    door = await offered(parts, qtbot, qapp, config)
    door.click("useFoundKey")
    await until(lambda: door.window.shows_workspace)
    assert parts.account_keys.state.source is KeySource.SESSION
    assert door.settled == []
    await parts.balance()


async def test_a_key_that_is_gone_by_then_is_no_trouble(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, config: Path
) -> None:
    door = await offered(parts, qtbot, qapp, config)
    config.unlink()
    door.click("useFoundKey")
    await until(lambda: "did not accept" in control(door.window, QLabel, "foundKeyText").text())
    assert not door.window.shows_workspace


async def test_without_one_the_page_says_nothing(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.show_welcome()
    await parts.clock.pass_time(1)
    assert not offer(door).isVisible()
    door.click("practiceWithoutKey")
    assert door.settled == ["practice"]


@pytest.mark.usefixtures("system_browser")
async def test_signing_in_on_the_welcome_page_opens_the_studio(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.show_welcome()
    door.click("signIn")
    await until(lambda: parts.opened != [])
    await parts.press("allow")
    await until(lambda: door.window.shows_workspace)
    assert parts.account_keys.state.source is KeySource.KEYRING
    await parts.balance()


@pytest.mark.usefixtures("system_browser")
async def test_signing_in_in_the_dialog_shows_the_new_account(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    door.click("signIn")
    await until(lambda: parts.opened != [])
    await parts.press("allow")
    await until(lambda: "saved in this computer's keyring" in control(dialog, QLabel, "keySource").text())
    await until(lambda: "Practice studio" in control(dialog, QLabel, "keyOwner").text())
    dialog.accept()


async def test_the_dialog_shows_the_balance_its_age_and_the_way_to_more(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    await parts.account_keys.save(KEY)
    await parts.balance()
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    assert control(dialog, QLabel, "accountBalance").text() == "$100.00"
    hint = control(dialog, QLabel, "accountHint")
    assert not hint.isVisible()
    with qtbot.waitSignal(door.window.status_line.top_up_pressed):
        door.click("topUpAccount")
    await parts.sandbox.switch("offline")
    await parts.account_keys.refresh_balance()
    assert hint.isVisible()
    assert hint.text().startswith("No reply from RunAPI since")
    dialog.accept()


@pytest.mark.usefixtures("system_browser")
async def test_closing_the_dialog_ends_the_attempt(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    door.click("signIn")
    await until(lambda: parts.opened != [])
    dialog.accept()
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)
    with pytest.raises(httpx.ConnectError):
        await parts.press("allow")
    assert parts.account_keys.state.source is KeySource.NONE


async def test_a_wrong_key_is_not_saved(parts: AccountParts, qtbot: QtBot, qapp: QApplication) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.show_welcome()
    control(door.window, QLineEdit, "apiKey").setText("not-a-key")
    door.click("saveKey")
    await until(lambda: "did not accept" in control(door.window, QLabel, "keyResult").text())
    assert not door.window.shows_workspace
    assert await parts.store.load(parts.origin) is None
    field = control(door.window, QLineEdit, "apiKey")
    assert field.text() == "not-a-key"
    assert field.hasSelectedText(), "the next paste does not replace the refused key"
    assert field.window().focusWidget() is field

    control(door.window, QLineEdit, "apiKey").setText(f' "Bearer {KEY}" ')
    door.click("saveKey")
    await until(lambda: door.window.shows_workspace)
    assert await parts.store.load(parts.origin) == KEY
    await parts.balance()


@pytest.mark.logs("keyring does not take")
async def test_a_key_of_the_session_that_is_removed_leaves_nothing_said_of_it(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_account_and_key: str) -> None:
        raise KeyringMissing("none here")

    for method in ("save", "remove"):
        monkeypatch.setattr(parts.store, method, refuse)
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    result, source = (control(dialog, QLabel, name) for name in ("keyResult", "keySource"))
    control(dialog, QLineEdit, "apiKey").setText(KEY)
    door.click("saveKey")
    await until(lambda: "this session only" in result.text())
    await parts.balance()
    door.click("removeKey")
    await until(lambda: "There is no key yet." in source.text())
    await until(lambda: result.text() == "")
    assert "no usable keyring" in source.text()
    dialog.accept()


async def test_what_is_typed_while_a_key_is_asked_about_stays(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, ask = asyncio.Event(), parts.account_keys.check_and_save

    async def ask_slowly(*key_and_name: str) -> SavedKey:
        await answered.wait()
        return await ask(*key_and_name)

    monkeypatch.setattr(parts.account_keys, "check_and_save", ask_slowly)
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    field = control(dialog, QLineEdit, "apiKey")
    result = control(dialog, QLabel, "keyResult")
    field.setText(KEY)
    door.click("saveKey")
    await until(lambda: result.text() == "Asking RunAPI…")
    field.setText("the next one")
    answered.set()
    await until(lambda: "Saved" in result.text())
    assert field.text() == "the next one"
    await parts.balance()
    dialog.accept()


async def test_return_asks_about_a_key_once(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def ask(key: str, _name: str) -> SavedKey:
        asked.append(key)
        raise KeyRefused(status=401)

    monkeypatch.setattr(parts.account_keys, "check_and_save", ask)
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    dialog = control(door.window, QDialog, "keyDialog")
    field = control(dialog, QLineEdit, "apiKey")
    qtbot.keyClicks(field, "sk-1")
    for count in (1, 2):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: control(dialog, QPushButton, "saveKey").isEnabled())
        await until(lambda: "did not accept" in control(dialog, QLabel, "keyResult").text())
        assert asked == ["sk-1"] * count
    dialog.accept()


async def test_a_refused_key_opens_the_dialog_once_and_a_good_one_closes_it(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.follow_refusals()
    await parts.account_keys.save("revoked-since")
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is not None)
    dialog = control(door.window, QDialog, "keyDialog")
    assert "did not accept" in control(dialog, QLabel, "keyResult").text()
    assert not dialog.isModal()

    dialog.reject()
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)
    parts.gates.refuse_key(parts.origin)
    assert door.window.findChild(QDialog, "keyDialog") is None

    await parts.account_keys.save("still-wrong")
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is not None)
    await parts.account_keys.save(KEY)
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)
    await parts.balance()


async def test_beside_a_refused_key_of_the_environment_a_saved_one_is_not_said_to_be_in_use(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    await load_from_environment(parts, "revoked-since")
    door = Door(parts, qtbot, qapp)
    await until(lambda: parts.gates.state(parts.origin).gate is Gate.KEY)
    door.pages.open_dialog()
    result = control(door.window, QLabel, "keyResult")
    assert "did not accept" in result.text()
    control(door.window, QLineEdit, "apiKey").setText(KEY)
    door.click("saveKey")
    await until(lambda: "takes precedence" in result.text())
    assert "Saved in this computer's keyring." in result.text()
    assert "Connected" not in result.text()
    assert await parts.store.load(parts.origin) == KEY
    control(door.window, QDialog, "keyDialog").accept()


async def test_a_dialog_that_stands_there_comes_to_the_front(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.follow_refusals()
    parts.gates.refuse_key(parts.origin)
    dialog = control(door.window, QDialog, "keyDialog")
    door.window.activateWindow()
    await until(door.window.isActiveWindow)
    door.window.key_action.trigger()
    await until(dialog.isActiveWindow)
    assert len(door.window.findChildren(QDialog, "keyDialog")) == 1
    dialog.accept()


@pytest.mark.parametrize(("origin", "in_use"), [(None, "Studio"), (PRACTICE_ORIGIN, "")])
async def test_a_card_asks_for_the_key_of_its_own_account(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, origin: str | None, in_use: str
) -> None:
    """One of practice asks for none."""
    door = Door(parts, qtbot, qapp)
    await parts.accounts.use("Studio")
    await parts.accounts.use("")
    task = replace(a_task(), origin=origin or parts.origin, account="Studio")
    door.window.commands.run(KEY_COMMAND, subject_of(ReelItem(task)))
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is not None)
    assert parts.accounts.active == in_use
    control(door.window, QDialog, "keyDialog").accept()


async def test_each_account_whose_key_is_refused_is_told_of(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.follow_refusals()
    for name in ("", "Studio"):
        await parts.accounts.use(name)
        parts.gates.refuse_key(parts.accounts.place)
        await until(lambda: door.window.findChild(QDialog, "keyDialog") is not None)
        control(door.window, QDialog, "keyDialog").reject()
        await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)


async def test_an_account_whose_key_was_refused_meanwhile_says_so_when_it_is_chosen(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.follow_refusals()
    await parts.accounts.use("Studio")
    await parts.account_keys.save(KEY)
    await parts.balance()
    await parts.accounts.use("")
    parts.gates.refuse_key(f"{parts.origin}#Studio")
    assert door.window.findChild(QDialog, "keyDialog") is None, "it is not the one in use"
    await parts.accounts.use("Studio")
    dialog = control(door.window, QDialog, "keyDialog")
    assert "did not accept" in control(dialog, QLabel, "keyResult").text()
    dialog.reject()
    await until(lambda: door.window.findChild(QDialog, "keyDialog") is None)
    for name in ("", "Studio"):
        await parts.accounts.use(name)
        assert door.window.findChild(QDialog, "keyDialog") is None, "the user knows"


@pytest.mark.parametrize("is_held_back", [True, False])
async def test_an_empty_window_says_that_a_keyring_waits_for_its_owner(
    parts: AccountParts,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    is_held_back: bool,
) -> None:
    unlocked = asyncio.Event()

    async def ask_the_owner(account: str) -> str:
        await unlocked.wait()
        return KEY

    monkeypatch.setattr(parts.store, "load", ask_the_owner)
    spoken: list[str] = []
    monkeypatch.setattr(waiting_page, "announce", lambda _page, text, **_how: spoken.append(text))
    door = Door(parts, qtbot, qapp)
    if is_held_back:
        door.window.hold_back()
    else:
        door.window.show_workspace()
    loading = asyncio.create_task(door.pages.load_keys())
    await parts.clock.pass_time(1.0)
    assert door.window.findChild(QWidget, "waitingPage") is None
    await parts.clock.pass_time(1.0)
    assert door.window.shows_workspace is not is_held_back
    if is_held_back:
        page = control(door.window, QWidget, "waitingPage")
        assert page.isVisible()
        words = [label.text() for label in page.findChildren(QLabel)]
        assert words[0] == "Waiting for this computer's keyring"
        assert spoken == [". ".join(words)]
        assert troubles(door.window) == []
    unlocked.set()
    assert (await loading).source is KeySource.KEYRING


async def test_a_keyring_that_answers_at_once_is_not_waited_for(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.window.hold_back()
    await door.pages.load_keys()
    await parts.clock.pass_time(5.0)
    assert door.window.findChild(QWidget, "waitingPage") is None


@pytest.mark.logs("the keyring cannot be read")
async def test_without_a_keyring_nothing_promises_one(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(account: str) -> None:
        raise KeyringUnavailable("no keyring here")

    for has_keyring in (True, False):
        if not has_keyring:
            monkeypatch.setattr(parts.store, "load", refuse)
        await parts.account_keys.load()
        door = Door(parts, qtbot, qapp)
        door.pages.show_welcome()
        door.pages.open_dialog()
        texts = [label.text() for label in door.window.findChildren(QLabel)]
        assert sum("kept in this computer's keyring" in text for text in texts) == (2 if has_keyring else 0)
        assert sum("for this session only" in text for text in texts) == (0 if has_keyring else 2)
        control(door.window, QDialog, "keyDialog").accept()


async def test_saving_says_whose_account_it_is_or_what_is_wrong(
    parts: AccountParts, qtbot: QtBot, qapp: QApplication
) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.open_dialog()
    field, said = control(door.window, QLineEdit, "apiKey"), control(door.window, QLabel, "keyResult")
    field.setText("sk-wrong-000000")
    door.click("saveKey")
    await until(lambda: "did not accept" in said.text())
    assert parts.account_keys.current_key(parts.origin) is None
    field.setText(KEY)
    door.click("saveKey")
    await until(lambda: said.text().startswith("Connected to "))
    assert "Balance $" in said.text()
    assert "Saved in this computer's keyring." in said.text()
    assert not field.text()
    await parts.balance()
    control(door.window, QDialog, "keyDialog").accept()


async def test_a_key_is_to_be_had_at_runapi(parts: AccountParts, qtbot: QtBot, qapp: QApplication) -> None:
    door = Door(parts, qtbot, qapp)
    door.pages.show_welcome()
    with opened_urls() as urls:
        door.click("getKey")
    assert urls == [f"{parts.origin}/api_keys"]
