"""The catalogue against the facts of RunAPI's contract, which `video_actions.json` holds: every field, value,
limit, default, rule and price. What differs has its reason in here, and what has a reason differs.

``sdk_min``, ``sdk_max`` and ``required_by_sdk`` are what RunAPI's clients enforced until 2026-10; Vidu and
HeyGen publish no fields and are not among the facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.evaluate import are_met, evaluate
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, ModelSpec, Presence, PriceUnit
from runapi_desktop.domain.media_source import RemoteUrl
from runapi_desktop.domain.money import MICROS_PER_CENT

Facts = Mapping[str, Any]
FACTS: Facts = json.loads(Path(__file__).with_name("video_actions.json").read_text("utf-8"))
ACTIONS = [(service, action) for service, actions in FACTS.items() for action in actions]

REASONS: dict[str, str] = {
    "hailuo text_to_video *: output_resolution not in there": "the guides name frame shapes under this name",
    "hailuo * rule of ours: last_frame_image_url any: output_resolution in 768p": "the guides say so",
    "luma *: watermark is a switch": "RunAPI's guides call it a boolean; either is sent",
    # Values that nobody names, in forms that offer no value they do not know.
    "kling image_to_video kling-v2.*: aspect_ratio left out": "its values are not enumerated",
    "kling *: kling_elements left out": "what an element holds is not public",
    "wan *: ratio left out": "its values are not enumerated",
    "wan *: aspect_ratio left out": "its values are not enumerated",
    "wan *: acceleration left out": "its values are not enumerated",
    "wan *: audio_setting left out": "its values are not enumerated",
    "wan *-turbo: duration_seconds left out": "its values are not enumerated, and the price is for a clip",
    "wan edit_video *: duration_seconds left out": "its values are not enumerated: as long as its source",
    "wan *: duration_seconds has other *": "not enumerated: the lengths that Alibaba documents",
    "*: seed* has other limits": "the contract names none: what fits a seed everywhere",
    # Lists of things for which there is one place.
    "kling *: multi_prompt left out": "a list of shots with a length each: several clips of the Reel do it",
    "kling *: multi_shots left out": "it needs multi_prompt",
    "gemini-omni *: audio_ids left out": "voices of another action of RunAPI, which makes no clip",
    "gemini-omni *: character_ids left out": "characters of another action of RunAPI, which makes no clip",
    "gemini-omni *: video_list left out": "a list of parts of videos; no other model has it",
    "seedance *: return_last_frame left out": "the app takes any frame of a clip",
    # What a form says by itself.
    "kling *-o1: enable_sound left out": "it must stay off",
    "kling *: rule left out: mode absent: enable_sound in False": "an absent mode is std, whose rule it is",
    "kling image_to_video kling-v2.1-master-*: last_frame_image_url left out": "the clients refuse it",
    "kling image_to_video kling-v2.1-standard: last_frame_image_url left out": "the clients refuse it",
    "kling * rule of ours: last_frame_image_url any: duration_seconds in 5": "the clients demand it",
    "kling * rule of ours: last_frame_image_url any: mode in pro": "the clients demand it",
    "* rule of ours: last_frame_image_url any: first_frame_image_url is required": "there is no end without",
    "seedance *-2.0: rule of ours: first_frame_image_url any: output_*": "the clients demand it",
    "seedance *-v1-pro: rule of ours: first_frame_image_url any: no aspect_ratio": "the clients refuse it",
    "seedance *-2.5: duration_seconds has other limits": "-1, as the model likes: nobody could say the price",
    "veo-3-1 * rule of ours: first_frame_image_url *: input_mode in *": "the clients demand it",
    "runway text_to_video *: rule of ours: duration_seconds is 10: *": "10 s has no price at 1080p",
    "grok-imagine image_to_video *-image-to-video: source_task_id left out": "a task of pictures",
    "grok-imagine image_to_video *-image-to-video: index left out": "it goes with source_task_id",
    "grok-imagine image_to_video *-image-to-video: motion_style has other values": "spicy needs a task",
    "grok-imagine image_to_video *-image-to-video: source_image_url is required": "there is no task instead",
    "kling *: cfg_scale has other limits": "0 to 1, says its description",
    "kling edit_video *: source_task_id left out": "a clip of the app is sent as its file",
    "kling edit_video *: source_video_url is required": "there is no task instead",
    "kling edit_video *: rule left out: always: one of source_video_url": "the field itself is required",
    "kling edit_video *: aspect_ratio is required": "it is, with every source",
    "kling * kling-o1: reference_image_urls left out": "the prompt must name them by markers",
    "kling * kling-o1: *reference_video* left out": "the prompt must name it by a marker",
    "seedance *: rule of ours: *_frame_image_url any: no reference_image_urls": "the clients refuse both",
    "seedance *-2.0: rule of ours: reference_image_urls any: output_*": "the clients demand it",
    "veo-3-1 *: rule of ours: first_frame_image_url any: no reference_image_urls": "the clients refuse both",
    "veo-3-1 *: rule of ours: reference_image_urls any: *": "the clients demand it",
    "veo-3-1 *-lite: rule left out: * input_mode is reference: *": "ours says it of the references",
    "veo-3-1 * veo-3.1: reference_image_urls left out": "the clients refuse it",
    "veo-3-1 upscale_video _: index left out": "the first video is the clip",
    "grok-imagine extend_video _: start_seconds has other limits": "their clips are shorter",
    "grok-imagine *-1.5-fast: reference_image_urls has other limits": "the contract has none",
    "happyhorse text_to_video *t*: reference_image_urls left out": "the clients refuse it",
    "volcengine-lip-sync *: template_start_seconds has other limits": "no source is longer than the upload",
    "wan *-r2v: reference_image_urls has other limits": "the contract has none",
    "wan text_to_video *: *reference_*_url* left out": "wan-2.7-r2v is for references",
    "wan text_to_video *: first_frame_image_url left out": "wan-2.7-r2v and the picture models are for it",
    "wan *: background_audio_url left out": "music is laid over the film, not over a clip",
    "wan image_to_video *: driving_audio_url left out": "only the guide of Wan 2.7 has it",
    "wan image_to_video *: source_video_url left out": "its use beside a first frame is not said",
    "wan *-turbo: audio left out": "Wan 2.2 is silent",
    "wan edit_video *: audio left out": "nobody says what it does to a video with sound",
    "wan edit_video wan-2.7-*: source_video_urls left out": "it is source_video_url here",
    "wan edit_video wan-2.6-*: source_video_url left out": "it is source_video_urls here",
    "wan edit_video *-flash-*: output_resolution left out": "its values are not enumerated",
    "wan speech_to_video *: num_frames left out": "as many as the sound file is long",
    "wan speech_to_video *: frames_per_second left out": "no values are enumerated",
    "wan speech_to_video *: num_inference_steps left out": "no values are enumerated",
    "wan speech_to_video *: guidance_scale left out": "no values are enumerated",
    "wan speech_to_video *: shift left out": "no values are enumerated",
    "*: reference_video_urls left out": "a list of videos: no field holds one",
    "*: reference_audio_urls left out": "a list of sound files: no field holds one",
}
"""Why the catalogue differs from the facts, by ``service action model: what differs``, with ``*`` for any."""

_KINDS = {
    "string": {FieldKind.PROMPT, FieldKind.TEXT, FieldKind.URL, FieldKind.CHOICE},
    "integer": {FieldKind.NUMBER, FieldKind.CHOICE},
    "number": {FieldKind.NUMBER},
    "boolean": {FieldKind.SWITCH},
}
_MEDIA = {
    "image": FieldKind.PICTURE,
    "video": FieldKind.VIDEO,
    "audio": FieldKind.AUDIO,
    "task": FieldKind.SOURCE_CLIP,
}
_PRESENCES = {True: Presence.ANY, False: Presence.ABSENT}


def _field_differences(field: FieldSpec, facts: Facts) -> Iterator[str]:
    name = field.wire
    is_list = facts["type"] == "array"
    if is_list and not field.in_list:
        kinds = {FieldKind.PICTURES}
    else:
        kinds = {_MEDIA[facts["media"]]} if "media" in facts else _KINDS[facts["type"]]
    if field.in_list and not is_list:
        yield f"{name} is in a list"
    if field.kind not in kinds:
        yield f"{name} is a {field.kind}"
    if field.required != (facts.get("required", False) or facts.get("required_by_sdk", False)):
        yield f"{name} is required" if field.required else f"{name} is not required"
    least, most = facts.get("min", facts.get("sdk_min")), facts.get("max", facts.get("sdk_max"))
    match field.kind:
        case FieldKind.CHOICE:
            ours = {
                choice.value for choice in field.choices if choice.value is not None and not choice.why_not
            }
            if ours != set(facts.get("enum", ())):
                yield f"{name} has other values"
        case FieldKind.NUMBER:
            if "enum" in facts:
                least, most = min(facts["enum"]), max(facts["enum"])
            if field.number_limits[:2] != (least, most):
                yield f"{name} has other limits"
        case FieldKind.PROMPT | FieldKind.TEXT:
            if (max(field.min_length, 1), field.max_length) != (max(least or 1, 1), most):
                yield f"{name} has other limits"
        case FieldKind.PICTURES:
            if field.list_limits != (max(facts.get("min_items", 1), 1), facts.get("max_items")):
                yield f"{name} has other limits"
        case _:
            pass
    if "default" in facts:
        ours = field.drawn_on if field.kind is FieldKind.SWITCH and field.default is None else field.default
        if ours != facts["default"]:
            yield f"{name} has another default"


def _rule_atoms(rules: list[Facts], model: ModelSpec) -> set[str]:
    """What the facts' ``rules`` say of ``model``, each demand for itself, as far as it has the fields."""
    wires = {field.wire for field in model.fields}
    atoms: set[str] = set()
    for rule in rules:
        when = {
            name: _PRESENCES[value["present"]] if isinstance(value, dict) else value
            for name, value in rule.get("when", {}).items()
        }
        if when.pop("model", model.id) != model.id:
            continue
        # What is not there is absent.
        when = {name: value for name, value in when.items() if name in wires or value is not Presence.ABSENT}
        if not set(when) <= wires:
            continue
        required = rule.get("required", ()), rule.get("required_any", ())
        allowed, forbidden = rule.get("enum", {}), rule.get("forbidden", ())
        atoms |= _atoms(when, allowed, forbidden, *required, wires)
    return atoms


