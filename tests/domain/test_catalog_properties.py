"""What holds for every model and every value: the form and the contract never disagree."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from runapi_desktop.api.wire import create_body
from runapi_desktop.domain.catalog.contract import check_body
from runapi_desktop.domain.catalog.evaluate import FieldStatus, evaluate
from runapi_desktop.domain.catalog.spec import FieldKind, FieldValue, ModelSpec
from runapi_desktop.domain.media_source import AudioFile, VideoFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.sandbox.prices import price_micros
from tests.domain.form_values import ANYTHING, LIKELY_VALUES, SPECS, VALUES

Values = Mapping[str, FieldValue]


def sent(request: GenerationRequest) -> dict[str, object]:
    """The body as the server reads it."""
    return json.loads(create_body(request, dict.fromkeys(request.local_files, "https://files/x")))


@given(SPECS, st.one_of(VALUES, LIKELY_VALUES))
def test_what_the_form_accepts_the_contract_allows(spec: ModelSpec, values: Values) -> None:
    state = evaluate(spec, values)
    assume(not state.problems)
    body = sent(state.request)
    assert check_body(spec.service, spec.action, body) == ()
    assert None not in body.values()
    assert "" not in body.values()
    files = state.request.local_files.values()
    sounds = [file.duration_s for file in files if isinstance(file, AudioFile)]
    films = [file.duration_s for file in files if isinstance(file, VideoFile)]
    source_s = next(iter((*sounds, *films)), None)
    assert price_micros(spec, body, source_s) == state.published_price_micros


@given(SPECS, LIKELY_VALUES)
def test_likely_values_make_requests(spec: ModelSpec, values: Values) -> None:
    # Keeps the property above from holding only because nothing is ever accepted.
    assert evaluate(spec, values).problems == ()


@given(SPECS, VALUES)
def test_a_form_is_whole_whatever_is_in_it(spec: ModelSpec, values: Values) -> None:
    before = dict(values)
    state = evaluate(spec, values)
    assert values == before
    assert [field.spec.name for field in state.fields] == [field.name for field in spec.fields]
    for field in state.fields:
        if field.status is not FieldStatus.OPEN:
            assert field.value is None
            assert field.reason
        elif field.spec.kind is FieldKind.CHOICE:
            assert field.value in [choice.value for choice in field.choices if not choice.why_not]


@given(SPECS, VALUES)
def test_problems_forbid_a_request_and_allow_a_draft(spec: ModelSpec, values: Values) -> None:
    state = evaluate(spec, values)
    assert state.draft.model == spec.id
    if state.problems:
        with pytest.raises(ValueError, match="problems"):
            _ = state.request
    else:
        assert state.request == state.draft


@given(SPECS, LIKELY_VALUES, st.data())
def test_the_contract_finds_a_parameter_of_another_kind(
    spec: ModelSpec, values: Values, data: st.DataObject
) -> None:
    state = evaluate(spec, values)
    body = sent(state.request)
    name = data.draw(st.sampled_from(sorted(body)))
    broken: dict[str, object] = {**body, name: data.draw(st.sampled_from([None, "", [], {}, 1.5, -1]))}
    assert name in {problem.field for problem in check_body(spec.service, spec.action, broken)}


@given(
    SPECS,
    st.dictionaries(
        st.sampled_from(
            ["model", "prompt", "duration_seconds", "output_resolution", "watermark", "callback_url", "x"]
        ),
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text())),
    ),
    ANYTHING,
)
def test_any_body_gets_a_verdict(spec: ModelSpec, body: dict[str, object], value: FieldValue) -> None:
    body = {"model": spec.id, **body, "prompt": value if isinstance(value, str) else body.get("prompt")}
    problems = check_body(spec.service, spec.action, body)
    assert all(problem.field and problem.message for problem in problems)
