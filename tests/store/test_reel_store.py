"""The Reel finds, orders and counts; in any script; and at ten thousand clips as at ten."""

from __future__ import annotations

import random
from collections.abc import Awaitable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.reel import DayCount, Lineage, ReelCounts, ReelFilter, ReelQuery
from runapi_desktop.domain.settings import ReelSort
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_to_row
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.task_store import TaskStore
from tests.store.examples import FACTS, a_clip, a_ready_task, a_task

_STATES = [TaskState.READY, TaskState.FAILED, TaskState.RENDERING, TaskState.READY, TaskState.QUEUED]


@pytest.fixture
async def reel(database: Database) -> ReelStore:
    """Tasks 0 to 4 in `_STATES`; 0 and 3 have clips, 3 has two and a star."""
    tasks = [a_task(number, f"prompt no{number}", state=state) for number, state in enumerate(_STATES)]
    await TaskStore(database).add(tasks)
    clips = ClipStore(database)
    for clip in (a_clip(tasks[0]), a_clip(tasks[3], 1, is_starred=True), a_clip(tasks[3], 2)):
        await clips.add(clip)
    return ReelStore(database)


async def _numbers(page: Awaitable[list[ReelItem]]) -> list[int]:
    return [int(item.task.id.removeprefix("task-")) for item in await page]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (ReelFilter.ALL, [4, 3, 2, 1, 0]),
        (ReelFilter.WORKING, [4, 2]),
        (ReelFilter.READY, [3, 0]),
        (ReelFilter.FAILED, [1]),
        (ReelFilter.STARRED, [3]),
    ],
)
async def test_a_filter_shows_its_cards_in_both_orders(
    reel: ReelStore, chosen: ReelFilter, expected: list[int]
) -> None:
    assert await _numbers(reel.page(ReelQuery(chosen), 0, 10)) == expected
    assert await _numbers(reel.page(ReelQuery(chosen, sort=ReelSort.OLDEST), 0, 10)) == expected[::-1]


async def test_pages_follow_one_another(reel: ReelStore) -> None:
    pages = [await _numbers(reel.page(ReelQuery(), offset, 2)) for offset in (0, 2, 4, 6)]
    assert pages == [[4, 3], [2, 1], [0], []]


async def test_a_card_holds_the_task_and_its_first_clip(reel: ReelStore) -> None:
    task = a_task(3, "prompt no3", state=TaskState.READY)
    item = await reel.item("task-3")
    assert item == ReelItem(task, a_clip(task, 1, is_starred=True))
    assert (await reel.page(ReelQuery(), 1, 1)) == [item]
    working = await reel.item("task-2")
    assert working is not None
    assert working.clip is None
    assert await reel.item("task-9") is None


async def test_counts_are_those_of_the_pages(reel: ReelStore) -> None:
    assert await reel.counts() == ReelCounts(all=5, working=2, ready=2, failed=1, starred=1)
    assert await reel.counts("prompt no3") == ReelCounts(all=1, working=0, ready=1, failed=0, starred=1)
    assert await reel.counts("nothing") == ReelCounts(0, 0, 0, 0, 0)


@pytest.mark.parametrize("text", ["", "prompt", "no3", "o3", "nothing"])
async def test_what_is_shown_at_once_is_the_beginning_of_it_all(reel: ReelStore, text: str) -> None:
    for chosen in ReelFilter:
        for sort in ReelSort:
            query = ReelQuery(chosen, text, sort)
            page = await reel.page(query, 0, 10)
            for limit in (1, 2, 10):
                opening = await reel.opening(query, limit, by_day=sort.is_by_time)
                assert opening.first == page[:limit]
                assert sum(day.count for day in opening.days) == sort.is_by_time * len(opening.first)
            extent = await reel.extent(query, by_day=True)
            assert extent.counts.of(chosen) == sum(day.count for day in extent.days) == len(page)


async def test_an_empty_reel_counts_nothing(database: Database) -> None:
    assert await ReelStore(database).counts() == ReelCounts(0, 0, 0, 0, 0)


async def test_a_position_is_where_the_page_has_the_card(reel: ReelStore) -> None:
    for chosen in ReelFilter:
        for sort in ReelSort:
            query = ReelQuery(chosen, "prompt", sort)
            shown = await _numbers(reel.page(query, 0, 10))
            places = [await reel.position(query, f"task-{number}") for number in range(6)]
            assert places == [shown.index(n) if n in shown else None for n in range(6)]


