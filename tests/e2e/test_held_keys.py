"""A key that orders and is held presses no button of the question that comes up, on a busy computer too."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.e2e.dragging import running

_HOLD_S = "2"
"""A key is repeated some forty times meanwhile."""


@pytest.mark.parametrize(("place", "keys"), [("prompt", ("ctrl", "Return")), ("generate", ("space",))])
def test_a_held_key_leaves_the_question_before_paying_to_its_next_press(
    app_environment: dict[str, str], tmp_path: Path, place: str, keys: tuple[str, ...]
) -> None:
    def xdotool(*words: str) -> None:
        subprocess.run(["xdotool", *words], env=app_environment, check=True)

    held = [word for key in keys for word in ("keydown", key)]
    *first, last = [("keyup", key) for key in keys]
    with running("held_key_places.py", str(tmp_path / "data"), environment=app_environment) as app:
        assert app.said() == {"ready": True}
        app.tell(place)
        assert app.said() == {"keyboard": place}
        xdotool(*held)
        assert "confirm anything over" in app.said()["question"]
        for each in first:  # Return alone answers a question.
            xdotool(*each)
        xdotool("sleep", _HOLD_S, *last)
        app.tell("still there")
        assert app.said() == {"answer": "still there"}, "the held key answered the question"
        xdotool("key", "space")
        assert app.said() == {"question": False}
        assert app.said() == {"cards": 1}
