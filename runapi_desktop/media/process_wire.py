"""What travels between the app and the child that reads files for it, and how little of it is believed.

The app writes pickles, the child trusts them. The other way go JSON and bare bytes, from which only plain
values and the dataclasses and enums of `domain` and `media` are made: a child that a hostile file has taken
over can call nothing here, and take neither more memory nor more time than its answer is long.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from typing import IO, Any, Final, cast

from runapi_desktop.domain.errors import MediaRefused, StorageTrouble

_LENGTH: Final = struct.Struct(">Q")
_MAX_ANSWER_BYTES: Final = 300_000_000
_MAX_JSON_BYTES: Final = 1_000_000
# Longer texts travel beside the JSON, as bytes do: reading much JSON would keep the window waiting.
_LONGEST_WORD: Final = 10_000
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
        return _written("value", work())
    except (MediaRefused, StorageTrouble) as error:
        # By name and fields: only what travels in them travels.
        return _written(
            type(error).__name__, {field.name: getattr(error, field.name) for field in fields(error)}
        )
    except Exception as error:  # noqa: BLE001 - told to the app, which logs it
        return _written("mistake", f"{type(error).__name__}: {error}")


def believed(data: bytes) -> tuple[str, Any]:
    """The kind of an answer and what it holds. Raises ``EOFError`` for what no child of ours writes."""
    try:
        (length,) = _LENGTH.unpack_from(data)
        if length > _MAX_JSON_BYTES:
            raise ValueError("more JSON than any answer has")
        at = _LENGTH.size + length
        kind, held, sizes = json.loads(data[_LENGTH.size : at])
        blobs: dict[int, bytes] = {}
        for number, size_bytes in enumerate(sizes):
            blobs[number] = data[at : at + size_bytes]
            at += len(blobs[number])
        return str(kind), _made(held, blobs)
    except Exception as error:
        raise EOFError("an answer that cannot be believed") from error


def outcome(kind: str, held: Any) -> Any:
    """The value in an answer; raises the error in it."""
    if kind == "value":
        return held
    if kind not in _ERRORS or not isinstance(held, dict):
        raise ChildMistake(str(held))
    try:
        error = _ERRORS[kind](**cast("dict[str, Any]", held))
    except TypeError as mistake:
        raise ChildMistake(f"no {kind}") from mistake
    raise error


def _written(kind: str, value: object) -> bytes:
    blobs: list[bytes] = []
    held = _plain(value, blobs)
    head = json.dumps((kind, held, [len(blob) for blob in blobs])).encode("ascii")
    return b"".join((_LENGTH.pack(len(head)), head, *blobs))


def _plain(value: object, blobs: list[bytes]) -> object:
    """``value`` as JSON has it. Bytes and long texts go to ``blobs``."""
    match value:
        case Enum():
            return {"member": [type(value).__module__, type(value).__name__, value.name]}
        case str() if len(value) > _LONGEST_WORD:
            blobs.append(value.encode("utf-8", "surrogatepass"))
            return {"text": len(blobs) - 1}
        case None | bool() | int() | float() | str():
            return value
        case bytes():
            blobs.append(value)
            return {"bytes": len(blobs) - 1}
        case list() | tuple():
            items = [_plain(item, blobs) for item in cast("Sequence[object]", value)]
            return items if isinstance(value, list) else {"tuple": items}
        case dict():
            pairs = cast("dict[str, object]", value).items()
            return {"dict": [[name, _plain(held, blobs)] for name, held in pairs]}
        case _ if is_dataclass(value):
            held = {field.name: _plain(getattr(value, field.name), blobs) for field in fields(value)}
            return {"made": [type(value).__module__, type(value).__name__, held]}
        case _:
            raise TypeError(f"a {type(value).__name__} does not travel")


def _made(held: Any, blobs: dict[int, bytes]) -> Any:
    """Undoes `_plain`; raises whatever comes of anything else. What is beside the JSON is taken once."""
    if isinstance(held, list):
        return [_made(item, blobs) for item in cast("list[Any]", held)]
    if not isinstance(held, dict):
        return held
    ((what, content),) = cast("dict[str, Any]", held).items()
    match what:
        case "text":
            return blobs.pop(content).decode("utf-8", "surrogatepass")
        case "bytes":
            return blobs.pop(content)
        case "tuple":
            return tuple(_made(item, blobs) for item in content)
        case "dict":
            return {str(name): _made(value, blobs) for name, value in content}
        case "member":
            module_name, name, member = content
            return cast("type[Enum]", _own(module_name, name, is_enum=True))[member]
        case "made":
            module_name, name, values = content
            made = {field: _made(value, blobs) for field, value in values.items()}
            return _own(module_name, name, is_enum=False)(**made)
        case _:
            raise ValueError("nothing that a child writes")


def _own(module_name: str, name: str, *, is_enum: bool) -> type[Any]:
    """A dataclass or an enum of our own: nothing that does anything when it is called."""
    if not module_name.startswith(_PACKAGES):
        raise ValueError(f"{module_name}.{name} is not believed")
    found = getattr(import_module(module_name), name)
    if isinstance(found, type) and (issubclass(found, Enum) if is_enum else is_dataclass(found)):
        return found
    raise ValueError(f"{module_name}.{name} is not believed")


def _exactly(stream: IO[bytes], size_bytes: int) -> bytes:
    data = stream.read(size_bytes)
    if len(data) != size_bytes:
        raise EOFError("the other side is gone")
    return data