_PROMPTS = [
    "A lighthouse in a STORM",
    "고양이가 창가에서 비를 본다",
    "夜の東京タワー、雨",
    "一只猫在雨中",
    '100% "pure" under_score \\ back',
    "Été à la plage",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("storm", [0]),
        ("STORM light", [0]),
        ("lighthouse tower", []),
        ("고양이", [1]),
        ("창가에서 비를", [1]),
        ("비", [1]),
        ("東京", [2]),
        ("東京タワー", [2]),
        ("雨", [3, 2]),
        ("猫 雨", [3]),
        ("東京タワー 雨", [2]),
        ("été", [5]),
        ("%", [4]),
        ("100%", [4]),
        ("_", [4]),
        ("\\", [4]),
        ('"pure"', [4]),
        ('"', [4]),
        ("a_b", []),
        ("prompt:", []),
        ("hailuo 2.3", [5, 4, 3, 2, 1, 0]),
        ("  ", [5, 4, 3, 2, 1, 0]),
        ("light\0house", [0]),
    ],
)
async def test_search_finds_every_word_in_any_script(
    database: Database, text: str, expected: list[int]
) -> None:
    await TaskStore(database).add([a_task(number, prompt) for number, prompt in enumerate(_PROMPTS)])
    reel = ReelStore(database)
    assert await _numbers(reel.page(ReelQuery(text=text), 0, 10)) == expected
    assert (await reel.counts(text)).all == len(expected)


_SPELT = [
    ("cafe\u0301", "CAFÉ"),
    ("Straße", "STRASSE"),
    ("İSTANBUL", "istanbul"),
    ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
    ("ПРИВЕТ", "привет"),
    (normalize("NFD", "고양이"), "고양이"),
    (normalize("NFD", "가"), "가"),
    ("ガ", normalize("NFD", "ガ")),
    ("ß", "SS"),
    ("ﬁlm", "film"),
    ("می‌خواهم", "میخواهم"),
]


@pytest.mark.parametrize(("written", "typed"), [*_SPELT, *(pair[::-1] for pair in _SPELT)])
async def test_search_finds_a_word_however_it_is_spelt(database: Database, written: str, typed: str) -> None:
    prompts = (f"so {written}", "a", "b", "c", "something else")
    tasks = [a_ready_task(number, prompt=prompt) for number, prompt in enumerate(prompts)]
    await TaskStore(database).add(tasks)
    clips = ClipStore(database)
    await clips.add(a_clip(tasks[1], title=written))
    await clips.add(a_clip(tasks[2], tags=(written,)))
    await clips.add(a_clip(tasks[3]))
    await clips.set_notes(a_clip(tasks[3]).id, written)
    for text in (typed, f"{typed} hailuo"):
        assert await _numbers(ReelStore(database).page(ReelQuery(text=text), 0, 10)) == [3, 2, 1, 0]


async def test_a_word_that_is_not_seen_finds_everything(reel: ReelStore) -> None:
    assert (await reel.counts("\u200d")).all == (await reel.counts()).all


async def test_search_follows_renaming_and_removing(database: Database) -> None:
    task = a_ready_task(1, prompt="a fox")
    await TaskStore(database).add([task])
    clips, reel = ClipStore(database), ReelStore(database)
    await clips.add(a_clip(task, title="灯台 at dusk"))
    for text in ("灯台", "dusk", "fox dusk"):
        assert (await reel.counts(text)).all == 1
    await clips.rename("clip-task-1-1", "Sunrise")
    assert (await reel.counts("sunrise")).all == 1
    assert (await reel.counts("dusk")).all == 0
    await clips.remove("task-1")
    assert (await reel.counts("fox")).all == 0


_LETTERS = st.text(st.sampled_from('ab雨東%_"\\*-: '), max_size=8)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(prompts=st.lists(_LETTERS, max_size=6), text=_LETTERS)
async def test_search_is_the_same_as_looking_at_every_prompt(
    database: Database, prompts: list[str], text: str
) -> None:
    await database.write(lambda sql: sql.execute("DELETE FROM tasks"))
    await TaskStore(database).add([a_task(n, prompt, model="Ω") for n, prompt in enumerate(prompts)])
    expected = [n for n, prompt in enumerate(prompts) if all(word in prompt for word in text.split())]
    query = ReelQuery(text=text, sort=ReelSort.OLDEST)
    assert await _numbers(ReelStore(database).page(query, 0, 10)) == expected


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.characters(), max_size=12))
async def test_no_search_text_is_an_error(database: Database, text: str) -> None:
    await ReelStore(database).counts(text)


async def _steps(database: Database, work: Awaitable[object]) -> int:
    """Hundreds of virtual-machine steps that SQLite takes: its work, on any computer."""
    ticks = 0

    def tick() -> int:
        nonlocal ticks
        ticks += 1
        return 0

    await database.read(lambda sql: sql.set_progress_handler(tick, 100))
    await work
    await database.read(lambda sql: sql.set_progress_handler(None, 0))
    return ticks


