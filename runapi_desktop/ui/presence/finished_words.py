"""The words about clips that are ready or have failed: of the system's notice, and of a screen reader.

Everybody who sees the screen reads a notice, so it holds the title that the user gave a clip, or its model;
what was typed as a prompt stands there only if the user wants that.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QObject

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.cards.card_state import given_title, title_of
from runapi_desktop.ui.texts.error_text import failure_text
from runapi_desktop.ui.texts.model_text import model_text

_MOST_NAMES = 3
_LONGEST_NAME = 80


class FinishedWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def title(self, items: Sequence[ReelItem]) -> str:
        """How many are ready, or, where none is, how many have failed."""
        ready, failed = _counts(items)
        if ready:
            return self.tr("%Ln clip(s) ready", "", ready)
        return self.tr("%Ln clip(s) failed", "", failed)

    def text(self, items: Sequence[ReelItem], *, with_prompts: bool) -> str:
        """Which ones, the last one first, and how many of them have failed."""
        ready, failed = _counts(items)
        names = dict.fromkeys(_name(item, with_prompts=with_prompts) for item in reversed(items))
        lines = [*islice(filter(None, names), _MOST_NAMES)]
        if ready and failed:
            lines.append(self.tr("%Ln clip(s) failed", "", failed))
        return "\n".join(lines)

    def spoken(self, items: Sequence[ReelItem]) -> str:
        """What a screen reader says of them to whoever works in the window, and why the last one failed."""
        text = ", ".join(self.text(items, with_prompts=True).split("\n"))
        said = self.tr("{title}: {text}").format(title=self.title(items), text=text)
        failure = next((item.task.failure for item in reversed(items) if item.task.failure), None)
        return f"{said}. {failure_text(failure)}" if failure else said


def _counts(items: Sequence[ReelItem]) -> tuple[int, int]:
    ready = sum(item.task.state is TaskState.READY for item in items)
    return ready, len(items) - ready


def _name(item: ReelItem, *, with_prompts: bool) -> str:
    name = title_of(item) if with_prompts else given_title(item) or model_text(item.task.request.model)
    plain = " ".join(shown_line(name).split())
    return plain if len(plain) <= _LONGEST_NAME else plain[: _LONGEST_NAME - 1] + "…"
