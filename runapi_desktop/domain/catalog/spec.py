"""The vocabulary of the catalogue: services, their models, the models' fields, and the rules between fields.

Words in here are English source texts marked for translation; the user interface translates them when
it draws them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import NamedTuple

from runapi_desktop.domain.request import ParamValue

FieldValue = ParamValue | None


class FieldKind(StrEnum):
    """What sort of value a field takes, and so which control draws it."""

    PROMPT = "prompt"
    PICTURE = "picture"
    PICTURES = "pictures"
    """Several pictures in an order: ``reference_image_urls``."""
    VIDEO = "video"
    AUDIO = "audio"
    """A sound file."""
    SOURCE_CLIP = "source_clip"
    """A clip that RunAPI made, named by its task: ``source_task_id``."""
    CHOICE = "choice"
    SWITCH = "switch"
    URL = "url"
    TEXT = "text"
    """One line of words, such as what should not be seen."""
    NUMBER = "number"
    """A number: a length, a seed, a strength."""


class FieldRole(StrEnum):
    """What a field says of the clip, whatever it is called on the wire: practice renders by it, and prices
    and clip lengths are told by it."""

    LENGTH = "length"
    """The clip's length in seconds."""
    RESOLUTION = "resolution"
    """The short side of the frame: ``768p``, ``4k``."""
    SHAPE = "shape"
    """Width to height: ``16:9``."""
    WATERMARK = "watermark"
    SOUND = "sound"
    """Whether it has sound."""
    ENLARGEMENT = "enlargement"
    """How many times as wide and high as its source: 2."""


class Presence(Enum):
    """A condition on a field that asks only whether it has a value."""

    ANY = "any"
    ABSENT = "absent"


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
    """What models take as a video (contract: the safe rule among disagreeing upstream limits).

    ``slack_s`` lets a 10 s clip through whose container says 10.04 s.
    """

    mime_types: tuple[str, ...] = ("video/mp4", "video/quicktime")
    max_bytes: int = 100_000_000
    max_duration_s: float = 10.0
    slack_s: float = 0.25


class AudioLimits(NamedTuple):
    """What models take as an audio file. ``max_duration_s`` ``None``: as long as it likes."""

    mime_types: tuple[str, ...] = ("audio/mpeg", "audio/wav", "audio/mp4")
    max_bytes: int = 100_000_000
    min_duration_s: float = 0.0
    max_duration_s: float | None = None
    slack_s: float = 0.25


class ListLimits(NamedTuple):
    """How many pictures a PICTURES field holds, where it holds any."""

    least: int = 1
    most: int = 9


class ClipLimits(NamedTuple):
    """Which clips can be a SOURCE_CLIP: those of ``services``, ``actions`` and ``models``, ``()`` for any;
    ``why`` is said of the others."""

    services: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    why: str = ""


class NumberLimits(NamedTuple):
    """What a NUMBER may be, with so many ``decimals``. ``unit`` is how it is written, such as
    ``{} s``; ``is_seed``: any will do, so one can be drawn."""

    least: float
    most: float
    unit: str = ""
    is_seed: bool = False
    decimals: int = 0


class FieldSpec(NamedTuple):
    """One field of a model's form.

    ``name`` is the form's own key, under which a kept value survives a change of model; ``wire_name`` is
    RunAPI's. ``default`` is what is *sent* while the user has not chosen; a SWITCH without one is drawn as
    ``drawn_on`` and left out of the body until touched; ``also_text``: RunAPI takes its value as text as
    well; ``in_list``: its one medium goes out as a list of one. ``fixed`` holds the words of a value the
    model sets by itself, ``why_not`` the reason why the model refuses the field: either way nothing is sent.

    Words about the field: ``meaning`` explains it to somebody who meets it for the first time, ``hint``
    stands in an empty PROMPT or TEXT, and one click writes ``neutral`` into it; ``missing`` asks for a value.
    ``english_only`` is said where a prompt is in another language, ``""`` where the model understands any.
    """

    name: str
    kind: FieldKind
    label: str
    wire_name: str = ""
    role: FieldRole | None = None
    required: bool = False
    choices: tuple[Choice, ...] = ()
    default: str | float | bool | None = None
    min_length: int = 0
    max_length: int | None = None
    english_only: str = ""
    drawn_on: bool = False
    omit_when_off: bool = False
    also_text: bool = False
    in_list: bool = False
    advanced: bool = False
    fixed: str = ""
    why_not: str = ""
    meaning: str = ""
    hint: str = ""
    neutral: str = ""
    missing: str = ""
    picture_limits: PictureLimits | None = None
    video_limits: VideoLimits | None = None
    audio_limits: AudioLimits | None = None
    list_limits: ListLimits = ListLimits()
    clip_limits: ClipLimits = ClipLimits()
    number_limits: NumberLimits = NumberLimits(0, 2**31 - 1)

    @property
    def wire(self) -> str:
        """The name in the JSON body."""
        return self.wire_name or self.name

    @property
    def takes_values(self) -> bool:
        """The user can set it, as far as no rule is in the way."""
        return not (self.fixed or self.why_not)


Conditions = Mapping[str, str | float | bool | Presence]


class Rule(NamedTuple):
    """What holds between fields: when every condition of ``when`` is met by the values in force,
    ``allow`` narrows the values of other fields, ``forbid`` refuses fields, ``require`` demands each of some
    and ``require_one_of`` at least one of some. ``why`` is the sentence beside what it takes away."""

    when: Conditions
    allow: Mapping[str, tuple[str | float | None, ...]] = MappingProxyType({})
    forbid: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    require_one_of: tuple[str, ...] = ()
    why: str = ""


