"""Pages of public prompts that were fetched before: one small file that may be missing, old or broken.

Nothing in it is the user's own; to lose it costs a request.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from runapi_desktop.domain.bounds import bounded_moment, bounded_number, bounded_text
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.store.row_reading import MADE_NO_SENSE
from runapi_desktop.store.whole_file import content_of, json_of, replace_text

MAX_PAGES = 60
"""So many of the newest pages are kept."""

_VERSION = 1
_MAX_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PromptQuestion:
    """What was asked: the server, the words of the search, and which page of the answer (from 1)."""

    origin: str
    words: str
    page: int


@dataclass(frozen=True, slots=True)
class KeptPage:
    """An answer and when it came (aware UTC)."""

    page: PromptPage
    fetched_at: datetime


KeptPages = Mapping[PromptQuestion, KeptPage]


class PromptCache:
    """The file at ``path``. Both methods block."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> dict[PromptQuestion, KeptPage]:
        """What was kept, but for pages that make no sense. Never raises."""
        try:
            held: Any = json_of(content_of(self._path, _MAX_BYTES))
            if held["version"] != _VERSION:
                return {}
            entries = list(held["pages"])[:MAX_PAGES]
        except (OSError, *MADE_NO_SENSE):
            return {}
        pages: dict[PromptQuestion, KeptPage] = {}
        for entry in entries:
            with suppress(*MADE_NO_SENSE):
                pages[_question(entry["question"])] = _kept_page(entry)
        return pages

    def save(self, pages: KeptPages) -> None:
        """Replace the file by the newest of ``pages``. Raises ``StorageTrouble``."""
        newest = sorted(pages.items(), key=lambda item: item[1].fetched_at, reverse=True)[:MAX_PAGES]
        entries = [
            {
                "question": asdict(question),
                "fetched_at": kept.fetched_at.isoformat(),
                "page": asdict(kept.page),
            }
            for question, kept in newest
        ]
        text = json.dumps({"version": _VERSION, "pages": entries}, ensure_ascii=False)
        replace_text(self._path, text)


def _question(held: Mapping[str, Any]) -> PromptQuestion:
    return PromptQuestion(
        bounded_text(held["origin"]), bounded_text(held["words"]), bounded_number(held["page"])
    )


def _kept_page(entry: Any) -> KeptPage:
    """Raises whatever broken content leads to."""
    fetched_at = bounded_moment(datetime.fromisoformat(entry["fetched_at"]))
    page: dict[str, Any] = entry["page"]
    examples = tuple(_example(example) for example in page["examples"])
    numbers = {name: bounded_number(page[name]) for name in ("page", "total", "pages")}
    return KeptPage(PromptPage(examples, **numbers), fetched_at)


def _example(held: Mapping[str, Any]) -> PromptExample:
    texts = {name: bounded_text(held[name]) for name in ("id", "title", "prompt", "category", "preview_url")}
    return PromptExample(**texts, tags=tuple(bounded_text(tag) for tag in held["tags"]))