def _own_atoms(model: ModelSpec) -> set[str]:
    atoms: set[str] = set()
    for rule in model.rules:

        def wire(name: str) -> str:
            return model.field(name).wire

        atoms |= _atoms(
            {wire(name): value for name, value in rule.when.items()},
            {wire(name): values for name, values in rule.allow.items()},
            *([wire(name) for name in names] for names in (rule.forbid, rule.require, rule.require_one_of)),
            {field.wire for field in model.fields},
        )
    return atoms


def _atoms(
    when: Mapping[str, object],
    allowed: Mapping[str, Any],
    forbidden: Any,
    required: Any,
    required_any: Any,
    wires: set[str],
) -> set[str]:
    under = " and ".join(f"{name} {_told(value)}" for name, value in sorted(when.items())) or "always"
    demands = [f"no {name}" for name in forbidden if name in wires]
    demands += [f"{name} is required" for name in required]
    demands += [
        f"{name} in {', '.join(sorted(map(str, values)))}"
        for name, values in allowed.items()
        if name in wires
    ]
    if required_any:
        # Of those that the absence of all is about, one is required: that says it already.
        under = " and ".join(
            f"{name} {_told(v)}" for name, v in sorted(when.items()) if name not in required_any
        )
        demands += [f"one of {', '.join(sorted(name for name in required_any if name in wires))}"]
    return {f"{under or 'always'}: {demand}" for demand in demands}


