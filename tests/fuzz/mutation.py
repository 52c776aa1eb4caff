"""Spoils an input: as the JSON that it may be, and as bytes. The same `Random` gives the same result."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

_PIECES: tuple[bytes, ...] = (
    *(b"\0", b"\n", b"\r\n", b"\r\n\r\n", b" ", b"\t", b"\x7f", b"\x85", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        "\u202e".encode(),
        "\u2028".encode(),
        "🏳️\u200d🌈".encode(),
        "＝1".encode(),
    ),
    *(
        b"=1+1",
        b";=1",
        b"\t@SUM(A1)",
        b"../",
        b"..\\",
        b"%00",
        b"%2e%2e%2f",
        b"//evil.example/share/",
        b"file:///",
    ),
    *(
        b"://",
        b"http://127.0.0.1:1/",
        b"http://[::1",
        b"javascript:",
        b"data:image/png;base64,",
        b"~nobody/",
        b"#",
    ),
    *(b"<img src=x>", b"<![", b"<!--", b"</", b"&#" + b"9" * 5000 + b";", b"&#xd800;", b"&amp", b"<title>"),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b'"',
        b"'",
        b"\\",
        b"\\ud800",
        b",",
        b":",
        b"null",
        b"NaN",
        b"1e999",
        b"-1",
        b"0x",
    ),
    *(
        b"9" * 30,
        b"9" * 5000,
        b"-a" * 60,
        b"[" * 200,
        b'{"a":' * 200,
        b"${RUNAPI_API_KEY}",
        b"%s%n{0.__class__}",
    ),
    *(b"Content-Length: 99999999999\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n"),
    *(
        b"Location: http://127.0.0.1/\r\n",
        b"Host: evil.example\r\n",
        b"Origin: null\r\n",
        b"HTTP/1.1 200 OK\r\n",
    ),
)
_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**31, 2**53 + 1, 2**63, -(2**63) - 1, 10**30, 10**400, 0.5, -0.0, 1e308),
    *(
        float("inf"),
        float("nan"),
        "",
        " ",
        "\0",
        "x" * 300,
        "x" * 70_000,
        "\ud800",
        "\udc00\ud800",
        "\u202egnp",
    ),
    *(
        "9999-12-31T23:59:00-12:00",
        "0001-01-01T00:00:00+14:00",
        "2026-13-45",
        "nan",
        "1e999",
        "../../etc/passwd",
    ),
    *(
        "file:///etc/passwd",
        "http://127.0.0.1:22/",
        "//host/share/x",
        "<b>FREE</b>",
        "=1+1",
        "{prompt}",
        "%n",
    ),
    *([], [[]], {}, {"": {}}, [None] * 50, ["\ud800"], {"a": {"a": {"a": [1e999]}}}, "https://[", "data:,%"),
)


def mutated(seed: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    """``seed`` spoilt once or several times, with pieces of ``others``; no longer than ``most_bytes``."""
    data = seed
    if random.random() < 0.6:
        data = _other_json(data, random)
    if data is seed or random.random() < 0.3:
        changes = (_flip, _number, _cut, _insert, _insert, _double, _splice, _end, _grow)
        for _ in range(random.randint(1, 4)):
            change: Callable[[bytes, Sequence[bytes], Random, int], bytes] = random.choice(changes)
            data = change(data, others, random, most_bytes)
    return data[:most_bytes]


def _other_json(data: bytes, random: Random) -> bytes:
    """``data`` itself where it is no JSON."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    if not isinstance(tree, (dict, list)):
        return data
    for _ in range(random.randint(1, 3)):
        holder, key = random.choice(_places(tree) or [([0], 0)])
        match random.randrange(6):
            case 0 if isinstance(holder, dict):
                del holder[key]
            case 1 if isinstance(holder, dict):
                holder[random.choice(["", "\ud800", "x" * 300, "__class__", "id"])] = _value(random)
            case 2:
                holder[key] = [holder[key]] * random.choice([1, 2, 1001])
            case 3:
                holder[key] = {"data": holder[key]}
            case _:
                holder[key] = _value(random)
    return json.dumps(tree, ensure_ascii=random.random() < 0.7).encode("utf-8", "surrogatepass")


def _value(random: Random) -> Any:
    return deepcopy(random.choice(VALUES))  # the next change may be inside it


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every member and item, as its holder and its key."""
    found: list[tuple[Any, Any]] = []
    left = [tree]
    while left and len(found) < 500:
        holder = left.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        found += [(holder, key) for key in keys]
        left += [holder[key] for key in keys if isinstance(holder[key], (dict, list))]
    return found


def _somewhere(data: bytes, random: Random) -> tuple[int, int]:
    begin = random.randint(0, len(data))
    return begin, min(len(data), begin + random.choice([1, 2, 4, 8, 32, 200]))


def _flip(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    spoilt = bytearray(data or b"\0")
    spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def _number(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    size, order = random.choice([1, 2, 4]), random.choice("<>")
    value = random.choice(_EXTREMES) & ((1 << 8 * size) - 1)
    begin = random.randint(0, len(data))
    return data[:begin] + struct.pack(order + {1: "B", 2: "H", 4: "I"}[size], value) + data[begin + size :]


def _cut(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    begin, end = _somewhere(data, random)
    return data[:begin] + data[end:]


def _insert(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    begin, end = _somewhere(data, random)
    return data[:begin] + random.choice(_PIECES) + data[random.choice([begin, end]) :]


def _double(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    begin, end = _somewhere(data, random)
    return data[:end] + data[begin:]


def _splice(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    other = random.choice(others)
    return data[: random.randint(0, len(data))] + other[random.randint(0, len(other)) :]


def _end(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    return data[: random.randint(0, len(data))]


def _grow(data: bytes, others: Sequence[bytes], random: Random, most_bytes: int) -> bytes:
    """A piece so many times that the whole may reach the largest size: what is quadratic shows itself."""
    if random.random() < 0.8:
        return _double(data, others, random, most_bytes)
    begin, end = _somewhere(data, random)
    piece = random.choice([data[begin:end] or b"a", random.choice(_PIECES)])
    times = int((most_bytes // len(piece)) ** random.uniform(0.3, 1.0))
    return data[:begin] + piece * times + data[begin:]
