"""In which words and settings two clips differ: what a comparison tells beside the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QCoreApplication

from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.money import format_usd
from runapi_desktop.ui.stage.details import param_label, param_text, setting_text, spec_of
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.model_text import model_text

_UNSPACED = "\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"(?:[{_UNSPACED}]|[^\s{_UNSPACED}]+) ?")


@dataclass(frozen=True, slots=True)
class Difference:
    """One line: ``name`` is stable and English; the others are for the user, ``""`` for what is unknown."""

    name: str
    label: str
    first: str
    second: str


def setting_differences(first: ReelItem, second: ReelItem) -> list[Difference]:
    """Everything but the prompt in which the two were made differently, and what they cost."""
    found: list[Difference] = []
    specs = spec_of(first.task), spec_of(second.task)
    titles = tuple(model_text(item.task.request.model) for item in (first, second))
    model = QCoreApplication.translate("stage", "Model")
    found.append(Difference("model", model, *titles))
    params = first.task.request.params, second.task.request.params
    fields = {field.name: field for spec in specs if spec is not None for field in spec.fields}
    for name, field in fields.items():
        if field.kind is not FieldKind.PROMPT:
            values = tuple(setting_text(spec, name, held) for spec, held in zip(specs, params, strict=True))
            found.append(Difference(name, translated(field.label), *values))
    for name in dict.fromkeys((*params[0], *params[1])):
        if not any(name == field.wire for field in fields.values()):
            values = tuple(param_text(None, name, held[name]) if name in held else "" for held in params)
            found.append(Difference(name, param_label(None, name), *values))
    prices = tuple(
        format_usd(item.task.cost_micros) if item.task.cost_micros is not None else ""
        for item in (first, second)
    )
    found.append(Difference("price", QCoreApplication.translate("stage", "Price"), *prices))
    return [difference for difference in found if difference.first != difference.second]


def marked_prompts(first: str, second: str, colour: str) -> tuple[str, str]:
    """Both prompts as rich text, the words that the other has not in bold and ``colour``."""
    words = _words_of(first), _words_of(second)
    plain = [[word.strip() for word in side] for side in words]
    parts = SequenceMatcher(None, *plain, autojunk=False).get_opcodes()
    return (
        "".join(_marked(words[0], [(tag, start, end) for tag, start, end, _, _ in parts], colour)),
        "".join(_marked(words[1], [(tag, start, end) for tag, _, _, start, end in parts], colour)),
    )


def _words_of(text: str) -> list[str]:
    """The words, each with the space behind it; of Japanese and Chinese, which have none, every character."""
    return _WORD.findall(" ".join(text.split()))


def _marked(words: list[str], parts: list[tuple[str, int, int]], colour: str) -> Iterator[str]:
    for tag, start, end in parts:
        text = "".join(words[start:end])
        bare = text.rstrip()
        if tag == "equal":
            yield escape(text)
        elif bare:
            yield f'<b style="color: {colour}">{escape(bare)}</b>{text[len(bare) :]}'
