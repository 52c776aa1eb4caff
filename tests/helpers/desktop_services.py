"""What a Linux desktop answers with on its session bus: a daemon for notifications, a screen saver, a dock.

``python -m tests.helpers.desktop_services`` is a process of its own on the bus. Each line that it prints is
one call it got, or one thing its dock was told, as JSON; each line that it reads is a signal to send: its
name, then its arguments as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from queue import Queue
from typing import Any

import pytest

from tests.helpers.desktop_session import private_session_bus

NOTIFICATIONS = "org.freedesktop.Notifications"
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
DOCK_LISTENS_TO = "com.canonical.Unity.LauncherEntry"
_SIGNATURES = {"Notify": "susssasa{sv}i", "CloseNotification": "u", "Inhibit": "ss", "UnInhibit": "u"}
_SIGNALS = {"ActionInvoked": "us", "NotificationClosed": "uu"}


class DesktopServices:
    """The services as a test sees them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._calls: Queue[tuple[str, list[Any]]] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            name, arguments = json.loads(line)
            self._calls.put((name, arguments))

    def next_call(self, name: str) -> list[Any]:
        """The arguments of the next call of that name; what else was called before is passed over."""
        while True:
            called, arguments = self._calls.get(timeout=10)
            if called == name:
                return arguments

    def calls(self) -> list[str]:
        """The names of what was called since."""
        names: list[str] = []
        while not self._calls.empty():
            names.append(self._calls.get()[0])
        return names

    def tell(self, signal: str, *arguments: object) -> None:
        """Send a signal to everybody on the bus."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([signal, list(arguments)]) + "\n")
        self._process.stdin.flush()


@contextmanager
def running_services(*capabilities: str) -> Generator[DesktopServices]:
    """All services on the session bus of this process's environment."""
    command = [sys.executable, "-m", "tests.helpers.desktop_services", *capabilities]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        services = DesktopServices(process)
        services.next_call("ready")
        yield services
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """A session bus on which nobody is yet."""
    with private_session_bus() as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield


@pytest.fixture
def desktop_services(session_bus: None) -> Generator[DesktopServices]:
    """A session bus with a daemon for notifications that can do all, and a screen saver."""
    with running_services("actions", "body", "body-markup", "icon-static") as services:
        yield services


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else repr(value)


def _serve(capabilities: list[str]) -> None:
    from jeepney import (
        DBusAddress,
        MatchRule,
        MessageType,
        message_bus,
        new_error,
        new_method_return,
        new_signal,
    )
    from jeepney.io.threading import DBusRouter, Proxy, open_dbus_connection

    connection = open_dbus_connection("SESSION")

    def say(name: str, arguments: object) -> None:
        print(json.dumps([name, arguments], default=_plain), flush=True)

    def send_signals() -> None:
        for line in sys.stdin:
            name, arguments = json.loads(line)
            daemon = DBusAddress("/org/freedesktop/Notifications", interface=NOTIFICATIONS)
            connection.send(new_signal(daemon, name, _SIGNALS[name], tuple(arguments)))

    with DBusRouter(connection) as router:
        for name in (NOTIFICATIONS, SCREEN_SAVER):
            Proxy(message_bus, router).RequestName(name)
        Proxy(message_bus, router).AddMatch(MatchRule(type="signal", interface=DOCK_LISTENS_TO))
    threading.Thread(target=send_signals, daemon=True).start()
    say("ready", [])
    number = 0
    while True:
        call = connection.receive()
        fields = {key.name: value for key, value in call.header.fields.items()}
        if fields.get("interface") == DOCK_LISTENS_TO:
            say(fields["member"], call.body)
        if call.header.message_type is not MessageType.method_call:
            continue
        name, signature = fields["member"], fields.get("signature", "")
        if signature != _SIGNATURES.get(name, ""):
            connection.send(new_error(call, "org.freedesktop.DBus.Error.InvalidArgs"))
            continue
        match name:
            case "GetCapabilities":
                connection.send(new_method_return(call, "as", (capabilities,)))
            case "Notify":
                number = call.body[1] or number + 1
                connection.send(new_method_return(call, "u", (number,)))
            case "Inhibit":
                connection.send(new_method_return(call, "u", (77,)))
            case _:
                connection.send(new_method_return(call))
        say(name, call.body)


if __name__ == "__main__":
    _serve(sys.argv[1:])
