"""What people and programs hand over: drops, the clipboard, the command line, names, lines for the log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Generator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData

from runapi_desktop.__main__ import parse_options
from runapi_desktop.domain.errors import BadConfiguration
from runapi_desktop.domain.file_names import MAX_NAME_BYTES, clip_file_name
from runapi_desktop.store.app_log import RedactingFormatter
from runapi_desktop.store.paths import HOME_VARIABLE, AppPaths
from runapi_desktop.store.redaction import Redactor
from runapi_desktop.ui.drops.intent import Place, intent_text, intents_of
from runapi_desktop.ui.widgets.dropped import CLIP_MIME_TYPE, cargo_of, dropped_items
from tests.fuzz.application import qt_application
from tests.fuzz.target import Eat, Target
from tests.helpers.drags import usual_field
from tests.store.examples import NOON, a_request, a_task


def _held(data: bytes) -> Any:
    """The JSON in an input, else its text alone in a list."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return [data.decode("utf-8", "replace")]


def _texts(held: Any) -> list[str]:
    return [item if isinstance(item, str) else str(item) for item in held] if isinstance(held, list) else []


# --- drops and the clipboard -----------------------------------------------------------------------------

_PAGE = '<a href="https://a.example"><img alt="x" src="https://a.example/a.png?b=1&amp;c=2"></a>'
_FORMATS = ("text/html", "text/plain", "text/uri-list", "image/png", "application/x-qt-image", CLIP_MIME_TYPE)


def _drops_seeds() -> Sequence[bytes]:
    cargoes = (
        [["text/html", _PAGE], ["text/plain", "https://a.example/a.png"]],
        [["text/uri-list", "file:///tmp/a.png\r\nfile://host/share/b.mp4\r\nhttps://a.example/c.webp\r\n"]],
        [["text/plain", "data:image/png;base64,iVBORw0KGgo="]],
        [["image/png", "\u0089PNG\r\n\u001a\n"], [CLIP_MIME_TYPE, "clip-1\nclip-2"]],
        [["application/x-qt-image", "GIF89a"], ["text/html", "<img src='//a.example/x.gif' srcset=b>"]],
    )
    return [_PAGE.encode(), *(json.dumps(cargo).encode() for cargo in cargoes)]


_BROKE_DROPS = (
    json.dumps([["text/uri-list", "file:///" + "x" * 5_000]]).encode(),
    b'<img src="&#' + b"9" * 5000 + b';">',
    json.dumps([["text/plain", "https://a.example/" + "x" * 3_000_000]]).encode(),
    json.dumps([["text/uri-list", "file:///tmp/a.mp4\r\n" * 150_000]]).encode(),
    json.dumps([["text/uri-list", "https://a\n" * 99_000]]).encode(),
    b"\xff" * 4_000_000,
)


def _mime_of(data: bytes) -> QMimeData:
    mime = QMimeData()
    held = _held(data)
    for item in held if isinstance(held, list) else []:
        kind, text, *_ = (*_texts(item), "", "") if isinstance(item, list) else ("text/html", str(item))
        mime.setData(kind if kind in _FORMATS else "text/html", text.encode("utf-8", "replace"))
    return mime


@contextmanager
def _drags(folder: Path) -> Generator[Eat]:
    qt_application()

    def eat(mime: QMimeData) -> None:
        cargo = cargo_of(mime)
        for place in Place:
            intent_text(intents_of(cargo, place, usual_field, "first_frame_image_url"))

    yield eat


@contextmanager
def _drops(folder: Path) -> Generator[Eat]:
    qt_application()

    def eat(mime: QMimeData) -> None:
        for dropped in dropped_items(mime):
            assert isinstance(dropped.origin, (Path, bytes)) or dropped.origin[:11].lower().startswith(
                ("https://", "http://", "data:image/", "data:video/")
            )

    yield eat


# --- the command line and names --------------------------------------------------------------------------


def _commands_seeds() -> Sequence[bytes]:
    lines = (
        ["--data-dir", "/tmp/x"],
        ["--practice"],
        ["--self-test", "~/x", "--live"],
        ["--version"],
        ["~nobody"],
    )
    return [json.dumps(line).encode() for line in lines]


_BROKE_NAMES = (json.dumps(["{prompt}" * 1_200]).encode(),)


def _words_of(data: bytes) -> list[str]:
    return _texts(_held(data))


@contextmanager
def _commands(folder: Path) -> Generator[Eat]:
    def eat(words: list[str]) -> None:
        with suppress(SystemExit), redirect_stderr(io.StringIO()), redirect_stdout(io.StringIO()):
            options = parse_options(words)
            words = [*words, str(options.data_dir or "")]
        for word in words:
            with suppress(BadConfiguration):
                assert AppPaths.resolve(word, {HOME_VARIABLE: word}).data_dir.is_absolute()
            name = clip_file_name(word, replace(a_task(), request=a_request(word)), NOON)
            assert name == Path(name).name
            assert len(name.encode()) <= MAX_NAME_BYTES

    yield eat


# --- the log ---------------------------------------------------------------------------------------------

_KEY = "sk-live-0123456789abcdef"


def _lines_seeds() -> Sequence[bytes]:
    return [
        b"GET https://a.example/?api_key=abc&x=1 Authorization: Bearer sk-other",
        b'{"api_key": "sk-live-0123456789abcdef", "password": "p", "email": "a@b.example"}',
        b"X-Request-Id: -a-a-a-a Cookie: a=b; c=d\r\n2026-11-20 12:00:00 ERROR forged",
        b"https://user:word@a.example/x?X-Amz-Signature=abc&token=def#f",
    ]


@contextmanager
def _lines(folder: Path) -> Generator[Eat]:
    formatter = RedactingFormatter(Redactor(lambda: [_KEY]))

    def eat(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")[:32_000]
        record = logging.LogRecord("a", logging.INFO, "a.py", 1, "%s", (text,), None)
        line = formatter.format(record)
        assert _KEY not in line
        assert all(rest.startswith("    ") for rest in line.splitlines()[1:])

    yield eat


TARGETS = (
    Target("drags over the window", _drops_seeds, _drags, True, 4_000_000, _BROKE_DROPS, _mime_of),
    Target("drops and clipboard", _drops_seeds, _drops, True, 4_000_000, _BROKE_DROPS, _mime_of),
    Target("command line and names", _commands_seeds, _commands, True, 20_000, _BROKE_NAMES, _words_of),
    Target("lines of the log", _lines_seeds, _lines, is_on_window=True, most_bytes=32_000),
)
