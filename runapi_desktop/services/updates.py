"""Whether there is a newer version of the app: asked at most once a week, and only if the user wants that.

Nothing is ever downloaded. Where a package manager keeps the app up to date there is no address to ask, and
so no question, no setting and no button.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, Protocol

from runapi_desktop import __version__
from runapi_desktop.domain.bounds import bounded_moment
from runapi_desktop.domain.errors import RunApiError, Unreachable
from runapi_desktop.domain.release import Release, is_newer
from runapi_desktop.domain.settings import Settings
from runapi_desktop.services.clock import Clock

EVERY: Final = timedelta(days=7)
_LOOK_AT_THE_CLOCK_S: Final = 6 * 60 * 60.0


class Feed(Protocol):
    """Knows the newest version."""

    async def newest(self) -> Release:
        """Raises ``Unreachable`` or ``BadAnswer``."""
        ...


class Updates:
    """``installed`` is the version that runs."""

    def __init__(
        self, feed: Feed | None, settings: Settings, clock: Clock, installed: str = __version__
    ) -> None:
        self.installed = installed
        self._feed = feed
        self._settings = settings
        self._clock = clock

    @property
    def can_ask(self) -> bool:
        """There is somebody to ask."""
        return self._feed is not None

    async def newer(self) -> Release | None:
        """The newest version, if it is not this one. Raises ``Unreachable`` or ``BadAnswer``."""
        assert self._feed is not None, "nobody asks where nobody can be asked"
        before = self._settings.updates_asked_at
        self._settings.updates_asked_at = self._clock.now().isoformat()
        try:
            release = await self._feed.newest()
        except Unreachable as error:
            if error.had_no_effect:  # Nobody was asked.
                self._settings.updates_asked_at = before
            raise
        return release if is_newer(release.version, self.installed) else None

    async def look_weekly(self, tell: Callable[[Release], object]) -> None:
        """`look_if_due`, for as long as the app is open."""
        while True:
            await self._clock.sleep(_LOOK_AT_THE_CLOCK_S)
            await self.look_if_due(tell)

    async def look_if_due(self, tell: Callable[[Release], object]) -> None:
        """Ask if it is time to, and ``tell`` of what the user has not skipped."""
        if not self.is_due:
            return
        try:
            release = await self.newer()
        except RunApiError:
            return  # Another week; whoever wants to know now presses the button.
        if release is not None and release.version != self._settings.skipped_version:
            tell(release)

    @property
    def is_due(self) -> bool:
        """The user wants it, and the last time was a week ago, or in a future that a wrong clock made up."""
        if not self.can_ask or not self._settings.look_for_updates:
            return False
        try:
            last = bounded_moment(datetime.fromisoformat(self._settings.updates_asked_at))
        except ValueError:
            return True
        return not timedelta(0) <= self._clock.now() - last < EVERY

    @property
    def wants_answer(self) -> bool:
        """The user has neither been asked whether to look for new versions nor said so."""
        return self.can_ask and not self._settings.updates_settled and not self._settings.look_for_updates
