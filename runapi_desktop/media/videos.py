"""Making a video fit to be a source: checked against the limits and kept where nobody changes it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from runapi_desktop.domain.catalog.spec import VideoLimits
from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.media_source import VideoFile
from runapi_desktop.media.files import keep_copy
from runapi_desktop.media.probe import glance_at_video, probe_video
from runapi_desktop.media.thumbnails import poster


def prepare_video(path: Path, keep_dir: Path, limits: VideoLimits, file_name: str = "") -> VideoFile:
    """Checks a video, keeps a copy in `keep_dir`, proves it complete and draws its still.

    Blocks; use a thread.

    Raises `MediaRefused`: as `probe_video`, and WRONG_CONTAINER (by content, whatever the name says),
    TOO_LONG in seconds, TOO_LARGE in bytes: these three can be cured by `trim_video`. And `StorageTrouble`.
    """
    name = file_name or path.name
    container, facts = glance_at_video(path, name)
    # The length first: what cures it, choosing a part, cures the container and the size as well.
    _check_length(facts, limits, name)
    if container.mime_type not in limits.mime_types:
        raise MediaRefused(MediaProblem.WRONG_CONTAINER, name)
    _check_size(facts, limits, name)
    suffix = ".mov" if container.mime_type == "video/quicktime" else ".mp4"
    kept_path, sha256, size_bytes = keep_copy(path, keep_dir, suffix, name)
    facts = probe_video(kept_path, name)
    _check_length(facts, limits, name)  # a file may say less of itself than it holds
    _check_size(facts, limits, name)
    video = VideoFile(
        path=str(kept_path),
        sha256=sha256,
        size_bytes=size_bytes,
        mime_type=container.mime_type,
        file_name=name,
        width_px=facts.width_px,
        height_px=facts.height_px,
        duration_s=facts.duration_s,
    )
    _draw_still(video)
    return video


def _draw_still(video: VideoFile) -> None:
    """Cards show it while they are made. The video is of use without one."""
    still = Path(video.still_path)
    if not still.exists():
        with suppress(MediaRefused, StorageTrouble):
            poster(Path(video.path), still)


def _check_length(facts: VideoFacts, limits: VideoLimits, name: str) -> None:
    if facts.duration_s > limits.max_duration_s + limits.slack_s:
        raise MediaRefused(MediaProblem.TOO_LONG, name, facts.duration_s, limits.max_duration_s)


def _check_size(facts: VideoFacts, limits: VideoLimits, name: str) -> None:
    if facts.size_bytes > limits.max_bytes:
        raise MediaRefused(MediaProblem.TOO_LARGE, name, facts.size_bytes, limits.max_bytes)
