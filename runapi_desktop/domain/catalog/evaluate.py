"""``evaluate(spec, values)``: what a model's form shows, allows and finds wrong for the values in it.

The values are what the user chose, for whichever model; a value the model cannot use is passed over,
never changed, so that it is back when a model that can use it is chosen.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from math import ceil, isfinite
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from runapi_desktop.domain.catalog.spec import (
    AudioLimits,
    Choice,
    ClipLimits,
    Conditions,
    FieldKind,
    FieldRole,
    FieldSpec,
    FieldValue,
    ModelSpec,
    PictureLimits,
    Presence,
    PriceUnit,
    PublishedPrice,
    VideoLimits,
)
from runapi_desktop.domain.media_source import (
    AudioFile,
    MediaSource,
    PictureFile,
    RemoteUrl,
    Source,
    SourceClip,
    VideoFile,
)
from runapi_desktop.domain.request import GenerationRequest

Values = Mapping[str, FieldValue]
_ONE_FILE = (FieldKind.PICTURE, FieldKind.VIDEO, FieldKind.AUDIO)

_HARDLY_S = 0.001
"""Some containers keep whole milliseconds: a source is not longer than whole seconds by less than one."""


class FieldStatus(StrEnum):
    """Whether the user can set a field."""

    OPEN = "open"
    FIXED = "fixed"
    REFUSED = "refused"


class ProblemKind(StrEnum):
    """What is wrong with a field's value."""

    MISSING = "missing"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_ENGLISH = "not_english"
    NOT_A_URL = "not_a_url"
    WRONG_FORMAT = "wrong_format"
    FILE_TOO_LARGE = "file_too_large"
    PICTURE_TOO_SMALL = "picture_too_small"
    PICTURE_TOO_NARROW = "picture_too_narrow"
    PICTURE_TOO_WIDE = "picture_too_wide"
    VIDEO_TOO_LONG = "video_too_long"
    AUDIO_TOO_SHORT = "audio_too_short"
    AUDIO_TOO_LONG = "audio_too_long"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    NOT_SUCH_A_CLIP = "not_such_a_clip"
    NUMBER_TOO_SMALL = "number_too_small"
    NUMBER_TOO_LARGE = "number_too_large"


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend before the request can be sent; ``actual`` and ``limit`` share the kind's unit
    (characters, bytes, pixels, seconds, a count, a ratio). ``words`` is the catalogue's own sentence for it,
    ``""`` where the kind says enough."""

    field: str
    kind: ProblemKind
    actual: float | None = None
    limit: float | None = None
    words: str = dataclasses.field(default="", compare=False)


class FieldState(NamedTuple):
    """How one field stands. ``value`` is what will be sent (``None``: nothing); ``choices`` carry the reason
    beside every value that is out of reach; ``reason`` says why the whole field is, or what was narrowed."""

    spec: FieldSpec
    status: FieldStatus
    value: FieldValue
    choices: tuple[Choice, ...] = ()
    reason: str = ""
    problems: tuple[Problem, ...] = ()


class Tariff(NamedTuple):
    """How RunAPI's list reckons a clip: ``micros`` for the whole of it, or for each of its ``seconds``
    (``None`` while nobody knows how many). Where the list has a price for a band of lengths, ``band_s`` are
    the shortest and the longest clip that this one is for."""

    micros: int
    per: PriceUnit = PriceUnit.CLIP
    seconds: int | None = None
    band_s: tuple[int, int] | None = None

    @property
    def clip_micros(self) -> int | None:
        """What the clip costs."""
        if self.per is PriceUnit.CLIP:
            return self.micros
        return None if self.seconds is None else self.micros * self.seconds


class FormState(NamedTuple):
    """The whole form of one model."""

    spec: ModelSpec
    fields: tuple[FieldState, ...]

    def field(self, name: str) -> FieldState:
        """The state of that field; raises ``KeyError`` when the model has none."""
        for state in self.fields:
            if state.spec.name == name:
                return state
        raise KeyError(name)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of every field, in the order of the form."""
        return tuple(problem for state in self.fields for problem in state.problems)

    @property
    def lacks_file(self) -> bool:
        """Something else than words is still to be put in."""
        fields = (state for state in self.fields if state.spec.kind is not FieldKind.PROMPT)
        return any(problem.kind is ProblemKind.MISSING for state in fields for problem in state.problems)

    @property
    def request(self) -> GenerationRequest:
        """Return the request that Generate sends. Raises ``ValueError`` while there are problems."""
        if self.problems:
            raise ValueError(f"the form has problems: {self.problems}")
        return self.draft

    @property
    def draft(self) -> GenerationRequest:
        """Return the request including its problems. It is enough to ask for a price and must not be sent."""
        params = {state.spec.wire: state.value for state in self.fields if state.value is not None}
        return GenerationRequest(self.spec.service, self.spec.action, self.spec.id, params)

    @property
    def length_s(self) -> int | None:
        """The length of the clip in seconds; ``None`` where the source decides it."""
        asked = next((state.value for state in self.fields if state.spec.role is FieldRole.LENGTH), None)
        return asked if isinstance(asked, int) else self.spec.length_s

    @property
    def published_price_micros(self) -> int | None:
        """The price of a clip in RunAPI's list for these values; ``None`` where it names none."""
        tariff = self.tariff()
        return tariff and tariff.clip_micros

    def tariff(self, source_s: float | None = None) -> Tariff | None:
        """Return how RunAPI's list reckons a clip for these values; ``None`` where it names no price.
        ``source_s`` is the length of the clip's source, by default of the one in the form."""
        in_force = {state.spec.name: state.value for state in self.fields}
        price = self._published(in_force)
        if price is None:
            return None
        if price.per is PriceUnit.CLIP:
            return Tariff(price.micros, band_s=self._band_s(in_force, price.micros))
        return Tariff(price.micros, price.per, self.paid_seconds(source_s))

    def paid_seconds(self, source_s: float | None = None) -> int | None:
        """Return how many seconds a clip has where it is paid by the second: its own, else those of its
        source, of which the last one counts whole."""
        if self.length_s is not None:
            return self.length_s
        source_s = self._source_s if source_s is None else source_s
        return None if source_s is None else max(ceil(source_s - _HARDLY_S), 1)

    def _published(self, in_force: Mapping[str, FieldValue]) -> PublishedPrice | None:
        return next((price for price in self.spec.prices if are_met(price.when, in_force)), None)

    def _band_s(self, in_force: Mapping[str, FieldValue], micros: int) -> tuple[int, int] | None:
        length = next((state.spec for state in self.fields if state.spec.role is FieldRole.LENGTH), None)
        if length is None or length.kind is not FieldKind.NUMBER:
            return None
        if not any(length.name in price.when for price in self.spec.prices):
            return None
        least, most = (int(limit) for limit in length.number_limits[:2])
        prices = {s: self._published({**in_force, length.name: s}) for s in range(least, most + 1)}
        band = [seconds for seconds, price in prices.items() if price is not None and price.micros == micros]
        return (band[0], band[-1]) if band else None

    @property
    def _source_s(self) -> float | None:
        """The length in seconds of the audio file that sets the clip's length, else of the video."""
        values = [state.value for state in self.fields]
        sounds = [value.duration_s for value in values if isinstance(value, AudioFile)]
        videos = [value.duration_s for value in values if isinstance(value, VideoFile)]
        return next(iter((*sounds, *videos)), None)


