"""Nothing that a form can send is rejected by the sandbox: every model, every combination of its choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest

from runapi_desktop.domain.catalog import MODELS
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue, ModelSpec
from runapi_desktop.domain.media_source import RemoteUrl
from tests.sandbox.conftest import BASE_URL, Sandbox


def _tried(field: FieldSpec) -> list[FieldValue]:
    """The values of a field that make a difference, the untouched one among them."""
    match field.kind:
        case FieldKind.CHOICE:
            return [None, *(choice.value for choice in field.choices if choice.value is not None)]
        case FieldKind.SWITCH:
            return [None, True, False]
        case FieldKind.PROMPT:
            return ["[Pan left] a quiet lake"] if field.required else [None, "[Pan left] a quiet lake"]
        case FieldKind.URL:
            return [None, "https://example.com/hook"]
        case FieldKind.PICTURE | FieldKind.VIDEO:
            url = RemoteUrl(f"{BASE_URL}/files/none/a")
            return [url] if field.required else [None, url]


def _bodies(spec: ModelSpec) -> Iterator[dict[str, Any]]:
    names = [field.name for field in spec.fields]
    for values in product(*map(_tried, spec.fields)):
        params = evaluate(spec, dict(zip(names, values, strict=True))).request.params
        plain = {name: v.url if isinstance(v, RemoteUrl) else v for name, v in params.items()}
        yield {"model": spec.id, **plain}


@pytest.mark.parametrize("spec", MODELS, ids=lambda spec: spec.id)
async def test_every_combination_is_accepted(started: Callable[..., Any], spec: ModelSpec) -> None:
    sandbox: Sandbox = await started(scenarios=("fail-render",), balance_cents=10_000_000)
    different = {repr(sorted(body.items())): body for body in _bodies(spec)}
    for body in different.values():
        answer = await sandbox.create(f"{spec.service}/{spec.action}", **body)
        assert answer.status_code == 200, answer.text
    await sandbox.settled()