async def test_ten_thousand_clips_cost_little_more_than_ten(database: Database) -> None:
    words = random.Random(7)
    vocabulary = [f"word{number}" for number in range(500)]
    tasks = [
        a_ready_task(number, prompt=" ".join(words.choices(vocabulary, k=12)))
        if number % 3
        else a_task(number, state=TaskState.FAILED)
        for number in range(10_000)
    ]
    await TaskStore(database).add(tasks)
    rows = [clip_to_row(a_clip(task, is_starred=n % 90 == 1)) for n, task in enumerate(tasks) if n % 3]
    insert = f"INSERT INTO clips ({', '.join(CLIP_COLUMNS)}) VALUES ({', '.join('?' for _ in CLIP_COLUMNS)})"
    await database.write(lambda sql: sql.executemany(insert, rows))
    await TaskStore(database).add([a_task(10_000)])
    reel = ReelStore(database)

    first_page = await _steps(database, reel.page(ReelQuery(), 0, 60))
    assert first_page < 100
    # An offset skips entries of a narrow index, a few steps each; it sorts nothing and reads no request.
    for query in (ReelQuery(ReelFilter.READY), *(ReelQuery(sort=sort) for sort in ReelSort)):
        assert await _steps(database, reel.page(query, 6_000, 60)) < 6_000 * 6 / 100 + 100
    for chosen in (ReelFilter.WORKING, ReelFilter.READY, ReelFilter.FAILED, ReelFilter.STARRED):
        assert await _steps(database, reel.page(ReelQuery(chosen), 0, 60)) < 200
    # A common word is found among the first cards, and what is shown at once counts nothing.
    for query in (ReelQuery(), ReelQuery(text="word7"), ReelQuery(text="wo", sort=ReelSort.LONGEST)):
        assert await _steps(database, reel.opening(query, 24, by_day=True)) < 300
    assert await _steps(database, reel.counts()) < 10_000 * 20 / 100
    assert await _steps(database, TaskStore(database).unfinished()) < 10
    assert (await reel.counts()).starred == sum(1 for n in range(10_000) if n % 90 == 1 and n % 3)


async def test_a_marked_card_says_what_can_be_done_with_it(database: Database) -> None:
    bare, ready = a_task(1, prompt="a fox"), a_ready_task(2, prompt="the sea")
    await TaskStore(database).add([bare, ready])
    clip = a_clip(ready, is_starred=True, tags=("sea", "blue"))
    await ClipStore(database).add(clip)
    cards = await ReelStore(database).marked(ReelQuery(), [range(2)])
    assert cards == [
        MarkedCard(ready.id, ready.state, "the sea", clip.id, clip.path, True, ("sea", "blue")),
        MarkedCard(bare.id, bare.state, "a fox"),
    ]
    assert await ReelStore(database).marked(ReelQuery(), [range(1, 2)]) == cards[1:]


async def test_every_sort_has_its_order_and_the_newest_first_among_equals(database: Database) -> None:
    kinds = (
        ("Sea", "luma", 30, 6.0),
        ("apple", "hailuo", 10, 10.0),
        ("Sea", "luma", None, None),
        ("bear", "hailuo", 30, 6.0),
    )
    tasks = [
        a_task(number, prompt, model=model, quote_micros=micros)
        for number, (prompt, model, micros, _) in enumerate(kinds)
    ]
    await TaskStore(database).add(tasks)
    for task, (_, _, _, length_s) in zip(tasks, kinds, strict=True):
        if length_s is not None:
            await ClipStore(database).add(a_clip(task, facts=replace(FACTS, duration_s=length_s)))
    expected = {
        ReelSort.NEWEST: [3, 2, 1, 0],
        ReelSort.OLDEST: [0, 1, 2, 3],
        ReelSort.LONGEST: [1, 3, 0, 2],
        ReelSort.DEAREST: [3, 0, 1, 2],
        ReelSort.MODEL: [3, 1, 2, 0],
        ReelSort.TITLE: [1, 3, 2, 0],
    }
    reel = ReelStore(database)
    for sort, numbers in expected.items():
        assert await _numbers(reel.page(ReelQuery(sort=sort), 0, 10)) == numbers
        assert await _numbers(reel.page(ReelQuery(sort=sort), 1, 2)) == numbers[1:3]
        places = [await reel.position(ReelQuery(sort=sort), f"task-{number}") for number in numbers]
        assert places == [0, 1, 2, 3]