def _told(value: object) -> str:
    return value.value if isinstance(value, Presence) else f"is {value}"


def _differences(service: str, action: str) -> Iterator[str]:
    facts = FACTS[service][action]
    found = catalog.models_for(service, action)
    models = {model.id if model.is_named else "_": model for model in found}
    for model_id in facts["models"].keys() ^ models.keys():
        yield f"{service} {action} {model_id}: " + ("left out" if model_id not in models else "not in there")
    for model_id in facts["models"].keys() & models.keys():
        model, fields = models[model_id], facts["models"][model_id]["fields"]
        where = f"{service} {action} {model_id}: "
        ours = {field.wire: field for field in model.fields if field.takes_values}
        for name in fields.keys() - ours.keys():
            yield f"{where}{name} left out"
        for name in ours.keys() - fields.keys():
            yield f"{where}{name} not in there"
        for name in ours.keys() & fields.keys():
            yield from (f"{where}{what}" for what in _field_differences(ours[name], fields[name]))
        theirs, own = _rule_atoms(facts["rules"], model), _own_atoms(model)
        yield from (f"{where}rule left out: {atom}" for atom in theirs - own)
        yield from (f"{where}rule of ours: {atom}" for atom in own - theirs)


@pytest.mark.parametrize(("service", "action"), ACTIONS)
def test_fields_and_rules_are_those_of_the_contract(service: str, action: str) -> None:
    found = [what for what in _differences(service, action) if not any(fnmatch(what, row) for row in REASONS)]
    assert sorted(found) == []


