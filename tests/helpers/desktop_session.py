"""Private pieces of a Linux desktop for tests: an X display, a session bus with a keyring.

Nothing here touches the desktop of the person who runs the tests: displays are picked by Xvfb, the bus
and its keyring live in a temporary folder and end with the fixture.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

_PATIENCE_S = 20.0
_LOOK_EVERY_S = 0.05


@contextmanager
def private_x_display(width_px: int = 1600, height_px: int = 1000) -> Generator[str]:
    """Runs an Xvfb of its own and yields its name, such as ":3".

    `-displayfd` lets the server choose a free number and say when it is ready; it also makes real
    drag-and-drop between two processes work every time.
    """
    ready, told = os.pipe()
    screen = f"{width_px}x{height_px}x24"
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(told,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(told)
    try:
        with os.fdopen(ready, encoding="ascii") as number:
            name = number.readline().strip()
        if not name:
            raise RuntimeError(f"Xvfb ended with code {server.wait()} before it had a display")
        yield f":{name}"
    finally:
        server.terminate()
        server.wait()


@dataclass(frozen=True, slots=True)
class SecretServiceSession:
    """A session bus on which an unlocked keyring answers; `environment` reaches it."""

    environment: dict[str, str]

    def lookup(self, **attributes: str) -> str | None:
        """What `secret-tool`, an independent reader, finds for these attributes; None when nothing."""
        words = [word for pair in attributes.items() for word in pair]
        result = subprocess.run(
            ["secret-tool", "lookup", *words],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return result.stdout if result.returncode == 0 else None


@contextmanager
def running_bus(*options: str) -> Generator[str]:
    """Runs a session bus; yields its address."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", *options],
        env=_without_display(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
    finally:
        bus.terminate()
        bus.communicate()


@contextmanager
def private_session_bus() -> Generator[dict[str, str]]:
    """Runs a session bus in a folder of its own; yields the environment that reaches it."""
    # A short path: the address of a Unix socket is limited to 108 bytes, pytest's folders are long.
    with (
        TemporaryDirectory(prefix="rd-bus-") as folder,
        running_bus(f"--address=unix:dir={folder}") as address,
    ):
        yield {
            "XDG_RUNTIME_DIR": folder,
            "XDG_DATA_HOME": str(Path(folder, "data")),
            "XDG_CONFIG_HOME": str(Path(folder, "config")),
            "XDG_CACHE_HOME": str(Path(folder, "cache")),
            "DBUS_SESSION_BUS_ADDRESS": address,
        }


@contextmanager
def private_secret_service(start: str = "--unlock") -> Generator[SecretServiceSession]:
    """Runs a session bus and an unlocked gnome-keyring in a folder of their own; with ``--start`` one that
    holds no keyring yet, as on a computer whose owner has never had a password kept."""
    with private_session_bus() as environment:
        # The newline is an empty password. The daemon that the command leaves behind ends with the bus.
        subprocess.run(
            ["gnome-keyring-daemon", start, "--components=secrets"],
            env=_without_display() | environment,
            input=b"\n",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        _await_owner("org.freedesktop.secrets", environment["DBUS_SESSION_BUS_ADDRESS"])
        yield SecretServiceSession(environment)


def _await_owner(name: str, bus_address: str) -> None:
    """Wait until ``name`` is somebody's. Who calls it sooner has the bus start a second service, without our
    keyring, in its place."""
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    give_up_s = time.monotonic() + _PATIENCE_S
    with closing(open_dbus_connection(bus_address)) as connection:
        bus: Any = Proxy(message_bus, connection)
        while bus.NameHasOwner(name) != (True,):
            if time.monotonic() > give_up_s:
                raise RuntimeError(f"nobody is {name} after {_PATIENCE_S} s")
            time.sleep(_LOOK_EVERY_S)


def _without_display() -> dict[str, str]:
    """Without a display no prompt can open: a locked keyring is then an error, not a hang."""
    return {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """The name of an X display that belongs to this test process."""
    with private_x_display() as name:
        yield name


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretServiceSession]:
    """A fresh, empty Secret Service, for this process and for the ones it starts."""
    with private_secret_service() as session:
        for name, value in session.environment.items():
            monkeypatch.setenv(name, value)
        yield session


@pytest.fixture
def app_environment(x_display: str, tmp_path: Path) -> dict[str, str]:
    """The environment in which a test starts the app as a process, on `x_display`, with a home of its own.

    Built from `os.environ`, so after `secret_service` when a test asks for both in that order.
    """
    return {
        **os.environ,
        "HOME": str(tmp_path),
        "DISPLAY": x_display,
        "QT_QPA_PLATFORM": "xcb",
        "RUNAPI_DESKTOP_HOME": str(tmp_path / "runapi-desktop"),
    }