async def test_days_are_those_of_the_order_shown(database: Database) -> None:
    first = datetime(2026, 11, 3, 12).astimezone()
    days = [first, first, first + timedelta(days=1), first, first + timedelta(days=3)]
    await TaskStore(database).add(
        [a_task(number, created_at=moment.astimezone(UTC)) for number, moment in enumerate(days)]
    )
    reel = ReelStore(database)
    runs = [DayCount(date(2026, 11, day), count) for day, count in ((3, 3), (4, 1), (6, 1))]
    assert await reel.days(ReelQuery(sort=ReelSort.OLDEST)) == runs
    assert await reel.days(ReelQuery()) == runs[::-1]
    for sort in (ReelSort.NEWEST, ReelSort.OLDEST):
        shown = [
            item.task.created_at.astimezone().date() for item in await reel.page(ReelQuery(sort=sort), 0, 9)
        ]
        assert shown == [run.day for run in await reel.days(ReelQuery(sort=sort)) for _ in range(run.count)]


async def test_among_equals_the_later_date_comes_first_whatever_came_here_last(database: Database) -> None:
    moments = (3, 1, 2)
    at = [datetime(2026, 11, day, 12, tzinfo=UTC) for day in moments]
    await TaskStore(database).add([a_task(n, "same", created_at=moment) for n, moment in enumerate(at)])
    reel = ReelStore(database)
    for sort in ReelSort:
        newest_first = [0, 2, 1]
        expected = newest_first[::-1] if sort is ReelSort.OLDEST else newest_first
        assert await _numbers(reel.page(ReelQuery(sort=sort), 0, 10)) == expected
        places = [await reel.position(ReelQuery(sort=sort), f"task-{number}") for number in expected]
        assert places == [0, 1, 2]
    assert await reel.days(ReelQuery(ReelFilter.READY)) == []


async def test_tags_and_notes_are_found_in_any_script(database: Database) -> None:
    task = a_ready_task(1, prompt="a fox")
    await TaskStore(database).add([task])
    clips, reel = ClipStore(database), ReelStore(database)
    await clips.add(a_clip(task, tags=("winter",), notes="for the trailer"))
    assert (await reel.counts("winter trailer fox")).all == 1
    await clips.change_tags(["clip-task-1-1"], added=["겨울", " 겨울", "snow\nstorm", ""], removed=["winter"])
    await clips.set_notes("clip-task-1-1", "雨の夜")
    for text, count in (("winter", 0), ("trailer", 0), ("겨울", 1), ("snow storm", 1), ("雨", 1), ("fox", 1)):
        assert (await reel.counts(text)).all == count
    item = await reel.item("task-1")
    assert item is not None
    assert item.clip is not None
    assert item.clip.tags == ("겨울", "snow storm")
    assert item.clip.notes == "雨の夜"


async def test_lineage_names_the_parent_and_every_child(database: Database) -> None:
    tasks = [a_ready_task(0), *(a_ready_task(n, parent_clip_id="clip-task-0-1") for n in (1, 2))]
    await TaskStore(database).add(tasks)
    for task in tasks:
        await ClipStore(database).add(a_clip(task))
    reel = ReelStore(database)
    parent, first, second = [ReelItem(task, a_clip(task)) for task in tasks]
    assert await reel.lineage(parent) == Lineage(None, (first, second))
    assert await reel.lineage(second) == Lineage(parent, ())
    await RemovalStore(database).hide(["task-0", "task-1"])
    assert await reel.lineage(parent) == Lineage(None, (second,))
    assert await reel.lineage(second) == Lineage(None, ())


async def test_a_chain_is_followed_to_its_begin_and_costs_what_its_clips_cost(database: Database) -> None:
    children = (a_ready_task(n, parent_clip_id=f"clip-task-{n - 1}-1") for n in (1, 2))
    tasks = [a_ready_task(0), *children]
    await TaskStore(database).add(tasks)
    for task in tasks:
        await ClipStore(database).add(a_clip(task))
    reel = ReelStore(database)
    first, second, third = [ReelItem(task, a_clip(task)) for task in tasks]
    found = await reel.lineage(third)
    assert (found.before, found.made_from) == ((first,), second)
    assert found.ancestors == (first, second)
    assert found.cost_micros(third) == sum(task.price_micros or 0 for task in tasks)


async def test_a_clip_that_comes_from_itself_has_a_chain_with_an_end(database: Database) -> None:
    tasks = [a_ready_task(0, parent_clip_id="clip-task-1-1"), a_ready_task(1, parent_clip_id="clip-task-0-1")]
    await TaskStore(database).add(tasks)
    for task in tasks:
        await ClipStore(database).add(a_clip(task))
    first, second = [ReelItem(task, a_clip(task)) for task in tasks]
    assert (await ReelStore(database).lineage(first)).ancestors == (second,)