@pytest.mark.parametrize("model", catalog.all_models(), ids=lambda model: f"{model.action}-{model.id}")
def test_whatever_is_required_has_a_control(model: ModelSpec) -> None:
    facts = FACTS[model.service][model.action]["models"][model.id if model.is_named else "_"]["fields"]
    required = {name for name, field in facts.items() if field.get("required")}
    assert required <= {field.wire for field in model.fields if field.takes_values}


def test_what_has_a_reason_differs() -> None:
    found = [what for where in ACTIONS for what in _differences(*where)]
    assert [row for row in REASONS if not any(fnmatch(what, row) for what in found)] == []


_BANDS = {"1-10": range(1, 11), "11-20": range(11, 21), "21-30": range(21, 31)}
_FOR_A_CLIP = {"hailuo", "luma", "veo-3-1", "gemini-omni", "runway", "runway-aleph", "midjourney"}
"""Services whose figures are for a clip. The list of July 2026 has no units: small ones are for a second."""
_ALSO_FOR_A_CLIP = (
    "wan-2.2-a14b-text-*",
    "wan-2.2-a14b-image-*",
    "wan-2.6-flash-*",
    "grok-imagine-video-1.5-fast",
    "grok-imagine-extend",
)
"""Models of other services whose figures would be too much for a second."""


def _value_of_key(key: str, told: Mapping[str, Any]) -> str:
    """What a key of the price list, which need be no field, is for these values by wire name."""
    match key:
        case "duration_band":
            length = told["duration_seconds"]
            return next(band for band, seconds in _BANDS.items() if length in seconds)
        case "pricing_input_mode":
            return "reference" if any(name.startswith("reference") for name in told) else "standard"
        case "input_mode":
            return "video" if "reference_video_urls" in told or "video_list" in told else "generated"
        case _:
            value = told.get(key)
            return json.dumps(value) if isinstance(value, bool) else str(value)


def _listed(price: Facts, told: Mapping[str, Any]) -> float | None:
    if "cents" in price:
        return price["cents"]
    found: Any = price["matrix"]
    for key in price["keys"]:
        if key == "output_resolution" and key not in told:
            found = {**found, "None": max(found.values())}  # It is nobody's choice: the dearest.
        found = found.get(_value_of_key(key, told), found.get("any")) if isinstance(found, dict) else None
    return found


def _tried(field: FieldSpec) -> list[Any]:
    match field.kind:
        case FieldKind.CHOICE:
            return [choice.value for choice in field.choices if not choice.why_not]
        case FieldKind.SWITCH:
            return [False, True]
        case FieldKind.NUMBER:
            return list(range(int(field.number_limits.least), int(field.number_limits.most) + 1))
        case FieldKind.PICTURES:
            return [None, (RemoteUrl("https://files.example/a.png"),)]
        case _:
            return [None]


_PRICED = (
    "duration_seconds",
    "output_resolution",
    "mode",
    "enable_sound",
    "generate_audio",
    "audio",
    "reference_image_urls",
)


@pytest.mark.parametrize("model", catalog.all_models(), ids=lambda model: f"{model.action}-{model.id}")
def test_prices_are_those_of_the_list(model: ModelSpec) -> None:
    price = FACTS[model.service][model.action]["models"][model.id if model.is_named else "_"].get("price")
    if price is None:
        assert model.prices == ()
        return
    fields = [f for f in model.fields if f.wire in (*_PRICED, *price.get("keys", ())) and f.takes_values]
    found: set[float] = set()
    for values in product(*map(_tried, fields)):
        form = evaluate(model, dict(zip((field.name for field in fields), values, strict=True)))
        in_force = {state.spec.name: state.value for state in form.fields}
        told = {field.wire: in_force[field.name] for field in fields}
        told |= {
            field.wire: False for field in fields if field.kind is FieldKind.SWITCH and not told[field.wire]
        }
        told = {name: value for name, value in told.items() if value is not None}
        ours = next((price for price in model.prices if are_met(price.when, in_force)), None)
        listed = _listed(price, told)
        assert (ours and ours.micros) == (listed and round(listed * MICROS_PER_CENT))
        if ours is not None and listed is not None:
            found.add(listed)
            is_for_clip = model.service in _FOR_A_CLIP or any(fnmatch(model.id, m) for m in _ALSO_FOR_A_CLIP)
            assert ours.per is (PriceUnit.CLIP if is_for_clip else PriceUnit.SECOND)
    assert found


def test_the_catalogue_has_no_action_of_its_own() -> None:
    assert {(model.service, model.action) for model in catalog.all_models()} <= set(ACTIONS)
