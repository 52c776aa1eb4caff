"""What goes along from one model's form into another's: words, pictures, clips, settings that mean the same.

What has no place there stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from runapi_desktop.domain.catalog.evaluate import is_such_a_clip
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue, ModelSpec
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import PictureFile, RemoteUrl, SourceClip
from runapi_desktop.ui.compose.known_values import fits

_MATERIAL = (
    *(FieldKind.PROMPT, FieldKind.PICTURE, FieldKind.PICTURES),
    *(FieldKind.VIDEO, FieldKind.AUDIO, FieldKind.SOURCE_CLIP),
)
"""Kinds of which any field is as good a place as another."""


_Left = dict[str, tuple[FieldSpec, FieldValue]]


class Carried(NamedTuple):
    """``value`` goes into ``field``; ``names`` are the fields of the other form that it stood in."""

    field: FieldSpec
    value: FieldValue
    names: tuple[str, ...]


def carried(values: Mapping[str, FieldValue], source: ModelSpec, target: ModelSpec) -> tuple[Carried, ...]:
    """What of the ``values`` in the form of ``source`` goes into that of ``target``."""
    left: _Left = {f.name: (f, v) for f in source.fields if (v := values.get(f.name)) is not None}
    takers = [field for field in target.fields if field.takes_values]
    found: list[Carried] = []
    for is_alike in (_is_same, _has_role, _is_material):
        for taker in takers:
            if taker.name not in {each.field.name for each in found}:
                taken = tuple(_taken(taker, left, is_alike))
                if taken:
                    found.append(Carried(taker, _value(taker, taken), tuple(name for name, _ in taken)))
                    for name, _ in taken:
                        del left[name]
    return tuple(found)


class Brought(NamedTuple):
    """``new`` goes into a form, ``earlier`` is what stood there; ``left`` are the labels of the words,
    pictures and clips that found no place in it."""

    new: FormDraft
    earlier: FormDraft
    left: tuple[str, ...]


def bring(
    draft: FormDraft, source: ModelSpec, here: FormDraft, target: ModelSpec, *, is_same_form: bool
) -> Brought:
    """What of ``draft``, which stands in the form of ``source``, goes into that of ``target``, where ``here``
    stands. Within one form nothing is displaced: its fields keep what they hold."""
    found = carried(draft.values, source, target)
    taken = {name for each in found for name in each.names}
    material = (field for field in source.fields if field.kind in _MATERIAL and field.name in draft.values)
    left = tuple(field.label for field in material if field.name not in taken)
    changed = [each for each in found if here.values.get(each.field.name) != each.value]
    if is_same_form:
        changed = [each for each in changed if each.field.name not in here.values]
    heirs = {name: each.field for each in changed for name in each.names}
    parents = {field.name: draft.parents[name] for name, field in heirs.items() if name in draft.parents}
    new = FormDraft({each.field.name: each.value for each in changed}, parents)
    heir = heirs.get(draft.batch_field)
    if heir is not None and heir.kind is FieldKind.PICTURE:
        new = new._replace(batch_field=heir.name, batch=draft.batch)
    earlier = FormDraft(
        {name: here.values.get(name) for name in new.values},
        {name: clip for name, clip in here.parents.items() if name in new.values},
    )
    if here.batch_field in new.values:
        earlier = earlier._replace(batch_field=here.batch_field, batch=here.batch)
    return Brought(new, earlier, left)


def _is_same(taker: FieldSpec, field: FieldSpec) -> bool:
    return taker.name == field.name


def _has_role(taker: FieldSpec, field: FieldSpec) -> bool:
    return taker.role is not None and taker.role is field.role


def _is_material(taker: FieldSpec, field: FieldSpec) -> bool:
    pictures = (FieldKind.PICTURE, FieldKind.PICTURES)
    is_alike = taker.kind is field.kind or (taker.kind in pictures and field.kind in pictures)
    return taker.kind in _MATERIAL and is_alike


def _taken(
    taker: FieldSpec, left: _Left, is_alike: Callable[[FieldSpec, FieldSpec], bool]
) -> Iterator[tuple[str, FieldValue]]:
    """What ``taker`` can hold of what is left: one thing, or as many pictures as its list is long."""
    room = taker.list_limits.most if taker.kind is FieldKind.PICTURES else 1
    for name, (field, value) in left.items():
        if room > 0 and is_alike(taker, field) and _suits(taker, value):
            room -= len(value) if isinstance(value, tuple) else 1
            yield name, value


def _suits(taker: FieldSpec, value: FieldValue) -> bool:
    match value:
        case PictureFile() | RemoteUrl() if taker.kind is FieldKind.PICTURES:
            return True
        case tuple() if taker.kind is FieldKind.PICTURE:
            return bool(value)
        case SourceClip():
            return fits(taker, value) and is_such_a_clip(value, taker.clip_limits)
        case int() | float() if taker.kind is FieldKind.NUMBER and not isinstance(value, bool):
            least, most = taker.number_limits[:2]
            return fits(taker, value) and least <= value <= most
        case _:
            return fits(taker, value)


def _value(taker: FieldSpec, taken: tuple[tuple[str, FieldValue], ...]) -> FieldValue:
    if taker.kind is FieldKind.PICTURES:
        parts = [p for _, value in taken for p in (value if isinstance(value, tuple) else (value,))]
        pictures = tuple(part for part in parts if isinstance(part, (PictureFile, RemoteUrl)))
        return pictures[: taker.list_limits.most]
    value = taken[0][1]
    return value[0] if isinstance(value, tuple) else value
