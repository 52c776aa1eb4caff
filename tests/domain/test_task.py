"""What each state of a task means for whoever waits, cancels or pays."""

from __future__ import annotations

import pytest

from runapi_desktop.domain.task import TaskState

S = TaskState


@pytest.mark.parametrize(
    ("meaning", "states"),
    [
        ("is_unsent", {S.QUEUED, S.UPLOADING}),
        ("is_finished", {S.READY, S.FAILED}),
        ("moves_money", {S.WAITING, S.DOWNLOADING, S.READY, S.FAILED}),
    ],
)
def test_a_state_means_it_or_does_not(meaning: str, states: set[TaskState]) -> None:
    assert {state for state in TaskState if getattr(state, meaning)} == states
