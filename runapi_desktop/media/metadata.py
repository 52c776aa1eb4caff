"""How a clip was made, written into the clip: the text of an MP4's comment, or a small file beside it.

Owns that text and reads it back with suspicion: the file may come from anybody. Paths of this computer are
never written; a picture is named by its SHA-256, so that it is found again only where it is kept.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from runapi_desktop.disk import replacing
from runapi_desktop.domain.bounds import (
    LONGEST_TEXT,
    bounded_micros,
    bounded_micros_of_cents,
    bounded_moment,
    bounded_number,
    bounded_real,
    bounded_text,
)
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.media_source import (
    MOST_IN_A_LIST,
    SOURCE_KINDS,
    LocalFile,
    MediaSource,
    RemoteUrl,
    Source,
    kind_of,
)
from runapi_desktop.domain.request import GenerationRequest, ParamValue
from runapi_desktop.media.containers import open_video
from runapi_desktop.media.files import read_bounded

COMMENT_TAG: Final = "comment"
_MARK: Final = "RunAPI Desktop"
_VERSION: Final = 2
_VERSION_IN_CENTS: Final = 1
_MAX_TEXT_BYTES: Final = 200_000
_MAX_PARAMS: Final = 100


@dataclass(frozen=True, slots=True)
class ClipMetadata:
    """How a clip was made. Media in ``request`` have an empty ``path`` where they are not kept here.

    ``task_id`` and ``parent_task_id`` are RunAPI's numbers, ``""`` where unknown; ``created_at`` is aware.
    """

    request: GenerationRequest
    title: str = ""
    task_id: str = ""
    parent_task_id: str = ""
    created_at: datetime | None = None
    cost_micros: int | None = None


def metadata_text(*clips: ClipMetadata) -> str:
    """How one clip was made, or every clip of a film, as one line of JSON. It names no path."""
    held = _to_json(clips[0]) if len(clips) == 1 else {"clips": [_to_json(clip) for clip in clips]}
    # ASCII: tags pass through programs that know no other alphabet.
    return json.dumps({"made_with": _MARK, "version": _VERSION, **held}, separators=(",", ":"))


def metadata_from_text(text: str, inputs_dir: Path | None = None) -> ClipMetadata | None:
    """Undoes `metadata_text` of one clip; ``None`` for any other text.

    Pictures kept in ``inputs_dir`` get their path.
    """
    if len(text) > _MAX_TEXT_BYTES or _MARK not in text:
        return None
    try:
        return _metadata(json.loads(text), inputs_dir)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def comment_of(path: Path) -> str:
    """The comment in a video. Blocks; use a thread. Raises `MediaRefused` as `open_video`."""
    with open_video(path, decodes=False) as video:
        return video.container.metadata.get(COMMENT_TAG, "")


def metadata_beside(path: Path, comment: str, inputs_dir: Path | None = None) -> ClipMetadata | None:
    """How the clip at ``path`` was made, from its ``comment`` or from the file beside it. Never raises.

    ``None`` when neither says, and for a film of several clips. Pictures kept in ``inputs_dir`` get their
    path. Blocks; use a thread.
    """
    found = metadata_from_text(comment, inputs_dir)
    if found is None:
        with suppress(MediaRefused, UnicodeDecodeError):
            text = read_bounded(sidecar_path(path), _MAX_TEXT_BYTES).decode()
            return metadata_from_text(text, inputs_dir)
    return found


def sidecar_path(video_path: Path) -> Path:
    """The file beside a clip: ``clip.mp4`` → ``clip.mp4.json``."""
    return video_path.with_name(f"{video_path.name}.json")


def write_sidecar(video_path: Path, *clips: ClipMetadata) -> None:
    """Writes `metadata_text` beside a clip or film. Blocks; use a thread. Raises `StorageTrouble`."""
    with replacing(sidecar_path(video_path)) as file:
        file.write(metadata_text(*clips).encode())


def _to_json(metadata: ClipMetadata) -> dict[str, object]:
    request = metadata.request
    return {
        "service": request.service,
        "action": request.action,
        "model": request.model,
        "params": {name: _param_to_json(value) for name, value in request.params.items()},
        "title": metadata.title,
        "task_id": metadata.task_id,
        "parent_task_id": metadata.parent_task_id,
        "created_at": metadata.created_at.isoformat() if metadata.created_at else None,
        "cost_micros": metadata.cost_micros,
    }


def _param_to_json(value: ParamValue) -> object:
    if isinstance(value, tuple):
        return [_param_to_json(part) for part in value]
    if not isinstance(value, Source):
        return value
    told = replace(value, path="") if isinstance(value, LocalFile) else value
    return {"kind": kind_of(value), **asdict(told)}


def _metadata(held: Any, inputs_dir: Path | None) -> ClipMetadata | None:
    is_known = held["version"] in (_VERSION, _VERSION_IN_CENTS)
    if held["made_with"] != _MARK or not is_known or len(held["params"]) > _MAX_PARAMS:
        return None
    params = {_text(name): _param(value, inputs_dir) for name, value in held["params"].items()}
    request = GenerationRequest(_text(held["service"]), _text(held["action"]), _text(held["model"]), params)
    return ClipMetadata(
        request=request,
        title=_text(held["title"]),
        task_id=_text(held["task_id"]),
        parent_task_id=_text(held["parent_task_id"]),
        created_at=_moment(held["created_at"]) if held["created_at"] else None,
        cost_micros=_cost_micros(held),
    )


def _cost_micros(held: Any) -> int | None:
    if held["version"] == _VERSION_IN_CENTS:
        return None if held["cost_cents"] is None else bounded_micros_of_cents(held["cost_cents"])
    return None if held["cost_micros"] is None else bounded_micros(held["cost_micros"])


def _moment(text: str) -> datetime | None:
    """The moment, without its zone nothing; raises ``ValueError`` outside the calendar."""
    moment = datetime.fromisoformat(text)
    return bounded_moment(moment) if moment.tzinfo else None


def _text(value: object) -> str:
    """A text with "?" for the half characters that somebody may have typed."""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("no text, or too long")
    return value.encode("utf-8", "replace").decode()


def _param(value: object, inputs_dir: Path | None) -> ParamValue:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, (bool, int)):
        bounded_number(abs(int(value)))
        return value
    if isinstance(value, float):
        bounded_real(abs(value))
        return value
    if isinstance(value, list):
        return _list_of(cast("list[object]", value), inputs_dir)
    return _source(value, inputs_dir)


def _list_of(parts: list[object], inputs_dir: Path | None) -> tuple[MediaSource, ...]:
    sources = tuple(_source(part, inputs_dir) for part in parts[: MOST_IN_A_LIST + 1])
    media = tuple(source for source in sources if isinstance(source, MediaSource))
    if not 0 < len(media) == len(parts) <= MOST_IN_A_LIST:
        raise ValueError("no list of media")
    return media


def _source(value: object, inputs_dir: Path | None) -> Source:
    facts = dict(cast("dict[str, Any]", value))
    source = SOURCE_KINDS[facts.pop("kind")](**facts)
    for name, given in facts.items():
        if name == "duration_s":
            bounded_real(given)
        elif name.endswith(("_px", "_bytes")):
            bounded_number(given)
        elif "\0" in bounded_text(given):
            raise ValueError(f"{name} does not fit")
    if isinstance(source, LocalFile):
        return replace(source, path=_kept(source.sha256, inputs_dir))
    if isinstance(source, RemoteUrl) and not source.url.startswith(("https://", "http://")):
        raise ValueError("no address that RunAPI reads")
    return source


def _kept(sha256: str, inputs_dir: Path | None) -> str:
    """Where the file with that digest is kept, ``""`` when it is not."""
    if inputs_dir is None or len(sha256) != 64 or not sha256.isalnum():
        return ""
    return next((str(path) for path in inputs_dir.glob(f"{sha256}.*") if path.suffix != ".part"), "")
