"""Every way a card can stand, measured in the real font: its words fit, on the smallest card too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.estimate import RenderEstimate
from runapi_desktop.domain.media_source import VideoFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import CardSize
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.card_geometry import (
    CARD_GAP_PX,
    CardGeometry,
    card_height,
    least_card_height,
)
from runapi_desktop.ui.cards.card_painting import StateWords, link_lettering
from runapi_desktop.ui.cards.card_state import CardState, card_state, price_text
from runapi_desktop.ui.cards.lettering import lettering
from runapi_desktop.ui.commands.clip_commands import EDIT_AS_NEW
from runapi_desktop.ui.reel.reel_list import CARD_WIDTHS_PX
from runapi_desktop.ui.reel.reel_model import ReelModel
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, ThemeChoice
from tests.helpers.reel_library import NOON, Library, a_clip, a_task, settled

# A translation may take that much more room than the English words. One that takes even more is shortened
# with an ellipsis, and said in full by the tooltip and to screen readers.
ALLOWANCE = 1.3
ESTIMATE = RenderEstimate(median_s=1200.0, p90_s=1500.0, longest_s=4000.0)
FAILURES = (
    *map(TaskFailure, FailureKind),
    *(TaskFailure(FailureKind.REJECTED_BY_MODEL, f"({number})") for number in (1002, 1008, 1026, 2013)),
)
HELD = tuple(
    Judgement(verdict, Order(1, micros), 300_000)
    for verdict, micros in (
        (Verdict.DEARER, 125_500_000),
        (Verdict.OVER_DAILY_LIMIT, 400_000),
        (Verdict.NO_PRICE, None),
        (Verdict.LIMIT_UNREADABLE, 400_000),
    )
)
SMALLEST, DEFAULT = CARD_WIDTHS_PX[CardSize.SMALL][0], CARD_WIDTHS_PX[CardSize.MEDIUM][0]
_VIDEO = VideoFile("/clips/a.mp4", "0" * 64, 1, "video/mp4", "a.mp4", 640, 360, 5.0)
_LUMA = GenerationRequest("luma", "modify_video", "luma-modify-video", {"source_video_url": _VIDEO})


def every_state() -> Iterator[tuple[Task, CardState]]:
    """Every state at every age, with every gate, progress and failure, those to come among them."""
    ages = (0.0, 30.0, 300.0, 1199.0, 3000.0, 3 * 86_400.0, 6.5 * 86_400.0, 8 * 86_400.0, 400 * 86_400.0)
    progresses = (
        None,
        TaskProgress("task-00000", fraction=0.999),
        *(TaskProgress("task-00000", gate=gate) for gate in Gate),
        *(TaskProgress("task-00000", gate=Gate.APPROVAL, judgement=held) for held in HELD),
    )
    for state, age_s, progress, is_luma in product(TaskState, ages, progresses, (False, True)):
        for failure in FAILURES if state is TaskState.FAILED else (None,):
            task = a_task(0, state, accepted_at=NOON, quote_micros=12_500_000, failure=failure)
            task = replace(task, request=_LUMA) if is_luma else task
            clip = a_clip(task, Path("/clips/a.mp4")) if state is TaskState.READY else None
            for is_gone in (False, True):
                moment = NOON + timedelta(seconds=age_s)
                yield task, card_state(ReelItem(task, clip), progress, ESTIMATE, moment, is_gone=is_gone)
    for state in TaskState:
        damaged = a_task(0, state, quote_micros=12_500_000, damage=("created_at_us",))
        yield damaged, card_state(ReelItem(damaged), None, ESTIMATE, NOON)


def words_on(width_px: int, task: Task, state: CardState) -> StateWords:
    cell = QRect(0, 0, width_px + CARD_GAP_PX, card_height(width_px) + CARD_GAP_PX)
    return StateWords.of(CardGeometry.of(cell), task, state)


@pytest.mark.parametrize(
    "width_px", [SMALLEST, DEFAULT, CARD_WIDTHS_PX[CardSize.MEDIUM][1], CARD_WIDTHS_PX[CardSize.LARGE][0]]
)
def test_no_state_is_cut_off(qapp: QApplication, width_px: int) -> None:
    texts: set[str] = set()
    for task, state in every_state():
        words = words_on(width_px, task, state)
        texts.add(state.text)
        assert lettering(SMALL_FONT_PX).fitted(words.text, words.text_area.width()) == words.text
        beside = link_lettering() if state.link is not None else lettering(SMALL_FONT_PX)
        assert beside.fitted(words.beside, words.beside_area.width()) == words.beside
        assert not words.beside or words.beside_area.left() >= words.text_area.left()
        assert not words.text_area.intersects(words.beside_area)
    assert len(texts) > 30


@pytest.mark.parametrize("width_px", [SMALLEST, DEFAULT])
def test_the_shortest_words_leave_room_for_longer_languages(qapp: QApplication, width_px: int) -> None:
    for task, state in every_state():
        shortest = replace(state, text=(state.text, *state.shorter)[-1], shorter=())
        words = words_on(width_px, task, shortest)
        font = lettering(SMALL_FONT_PX)
        beside = price_text(task)
        taken = font.width(beside)
        if state.link is not None:
            taken = ALLOWANCE * link_lettering().width(state.link.button_texts[-1])
        line = CardGeometry.of(QRect(0, 0, width_px + CARD_GAP_PX, card_height(width_px) + CARD_GAP_PX))
        room = line.line.width() - (taken + 8 if line.below is None and taken else 0)
        assert ALLOWANCE * font.width(words.text) <= room, words.text


@pytest.mark.parametrize(
    ("short", "longest"),
    [
        ("오프라인", "온라인 상태가 되면 다시 시작합니다"),
        ("オフライン", "オンラインに戻ると再開します"),
        ("离线", "恢复联网后继续"),
    ],
)
def test_words_of_every_script_are_chosen_by_their_width(
    qapp: QApplication, short: str, longest: str
) -> None:
    task = a_task(0, TaskState.RENDERING, quote_micros=500_000)
    state = CardState(longest, (short,))
    assert words_on(SMALLEST, task, state).text in (longest, short)
    assert words_on(CARD_WIDTHS_PX[CardSize.LARGE][1], task, state).text == longest
    narrow = words_on(DEFAULT, task, CardState(longest * 4, (short,)))
    assert narrow.text == short


def test_the_link_stays_whole_and_gets_shorter_last(qapp: QApplication) -> None:
    task = a_task(0, TaskState.FAILED, failure=TaskFailure(FailureKind.FILE_REFUSED))
    state = CardState("Picture refused", ("Refused",), link=EDIT_AS_NEW)
    assert (words_on(300, task, state).text, words_on(300, task, state).beside) == (
        "Picture refused",
        "Edit as new",
    )
    assert words_on(DEFAULT, task, state).beside == "Edit as new"
    assert words_on(DEFAULT, task, state).text == "Refused"
    long = replace(state, shorter=("A refusal of some length",))
    assert words_on(DEFAULT, task, long).beside == "Edit"


async def test_the_whole_sentence_is_in_the_tooltip_and_said(model: ReelModel, library: Library) -> None:
    task = a_task(0, TaskState.RENDERING, prompt="A quiet sea", accepted_at=NOON - timedelta(hours=3))
    await library.add(task)
    model.load()
    await settled()
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        said = model.index(0).data(role)
        assert "Longer than usual; still working" in said
        assert "A quiet sea" in said


async def test_in_a_low_reel_the_picture_gives_way_to_title_and_state(
    view: ReelView, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(4)])
    view.load()
    await settled()
    for is_by_day in (False, True):
        view.model.group_by_day(is_by_day)
        view.load()
        await settled()
        for height in (600, 300, 240, 200):
            view.resize(568, height)
            cell = view.list.visualRect(view.model.index(0))
            card = CardGeometry.of(cell)
            assert view.list.viewport().rect().contains(cell), (height, is_by_day)
            assert card.poster.height() >= 56
            assert card.title.bottom() < card.line.top() + 1 < card.card.bottom()
        view.resize(568, 600)
        tall = CardGeometry.of(view.list.visualRect(view.model.index(0)))
        assert tall.poster.height() > 0.5 * tall.poster.width()


@pytest.mark.parametrize("percent", [90, 100, 125, 150])
@pytest.mark.parametrize(
    "width_px", sorted({width for widths in CARD_WIDTHS_PX.values() for width in widths})
)
def test_the_lowest_card_keeps_its_words(qapp: QApplication, percent: int, width_px: int) -> None:
    """Where there is no room for a line more, price and link stand beside the state."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    theme.scale_text(percent)
    task = a_task(0, TaskState.READY, quote_micros=500_000)
    state = CardState("Ready · just now", ("just now", "Ready"))
    for room_px in (0, least_card_height() + 10, None):
        cell = QRect(0, 0, width_px + CARD_GAP_PX, card_height(width_px, room_px) + CARD_GAP_PX)
        geometry, words = CardGeometry.of(cell), StateWords.of(CardGeometry.of(cell), task, state)
        assert geometry.poster.height() >= 40
        assert words.beside
        assert max(words.beside_area.bottom(), words.text_area.bottom()) < geometry.card.bottom()
        assert not words.text_area.intersects(words.beside_area)
    theme.scale_text(100)
