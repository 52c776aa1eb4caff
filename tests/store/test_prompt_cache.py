"""Kept prompt pages: they come back whole, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.store.prompt_cache import MAX_PAGES, KeptPage, PromptCache, PromptQuestion

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
EXAMPLE = PromptExample(
    "7", "첫눈", "A quiet forest 🌲 ‘at dawn’", "Nature", ("snow", "雪"), "https://a.test/1.jpg"
)
PAGE = PromptPage((EXAMPLE,), 2, 30, 2)
QUESTION = PromptQuestion("https://runapi.ai", "snow", 2)


@pytest.fixture
def cache(tmp_path: Path) -> PromptCache:
    return PromptCache(tmp_path / "ideas.json")


def test_a_page_comes_back_as_it_was(cache: PromptCache) -> None:
    assert cache.load() == {}
    cache.save({QUESTION: KeptPage(PAGE, NOW)})
    assert cache.load() == {QUESTION: KeptPage(PAGE, NOW)}


def test_the_newest_pages_are_kept(cache: PromptCache) -> None:
    pages = {
        PromptQuestion("o", "", number): KeptPage(PAGE, NOW + timedelta(minutes=number))
        for number in range(MAX_PAGES + 5)
    }
    cache.save(pages)
    assert {question.page for question in cache.load()} == set(range(5, MAX_PAGES + 5))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version": 1', '"version": 2'),
        ('"version": 1', '"revision": 1'),
        ('"origin"', '"source"'),
        ("2026-11-20T12:00:00+00:00", "yesterday"),
        ("2026-11-20T12:00:00+00:00", "2026-11-20T12:00:00"),
        ('"title": "첫눈"', '"title": 3'),
        ('["snow", "雪"]', "[3]"),
        ("{", "["),
        ("}", ""),
    ],
)
def test_a_broken_file_holds_nothing(cache: PromptCache, tmp_path: Path, old: str, new: str) -> None:
    cache.save({QUESTION: KeptPage(PAGE, NOW)})
    path = tmp_path / "ideas.json"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    assert cache.load() == {}


def test_a_folder_that_takes_nothing_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble):
        PromptCache(tmp_path / "none" / "ideas.json").save({})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "hostile", ["null", "NaN", "1e400", "9" * 5000, '"\\ud800"', "[]", '{"question": {"page": 1e400}}']
)
def test_a_hostile_page_costs_that_page_only(cache: PromptCache, tmp_path: Path, hostile: str) -> None:
    cache.save({QUESTION: KeptPage(PAGE, NOW)})
    path = tmp_path / "ideas.json"
    path.write_text(path.read_text("utf-8").replace('"pages": [{"q', f'"pages": [{hostile}, {{"q'), "utf-8")
    assert cache.load() == {QUESTION: KeptPage(PAGE, NOW)}
