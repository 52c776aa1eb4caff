"""Names for clips that Windows, macOS and Linux all accept."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from runapi_desktop.domain.catalog import model_title
from runapi_desktop.domain.shown_words import TURNS
from runapi_desktop.domain.task import Task

MAX_NAME_BYTES = 180  # in UTF-8, ending included; a whole Windows path must stay below 260
_ENDING = ".mp4"
# What is looked at of a text; no more of it finds room in a name, however much of it is left out.
_MOST_CHARACTERS = 2_000

_PLACEHOLDER = re.compile(r"\{(date|time|service|model|prompt)\}")
# Families and flags of emoji, and Persian and Indic words, are written with them; so are tag letters.
_JOINERS = "\u200c\u200d"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)


def clip_file_name(template: str, task: Task, created_at_local: datetime) -> str:
    """The file name of a task's clip, ending in ``.mp4``, at most 180 bytes.

    ``template`` may hold ``{date}``, ``{time}``, ``{service}``, ``{model}`` and ``{prompt}``; anything else
    stands for itself. A name that is too long loses the end of its prompt first.
    """
    words = {
        "date": created_at_local.strftime("%Y-%m-%d"),
        "time": created_at_local.strftime("%H.%M.%S"),
        "service": task.request.service[:_MOST_CHARACTERS].capitalize(),
        "model": model_title(task.request.model)[:_MOST_CHARACTERS],
        "prompt": _clean(task.request.prompt),
    }

    take = f" take {task.take}" if task.takes > 1 else ""

    def stem(prompt: str) -> str:
        filled = {**words, "prompt": f"{prompt}{take}"}
        return _clean(_PLACEHOLDER.sub(lambda found: filled[found[1]], template[:_MOST_CHARACTERS]))

    room = MAX_NAME_BYTES - len(_ENDING)
    excess = len(stem(words["prompt"]).encode()) - room
    if excess > 0:
        words["prompt"] = _cut(words["prompt"], len(words["prompt"].encode()) - excess)
    return plain_file_name(stem(words["prompt"]), _ENDING)


def plain_file_name(stem: str, ending: str) -> str:
    """``stem`` and ``ending`` (``".mp4"``) as a file name that every system takes, at most 180 bytes."""
    name = _cut(_clean(stem), MAX_NAME_BYTES - len(ending) - 1) or "clip"
    return f"{'_' if _RESERVED.match(name) else ''}{name}{ending}"


def _clean(text: str) -> str:
    """Only characters every file system takes, words one space apart, no dot or space at either end."""
    text = text[:_MOST_CHARACTERS].encode("utf-8", "replace").decode()
    text = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
    return " ".join("".join(map(_visible, text)).split()).strip(" .")


def _visible(char: str) -> str:
    match unicodedata.category(char):
        case "Cc" | "Zl" | "Zp":
            return " "  # line ends and their like part words
        case "Cf" if char in TURNS:
            return " "
        case "Cf" if char not in _JOINERS and not "\U000e0020" <= char <= "\U000e007f":
            return ""  # not seen, and parts no words: soft hyphens, marks of direction
        case _:
            return char


def _cut(text: str, max_bytes: int) -> str:
    """As many whole characters as fit, without a dangling accent's base lost or a space at the end."""
    kept = text.encode()[: max(max_bytes, 0)].decode(errors="ignore")
    if kept != text and unicodedata.combining(text[len(kept)]):
        kept = kept.rstrip("".join(char for char in kept if unicodedata.combining(char)))[:-1]
    return kept.rstrip(_JOINERS).strip(" .")