def form_values(spec: ModelSpec, params: Mapping[str, object]) -> dict[str, FieldValue]:
    """The ``params`` of a request or a body, which are by wire name, as values of ``spec``'s form, by form
    key. What the model has no field for is left out."""
    return {
        field.name: _form_value(field, params[field.wire]) for field in spec.fields if field.wire in params
    }


def _form_value(field: FieldSpec, value: object) -> FieldValue:
    match value:
        case str() if field.kind in _ONE_FILE:
            return RemoteUrl(value)
        case str() if field.kind is FieldKind.SOURCE_CLIP:
            return SourceClip(value)
        case list() | tuple():
            listed = [RemoteUrl(p) if isinstance(p, str) else p for p in cast("Sequence[object]", value)]
            parts = tuple(part for part in listed if isinstance(part, MediaSource))
            return next(iter(parts), None) if field.in_list else parts
        case _:
            return cast("FieldValue", value) if isinstance(value, (str, int, float, Source)) else None


def evaluate(spec: ModelSpec, values: Values) -> FormState:
    """The state of ``spec``'s form for the user's ``values`` (by form key; missing means untouched)."""
    states = {f.name: _stand_alone(f, values.get(f.name)) for f in spec.fields}
    required = {f.name for f in spec.fields if f.required}
    for rule in spec.rules:
        if not are_met(rule.when, {name: state.value for name, state in states.items()}):
            continue
        for name, allowed in rule.allow.items():
            states[name] = _narrowed(states[name], allowed, rule.why, values.get(name))
        for name in rule.forbid:
            states[name] = states[name]._replace(status=FieldStatus.REFUSED, value=None, reason=rule.why)
        required.update(rule.require)
        if all(states[name].value is None for name in rule.require_one_of):
            required.update(rule.require_one_of[:1])
    return FormState(
        spec,
        tuple(
            state._replace(problems=tuple(_problems(state, name in required)))
            for name, state in states.items()
        ),
    )


