"""What a screen reader does with the app: finds controls by what they are called, presses, writes, listens.

Runs under the system's Python, which has AT-SPI's bindings: ``python3 screen_reader.py JOB``. ``JOB`` is a
file of JSON: the picture to use, the file to save to, and the labels of the user's language by the English
ones. Does the main job once by labels, roles and actions alone, prints each step with its time, and fails at
the first thing that cannot be found or does not happen.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

APP = "RunAPI Desktop"
PATIENCE_S = 30.0
LOOK_EVERY_S = 0.05
BUTTONS = ("push button", "check box", "radio button")
TEXTS = ("text", "entry")


class Reader:
    """One running app, as AT-SPI tells it, in the language of ``words``."""

    def __init__(self, words: dict[str, str]) -> None:
        self._begun = time.monotonic()
        self._words = words
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self._heard.append(str(event.any_data)))
        self._listener.register("object:announcement")
        self._app = self.until(self._running_app, f"{APP} on the accessibility bus")
        # What is remembered here would be old: nothing but the app knows what it shows.
        self._app.set_cache_mask(Atspi.Cache.NONE)

    def step(self, text: str) -> None:
        print(f"{time.monotonic() - self._begun:5.1f} s  {text}", flush=True)

    def press(self, name: str) -> None:
        """Do the first of the actions of the button called ``name``, when it can be pressed."""
        button = self.until(lambda: self._usable(BUTTONS, name), f"a button called {self.said(name)}")
        button.do_action(0)
        self.step(f"pressed {name}")

    def tick(self, name: str) -> None:
        """Press the button called ``name``, and find it ticked by that."""
        self.press(name)

        def is_ticked() -> bool:
            found = self._usable(BUTTONS, name)
            return found is not None and found.get_state_set().contains(Atspi.StateType.CHECKED)

        self.until(is_ticked, f"a tick at {name}")

    def write(self, name: str, text: str) -> None:
        """Make ``text`` what stands in the field called ``name``."""
        field = self.until(lambda: self._usable(TEXTS, name), f"a field called {self.said(name)}")
        assert field.set_text_contents(text)
        self.until(lambda: Atspi.Text.get_text(field, 0, -1) == text, f"“{text}” in {name}")
        self.step(f"wrote into {name}")

    def choose(self, label: str, name: str) -> None:
        """Open the box that is labelled ``label``, and select in it what begins with ``name``."""

        def box() -> Atspi.Accessible | None:
            boxes = (node for node in self.nodes() if node.get_role_name() == "combo box")
            return next((each for each in boxes if self.said(label) in labels_of(each)), None)

        def item() -> Atspi.Accessible | None:
            found = box()
            names = _below(found) if found else ()
            items = (n for n in names if n.get_role_name() == "list item")
            return next((each for each in items if each.get_name().startswith(name)), None)

        self.until(box, f"a box labelled {self.said(label)}").do_action(0)
        self.until(item, f"{name} in a box labelled {self.said(label)}").do_action(0)
        self.until(lambda: (found := box()) is not None and found.get_name() == name, f"{name} as {label}")
        self.step(f"chose {name}")

    def choose_tab(self, name: str) -> None:
        """Turn to the page called ``name``."""
        tab = self.until(lambda: self._usable(("page tab",), name), f"a tab called {name}")
        tab.do_action(0)
        self.step(f"turned to {name}")

    def reads(self, role: str, name: str, *words: str) -> None:
        """Wait until something of ``role`` whose name begins with ``name`` has all the ``words``."""

        def has_them() -> bool:
            said = self.said(name)
            found = (n for n in self.nodes() if n.get_role_name() == role and n.get_name().startswith(said))
            texts = [f"{node.get_name()} {node.get_description()}" for node in found]
            return any(all(self.said(word) in text for word in words) for text in texts)

        self.until(has_them, f"{role} {self.said(name)}: {[self.said(word) for word in words]}")
        self.step(f"read {words} of {name}")

    def hears(self, *words: str) -> None:
        """Wait until something is announced that has all the ``words``, wherever the keyboard is."""
        said = [self.said(word) for word in words]
        self.until(lambda: any(all(word in text for word in said) for text in self._heard), f"hearing {said}")
        self.step(f"heard {words}")

    def sees_move(self, name: str) -> None:
        """Wait until the slider called ``name`` has another value."""

        def value() -> float | None:
            slider = self._usable(("slider",), name)
            return None if slider is None else slider.get_current_value()

        self.until(lambda: value() is not None, f"a slider called {self.said(name)}")
        before = value()
        self.until(lambda: value() not in (None, before), f"{name} to move")
        self.step(f"saw {name} move")

    def finds_nothing_nameless(self, last: str) -> None:
        """Everything that takes the keyboard is called something, and says what it is; as soon as what is
        called ``last`` is there."""

        def takes_keys() -> list[tuple[str, str, str]]:
            focusable = (n for n in self.nodes() if n.get_state_set().contains(Atspi.StateType.FOCUSABLE))
            return [(node.get_name(), node.get_role_name(), node.get_accessible_id()) for node in focusable]

        self.until(lambda: any(each[0] == self.said(last) for each in takes_keys()), self.said(last))
        found = self.until(takes_keys, "anything for the keyboard")
        if wrong := [each for each in found if not each[0] or each[1] in ("unknown", "invalid")]:
            raise SystemExit(f"without a name or a role: {wrong}")
        self.step("found a name and a role on every control")

    def until(self, look: Callable[[], Any], what: str) -> Any:
        """The first thing ``look`` finds."""
        if found := self.comes(look, PATIENCE_S):
            return found
        raise SystemExit(f"waited in vain for {what}; heard {self._heard}")

    def comes(self, look: Callable[[], Any], patience_s: float) -> Any:
        """The first thing ``look`` finds within that time, else ``None``."""
        deadline = time.monotonic() + patience_s
        while True:
            while GLib.MainContext.default().iteration(False):
                pass
            try:
                found = look()
            except GLib.Error:  # It went away while it was being looked at.
                found = None
            if found:
                return found
            if time.monotonic() > deadline:
                return None
            time.sleep(LOOK_EVERY_S)

    def said(self, english: str) -> str:
        """What stands on the control that is called ``english`` in English."""
        return self._words.get(english, english)

    def _running_app(self) -> Atspi.Accessible | None:
        desktop = Atspi.get_desktop(0)
        apps = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
        return next((app for app in apps if app is not None and app.get_name() == APP), None)

    def _usable(self, roles: tuple[str, ...], name: str) -> Atspi.Accessible | None:
        named = (n for n in self.nodes() if n.get_name() == self.said(name) and n.get_role_name() in roles)
        return next((node for node in named if node.get_state_set().contains(Atspi.StateType.ENABLED)), None)

    def nodes(self) -> Iterator[Atspi.Accessible]:
        """Everything that shows, in the windows opened last first."""
        windows = [self._app.get_child_at_index(i) for i in range(self._app.get_child_count())]
        for window in reversed([window for window in windows if window is not None]):
            yield from _below(window)


def _below(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """``node`` and everything in it that shows."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        children = (each.get_child_at_index(index) for index in range(each.get_child_count()))
        waiting += [child for child in children if child is not None and _shows(child)]


