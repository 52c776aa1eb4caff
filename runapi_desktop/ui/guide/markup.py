"""How a page of the guide is written, and what is read from it.

A page is a text file, one block a line: ``# title``, ``## heading``, ``- point``, ``1. step``,
``![what it shows](picture)``, or a plain sentence. In a line, what the app itself says is never written out:

* ``{key find}`` is the shortcut of the command ``find``;
* ``{command find}`` is what that command is called;
* ``{words ModelForm: Advanced}`` are words of the window, by the context and the source that translators see;
* ``[the Reel](reel)`` leads to another page.

Nothing else is markup: whatever a page says is drawn literally.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from runapi_desktop.domain.settings import Language
from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.guide.places import GuidePage

_MARK = re.compile(r"\{(key|command|words) ([^{}]*)\}|\[([^\[\]()]*)\]\(([a-z-]*)\)")
_PICTURE = re.compile(r"!\[([^\[\]()]*)\]\(([a-z-]*)\)")
_STEP = re.compile(r"\d{1,2}\. ")


class BlockKind(Enum):
    """What a line is."""

    TITLE = auto()
    HEADING = auto()
    TEXT = auto()
    STEP = auto()
    POINT = auto()
    PICTURE = auto()


class SpanKind(Enum):
    """What a part of a line is."""

    TEXT = auto()
    KEY = auto()
    NAME = auto()
    """What the window calls something."""
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """``target`` is the page that a link leads to."""

    kind: SpanKind
    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """``picture`` is the name of the picture, whose words are ``spans``."""

    kind: BlockKind
    spans: tuple[Span, ...]
    picture: str = ""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is read in one language."""

    id: GuidePage
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """Its first line."""
        return self.blocks[0].text

    @property
    def text(self) -> str:
        """All that it says, to be searched."""
        return "\n".join(block.text for block in self.blocks)


Say = Callable[[str, str], str]
"""What the app says for a mark: its kind and its name. Raises ``KeyError`` for one that is not there."""


def page_source(page: GuidePage, language: Language) -> str:
    """The text of ``page``, in English where that language has none. Raises ``OSError``."""
    path = guide_path(language, f"{page}.md")
    return (path if path.is_file() else guide_path(Language.ENGLISH, path.name)).read_text(encoding="utf-8")


def guide_path(language: Language, name: str) -> Path:
    """The file ``name`` of the guide in that language."""
    return resource_path("guide", language, name)


def read_page(page: GuidePage, source: str, say: Say) -> Page:
    """The page that ``source`` is. Raises ``KeyError`` for a mark that names nothing."""
    return Page(page, tuple(_block(line.strip(), say) for line in source.splitlines() if line.strip()))


def _block(line: str, say: Say) -> Block:
    picture = _PICTURE.fullmatch(line)
    if picture:
        return Block(BlockKind.PICTURE, tuple(_spans(picture[1], say)), picture[2])
    for start, kind in (
        ("# ", BlockKind.TITLE),
        ("## ", BlockKind.HEADING),
        ("- ", BlockKind.POINT),
    ):
        if line.startswith(start):
            return Block(kind, tuple(_spans(line.removeprefix(start), say)))
    step = _STEP.match(line)
    if step:
        return Block(BlockKind.STEP, tuple(_spans(line[step.end() :], say)))
    return Block(BlockKind.TEXT, tuple(_spans(line, say)))


def _spans(line: str, say: Say) -> Iterator[Span]:
    end = 0
    for mark in _MARK.finditer(line):
        if mark.start() > end:
            yield Span(SpanKind.TEXT, line[end : mark.start()])
        end = mark.end()
        match mark[1]:
            case None:
                yield Span(SpanKind.LINK, mark[3], mark[4])
            case "key":
                yield Span(SpanKind.KEY, say("key", mark[2]))
            case kind:
                yield Span(SpanKind.NAME, say(kind, mark[2]))
    if end < len(line):
        yield Span(SpanKind.TEXT, line[end:])
