"""What the process does before there is a window."""

from __future__ import annotations

import os

import pytest

from runapi_desktop.own_process import take_environment


def test_a_key_in_the_environment_is_used_and_handed_on_to_no_other_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RUNAPI_API_KEY", "sk-from-the-environment")
    assert take_environment()["RUNAPI_API_KEY"] == "sk-from-the-environment"
    assert "RUNAPI_API_KEY" not in os.environ
    assert "RUNAPI_API_KEY" not in take_environment()