def _shows(node: Atspi.Accessible) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def labels_of(node: Atspi.Accessible) -> list[str]:
    """What the labels say that belong to ``node``."""
    by = [r for r in node.get_relation_set() if r.get_relation_type() == Atspi.RelationType.LABELLED_BY]
    return [label.get_target(n).get_name() for label in by for n in range(label.get_n_targets())]


def main(picture: Path, copy: Path, words: dict[str, str]) -> None:
    reader = Reader(words)
    no_picture = picture.with_suffix(".txt")
    reader.tick("Text → Video")
    reader.choose("Model", "Hailuo 02 Pro")
    reader.tick("Picture → Video")
    reader.choose("Model", "Hailuo 2.3 Pro")
    reader.choose("Model", "Hailuo 02 Standard")
    reader.tick("Advanced")
    reader.finds_nothing_nameless("Search")
    reader.press("First frame")
    reader.write("File name:", str(no_picture))
    reader.press("Open")
    reader.hears(no_picture.name)
    reader.press("First frame")
    reader.write("File name:", str(picture))
    reader.press("Open")
    reader.reads("push button", "First frame", picture.name)
    reader.write("Prompt", "The sun sinks behind the harbour")
    reader.tick("6 s")
    reader.reads("push button", "Generate", "$0.30")
    reader.press("Generate")
    reader.hears("1 clip ready", "The sun sinks behind the harbour")
    reader.reads("list item", "The sun sinks behind the harbour", "Ready", "$0.30")
    reader.press("Pause")
    reader.press("Play")
    reader.sees_move("Position")
    reader.press("Save a copy")
    reader.write("File name:", str(copy))
    reader.press("Save")
    reader.hears(copy.name)
    reader.press("Restyle in Luma")
    reader.reads("push button", "Source video", "The sun sinks")
    reader.write("Prompt", "black and white film noir")
    reader.press("Generate")
    reader.reads("list item", "black and white film noir", "Ready")
    reader.finds_nothing_nameless("Search")
    reader.choose_tab("Hailuo")
    reader.reads("push button", "First frame", picture.name)
    reader.tick("Failed")


if __name__ == "__main__":
    job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    main(Path(job["picture"]), Path(job["copy"]), job["words"])
