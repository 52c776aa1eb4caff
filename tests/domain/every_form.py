"""Every request that a form can make, as far as the values of its fields make a difference."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from random import Random

from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue, ModelSpec
from runapi_desktop.domain.media_source import RemoteUrl, SourceClip
from runapi_desktop.domain.request import GenerationRequest

_MOST = 1000
_SAMPLE = 100


def every_request(spec: ModelSpec, media_url: str = "https://files.example/a") -> Iterator[GenerationRequest]:
    """What ``spec``'s form sends for every combination that can be sent, for a sample where there are very
    many; all media are at ``media_url``."""
    names = [field.name for field in spec.fields]
    tried = [_tried(field, media_url) for field in spec.fields]
    chance = Random(spec.id)
    is_small = prod(map(len, tried)) <= _MOST
    sample = ([chance.choice(values) for values in tried] for _ in range(_SAMPLE))
    for values in product(*tried) if is_small else sample:
        state = evaluate(spec, dict(zip(names, values, strict=True)))
        if not state.problems:
            yield state.request


def _tried(field: FieldSpec, media_url: str) -> list[FieldValue]:
    """The values of a field that make a difference, the untouched one among them."""
    match field.kind:
        case FieldKind.CHOICE:
            return [None, *(choice.value for choice in field.choices if choice.value is not None)]
        case FieldKind.SWITCH:
            return [None, True, False]
        case FieldKind.PROMPT:
            words = ["[Pan left] a quiet lake", *([field.neutral] if field.neutral else [])]
            return words if field.required else [None, *words]
        case FieldKind.URL:
            return [None, "https://example.com/hook"]
        case FieldKind.TEXT:
            words = "rain".ljust(field.min_length, "!")
            return [words] if field.required else [None, words]
        case FieldKind.NUMBER:
            least, most = field.number_limits[:2]
            return [None, *dict.fromkeys((least, most))]
        case FieldKind.PICTURES:
            url = RemoteUrl(media_url)
            lists: list[FieldValue] = [(url,) * count for count in field.list_limits]
            return lists if field.required else [None, *lists]
        case FieldKind.SOURCE_CLIP:
            clip = SourceClip("task_1")
            return [clip] if field.required else [None, clip]
        case FieldKind.PICTURE | FieldKind.VIDEO | FieldKind.AUDIO:
            url = RemoteUrl(media_url)
            return [url] if field.required else [None, url]
