"""Does the main job with nothing but keys, and looks only at what has the keyboard.

Runs under the system's Python, as `screen_reader.py` does: ``python3 keyboard_user.py JOB``. The keys are
those of the X server; what they do is read over AT-SPI.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from screen_reader import Atspi, Reader, labels_of

MOST_STOPS = 60
MOST_TRIES = 3
LETTER_S = 5.0


class KeyboardUser(Reader):
    """Knows where the keyboard is, and moves it."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__(words)
        self._focused: Any = None
        self._follower = Atspi.EventListener.new(self._on_focus)
        self._follower.register("object:state-changed:focused")

    def key(self, *names: str) -> None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)

    def type(self, text: str) -> None:
        if text.isascii():
            subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)
        else:
            self._type_by_letters(text)
        self.step(f"typed {text}")

    def _type_by_letters(self, text: str) -> None:
        """For letters that no key has: xdotool gives each to a key and takes it away again, which a busy app
        may see too late. Whoever types sees that a letter is missing, and presses its key once more."""
        for count, letter in enumerate(text, start=1):
            for _ in range(MOST_TRIES):
                subprocess.run(["xdotool", "type", "--delay", "40", letter], check=True)
                if self.comes(lambda count=count: self._typed() == text[:count], LETTER_S):
                    break
            else:
                raise SystemExit(f"{letter} of {text} was never typed; there is {self._typed()}")

    def _typed(self) -> str:
        node = self._focused
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def is_at(self, name: str) -> bool:
        """What has the keyboard is called ``name``, or begins with that."""
        node = self._focused
        return node is not None and any(
            each.startswith(self.said(name)) for each in (node.get_name(), *labels_of(node))
        )

    def arrives_at(self, name: str) -> None:
        self.until(lambda: self.is_at(name), f"the keyboard at {self.said(name)}")
        self.step(f"is at {name}")

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Press ``key`` until the keyboard is at what is called ``name``."""
        passed: list[str] = []
        while not self.is_at(name):
            if len(passed) > MOST_STOPS:
                raise SystemExit(f"{key} never came to {self.said(name)}: {passed}")
            before = self._focused
            self.key(key)
            self.until(lambda before=before: self._focused is not before, f"{key} after {passed}")
            passed.append(self._focused.get_name())
        self.step(f"came to {name} by {passed}")

    def is_ticked(self, name: str) -> bool:
        return self.is_at(name) and self._focused.get_state_set().contains(Atspi.StateType.CHECKED)

    def _on_focus(self, event: Any) -> None:
        if event.detail1:
            self._focused = event.source


def main(copy: Path, prompt: str, words: dict[str, str]) -> None:
    user = KeyboardUser(words)
    user.finds_nothing_nameless("Search")
    user.key("ctrl+1")
    user.go_to("Picture → Video")
    user.key("Left")
    user.until(lambda: user.is_ticked("Text → Video"), "a tick at Text → Video")
    user.go_to("Model")
    user.key("Down")
    user.until(lambda: user.is_at("Hailuo 02 Pro"), "another model")
    user.go_to("Prompt")
    user.type(prompt)
    user.go_to("Generate")
    user.key("space")
    user.hears("1 clip ready", prompt)
    user.go_to("Pause", "F6")
    user.key("F6")
    user.arrives_at(prompt)
    user.go_to("Generate", "F6")
    user.go_to("Pause", "F6")
    user.key("space")
    user.arrives_at("Play")
    user.key("space")
    user.arrives_at("Pause")
    user.sees_move("Position")
    user.go_to("Save a copy", "shift+Tab")
    user.key("space")
    user.arrives_at("File name:")
    user.key("ctrl+a")
    user.type(str(copy))
    user.key("Return")
    user.hears(copy.name)


if __name__ == "__main__":
    job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    main(Path(job["copy"]), job["prompt"], job["words"])
