"""What a screen reader does with the app: finds controls by what they are called, presses, writes, listens.

Runs under the system's Python, which has AT-SPI's bindings: ``python3 screen_reader.py PICTURE``. Does the
main job once by the English labels alone, prints each step with its time, and fails at the first thing that
cannot be found or does not happen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

APP = "RunAPI Desktop"
PATIENCE_S = 60.0
LOOK_EVERY_S = 0.05
BUTTONS = ("push button", "check box", "radio button")
TEXTS = ("text", "entry")


class Reader:
    """One running app, as AT-SPI tells it."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._app = self.until(self._running_app, f"{APP} on the accessibility bus")
        # What is remembered here would be old: nothing but the app knows what it shows.
        self._app.set_cache_mask(Atspi.Cache.NONE)

    def step(self, text: str) -> None:
        print(f"{time.monotonic() - self._begun:5.1f} s  {text}", flush=True)

    def press(self, name: str) -> None:
        """Press the button called ``name`` when it can be pressed."""
        button = self.until(lambda: self._usable(BUTTONS, name), f"a button called {name}")
        button.do_action(0)
        self.step(f"pressed {name}")

    def write(self, name: str, text: str) -> None:
        """Make ``text`` what stands in the field called ``name``."""
        field = self.until(lambda: self._usable(TEXTS, name), f"a field called {name}")
        assert field.set_text_contents(text)
        self.until(lambda: Atspi.Text.get_text(field, 0, -1) == text, f"“{text}” in {name}")
        self.step(f"wrote into {name}")

    def choose_tab(self, name: str) -> None:
        """Turn to the page called ``name``."""
        tab = self.until(lambda: self._usable(("page tab",), name), f"a tab called {name}")
        tab.do_action(0)
        self.step(f"turned to {name}")

    def hears(self, role: str, name: str, words: str) -> None:
        """Wait until something of ``role`` whose name begins with ``name`` says ``words``."""

        def says() -> bool:
            found = (n for n in self._nodes() if n.get_role_name() == role and n.get_name().startswith(name))
            return any(words in f"{node.get_name()} {node.get_description()}" for node in found)

        self.until(says, f"{role} {name}: “{words}”")
        self.step(f"heard “{words}”")

    def finds_nothing_nameless(self) -> None:
        """Everything that takes the keyboard is called something."""
        takes_keys = (n for n in self._nodes() if n.get_state_set().contains(Atspi.StateType.FOCUSABLE))
        nameless = [n.get_accessible_id() for n in takes_keys if not n.get_name()]
        if nameless:
            raise SystemExit(f"without a name: {nameless}")
        self.step("found a name on every control")

    def until(self, look: Callable[[], object], what: str) -> Atspi.Accessible:
        """The first thing ``look`` finds."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                found = look()
            except GLib.Error:  # It went away while it was being looked at.
                found = None
            if found:
                return found
            if time.monotonic() > deadline:
                raise SystemExit(f"waited in vain for {what}")
            time.sleep(LOOK_EVERY_S)

    def _running_app(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        apps = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
        return next((app for app in apps if app is not None and app.get_name() == APP), None)

    def _usable(self, roles: tuple[str, ...], name: str) -> Atspi.Accessible | None:
        named = (n for n in self._nodes() if n.get_name() == name and n.get_role_name() in roles)
        return next((node for node in named if node.get_state_set().contains(Atspi.StateType.ENABLED)), None)

    def _nodes(self) -> Iterator[Atspi.Accessible]:
        """Everything that shows, in the windows opened last first."""
        windows = [self._app.get_child_at_index(i) for i in range(self._app.get_child_count())]
        waiting = [window for window in windows if window is not None]
        while waiting:
            node = waiting.pop()
            yield node
            children = (node.get_child_at_index(index) for index in range(node.get_child_count()))
            waiting += [child for child in children if child is not None and _shows(child)]


def _shows(node: Atspi.Accessible) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def main(picture: Path) -> None:
    reader = Reader()
    reader.press("Picture → Video")
    reader.press("Advanced")
    reader.finds_nothing_nameless()
    reader.press("First frame")
    reader.write("File name:", str(picture))
    reader.press("Open")
    reader.hears("push button", "First frame", picture.name)
    reader.write("Prompt", "The sun sinks behind the harbour")
    reader.press("6 s")
    reader.press("Generate")
    reader.hears("list item", "The sun sinks behind the harbour", "Ready")
    reader.press("Restyle in Luma")
    reader.hears("push button", "Source video", "The sun sinks")
    reader.write("Prompt", "black and white film noir")
    reader.press("Generate")
    reader.hears("list item", "black and white film noir", "Ready")
    reader.finds_nothing_nameless()
    reader.choose_tab("Hailuo")
    reader.hears("push button", "First frame", picture.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
