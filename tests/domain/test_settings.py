"""The table of settings: one row is all that a new setting takes, and followers hear of every change."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from runapi_desktop.domain.setting_kinds import Flag, Real
from runapi_desktop.domain.settings import Setting, Settings
from runapi_desktop.domain.spend_guard import SpendLimits


class WithANewOne(Settings):
    """The table with a row more."""

    birthday_mode = Setting(Flag(), False)


def test_a_new_setting_is_one_row() -> None:
    kept: dict[str, object] = {}
    settings = WithANewOne({"birthday_mode": True, "volume": 0.5}, kept.update)
    assert settings.birthday_mode
    settings.birthday_mode = False
    assert kept == {"birthday_mode": False}
    settings.reset([WithANewOne.birthday_mode])
    assert kept == {"birthday_mode": None}
    assert WithANewOne.rows()[:-1] == Settings.rows()
    assert not any(row.key == "birthday_mode" for row in Settings.rows())


def test_followers_hear_the_value_now_and_after_each_change() -> None:
    settings, heard = Settings({"volume": 0.25}), list[float]()
    leave = settings.follow(Settings.volume, heard.append)
    settings.volume = 0.5
    settings.volume = 0.5
    settings.muted = True
    settings.reset([Settings.volume])
    leave()
    settings.volume = 0.75
    assert heard == [0.25, 0.5, Settings.volume.default]


def test_a_row_knows_its_bounds() -> None:
    assert isinstance(Settings.send_pause_s.kind, Real)
    assert (Settings.send_pause_s.kind.least, Settings.send_pause_s.kind.most) == (0, 10)


def keep_in(kept: dict[str, object]) -> Callable[[Mapping[str, object]], None]:
    """As the file keeps changes: ``None`` leaves it."""

    def keep(changes: Mapping[str, object]) -> None:
        for key, value in changes.items():
            if value is None:
                kept.pop(key, None)
            else:
                kept[key] = value

    return keep


def test_limits_of_version_0_1_0_are_read_as_cents_and_never_come_back() -> None:
    kept: dict[str, object] = {"daily_limit_cents": 750, "ask_above_cents": 30}

    keep = keep_in(kept)
    assert Settings(kept, keep).spend_limits == SpendLimits(7_500_000, 300_000)
    Settings(kept, keep).daily_limit_micros = 285_000
    assert kept == {"daily_limit_micros": 285_000, "ask_above_cents": 30}
    assert Settings(kept, keep).spend_limits == SpendLimits(285_000, 300_000)
    Settings(kept, keep).reset([Settings.daily_limit_micros, Settings.ask_above_micros])
    assert kept == {}
    assert Settings(kept, keep).spend_limits == SpendLimits()


def test_a_limit_is_lifted_for_good_also_where_an_earlier_version_kept_it() -> None:
    for is_reset in (True, False):
        kept: dict[str, object] = {"daily_limit_cents": 750}
        settings = Settings(kept, keep_in(kept))
        if is_reset:
            settings.reset([Settings.daily_limit_micros])
        else:
            settings.daily_limit_micros = 0
        assert Settings(kept).spend_limits == SpendLimits()


@pytest.mark.parametrize("nonsense", ["5", "five", -1, -5, 5.5, True, None, [], {}, 10**14, float("nan")])
@pytest.mark.parametrize(
    "key", ["daily_limit_micros", "daily_limit_cents", "ask_above_micros", "ask_above_cents"]
)
def test_a_limit_that_is_no_amount_is_never_taken_for_none(key: str, nonsense: object) -> None:
    kept: dict[str, object] = {key: nonsense}
    settings = Settings(kept, keep_in(kept))
    assert not settings.spend_limits.are_readable
    settings.volume = 0.5
    assert not Settings(kept).spend_limits.are_readable
    row = Settings.daily_limit_micros if key.startswith("daily") else Settings.ask_above_micros
    settings.change(row, 0)
    assert settings.spend_limits == Settings(kept).spend_limits == SpendLimits()
