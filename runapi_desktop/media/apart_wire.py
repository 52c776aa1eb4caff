"""What travels between the app and the child that reads files for it, and how little of it is believed.

The app writes pickles, the child trusts them. The other way only plain values and the dataclasses and enums
of `domain` and `media` are taken: a child that a hostile file has taken over cannot call anything here.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from typing import IO, Any, Final, cast

from runapi_desktop.domain.errors import MediaRefused, StorageTrouble

_LENGTH: Final = struct.Struct(">Q")
_MAX_ANSWER_BYTES: Final = 300_000_000
_PACKAGES: Final = ("runapi_desktop.domain.", "runapi_desktop.media.")
_ERRORS: Final = {kind.__name__: kind for kind in (MediaRefused, StorageTrouble)}


class ChildMistake(Exception):
    """The child let out an exception that says nothing about the file: a mistake of ours."""


def send(stream: IO[bytes], data: bytes) -> None:
    """Write one message. Raises ``OSError`` when nobody reads."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """The next message. Raises ``EOFError`` when there is none, or one larger than any answer."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _MAX_ANSWER_BYTES:
        raise EOFError("a message larger than any answer")
    return _exactly(stream, length)


def written_answer(work: Callable[[], object]) -> bytes:
    """What ``work`` returned or raised, for `believed` and `outcome`."""
    try:
        return pickle.dumps(("value", work()))
    except (MediaRefused, StorageTrouble) as error:
        # By name and fields: an exception's own pickle depends on how it was called.
        held = {field.name: getattr(error, field.name) for field in fields(error)}
        return pickle.dumps((type(error).__name__, held))
    except Exception as error:  # noqa: BLE001 - told to the app, which logs it
        return pickle.dumps(("mistake", f"{type(error).__name__}: {error}"))


def believed(data: bytes) -> tuple[str, Any]:
    """The kind of an answer and what it holds. Raises ``EOFError`` for what no child of ours writes."""
    try:
        kind, held = _Distrustful(io.BytesIO(data)).load()
    except Exception as error:
        raise EOFError("an answer that cannot be believed") from error
    return str(kind), held


def outcome(kind: str, held: Any) -> Any:
    """The value in an answer; raises the error in it."""
    if kind == "value":
        return held
    if kind in _ERRORS and isinstance(held, dict):
        raise _ERRORS[kind](**cast("dict[str, Any]", held))
    raise ChildMistake(str(held))


class _Distrustful(pickle.Unpickler):
    """Finds dataclasses and enums of our own: nothing that does anything when it is called."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if module_name.startswith(_PACKAGES) and "." not in global_name:
            found = getattr(import_module(module_name), global_name)
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                return found
        if (module_name, global_name) == ("builtins", "getattr"):
            return _member  # Python before 3.11.4 writes a member of an enum as getattr(Enum, "NAME").
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is not believed")


def _member(kind: object, name: object) -> Enum:
    """The member of an enum, and no other attribute of anything."""
    if not (isinstance(kind, type) and issubclass(kind, Enum) and isinstance(name, str)):
        raise pickle.UnpicklingError("that is no member of an enum")
    return kind[name]


def _exactly(stream: IO[bytes], size_bytes: int) -> bytes:
    data = stream.read(size_bytes)
    if len(data) != size_bytes:
        raise EOFError("the other side is gone")
    return data
