"""What stands beside the settings is true on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.ui.settings.blocks import PlacesBlock
from runapi_desktop.ui.widgets.plain_text import PlainLabel

_IN_KEYRING, _UNTIL_QUIT = "in this computer's keyring", "no usable keyring"


@pytest.mark.parametrize(
    ("source", "keyring_error", "words"),
    [
        (KeySource.KEYRING, "", _IN_KEYRING),
        (KeySource.SESSION, "no backend", _UNTIL_QUIT),
        (KeySource.ENVIRONMENT, "", "RUNAPI_API_KEY"),
        (KeySource.ENVIRONMENT, "no backend", "RUNAPI_API_KEY"),
        (KeySource.NONE, "", _IN_KEYRING),
        (KeySource.NONE, "no backend", _UNTIL_QUIT),
        (KeySource.PRACTICE, "", _IN_KEYRING),
        (KeySource.PRACTICE, "no backend", _UNTIL_QUIT),
    ],
)
def test_the_key_is_said_to_be_where_it_is(
    qtbot: QtBot, source: KeySource, keyring_error: str, words: str
) -> None:
    events = Events()
    begun = AccountState(KeySource.KEYRING, "https://runapi.ai")
    block = PlacesBlock(Path("/clips"), Path("/data"), Path("/logs"), begun, events)
    qtbot.addWidget(block)
    line = block.findChild(PlainLabel, "keyPlace")
    assert line is not None
    assert _IN_KEYRING in line.text()
    events.account_changed.publish(begun._replace(source=source, keyring_error=keyring_error))
    assert words in line.text()
    assert (_IN_KEYRING in line.text()) == (words == _IN_KEYRING)
