"""Files made to harm: whatever stands in them, they are understood within bounds or refused in plain terms.

What was once found to break something stays here as an ``@example``.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.media.images import MAX_LONG_SIDE_PX, prepare_picture
from runapi_desktop.media.pictures import decode_picture
from runapi_desktop.media.probe import glance_at_video, probe_video
from runapi_desktop.media.thumbnails import poster
from tests.media.samples import encoded, heic, in_container, jpeg, quadrants, webp, write_video

T = TypeVar("T")
Change = tuple[int, bytes]
_CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.binary(min_size=1, max_size=8)), max_size=6)


@cache
def pictures() -> dict[str, bytes]:
    frame = quadrants(420, 400)
    return {
        "png": encoded(frame, "png"),
        "jpeg": jpeg(frame),
        "webp": webp(frame),
        "gif": encoded(frame, "gif", "rgb8"),
        "bmp": encoded(frame, "bmp", "bgr24"),
        "tiff": encoded(frame, "tiff"),
        "heic": heic([frame], 1, (420, 400)),
        "avif": in_container([frame], "avif", "libsvtav1", "yuv420p"),
        "png with a palette": _by_pillow("P", "PNG"),
        "png, 16 bits": _by_pillow("I;16", "PNG"),
        "webp with notes": _by_pillow("RGBA", "WEBP", exif=b"Exif\0\0"),
        "jpeg, CMYK": _by_pillow("CMYK", "JPEG"),
        "tiff, 16 bits": _by_pillow("I;16", "TIFF"),
        "tiff, packed": _by_pillow("RGB", "TIFF", compression="tiff_lzw"),
    }


def _by_pillow(mode: str, form: str, **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (420, 400)).save(out, form, **options)
    return out.getvalue()


@cache
def videos() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        made = {
            "mp4": {},
            "mov": {},
            "mkv": {},
            "avi": {},
            "fragments": {"movflags": "frag_keyframe+empty_moov"},
        }
        return {
            name: write_video(
                Path(folder) / f"{name}.{'mp4' if name == 'fragments' else name}", 12, options=options or None
            ).read_bytes()
            for name, options in made.items()
        }


def _changed(data: bytes, changes: list[Change], kept: float) -> bytes:
    """``data`` with some bytes overwritten, and cut off at the share ``kept``."""
    result = bytearray(data)
    for at, new in changes:
        at %= len(result)
        result[at : at + len(new)] = new
    return bytes(result[: max(1, int(len(result) * kept))])


def _outcome(work: Callable[[], T]) -> T | MediaRefused:
    try:
        return work()
    except MediaRefused as refused:
        return refused


def _png(width_px: int, height_px: int, data: bytes = b"") -> bytes:
    """A PNG that says it has that size, whatever it holds."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


# --- headers -----------------------------------------------------------------------------------------


