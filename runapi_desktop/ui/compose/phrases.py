"""Words that a click writes into a prompt: moves of the camera in brackets, styles as phrases.

Owns the editing of the text, as pure functions from (text, caret) to one ``Edit``. Must not know Qt: the
prompt editor applies the edit, so that undo takes it back in one step.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from runapi_desktop.domain.catalog.spec import Palette, PaletteKind

_BRACKET = re.compile(r"\[([^\[\]]*)\]")


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``replacement`` and put the caret at ``caret``."""

    start: int
    end: int
    replacement: str
    caret: int

    def applied_to(self, text: str) -> str:
        """The text after the edit."""
        return text[: self.start] + self.replacement + text[self.end :]


class PromptWriter(Protocol):
    """Writes the phrases of a palette into a prompt, and finds them there."""

    def used(self, text: str) -> frozenset[str]:
        """The ``words`` of the phrases that stand in ``text``."""
        ...

    def toggle(self, text: str, caret: int, words: str) -> Edit:
        """Write ``words`` at ``caret``, or take them out where they stand already."""
        ...


def prompt_writer(palette: Palette) -> PromptWriter:
    """What writes the phrases of ``palette``."""
    match palette.kind:
        case PaletteKind.BRACKETS:
            return BracketWriter(palette)
        case PaletteKind.PHRASES:
            return PhraseWriter(palette)


class BracketWriter:
    """Writes ``[Push in]``, as many together as the palette allows (``[Pan left,Tilt up]``)."""

    def __init__(self, palette: Palette) -> None:
        self._together = palette.together
        self._words_by_key = {phrase.words.casefold(): phrase.words for phrase in palette.phrases}

    def used(self, text: str) -> frozenset[str]:
        """Every phrase that stands in a bracket of phrases."""
        return frozenset(move for group in self._groups(text) for move in group.moves)

    def toggle(self, text: str, caret: int, words: str) -> Edit:
        """Take the phrase out of the bracket nearest to the caret; else add it to the bracket at the caret
        while that has room; else write a bracket of its own."""
        groups = self._groups(text)
        holding = [group for group in groups if words in group.moves]
        if holding:
            nearest = min(holding, key=lambda group: group.distance(caret))
            return _without(text, nearest, words)
        here = next((g for g in groups if g.start < caret <= g.end), None)
        if here is None:
            return _inserted(text, caret, f"[{words}]")
        if len(here.moves) < self._together:
            bracket = _bracket((*here.moves, words))
            return Edit(here.start, here.end, bracket, here.start + len(bracket))
        return _inserted(text, here.end, f"[{words}]")

    def _groups(self, text: str) -> list[_Group]:
        """The brackets of ``text`` that hold phrases of the palette and nothing else."""
        groups: list[_Group] = []
        for match in _BRACKET.finditer(text):
            moves = [self._words_by_key.get(part.strip().casefold()) for part in match[1].split(",")]
            if all(moves):
                groups.append(_Group(match.start(), match.end(), tuple(move for move in moves if move)))
        return groups


class PhraseWriter:
    """Writes English phrases, parted by commas."""

    def __init__(self, palette: Palette) -> None:
        self._phrases = palette.phrases

    def used(self, text: str) -> frozenset[str]:
        """Every phrase that stands in the text word for word."""
        return frozenset(phrase.words for phrase in self._phrases if phrase.words in text)

    def toggle(self, text: str, caret: int, words: str) -> Edit:
        """Take the phrase out with its comma, or append it."""
        start = text.find(words)
        if start < 0:
            before = text.rstrip()
            joint = "" if not before else " " if before[-1] in ".,;:!?" else ", "
            return Edit(len(before), len(text), joint + words, len(before) + len(joint) + len(words))
        end = start + len(words)
        before = text[:start].rstrip()
        if before.endswith(","):
            before = before[:-1]
            return Edit(len(before), end, "", len(before))
        while end < len(text) and text[end] in ", ":
            end += 1
        return Edit(start, end, "", start)


class _Group(NamedTuple):
    """A bracket of phrases at ``text[start:end]``."""

    start: int
    end: int
    moves: tuple[str, ...]

    def distance(self, caret: int) -> int:
        return max(self.start - caret, caret - self.end, 0)


def _bracket(moves: tuple[str, ...]) -> str:
    return f"[{','.join(moves)}]"


def _without(text: str, group: _Group, move: str) -> Edit:
    rest = tuple(m for m in group.moves if m != move)
    if rest:
        bracket = _bracket(rest)
        return Edit(group.start, group.end, bracket, group.start + len(bracket))
    start, end = group.start, group.end
    if text[end : end + 1] == " " and (start == 0 or text[start - 1].isspace()):
        end += 1
    elif start > 0 and text[start - 1] == " " and end == len(text):
        start -= 1
    return Edit(start, end, "", start)


def _inserted(text: str, at: int, bracket: str) -> Edit:
    """``bracket`` at ``at``, set off by blanks from the words around it."""
    before = " " if at > 0 and not text[at - 1].isspace() else ""
    after = " " if at < len(text) and not text[at].isspace() and text[at] not in ".,;:!?" else ""
    return Edit(at, at, before + bracket + after, at + len(before) + len(bracket))
