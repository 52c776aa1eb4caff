"""What a field of the form is for: the catalogue's words where it has some, else those for its kind."""

from __future__ import annotations

from runapi_desktop.domain.catalog.evaluate import FieldState
from runapi_desktop.domain.catalog.spec import FieldKind, FieldRole, FieldSpec
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.texts.i18n import translated

_OF_ROLES = {
    FieldRole.LENGTH: QT_TRANSLATE_NOOP(
        "field_help", "How long the clip is. The button below shows what it costs."
    ),
    FieldRole.RESOLUTION: QT_TRANSLATE_NOOP(
        "field_help", "How sharp the clip is. More can cost more; the button below shows the price."
    ),
    FieldRole.SHAPE: QT_TRANSLATE_NOOP(
        "field_help", "Width to height: 16:9 for screens, 9:16 for phones, 1:1 for posts."
    ),
}
_OF_KINDS = {
    FieldKind.PROMPT: QT_TRANSLATE_NOOP(
        "field_help",
        "What should happen: what moves, how the camera moves, what the light is like. "
        "One or two sentences are enough.",
    ),
    FieldKind.PICTURE: QT_TRANSLATE_NOOP(
        "field_help",
        "A picture that the clip is made from. Drop, paste or choose one. "
        "The app converts what does not fit.",
    ),
    FieldKind.PICTURES: QT_TRANSLATE_NOOP(
        "field_help", "Pictures of people, things or places that the clip should show. Drag them to reorder."
    ),
    FieldKind.VIDEO: QT_TRANSLATE_NOOP(
        "field_help", "A video that the clip is made from. One that is too long can be trimmed here."
    ),
    FieldKind.AUDIO: QT_TRANSLATE_NOOP("field_help", "A voice or a song that the clip follows."),
    FieldKind.SOURCE_CLIP: QT_TRANSLATE_NOOP(
        "field_help", "A clip in the Reel that the new one starts from. It must have been made by RunAPI."
    ),
}
_LEFT_ALONE = QT_TRANSLATE_NOOP("field_help", "Leave it as it is and the model decides.")
_DECIDED_BY_MODELS = (FieldKind.SWITCH, FieldKind.CHOICE, FieldKind.NUMBER)


def purpose_text(spec: FieldSpec) -> str:
    """What the field is for, ``""`` where neither the catalogue nor its kind says it."""
    if spec.meaning:
        return translated(spec.meaning)
    words = (_OF_ROLES.get(spec.role) if spec.role else None) or _OF_KINDS.get(spec.kind)
    return translated(words, "field_help") if words else ""


def help_text(state: FieldState) -> str:
    """What the field is for, what it does when it is left alone, and why it cannot be set now."""
    spec = state.spec
    lines = [purpose_text(spec)]
    if spec.advanced and spec.takes_values and spec.default is None and spec.kind in _DECIDED_BY_MODELS:
        lines.append(translated(_LEFT_ALONE, "field_help"))
    if state.reason:
        lines.append(translated(state.reason))
    return "\n\n".join(filter(None, lines))