class PriceUnit(StrEnum):
    """What a price is for."""

    CLIP = "task"
    SECOND = "second"


class PublishedPrice(NamedTuple):
    """A price of RunAPI's list: what the form names until a live quote answers, and what practice charges.

    ``micros`` are micro-dollars (``domain/money.py``). The first price whose ``when``
    is met counts, so bands are prices with conditions.
    """

    micros: int
    when: Conditions = MappingProxyType({})
    per: PriceUnit = PriceUnit.CLIP


class UsualTime(NamedTuple):
    """How long a model takes, from acceptance to completion: a usual clip, a slow one, and the longest that
    is still no reason to worry."""

    median_s: float = 60.0
    slow_s: float = 120.0
    longest_s: float = 120.0


USUAL_TIME = UsualTime()
"""What RunAPI's guides say of any model: 30–120 s."""


class RenderKind(StrEnum):
    """What the practice server makes for a model."""

    ANIMATE = "animate"
    """A camera move over the first picture that it is given, else through a painting of the words; it
    dissolves into the second picture."""
    RESTYLE = "restyle"
    """The video that it is given, re-graded by the words."""
    UPSCALE = "upscale"
    """The video that it is given, larger."""
    EXTEND = "extend"
    """The clip that it goes on from, and what may come after its last frame."""
    REVOICE = "revoice"
    """The video that it is given, with the sound that it is given."""


class PracticeRender(NamedTuple):
    """How the practice server makes a model's clips, where no field of the model says it otherwise."""

    kind: RenderKind = RenderKind.ANIMATE
    short_side_px: int = 768
    has_sound: bool = False


class ModelSpec(NamedTuple):
    """A model: where its tasks are created, what it is good at, its fields in the order of the form.

    ``length_s`` is the length of its clips where no field asks for one; ``None``: as long as its source.
    ``is_named``: bodies name the model; an action of only one may do without.
    """

    id: str
    service: str
    action: str
    title: str
    summary: str
    fields: tuple[FieldSpec, ...]
    rules: tuple[Rule, ...] = ()
    prices: tuple[PublishedPrice, ...] = ()
    length_s: int | None = None
    usual_time: UsualTime = USUAL_TIME
    practice: PracticeRender = PracticeRender()
    is_named: bool = True

    def field(self, name: str) -> FieldSpec:
        """The field of that form key; raises ``KeyError`` when the model has none."""
        for spec in self.fields:
            if spec.name == name:
                return spec
        raise KeyError(name)

    def of_role(self, role: FieldRole) -> FieldSpec | None:
        """The field that says that of the clip."""
        return next((spec for spec in self.fields if spec.role is role), None)

    def of_kind(self, kind: FieldKind) -> tuple[FieldSpec, ...]:
        """The fields of that kind that it takes, in the order of the form."""
        return tuple(spec for spec in self.fields if spec.kind is kind and spec.takes_values)


class ActionSpec(NamedTuple):
    """A way to a clip: RunAPI's word for it, the words on its button, and what it starts from in one word."""

    id: str
    label: str
    starts_from: str


class PaletteKind(StrEnum):
    """How a click writes words into a prompt."""

    BRACKETS = "brackets"
    """In brackets, several together in one: ``[Pan left,Tilt up]``."""
    PHRASES = "phrases"
    """As they are, parted by commas."""


class Phrase(NamedTuple):
    """One button above a prompt: its ``label`` and the English ``words`` for the prompt."""

    label: str
    words: str


class Palette(NamedTuple):
    """Phrases that a service's prompts understand: the first ``shown`` are buttons, the rest stand behind
    "More…". A bracket holds up to ``together`` of them."""

    kind: PaletteKind = PaletteKind.PHRASES
    phrases: tuple[Phrase, ...] = ()
    shown: int = 0
    together: int = 1


class ClipUse(NamedTuple):
    """What a service does with a clip of the Reel as its source: the command, and what it is for. ``action``
    is the way to the clip, ``""`` for the first that takes such a source."""

    label: str
    purpose: str
    action: str = ""


class ServiceSpec(NamedTuple):
    """One service of RunAPI, the whole of what the app knows about it. ``title`` is a name: nobody translates
    it. ``actions`` and ``models`` stand in the order in which the form offers them. ``clip_use`` is what it
    does with any clip, ``own_clip_use`` what it does with those that it made, ``more_clip_uses`` what else:
    each names its action."""

    id: str
    title: str
    actions: tuple[ActionSpec, ...]
    models: tuple[ModelSpec, ...]
    palette: Palette = Palette()
    clip_use: ClipUse | None = None
    own_clip_use: ClipUse | None = None
    more_clip_uses: tuple[ClipUse, ...] = ()

    def action(self, action_id: str) -> ActionSpec:
        """That way to a clip; raises ``KeyError`` when the service has none."""
        for action in self.actions:
            if action.id == action_id:
                return action
        raise KeyError(action_id)

    def media_field(self, kind: FieldKind) -> FieldSpec | None:
        """Where a dropped picture or video goes: the first field of that kind."""
        return next((spec for model in self.models for spec in model.of_kind(kind)), None)

    def field_for(self, kind: FieldKind, model: ModelSpec) -> FieldSpec | None:
        """Where media of that kind go while ``model`` is in force: into a field of its own where it has one,
        for a picture also into a list of them."""
        kinds = (kind, FieldKind.PICTURES) if kind is FieldKind.PICTURE else (kind,)
        here = (field for one in kinds for field in model.of_kind(one))
        elsewhere = (self.media_field(one) for one in kinds)
        return next((field for field in (*here, *elsewhere) if field is not None), None)
