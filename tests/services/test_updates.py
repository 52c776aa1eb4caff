"""New versions are looked for once a week at most, and only where the user wants it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from runapi_desktop.domain.errors import BadAnswer, Unreachable
from runapi_desktop.domain.release import Release
from runapi_desktop.domain.settings import Settings
from runapi_desktop.services.updates import EVERY, Updates
from tests.services.virtual_clock import VirtualClock

NEW = Release("0.2.0", "https://runapi.example/0.2.0")
DAY_S = 86_400.0


class Feed:
    """Answers with ``says``, an exception or a release; ``asked_s`` are the moments it was asked at."""

    def __init__(self, clock: VirtualClock) -> None:
        self.says: Release | Exception = NEW
        self.asked_s: list[float] = []
        self._clock = clock

    async def newest(self) -> Release:
        self.asked_s.append(self._clock.elapsed_s)
        if isinstance(self.says, Exception):
            raise self.says
        return self.says


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def feed(clock: VirtualClock) -> Feed:
    return Feed(clock)


@pytest.fixture
def settings() -> Settings:
    return Settings({"look_for_updates": True})


@pytest.fixture
def updates(feed: Feed, settings: Settings, clock: VirtualClock) -> Updates:
    return Updates(feed, settings, clock, "0.1.0")


@pytest.fixture
async def told(updates: Updates) -> AsyncIterator[list[Release]]:
    """What a long run of the app was told."""
    heard: list[Release] = []
    await updates.look_if_due(heard.append)
    weekly = asyncio.create_task(updates.look_weekly(heard.append))
    yield heard
    weekly.cancel()


async def test_a_month_of_one_run_asks_every_week(
    told: list[Release], feed: Feed, clock: VirtualClock
) -> None:
    await clock.pass_time(30 * DAY_S)
    assert len(feed.asked_s) == len(told) == 5
    pauses = [later - earlier for earlier, later in zip(feed.asked_s, feed.asked_s[1:], strict=False)]
    assert min(pauses) >= EVERY.total_seconds()
    assert max(pauses) <= EVERY.total_seconds() + DAY_S


async def test_opening_the_app_every_hour_asks_no_more_often(
    updates: Updates, feed: Feed, clock: VirtualClock
) -> None:
    for _ in range(24 * 8):
        await updates.look_if_due(lambda release: None)
        await clock.pass_time(3600)
    assert len(feed.asked_s) == 2


async def test_who_does_not_want_it_is_not_asked_for(
    settings: Settings, told: list[Release], feed: Feed, clock: VirtualClock
) -> None:
    settings.look_for_updates = False
    await clock.pass_time(60 * DAY_S)
    assert len(feed.asked_s) == 1
    settings.look_for_updates = True
    await clock.pass_time(DAY_S)
    assert len(feed.asked_s) == 2


async def test_a_skipped_version_is_told_no_more_but_the_next_one_is(
    settings: Settings, told: list[Release], feed: Feed, clock: VirtualClock, updates: Updates
) -> None:
    settings.skipped_version = NEW.version
    await clock.pass_time(8 * DAY_S)
    assert told == [NEW]
    assert await updates.newer() == NEW, "who asks is answered"
    feed.says = later = Release("0.3.0", NEW.page)
    await clock.pass_time(8 * DAY_S)
    assert told == [NEW, later]


@pytest.mark.parametrize("version", ["0.1.0", "0.1", "0.0.9"])
async def test_this_version_and_older_ones_are_no_news(updates: Updates, feed: Feed, version: str) -> None:
    feed.says = Release(version, NEW.page)
    assert await updates.newer() is None


async def test_a_look_that_failed_waits_for_a_week_like_any_other(
    told: list[Release], feed: Feed, clock: VirtualClock
) -> None:
    feed.says = BadAnswer("a sign-in page")
    await clock.pass_time(13 * DAY_S)
    assert len(feed.asked_s) == 2


async def test_where_nobody_could_be_asked_it_is_tried_again_the_same_day(
    told: list[Release], feed: Feed, clock: VirtualClock, updates: Updates
) -> None:
    feed.says = Unreachable("no network", had_no_effect=True)
    await clock.pass_time(8 * DAY_S)
    assert updates.is_due
    feed.says = NEW
    await clock.pass_time(DAY_S)
    assert told == [NEW, NEW]
    assert not updates.is_due


@pytest.mark.parametrize(
    "kept",
    [
        *("", "soon", "0001-01-01T00:00:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"),
        "2026-11-02T00:00:00",  # a day ago, in no time zone
    ],
)
def test_a_moment_that_makes_no_sense_is_no_moment(feed: Feed, clock: VirtualClock, kept: str) -> None:
    settings = Settings({"look_for_updates": True, "updates_asked_at": kept})
    assert Updates(feed, settings, clock).is_due


def test_a_clock_set_back_does_not_stop_it_for_ever(
    settings: Settings, updates: Updates, clock: VirtualClock
) -> None:
    settings.updates_asked_at = (clock.now() + timedelta(days=900)).isoformat()
    assert updates.is_due


async def test_where_a_package_manager_updates_nobody_is_asked(
    settings: Settings, clock: VirtualClock
) -> None:
    updates = Updates(None, settings, clock)
    assert not updates.can_ask
    assert not updates.is_due
    assert not updates.wants_answer
    await updates.look_if_due(lambda release: pytest.fail("nobody knows of a release"))


def test_the_question_is_for_those_who_have_not_answered_yet(feed: Feed, clock: VirtualClock) -> None:
    assert Updates(feed, Settings(), clock).wants_answer
    assert not Updates(feed, Settings({"updates_settled": True}), clock).wants_answer
    assert not Updates(feed, Settings({"look_for_updates": True}), clock).wants_answer