def _stand_alone(field: FieldSpec, kept: FieldValue) -> FieldState:
    """A field as it stands before the rules between fields are applied."""
    if field.fixed:
        return FieldState(field, FieldStatus.FIXED, None, (Choice(None, field.fixed),), field.why_not)
    if field.why_not:
        return FieldState(field, FieldStatus.REFUSED, None, field.choices, field.why_not)
    value = _in_force(field, field.choices, kept)
    refused_by = next((c.why_not for c in field.choices if c.why_not), "")
    return FieldState(field, FieldStatus.OPEN, value, field.choices, refused_by)


def _narrowed(
    state: FieldState, allowed: tuple[str | float | None, ...], why: str, kept: FieldValue
) -> FieldState:
    """Return ``state`` with every choice outside ``allowed`` refused because of ``why``.

    A number outside ``allowed`` becomes the first allowed one, and a switch that may not be on is refused.
    """
    if state.status is not FieldStatus.OPEN:
        return state
    if state.spec.kind is FieldKind.NUMBER:
        return state if state.value in allowed else state._replace(reason=why, value=allowed[0])
    if state.spec.kind is FieldKind.SWITCH:
        return state._replace(status=FieldStatus.REFUSED, value=None, reason=why)
    choices = tuple(c if c.why_not or c.value in allowed else c._replace(why_not=why) for c in state.choices)
    if choices == state.choices:
        return state
    return state._replace(choices=choices, reason=why, value=_in_force(state.spec, choices, kept))


def _in_force(field: FieldSpec, choices: tuple[Choice, ...], kept: FieldValue) -> FieldValue:
    """The value that is sent when the user's own is ``kept``: the kept one, else the default, else the
    first that is allowed; for free fields the kept one if it is of the field's kind."""
    match field.kind:
        case FieldKind.CHOICE:
            open_values = [c.value for c in choices if not c.why_not]
            for candidate in (kept, field.default):
                if candidate in open_values and not isinstance(candidate, bool):
                    return candidate
            return open_values[0] if open_values else None
        case FieldKind.SWITCH:
            wanted = kept if isinstance(kept, bool) else field.default
            return None if field.omit_when_off and not wanted else wanted
        case FieldKind.NUMBER:
            return kept if is_number(kept, field.number_limits.decimals) else field.default
        case FieldKind.PROMPT | FieldKind.URL | FieldKind.TEXT:
            return (kept.strip() or None) if isinstance(kept, str) else None
        case FieldKind.PICTURE:
            return kept if isinstance(kept, (PictureFile, RemoteUrl)) else None
        case FieldKind.VIDEO:
            return kept if isinstance(kept, (VideoFile, RemoteUrl)) else None
        case FieldKind.AUDIO:
            return kept if isinstance(kept, (AudioFile, RemoteUrl)) else None
        case FieldKind.SOURCE_CLIP:
            return kept if isinstance(kept, SourceClip) else None
        case FieldKind.PICTURES:
            parts = kept if isinstance(kept, tuple) else ()
            return tuple(part for part in parts if isinstance(part, (PictureFile, RemoteUrl))) or None


def is_number(value: object, decimals: int = 0) -> bool:
    """A number that a NUMBER of so many decimals can hold, whatever its limits."""
    if isinstance(value, float):
        return decimals > 0 and isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def are_met(when: Conditions, in_force: Mapping[str, object]) -> bool:
    """Return whether the values ``in_force``, by name, meet every condition of a rule."""
    return all(_is_met(in_force.get(name), wanted) for name, wanted in when.items())


def _is_met(value: object, wanted: object) -> bool:
    match wanted:
        case Presence.ANY:
            return value is not None
        case Presence.ABSENT:
            return value is None
        case _:
            return value == wanted


def _problems(state: FieldState, required: bool) -> Iterable[Problem]:
    field, value = state.spec, state.value
    if value is None:
        if required and state.status is FieldStatus.OPEN:
            yield Problem(field.name, ProblemKind.MISSING, words=field.missing)
        return
    match value:
        case RemoteUrl(url=url):
            if not is_http_url(url):
                yield Problem(field.name, ProblemKind.NOT_A_URL)
        case PictureFile():
            if field.picture_limits is not None:
                yield from picture_problems(field.name, value, field.picture_limits)
        case VideoFile():
            if field.video_limits is not None:
                yield from video_problems(field.name, value, field.video_limits)
        case AudioFile():
            if field.audio_limits is not None:
                yield from audio_problems(field.name, value, field.audio_limits)
        case SourceClip():
            if not is_such_a_clip(value, field.clip_limits):
                yield Problem(field.name, ProblemKind.NOT_SUCH_A_CLIP, words=field.clip_limits.why)
        case tuple():
            yield from _list_problems(state, value)
        case str():
            yield from _text_problems(field, value)
        case _ if field.kind is FieldKind.NUMBER:
            least, most = field.number_limits[:2]
            if value < least:
                yield Problem(field.name, ProblemKind.NUMBER_TOO_SMALL, value, least)
            elif value > most:
                yield Problem(field.name, ProblemKind.NUMBER_TOO_LARGE, value, most)
        case _:
            pass


