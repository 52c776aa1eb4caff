"""Nothing that a form can send is rejected by the sandbox: every model, every combination of its choices."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from runapi_desktop.api.wire import create_body
from runapi_desktop.domain.catalog import all_models
from runapi_desktop.domain.catalog.spec import ModelSpec
from tests.domain.every_form import every_request
from tests.sandbox.conftest import BASE_URL, Sandbox


@pytest.mark.parametrize("spec", all_models(), ids=lambda spec: spec.id)
async def test_every_combination_is_accepted(started: Callable[..., Any], spec: ModelSpec) -> None:
    sandbox: Sandbox = await started(scenarios=("fail-render",), balance_micros=100_000_000_000)
    for text in {create_body(request, {}) for request in every_request(spec, f"{BASE_URL}/files/none/a")}:
        answer = await sandbox.create(f"{spec.service}/{spec.action}", **json.loads(text))
        assert answer.status_code == 200, answer.text
    await sandbox.settled()
