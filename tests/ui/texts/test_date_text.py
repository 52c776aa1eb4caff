"""Days and times in the order and signs of the user's country; one place words them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import runapi_desktop.ui
from runapi_desktop.ui.texts.date_text import (
    clock_text,
    day_heading,
    day_text,
    moment_text,
    near_moment_text,
)

TODAY = date(2026, 11, 20)


@pytest.fixture
def in_country(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("in_country", "near", "far", "heading"),
    [
        ("C", "4 Nov", "4 Nov 2025", "Wednesday, 4 November"),
        ("en_US", "Nov 4", "Nov 4, 2025", "Wednesday, November 4"),
        ("en_GB", "4 Nov", "4 Nov 2025", "Wednesday, 4 November"),
        ("de_DE", "4. Nov.", "4. Nov. 2025", "Mittwoch, 4. November"),
        ("es_ES", "4 de nov", "4 de nov de 2025", "miércoles, 4 de noviembre"),
        ("hu_HU", "nov. 4", "2025. nov. 4", "november 4., szerda"),
        ("ru_RU", "4 нояб.", "4 нояб. 2025 г.", "среда, 4 ноября"),
        ("uk_UA", "4 лист.", "4 лист. 2025 р.", "середа, 4 листопада"),
        ("ko_KR", "11월 4일", "2025년 11월 4일", "11월 4일 수요일"),
        ("ja_JP", "11月4日", "2025年11月4日", "11月4日水曜日"),
        ("zh_CN", "11月4日", "2025年11月4日", "11月4日星期三"),
        ("ar_EG", "٤ نوفمبر", "٤ نوفمبر ٢٠٢٥", "الأربعاء، ٤ نوفمبر"),
    ],
    indirect=["in_country"],
)
def test_days_are_named_in_the_order_of_the_country(
    in_country: None, near: str, far: str, heading: str
) -> None:
    assert day_text(date(2026, 11, 4), TODAY) == near
    assert day_text(date(2025, 11, 4), TODAY).replace("\u202f", " ") == far
    assert day_heading(date(2026, 11, 4), TODAY) == heading


def test_a_moment_names_its_day_unless_that_is_today() -> None:
    now = datetime(2026, 11, 20, 14, 2).astimezone()
    assert near_moment_text(now, TODAY) == clock_text(now)
    assert clock_text(now).startswith(("14:02", "2:02"))  # As the system's country has it.
    earlier = now - timedelta(days=1)
    assert near_moment_text(earlier, TODAY) == moment_text(earlier, TODAY)
    assert moment_text(earlier, TODAY) in (f"19 Nov {clock_text(now)}", f"Nov 19 {clock_text(now)}")
    assert day_heading(TODAY, TODAY) == "Today"
    assert day_heading(TODAY - timedelta(days=1), TODAY) == "Yesterday"


def test_no_other_module_of_the_window_words_a_day_or_a_time() -> None:
    words_a_date = re.compile(r"\bQDate\(|\bQTime\(|\bQDateTime\.from|strftime\(|:%[HYdmb]|FormatType\.")
    found = [
        path.name
        for path in Path(runapi_desktop.ui.__file__).parent.rglob("*.py")
        if words_a_date.search(path.read_text("utf-8"))
    ]
    assert found == ["date_text.py"]