def _list_problems(state: FieldState, parts: tuple[MediaSource, ...]) -> Iterable[Problem]:
    """Return the problem with the number of parts, and each kind of problem of the parts once."""
    name, (least, most) = state.spec.name, state.spec.list_limits
    if len(parts) < least:
        yield Problem(name, ProblemKind.TOO_FEW, len(parts), least)
    elif len(parts) > most:
        yield Problem(name, ProblemKind.TOO_MANY, len(parts), most)
    found = (problem for part in parts for problem in _problems(state._replace(value=part), required=False))
    yield from {problem.kind: problem for problem in found}.values()


def is_such_a_clip(clip: SourceClip, limits: ClipLimits) -> bool:
    """Return whether ``clip`` can be the source. What is not known about the clip does not exclude it."""
    facts = ((clip.service, limits.services), (clip.action, limits.actions), (clip.model, limits.models))
    return all(not fact or not allowed or fact in allowed for fact, allowed in facts)


def _text_problems(field: FieldSpec, text: str) -> Iterable[Problem]:
    if len(text) < field.min_length:
        yield Problem(field.name, ProblemKind.TOO_SHORT, len(text), field.min_length)
    if field.max_length is not None and len(text) > field.max_length:
        yield Problem(field.name, ProblemKind.TOO_LONG, len(text), field.max_length)
    if field.english_only and not is_english(text):
        yield Problem(field.name, ProblemKind.NOT_ENGLISH, words=field.english_only)
    if field.kind is FieldKind.URL and not is_http_url(text):
        yield Problem(field.name, ProblemKind.NOT_A_URL)


def picture_problems(field: str, picture: PictureFile, limits: PictureLimits) -> Iterable[Problem]:
    """What keeps ``picture`` from being sent as ``field``."""
    if picture.mime_type not in limits.mime_types:
        yield Problem(field, ProblemKind.WRONG_FORMAT)
    if picture.size_bytes > limits.max_bytes:
        yield Problem(field, ProblemKind.FILE_TOO_LARGE, picture.size_bytes, limits.max_bytes)
    short_side_px = min(picture.width_px, picture.height_px)
    if short_side_px <= limits.above_short_side_px:
        yield Problem(field, ProblemKind.PICTURE_TOO_SMALL, short_side_px, limits.above_short_side_px)
    ratio = picture.width_px / max(picture.height_px, 1)
    if ratio < limits.min_ratio:
        yield Problem(field, ProblemKind.PICTURE_TOO_NARROW, ratio, limits.min_ratio)
    if ratio > limits.max_ratio:
        yield Problem(field, ProblemKind.PICTURE_TOO_WIDE, ratio, limits.max_ratio)


def video_problems(field: str, video: VideoFile, limits: VideoLimits) -> Iterable[Problem]:
    """What keeps ``video`` from being sent as ``field``."""
    if video.mime_type not in limits.mime_types:
        yield Problem(field, ProblemKind.WRONG_FORMAT)
    if video.size_bytes > limits.max_bytes:
        yield Problem(field, ProblemKind.FILE_TOO_LARGE, video.size_bytes, limits.max_bytes)
    if video.duration_s > limits.max_duration_s + limits.slack_s:
        yield Problem(field, ProblemKind.VIDEO_TOO_LONG, video.duration_s, limits.max_duration_s)


def audio_problems(field: str, audio: AudioFile, limits: AudioLimits) -> Iterable[Problem]:
    """What keeps ``audio`` from being sent as ``field``."""
    if audio.mime_type not in limits.mime_types:
        yield Problem(field, ProblemKind.WRONG_FORMAT)
    if audio.size_bytes > limits.max_bytes:
        yield Problem(field, ProblemKind.FILE_TOO_LARGE, audio.size_bytes, limits.max_bytes)
    if audio.duration_s < limits.min_duration_s - limits.slack_s:
        yield Problem(field, ProblemKind.AUDIO_TOO_SHORT, audio.duration_s, limits.min_duration_s)
    if limits.max_duration_s is not None and audio.duration_s > limits.max_duration_s + limits.slack_s:
        yield Problem(field, ProblemKind.AUDIO_TOO_LONG, audio.duration_s, limits.max_duration_s)


def is_http_url(text: str) -> bool:
    """An absolute http(s) URL with a host and no blanks or control characters."""
    if any(ch.isspace() or not ch.isprintable() for ch in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_english(text: str) -> bool:
    """Written in Latin letters, as far as a rule without a dictionary can tell."""
    return all(not ch.isalpha() or unicodedata.name(ch, "").startswith("LATIN") for ch in text)
