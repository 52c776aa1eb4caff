"""The line, the bar and the offer of a card in every state."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.estimate import RenderEstimate
from runapi_desktop.domain.media_source import VideoFile
from runapi_desktop.domain.price import Price, PriceBasis
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.card_state import (
    CardState,
    Tone,
    card_state,
    price_text,
    title_of,
    when_text,
)
from runapi_desktop.ui.commands.clip_commands import APPROVE, CANCEL, EDIT_AS_NEW, TRY_AGAIN, UNDO_ORDER
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.window_commands import KEY, LIMITS
from tests.helpers.reel_library import NOON, a_clip, a_task

# English has its plural forms in a translation, which comes with the application.
pytestmark = pytest.mark.usefixtures("qapp")

_WORDLESS = GenerationRequest("hailuo", "text_to_video", "hailuo-next", {})
ESTIMATE = RenderEstimate(median_s=60.0, p90_s=120.0)


def state_after(state: TaskState, elapsed_s: float = 0.0, progress: TaskProgress | None = None) -> CardState:
    task = a_task(0, state, accepted_at=NOON)
    return card_state(ReelItem(task), progress, ESTIMATE, NOON + timedelta(seconds=elapsed_s))


@pytest.mark.parametrize(
    ("state", "share", "text"),
    [
        (TaskState.QUEUED, None, "Sending in a moment"),
        (TaskState.UPLOADING, None, "Uploading picture"),
        (TaskState.UPLOADING, 0.437, "Uploading picture · 43%"),
        (TaskState.SUBMITTING, None, "Sending to RunAPI"),
        (TaskState.DOWNLOADING, 0.64, "Downloading · 64%"),
    ],
)
def test_moving_bytes_reads_as_a_percentage_where_one_is_known(
    state: TaskState, share: float | None, text: str
) -> None:
    shown = state_after(state, progress=TaskProgress("task-00000", fraction=share))
    assert shown.text == text
    assert shown.tone is Tone.CALM


@pytest.mark.parametrize(
    ("elapsed_s", "text"),
    [
        (22.0, "Rendering · about 40 s left"),
        (54.0, "Rendering · about 6 s left"),
        (61.0, "Rendering · up to 60 s left"),
        (121.0, "Longer than usual; still working"),
        (4000.0, "Longer than usual; still working"),
    ],
)
def test_rendering_is_an_honest_guess(elapsed_s: float, text: str) -> None:
    shown = state_after(TaskState.RENDERING, elapsed_s)
    assert shown.text == text
    assert shown.changes_within_s == 1.0
    assert shown.fraction is not None
    assert shown.fraction < 1


def test_a_long_guess_is_told_in_minutes() -> None:
    task = a_task(0, TaskState.RENDERING, accepted_at=NOON)
    shown = card_state(ReelItem(task), None, RenderEstimate(600, 900), NOON + timedelta(seconds=10))
    assert shown.text == "Rendering · about 10 min left"
    shown = card_state(ReelItem(task), None, RenderEstimate(600, 900), NOON + timedelta(seconds=601))
    assert shown.text == "Rendering · up to 5 min left"


def test_between_the_slow_ones_and_the_longest_usual_time_nothing_is_wrong() -> None:
    task = a_task(0, TaskState.RENDERING, accepted_at=NOON)
    estimate = RenderEstimate(240, 600, 1200)
    shown = card_state(ReelItem(task), None, estimate, NOON + timedelta(minutes=15))
    assert (shown.text, shown.tone) == ("Rendering · up to 20 min", Tone.CALM)
    shown = card_state(ReelItem(task), None, estimate, NOON + timedelta(minutes=21))
    assert shown.text == "Longer than usual; still working"


@pytest.mark.parametrize(
    ("longest_s", "words"),
    [(12.1, "20 s"), (45.0, "50 s"), (89.9, "90 s"), (90.0, "2 min"), (1200.0, "20 min")],
)
def test_the_longest_usual_time_is_said_in_seconds_where_it_is_short(longest_s: float, words: str) -> None:
    task = a_task(0, TaskState.RENDERING, accepted_at=NOON)
    estimate = RenderEstimate(5, 10, longest_s)
    shown = card_state(ReelItem(task), None, estimate, NOON + timedelta(seconds=11))
    assert shown.text == f"Rendering · up to {words}"


@pytest.mark.parametrize(
    ("message", "text", "link"),
    [
        ("contains sensitive content (1026)", "Refused · not charged", EDIT_AS_NEW),
        ("invalid params (2013)", "Settings refused", EDIT_AS_NEW),
        ("rate limit, please retry later (1002)", "Model busy · not charged", TRY_AGAIN),
        ("insufficient balance (1008)", "Unavailable · not charged", TRY_AGAIN),
        ("it did not work out", "Failed · not charged", TRY_AGAIN),
    ],
)
def test_what_the_maker_refused_is_to_be_changed_first(message: str, text: str, link: Command) -> None:
    failure = TaskFailure(FailureKind.REJECTED_BY_MODEL, message)
    task = a_task(0, TaskState.FAILED, failure=failure)
    shown = card_state(ReelItem(task), None, ESTIMATE, NOON)
    assert (shown.text, shown.link) == (text, link)


def test_the_bar_never_runs_backwards_on_the_way() -> None:
    way = [
        state_after(TaskState.QUEUED),
        *(
            state_after(TaskState.UPLOADING, progress=TaskProgress("task-00000", fraction=share))
            for share in (0.0, 0.5, 1.0)
        ),
        state_after(TaskState.SUBMITTING),
        *(state_after(TaskState.WAITING, elapsed_s) for elapsed_s in (0, 5)),
        *(state_after(TaskState.RENDERING, elapsed_s) for elapsed_s in (6, 60, 119, 500, 5000)),
        *(
            state_after(TaskState.DOWNLOADING, 5001, TaskProgress("task-00000", fraction=share))
            for share in (0.0, 0.5, 1.0)
        ),
    ]
    fractions = [shown.fraction for shown in way]
    assert None not in fractions
    assert fractions == sorted(fractions, key=lambda fraction: fraction or 0.0)


@pytest.mark.parametrize("gate", list(Gate))
def test_a_gate_is_said_and_offers_its_way_out_where_only_the_user_can_open_it(gate: Gate) -> None:
    for state in (TaskState.SUBMITTING, TaskState.RENDERING, TaskState.DOWNLOADING):
        shown = state_after(state, progress=TaskProgress("task-00000", gate=gate))
        assert shown.tone is Tone.WARN
        assert shown.link == {Gate.CREDITS: TRY_AGAIN, Gate.KEY: KEY}.get(gate)


@pytest.mark.parametrize(
    ("age", "left"),
    [
        (timedelta(minutes=3), "6 days left"),
        (timedelta(days=4, hours=23), "2 days left"),
        (timedelta(days=5, hours=1), "1 day left"),
        (timedelta(days=6, hours=1), "less than a day left"),
        (timedelta(days=7, hours=1), "RunAPI may have removed it"),
    ],
)
def test_a_completed_clip_that_is_not_here_says_how_long_it_can_be_fetched(age: timedelta, left: str) -> None:
    shown = state_after(TaskState.DOWNLOADING, age.total_seconds())
    assert shown.text == f"Clip not here yet · {left}"
    assert shown.changes_within_s is not None
    waiting = TaskProgress("task-00000", gate=Gate.OFFLINE)
    assert state_after(TaskState.DOWNLOADING, age.total_seconds(), waiting).text.endswith(f"online · {left}")
    moving = TaskProgress("task-00000", fraction=0.5)
    assert state_after(TaskState.DOWNLOADING, age.total_seconds(), moving).text == "Downloading · 50%"


def test_days_are_not_counted_where_nobody_knows_them_or_nothing_is_late() -> None:
    assert state_after(TaskState.DOWNLOADING, 30).text == "Downloading"
    assert "left" not in state_after(TaskState.UPLOADING, 86_400).text
    adopted = a_task(0, TaskState.DOWNLOADING, accepted_at=None)
    later = NOON + timedelta(days=2)
    assert card_state(ReelItem(adopted), None, ESTIMATE, later).text == "Downloading"


def test_an_adopted_task_goes_by_its_id() -> None:
    adopted = replace(a_task(0, TaskState.WAITING, remote_id="t-77", body=None), request=_WORDLESS)
    assert title_of(ReelItem(adopted)) == "t-77"
    assert title_of(ReelItem(replace(adopted, body="{}"))) == ""


def test_practice_is_never_offline_its_server_is_starting() -> None:
    task = a_task(0, TaskState.QUEUED, origin=PRACTICE_ORIGIN)
    waiting = TaskProgress(task.id, gate=Gate.OFFLINE)
    assert card_state(ReelItem(task), waiting, ESTIMATE, NOON).text == "Practice mode is starting…"


def test_a_finished_task_no_longer_waits_at_its_gate() -> None:
    shown = state_after(TaskState.FAILED, progress=TaskProgress("task-00000", gate=Gate.OFFLINE))
    assert shown.tone is Tone.BAD


@pytest.mark.parametrize("kind", list(FailureKind))
def test_every_failure_fits_on_a_card_and_offers_something(kind: FailureKind) -> None:
    task = a_task(0, TaskState.FAILED, failure=TaskFailure(kind, "the server's own words"))
    shown = card_state(ReelItem(task), None, ESTIMATE, NOON)
    assert 0 < len(shown.text) <= 24
    assert shown.link is not None
    assert shown.fraction is None
    assert price_text(task) == ""


def test_a_refused_video_is_not_called_a_picture() -> None:
    video = VideoFile("/clips/a.mp4", "0" * 64, 1, "video/mp4", "a.mp4", 640, 360, 5.0)
    request = GenerationRequest("luma", "modify_video", "luma-modify-video", {"source_video_url": video})
    failed = replace(
        a_task(0, TaskState.FAILED, failure=TaskFailure(FailureKind.FILE_REFUSED)), request=request
    )
    assert card_state(ReelItem(failed), None, ESTIMATE, NOON).text == "Video refused"
    uploading = replace(failed, state=TaskState.UPLOADING, failure=None)
    assert card_state(ReelItem(uploading), None, ESTIMATE, NOON).text == "Uploading video"
    assert title_of(ReelItem(failed)) == "a.mp4"


def test_what_trying_again_costs_is_asked_only_for_a_card_that_offers_it() -> None:
    price = Price(230_000, PriceBasis.QUOTE)
    asked: list[TaskState] = []

    def again_of(state: TaskState, progress: TaskProgress | None = None) -> Price | None:
        def again() -> Price:
            asked.append(state)
            return price

        failure = TaskFailure(FailureKind.NO_CLIP) if state is TaskState.FAILED else None
        task = a_task(0, state, accepted_at=NOON, failure=failure)
        return card_state(ReelItem(task), progress, ESTIMATE, NOON, again=again).again

    assert again_of(TaskState.RENDERING) is None
    assert again_of(TaskState.READY) is None
    assert not asked
    assert again_of(TaskState.FAILED) == price
    assert again_of(TaskState.SUBMITTING, TaskProgress("task-00000", Gate.CREDITS)) == price


def parts_of(moment: str) -> set[str]:
    """The words and numbers of a moment: their order is the system's country's."""
    return set(re.findall(r"\w+", moment))


def test_the_time_of_a_ready_clip_is_near_then_exact() -> None:
    task = a_task(0, TaskState.READY, finished_at=NOON)
    clip = a_clip(task, Path("/clips/a.mp4"))

    def shown(**later: float) -> CardState:
        return card_state(ReelItem(task, clip), None, ESTIMATE, NOON + timedelta(**later))

    assert shown(seconds=20).text == "Ready · just now"
    assert (shown(minutes=2).text, shown(minutes=2).shorter[0]) == ("Ready · 2 min ago", "2 min ago")
    assert shown(minutes=2).changes_within_s == 60.0
    assert shown(hours=1).changes_within_s is None
    assert "ago" not in shown(hours=1).text
    local = NOON.astimezone()
    assert {f"{local.day}", "Nov"} <= parts_of(when_text(task, NOON + timedelta(days=40)))
    assert {f"{local.day}", "Nov", "2026"} <= parts_of(when_text(task, NOON + timedelta(days=400)))
    overnight = replace(task, created_at=NOON - timedelta(days=1))
    assert when_text(overnight, NOON + timedelta(minutes=2)) == "2 min ago"
    day_before = f"{(local - timedelta(days=1)).day}"
    assert {day_before, "Nov"} <= parts_of(when_text(overnight, NOON + timedelta(hours=2)))


def test_the_price_is_the_charge_and_before_that_the_quote() -> None:
    assert price_text(a_task(0, TaskState.RENDERING, quote_micros=300_000)) == "$0.30"
    assert price_text(a_task(0, TaskState.READY, quote_micros=300_000, cost_micros=500_000)) == "$0.50"
    assert price_text(a_task(0, TaskState.RENDERING)) == ""


def test_the_title_is_the_clip_s_own_else_the_prompt_s_first_line() -> None:
    task = a_task(0, prompt="A quiet sea\nat dawn")
    assert title_of(ReelItem(task)) == "A quiet sea"
    named = replace(a_clip(task, Path("/clips/a.mp4")), title="Sea, take 2")
    assert title_of(ReelItem(task, named)) == "Sea, take 2"


@pytest.mark.parametrize("state", list(TaskState))
@pytest.mark.parametrize("gate", [None, *Gate])
def test_a_card_offers_to_take_back_exactly_what_was_not_sent(state: TaskState, gate: Gate | None) -> None:
    """Where only the user can open a gate, its way out comes first: there the menu and the Stage cancel."""
    progress = TaskProgress("task-00000", gate, is_pausing=gate is None)
    link = state_after(state, progress=progress).link
    if state.is_unsent and gate not in (Gate.CREDITS, Gate.KEY):
        assert link is (UNDO_ORDER if gate is None else CANCEL)
    else:
        assert link not in (UNDO_ORDER, CANCEL)


@pytest.mark.parametrize("state", list(TaskState))
@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict is not Verdict.FINE])
def test_only_what_was_not_sent_is_held(state: TaskState, verdict: Verdict) -> None:
    """What RunAPI may have can be neither agreed to nor cancelled, and nobody is asked."""
    judgement = Judgement(verdict, Order(1, 600_000), 500_000)
    held = TaskProgress("task-00000", Gate.APPROVAL, judgement=judgement)
    shown = state_after(state, progress=held)
    if state.is_unsent:
        assert shown.question
        assert shown.link == (APPROVE if verdict is Verdict.DEARER else LIMITS)
    else:
        assert not shown.question
        assert shown.link not in (APPROVE, LIMITS)


def test_what_is_uploaded_and_pauses_says_that_it_is_about_to_leave() -> None:
    pausing = state_after(TaskState.UPLOADING, progress=TaskProgress("task-00000", is_pausing=True))
    assert (pausing.text, pausing.link) == ("Sending in a moment", UNDO_ORDER)


def test_takes_of_one_order_are_told_apart_until_the_user_names_one(tmp_path: Path) -> None:
    task = a_task(0, TaskState.READY, "Fog over tea", take=2, takes=4)
    clip = a_clip(task, tmp_path / "clip.mp4")
    assert title_of(ReelItem(task)) == title_of(ReelItem(task, clip)) == "Fog over tea · take 2 of 4"
    assert title_of(ReelItem(task, replace(clip, title="The good one"))) == "The good one"
    assert title_of(ReelItem(replace(task, take=1, takes=1), clip)) == "Fog over tea"
