"""Recovering a task from the window: one field, one choice, and a plain word when it cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from runapi_desktop.ui.support.recover_dialog import RecoverDialog
from tests.helpers.page_driver import control, until
from tests.services.conftest import Run, from_words
from tests.services.fake_runapi import FakeRunApi, FakeTask, answer
from tests.ui.support.conftest import WatchedScope


@pytest.fixture
def dialog(run: Run, scope: WatchedScope, parent: QWidget) -> RecoverDialog:
    dialog = RecoverDialog(run.runner, scope, parent)
    dialog.open()
    return dialog


def says(dialog: RecoverDialog) -> str:
    return control(dialog, QLabel, "recoverResult").text()


async def recover(dialog: RecoverDialog, scope: WatchedScope, text: str) -> None:
    control(dialog, QLineEdit, "taskId").setText(text)
    control(dialog, QPushButton, "recoverTask").click()
    await scope.settled()


async def test_a_lost_task_is_taken_up_and_named(
    run: Run, server: FakeRunApi, dialog: RecoverDialog, scope: WatchedScope
) -> None:
    server.tasks["lost-7"] = FakeTask("lost-7", "{}", polls_left=2)
    said: list[str] = []
    dialog.recovered.connect(said.append)
    control(dialog, QComboBox, "taskKind").setCurrentIndex(2)
    await recover(dialog, scope, "lost-7 ")
    (task,) = await run.tasks.unfinished()
    assert said == [task.id]
    assert (task.request.service, task.request.action) == ("luma", "modify_video")
    assert not dialog.isVisible()


async def test_a_task_of_the_library_is_named_instead(
    run: Run, dialog: RecoverDialog, scope: WatchedScope
) -> None:
    (task,) = await run.until_finished(*await run.runner.generate([from_words()]))
    said: list[str] = []
    dialog.recovered.connect(said.append)
    await recover(dialog, scope, str(task.remote_id))
    assert said == [task.id]


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("", None, "Paste the task ID"),
        ("a/b", None, "not a task ID"),
        ("unknown", None, "has no task"),
        ("t1", 401, "did not accept this key"),
        ("t1", 429, "slow down"),
    ],
)
async def test_what_cannot_be_recovered_is_said_in_place(
    run: Run,
    server: FakeRunApi,
    dialog: RecoverDialog,
    scope: WatchedScope,
    text: str,
    status: int | None,
    words: str,
) -> None:
    if status is not None:
        server.always["poll"] = answer(status)
    await recover(dialog, scope, text)
    assert words in says(dialog)
    assert dialog.isVisible()
    assert control(dialog, QPushButton, "recoverTask").isEnabled()
    assert await run.tasks.unfinished() == []
    assert control(dialog, QLineEdit, "taskId").text() == text  # nothing that was typed is lost


async def test_an_answer_presses_no_words_together(dialog: RecoverDialog, scope: WatchedScope) -> None:
    await recover(dialog, scope, "unknown")
    answer_line = control(dialog, QLabel, "recoverResult")
    await until(lambda: answer_line.height() >= answer_line.heightForWidth(answer_line.width()) > 0)
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    grown = dialog.height()
    control(dialog, QLineEdit, "taskId").clear()
    answer_line.clear()
    answer_line.hide()
    await until(lambda: dialog.height() < grown)


async def test_a_dialog_closed_while_runapi_is_asked_says_nothing(
    run: Run, server: FakeRunApi, dialog: RecoverDialog, scope: WatchedScope
) -> None:
    said: list[str] = []
    dialog.recovered.connect(said.append)
    dialog.finished.connect(dialog.deleteLater)
    control(dialog, QPushButton, "recoverTask").click()
    dialog.reject()
    await scope.settled()
    assert said == []


async def test_every_control_has_a_name_for_tools_and_readers(dialog: RecoverDialog) -> None:
    for kind in (QLineEdit, QComboBox, QPushButton):
        for widget in dialog.findChildren(kind):
            if widget.isVisibleTo(dialog):
                assert widget.objectName()
                assert widget.accessibleName()
