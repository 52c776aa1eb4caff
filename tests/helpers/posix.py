"""What Windows has not, by name, for the tests that need it: `@pytest.mark.posix("fifo")`.

There they are left out, and the summary counts them by what they need. macOS lacks some of it too. On Linux
every test runs.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDS = {
    "fifo": "a pipe with a name in a folder",
    "signal": "a program that can be stopped, asked to end, or told which signal ended it",
    "AF_UNIX": "a socket with a name in a folder",
    "rlimit": "a limit on what a process may open or write",
    "modes": "files that are their owner's alone, or closed to him",
    "bus": "D-Bus, and what is reached over it",
    "ffmpeg": "the ffmpeg program on the path, which makes films that we do not",
    "display": "an X display of the test’s own",
    "shell": "/bin/sh and its tools",
    "device": "devices in /dev, and open files in /proc",
    "names": "names with colons, brackets, backslashes, line ends, or bytes that are no text",
    "link": "symbolic links that anybody may make",
    "watch": "the watch on the window’s thread, which reads Linux’ own figures",
    "homes": "names for the homes of other users, as in ~somebody",
    "SSL_CERT_FILE": "certificates that are trusted because a variable names their file",
    "reset": "a connection that is torn down and does not just end",
    "glibc": "the heaps of Linux’ own C library",
}
_NOT_ON_MACOS = {"bus", "device", "display", "glibc", "watch"}
# Who asks for such a fixture needs what it stands for.
FIXTURES = {"session_bus": "bus", "secret_service": "bus", "x_display": "display"}
LEFT_OUT = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = Counter()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what this system cannot do."""
    absent = {"win32": NEEDS.keys(), "darwin": _NOT_ON_MACOS}.get(sys.platform, set())
    lacking = {id(item): needs for item in items if (needs := needs_of(item) & absent)}
    if not lacking:
        return
    config.stash[LEFT_OUT].update(need for needs in lacking.values() for need in needs)
    config.hook.pytest_deselected(items=[item for item in items if id(item) in lacking])
    items[:] = [item for item in items if id(item) not in lacking]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Says what was left out, and for want of what."""
    for need, count in sorted(config.stash[LEFT_OUT].items()):
        terminalreporter.write_line(f"{count} tests need what this system has not: {NEEDS[need]}")


def needs_of(item: pytest.Item) -> set[str]:
    """What a test needs of a POSIX system. A need that has no name here is a mistake."""
    needs = {str(need) for mark in item.iter_markers("posix") for need in mark.args}
    needs |= {need for name, need in FIXTURES.items() if name in getattr(item, "fixturenames", ())}
    if unknown := needs - NEEDS.keys():
        raise pytest.UsageError(f"{item.nodeid} needs {unknown}: name it in tests/helpers/posix.py")
    return needs


def make_fifo(path: Path) -> None:
    """`os.mkfifo`, which is not there to be named on Windows."""
    os.mkfifo(path)


@contextmanager
def limited(limit: str, most: int) -> Generator[None]:
    """Lets this process have no more of something: ``limit`` is named as in `resource`."""
    import resource

    number = getattr(resource, limit)
    before = resource.getrlimit(number)
    resource.setrlimit(number, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(number, before)
