"""Words from outside as people may see them: names of files, titles out of a file, what a server says.

What they name is untouched; only what is drawn or spoken is cleaned.
"""

from __future__ import annotations

import re

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""They make what follows read backwards: ``gpj.exe`` looks like ``exe.jpg``."""

_UNSEEN = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f{TURNS}]+")
_LINE_ENDS = re.compile(r"[\t\n\u2028\u2029]+")


def shown_text(text: str) -> str:
    """``text`` in its own lines, without half characters, and with a space for what drives a terminal or
    turns the direction of reading."""
    if text.isprintable():  # Most are; what turns the direction is not printable either.
        return text
    return _UNSEEN.sub(" ", text.encode("utf-8", "replace").decode())


def shown_line(text: object) -> str:
    """``text``, a name, a title or a path, as one line: what comes after it in a sentence stays in sight."""
    return _LINE_ENDS.sub(" ", shown_text(str(text)))
