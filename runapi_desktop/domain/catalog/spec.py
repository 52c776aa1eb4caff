"""The vocabulary of the catalogue: models, their fields, and the rules between fields.

Words in here are English source texts marked for translation; the user interface translates them when
it draws them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

from runapi_desktop.domain.media_source import PictureFile, RemoteUrl, VideoFile

FieldValue = str | int | bool | PictureFile | VideoFile | RemoteUrl | None


class FieldKind(StrEnum):
    """What sort of value a field takes, and so which control draws it."""

    PROMPT = "prompt"
    PICTURE = "picture"
    VIDEO = "video"
    CHOICE = "choice"
    SWITCH = "switch"
    URL = "url"


class Presence(Enum):
    """A condition on a field that asks only whether it has a value."""

    ANY = "any"


class Choice(NamedTuple):
    """One value of a CHOICE field. ``value`` ``None`` leaves the field out of the body.

    A choice with ``why_not`` is shown and refused by this model.
    """

    value: str | int | None
    label: str
    why_not: str = ""


class PictureLimits(NamedTuple):
    """What RunAPI's models take as a picture (contract, section 2.1). Ratios are width ÷ height."""

    mime_types: tuple[str, ...] = ("image/jpeg", "image/png", "image/webp")
    max_bytes: int = 10_000_000
    above_short_side_px: int = 300
    min_ratio: float = 2 / 5
    max_ratio: float = 5 / 2


class VideoLimits(NamedTuple):
    """What Luma takes as a source (contract: the safe rule among disagreeing upstream limits).

    ``slack_s`` lets a 10 s clip through whose container says 10.04 s.
    """

    mime_types: tuple[str, ...] = ("video/mp4", "video/quicktime")
    max_bytes: int = 100_000_000
    max_duration_s: float = 10.0
    slack_s: float = 0.25


class FieldSpec(NamedTuple):
    """One field of a model's form.

    ``name`` is the form's own key, under which a kept value survives a change of model; ``wire_name`` is
    RunAPI's. ``default`` is what is *sent* while the user has not chosen; a SWITCH is drawn as ``drawn_on``
    and left out of the body until touched. ``fixed`` holds the words of a value the model sets by itself,
    ``why_not`` the reason why the model refuses the field: either way nothing is sent. ``meaning`` explains
    the field to somebody who meets it for the first time; ``neutral`` holds words that one click writes into
    a PROMPT that is still empty.
    """

    name: str
    kind: FieldKind
    label: str
    wire_name: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()
    default: str | int | bool | None = None
    max_length: int | None = None
    english_only: bool = False
    drawn_on: bool = False
    omit_when_off: bool = False
    advanced: bool = False
    fixed: str = ""
    why_not: str = ""
    meaning: str = ""
    neutral: str = ""
    picture_limits: PictureLimits | None = None
    video_limits: VideoLimits | None = None

    @property
    def wire(self) -> str:
        """The name in the JSON body."""
        return self.wire_name or self.name


Conditions = Mapping[str, str | int | bool | Presence]


class Rule(NamedTuple):
    """What holds between fields: when every condition of ``when`` is met by the values in force,
    ``allow`` narrows the choices of other fields, ``forbid`` refuses fields and ``require`` demands them.
    ``why`` is the sentence beside what it takes away."""

    when: Conditions
    allow: Mapping[str, tuple[str | int | None, ...]] = MappingProxyType({})
    forbid: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    why: str = ""


class PublishedPrice(NamedTuple):
    """A price of RunAPI's list: what the form names until a live quote answers, and what practice charges."""

    cents: int
    when: Conditions = MappingProxyType({})


class UsualTime(NamedTuple):
    """How long a model takes, from acceptance to completion: a usual clip, a slow one, and the longest that
    is still no reason to worry."""

    median_s: float = 60.0
    slow_s: float = 120.0
    longest_s: float = 120.0


USUAL_TIME = UsualTime()
"""What RunAPI's guides say of any model: 30–120 s."""


class ModelSpec(NamedTuple):
    """A model: where its tasks are created, what it is good at, its fields in the order of the form."""

    id: str
    service: str
    action: str
    title: str
    summary: str
    fields: tuple[FieldSpec, ...]
    rules: tuple[Rule, ...] = ()
    prices: tuple[PublishedPrice, ...] = ()
    usual_time: UsualTime = USUAL_TIME

    def field(self, name: str) -> FieldSpec:
        """The field of that form key; raises ``KeyError`` when the model has none."""
        for spec in self.fields:
            if spec.name == name:
                return spec
        raise KeyError(name)
