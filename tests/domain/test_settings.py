"""The table of settings: one row is all that a new setting takes, and followers hear of every change."""

from __future__ import annotations

from runapi_desktop.domain.settings import Flag, Real, Setting, Settings


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
