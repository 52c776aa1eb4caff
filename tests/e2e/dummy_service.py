"""A service as its one file would be; but for the prompt, no name in it is one of the app's own services."""

from __future__ import annotations

from runapi_desktop.domain.catalog.spec import (
    ActionSpec,
    Choice,
    ClipUse,
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    NumberLimits,
    Palette,
    PaletteKind,
    Phrase,
    PictureLimits,
    PracticeRender,
    Presence,
    PriceUnit,
    PublishedPrice,
    RenderKind,
    Rule,
    ServiceSpec,
    VideoLimits,
)

_PROMPT = FieldSpec(
    "prompt",
    FieldKind.PROMPT,
    "Dream",
    required=True,
    hint="Say what to dream",
    missing="Nothing to dream of yet.",
)
_OPENING = FieldSpec(
    "opening",
    FieldKind.PICTURE,
    "Opening picture",
    wire_name="opening_url",
    missing="Add an opening or a closing picture.",
    picture_limits=PictureLimits(above_short_side_px=100),
)

SERVICE = ServiceSpec(
    id="dummy-dreams",
    title="Dummy Dreams",
    actions=(
        ActionSpec("dream_up", "Dream → Video", "dream"),
        ActionSpec("remix_film", "Film → Video", "film"),
    ),
    models=(
        ModelSpec(
            "dream-1",
            "dummy-dreams",
            "dream_up",
            "Dream One",
            "From nothing",
            (
                _PROMPT,
                FieldSpec(
                    "seconds",
                    FieldKind.CHOICE,
                    "How long",
                    wire_name="clip_length",
                    role=FieldRole.LENGTH,
                    choices=(Choice(2, "2 s"), Choice(3, "3 s")),
                    default=3,
                ),
                FieldSpec(
                    "look",
                    FieldKind.CHOICE,
                    "Look",
                    wire_name="grade",
                    role=FieldRole.RESOLUTION,
                    choices=(Choice("360p", "360p"), Choice("480p", "480p")),
                    default="360p",
                ),
                FieldSpec(
                    "form",
                    FieldKind.CHOICE,
                    "Form",
                    wire_name="proportions",
                    role=FieldRole.SHAPE,
                    choices=(Choice("4:3", "4:3"), Choice("21:9", "21:9")),
                    default="4:3",
                ),
            ),
            prices=(
                PublishedPrice(14_500, {"look": "360p"}, PriceUnit.SECOND),
                PublishedPrice(29_000, per=PriceUnit.SECOND),
            ),
        ),
        ModelSpec(
            "dream-2",
            "dummy-dreams",
            "dream_up",
            "Dream Two",
            "From a picture, and without a price",
            (
                _OPENING,
                FieldSpec("closing", FieldKind.PICTURE, "Closing picture", wire_name="closing_url"),
                _PROMPT,
                FieldSpec(
                    "avoid", FieldKind.TEXT, "Without", wire_name="not_this", hint="What not to dream of"
                ),
                FieldSpec(
                    "span",
                    FieldKind.NUMBER,
                    "Span",
                    wire_name="span_s",
                    role=FieldRole.LENGTH,
                    default=2,
                    number_limits=NumberLimits(1, 8, "{} s"),
                ),
                FieldSpec(
                    "luck",
                    FieldKind.NUMBER,
                    "Luck",
                    wire_name="seed",
                    number_limits=NumberLimits(0, 2**31 - 1, is_seed=True),
                ),
            ),
            rules=(
                Rule({"closing": Presence.ABSENT}, require=("opening",)),
                Rule({}, require_one_of=("opening", "closing")),
            ),
        ),
        ModelSpec(
            "dream-1",
            "dummy-dreams",
            "remix_film",
            "Remix",
            "From a film",
            (
                FieldSpec(
                    "film",
                    FieldKind.VIDEO,
                    "Film",
                    wire_name="film_url",
                    required=True,
                    missing="Add a film.",
                    video_limits=VideoLimits(max_duration_s=5.0),
                ),
                _PROMPT,
            ),
            prices=(PublishedPrice(250_000),),
            practice=PracticeRender(RenderKind.RESTYLE),
        ),
    ),
    palette=Palette(PaletteKind.PHRASES, (Phrase("Purple", "all of it purple"),), shown=1),
    clip_use=ClipUse("Remix in Dummy Dreams", "Dream on from this clip"),
)