@given(
    st.binary(max_size=300)
    | st.tuples(
        st.sampled_from(
            [b"\x89PNG\r\n\x1a\n", b"RIFF....WEBP", b"GIF89a", b"II*\0", b"MM\0*", b"\xff\xd8\xff"]
        )
        | st.sampled_from([b"BM....\0\0\0\0", b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypavif"]),
        st.binary(max_size=300),
    ).map(b"".join)
)
@example(b"\0\0\0\x18ftypheic" + b"\0\0\0\0" * 40)
@example(b"\xff\xd8\xff\xe1\0\0" + b"\xff" * 40)
@example(b"II*\0\x04\0\0\0\xff\xff")
def test_any_bytes_are_a_picture_or_refused(data: bytes) -> None:
    still = _outcome(lambda: decode_picture(data, "any.png"))
    assert isinstance(still, MediaRefused)


# --- pictures ----------------------------------------------------------------------------------------


@given(
    kind=st.deferred(lambda: st.sampled_from([*pictures()])),
    changes=_CHANGES,
    kept=st.floats(0.05, 1.0),
)
@example(kind="png with a palette", changes=[(37, b"X")], kept=1.0)
@example(kind="webp with notes", changes=[(16, b"\0\0\0\0")], kept=1.0)
@example(kind="tiff", changes=[(4, b"\xff\xff\xff\xff")], kept=1.0)
@example(kind="heic", changes=[(0, b"\0\0\0\x01")], kept=1.0)
@example(kind="gif", changes=[(6, b"\xff\xff\xff\xff")], kept=1.0)
def test_a_spoilt_picture_is_mended_or_refused(kind: str, changes: list[Change], kept: float) -> None:
    data = _changed(pictures()[kind], changes, kept)
    with TemporaryDirectory() as folder:
        keep_dir = Path(folder)
        prepared = _outcome(lambda: prepare_picture(data, keep_dir, PictureLimits(), "a picture"))
        if isinstance(prepared, MediaRefused):
            assert prepared.file_name == "a picture"
            assert list(keep_dir.iterdir()) == []
            return
        (kept_file,) = keep_dir.iterdir()
        picture = prepared.picture
        assert Path(picture.path) == kept_file
        assert kept_file.stat().st_size == picture.size_bytes <= PictureLimits().max_bytes
        assert min(picture.width_px, picture.height_px) > 300
        assert max(picture.width_px, picture.height_px) <= MAX_LONG_SIDE_PX


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (_png(1, 1), MediaProblem.UNREADABLE),
        (_png(60_000, 60_000), MediaProblem.TOO_MANY_PIXELS),
        (_png(2**31 - 1, 2**31 - 1), MediaProblem.TOO_MANY_PIXELS),
        # A bomb: 200 megapixels of zeros in 200 kB, cut off before its end.
        (_png(14_000, 14_000, zlib.compress(bytes(14_000 * 300))), MediaProblem.UNREADABLE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", None),
        (b"#EXTM3U\nfile:///etc/passwd\n", None),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", None),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run", None),
    ],
)
def test_a_picture_that_asks_too_much_is_refused_before_it_gets_it(
    data: bytes, problem: MediaProblem | None, tmp_path: Path
) -> None:
    with pytest.raises(MediaRefused) as caught:
        prepare_picture(data, tmp_path, PictureLimits(), "odd.png")
    assert caught.value.problem is (problem or MediaProblem.NOT_A_PICTURE)
    assert list(tmp_path.iterdir()) == []


# --- videos ------------------------------------------------------------------------------------------


@given(
    kind=st.sampled_from(["mp4", "mov", "mkv", "avi", "fragments"]),
    changes=_CHANGES,
    kept=st.floats(0.05, 1.0),
)
@example(kind="mp4", changes=[(0, b"\0\0\0\0")], kept=1.0)
@example(kind="mkv", changes=[(40, b"\xff\xff\xff\xff\xff\xff\xff\xff")], kept=1.0)
@example(kind="avi", changes=[(32, b"\0\0\0\0\0\0\0\0")], kept=1.0)
def test_a_spoilt_video_is_understood_or_refused(kind: str, changes: list[Change], kept: float) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.mp4"
        path.write_bytes(_changed(videos()[kind], changes, kept))
        for look in (probe_video, glance_at_video):
            facts = _outcome(lambda look=look: look(path))
            if isinstance(facts, MediaRefused):
                assert facts.file_name == "a.mp4"
                continue
            facts = facts[1] if isinstance(facts, tuple) else facts
            assert 0 < facts.width_px <= 1 << 16
            assert 0 < facts.height_px <= 1 << 16
            assert facts.frame_count >= 0
            assert facts.size_bytes == path.stat().st_size
        still = Path(folder) / "p.jpg"
        assert isinstance(_outcome(lambda: poster(path, still)), MediaRefused) is not still.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile '/etc/passwd'\n",
        b"RTSP://evil.example/",
        b"[playlist]\nFile1=file:///etc/passwd\n",
        b"<?xml version='1.0'?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>",
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 49170 RTP/AVP 33\n",
    ],
)
def test_a_list_of_other_files_is_no_video(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with pytest.raises(MediaRefused) as caught:
        probe_video(path)
    assert caught.value.problem is MediaProblem.NOT_A_VIDEO
