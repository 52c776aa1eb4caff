"""The session bus of a Linux desktop (D-Bus), over which its notifications, its screen saver and its dock are
reached.

Everything happens on the event loop, and nothing of it ever stands still for long. Where there is no bus, or
nobody answers on it, `BusSilent` says so.
"""

# jeepney ships no types; what crosses from it is annotated here.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, suppress
from typing import Any, NamedTuple

from runapi_desktop.services.events import Topic
from runapi_desktop.services.task_scope import TaskScope

_PATIENCE_S = 5.0

APP_ID = "ai.runapi.Desktop"
"""Under which a desktop knows the app: the name of its desktop file."""


class BusSilent(Exception):
    """There is no bus, or nobody there answered as expected."""


class Speaker(NamedTuple):
    """Who speaks or is spoken to on the bus. ``interface`` is the name of a service that is called, too."""

    interface: str
    path: str


class BusSignal(NamedTuple):
    """What somebody on the bus told everybody."""

    name: str
    body: tuple[object, ...]


class SessionBus:
    """A connection that is made with the first call, and anew after the bus was gone."""

    def __init__(self, scope: TaskScope) -> None:
        self._scope = scope
        self._lock = asyncio.Lock()
        self._router: Any = None
        self._line: AsyncExitStack | None = None
        self._heard: dict[str, Topic[BusSignal]] = {}

    def signals(self, speaker: Speaker) -> Topic[BusSignal]:
        """What ``speaker`` tells, for as long as there is a connection; to be asked for before the first
        call."""
        return self._heard.setdefault(speaker.interface, Topic())

    async def call(
        self, speaker: Speaker, method: str, signature: str = "", *arguments: object
    ) -> tuple[Any, ...]:
        """What ``speaker`` answers. Raises `BusSilent`."""
        from jeepney import DBusAddress, MessageType, new_method_call

        address = DBusAddress(speaker.path, speaker.interface, speaker.interface)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                router = await self._connected()
                message = new_method_call(address, method, signature or None, arguments)
                reply = await router.send_and_get_reply(message)
        except _troubles() as trouble:
            raise BusSilent(f"{speaker.interface}.{method}: {trouble!r}") from trouble
        if reply.header.message_type is not MessageType.method_return:
            raise BusSilent(f"{speaker.interface}.{method}: {reply.body!r}")
        return reply.body

    async def tell(self, speaker: Speaker, signal: str, signature: str, *arguments: object) -> None:
        """Tell everybody on the bus, as ``speaker``; nobody answers. Raises `BusSilent`."""
        from jeepney import DBusAddress, new_signal

        address = DBusAddress(speaker.path, interface=speaker.interface)
        try:
            async with asyncio.timeout(_PATIENCE_S):
                router = await self._connected()
                await router.send(new_signal(address, signal, signature, arguments))
        except _troubles() as trouble:
            raise BusSilent(f"{speaker.interface}.{signal}: {trouble!r}") from trouble

    async def close(self) -> None:
        """Hang up: what was asked for as long as this lasts ends with it."""
        async with self._lock:
            await self._hang_up()

    async def _connected(self) -> Any:
        from jeepney.io.asyncio import DBusRouter, open_dbus_connection

        async with self._lock:
            if self._router is not None and not await self._is_gone():
                return self._router
            await self._hang_up()
            self._line = line = AsyncExitStack()
            connection = await open_dbus_connection("SESSION")
            line.push_async_callback(connection.close)
            self._router = await line.enter_async_context(DBusRouter(connection))
            for interface, topic in self._heard.items():
                await self._listen(interface, topic, line)
            return self._router

    async def _is_gone(self) -> bool:
        """The bus answers no more: it was ended, perhaps started anew since."""
        from jeepney.bus_messages import message_bus

        try:
            await self._router.send_and_get_reply(message_bus.GetId())
        except _troubles():
            return True
        return False

    async def _listen(self, interface: str, topic: Topic[BusSignal], line: AsyncExitStack) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=interface)
        await self._router.send_and_get_reply(message_bus.AddMatch(rule))
        heard: asyncio.Queue[Any] = line.enter_context(self._router.filter(rule, bufsize=50))

        async def hand_on() -> None:
            while True:
                message = await heard.get()
                fields = {key.name: value for key, value in message.header.fields.items()}
                topic.publish(BusSignal(str(fields.get("member")), message.body))

        listening = self._scope.spawn(hand_on(), f"signals of {interface}")
        line.callback(listening.cancel)

    async def _hang_up(self) -> None:
        line, self._line, self._router = self._line, None, None
        if line is not None:
            with suppress(*_troubles()):
                await line.aclose()


def _troubles() -> tuple[type[Exception], ...]:
    """What a bus that is missing, is gone or speaks nonsense makes of a call."""
    from jeepney.auth import AuthenticationError
    from jeepney.io.common import RouterClosed

    # Jeepney raises the plain ones for an address of the bus that is unset or of another kind.
    plain = (OSError, EOFError, TimeoutError, KeyError, ValueError, RuntimeError)
    return (*plain, AuthenticationError, RouterClosed)
