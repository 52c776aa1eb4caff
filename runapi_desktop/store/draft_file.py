"""What stands in the forms and has not been sent: a small JSON file that outlives a crash.

It may be missing, old, edited or broken: each value that makes no sense is left out, and the rest is kept.
Prompts are private: the file is its owner's alone, and nothing of it is ever logged. One that a newer version
of the app wrote is left for that version: ours then lies beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple
from pathlib import Path
from typing import Any, cast

from runapi_desktop.domain.bounds import MOST_NUMBER
from runapi_desktop.domain.catalog.spec import FieldValue
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import (
    AudioFile,
    LocalFile,
    MediaSource,
    PictureFile,
    RemoteUrl,
    SourceClip,
    VideoFile,
)
from runapi_desktop.store.row_reading import MADE_NO_SENSE
from runapi_desktop.store.task_codec import param_from_json, param_to_json
from runapi_desktop.store.whole_file import content_of, replace_text

_LONGEST_FILE = 1_000_000
_VERSION = 1
_MOST_TAKES = 1_000


class DraftFile:
    """The file at ``path``. Media are believed only where they lie in ``inputs_dir``, where the app keeps
    what it has checked: a draft never makes it send another file."""

    def __init__(self, path: Path, inputs_dir: Path) -> None:
        self._path = path
        self._inputs_dir = inputs_dir

    def load(self) -> dict[str, FormDraft]:
        """The drafts by service. Never raises."""
        held = self._held()
        if _is_newer(held):
            self._path = self._path.with_stem(f"{self._path.stem} {_VERSION}")
            held = self._held()
        return {service: self._draft(form) for service, form in _map(held.get("forms")).items()}

    @staticmethod
    def text_of(forms: Mapping[str, FormDraft]) -> str:
        """The drafts as JSON, ``""`` where they are longer than anybody types."""
        held = {
            service: {
                **form._asdict(),
                "values": {name: param_to_json(v) for name, v in form.values.items() if v is not None},
                "parents": dict(form.parents),
                "batch": [param_to_json(picture) for picture in form.batch],
            }
            for service, form in forms.items()
        }
        text = json.dumps({"version": _VERSION, "forms": held})
        return text if len(text) <= _LONGEST_FILE else ""

    def save(self, text: str) -> None:
        """Replace the file by what `text_of` made. Blocks. Raises ``StorageTrouble``."""
        replace_text(self._path, text)

    def _held(self) -> dict[str, Any]:
        try:
            return _map(json.loads(content_of(self._path, _LONGEST_FILE)))
        except (OSError, ValueError, RecursionError):
            return {}

    def _draft(self, held: object) -> FormDraft:
        form = _map(held)
        values = {name: self._value(value) for name, value in _map(form.get("values")).items()}
        parents = {name: clip for name, clip in _map(form.get("parents")).items() if isinstance(clip, str)}
        batch = form.get("batch")
        pictures = [self._value(one) for one in cast("list[Any]", batch)] if isinstance(batch, list) else []
        takes, field = form.get("takes"), form.get("batch_field")
        return FormDraft(
            values={name: value for name, value in values.items() if value is not None},
            parents=parents,
            batch_field=field if isinstance(field, str) else "",
            batch=tuple(picture for picture in pictures if isinstance(picture, PictureFile)),
            takes=takes if type(takes) is int and 0 < takes <= _MOST_TAKES else 1,
            is_unfolded=form.get("is_unfolded") is True,
        )

    def _value(self, held: Any) -> FieldValue:
        """The value if it can be used, else ``None``."""
        try:
            return self._usable(param_from_json(held))
        except MADE_NO_SENSE:
            return None

    def _usable(self, value: FieldValue) -> FieldValue:
        match value:
            case str() | float():
                return value
            case int():
                return value if abs(value) <= MOST_NUMBER else None
            case tuple():
                parts = map(self._usable, value)
                return tuple(part for part in parts if isinstance(part, MediaSource)) or None
            case SourceClip():
                return value if {type(fact) for fact in astuple(value)} == {str} else None
            case PictureFile() | VideoFile() | AudioFile():
                return value if _is_whole(value) and Path(value.path).parent == self._inputs_dir else None
            case RemoteUrl(url=str() as url) if url.startswith(("https://", "http://")):
                return value
            case _:
                return None


def _is_whole(file: LocalFile) -> bool:
    """Every fact is of its kind, and the sizes are sizes."""
    words = {type(word) for word in (file.path, file.sha256, file.mime_type, file.file_name)}
    sides = () if isinstance(file, AudioFile) else (file.width_px, file.height_px)
    sizes = (file.size_bytes, *sides)
    if words != {str} or not all(type(size) is int and size > 0 for size in sizes):
        return False
    return isinstance(file, PictureFile) or type(file.duration_s) in (int, float)


def _is_newer(held: Mapping[str, Any]) -> bool:
    version = held.get("version")
    return isinstance(version, int) and version > _VERSION


def _map(held: object) -> dict[str, Any]:
    return cast("dict[str, Any]", held) if isinstance(held, dict) else {}
