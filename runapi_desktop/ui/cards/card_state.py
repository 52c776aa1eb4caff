"""The words on a card: its title, its price, and the one line that says how it stands.

Owns the words. A pure function of what is known: it holds no clock and draws nothing. Why something
failed is told in full by ``error_text``; here stands the short form that fits on a card.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.estimate import RenderEstimate
from runapi_desktop.domain.media_source import VideoFile
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.price import Price, PriceBasis
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.spend_guard import Judgement, Verdict
from runapi_desktop.domain.task import RESULTS_KEPT, Gate, Task, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.failure_words import failure_links, failure_texts
from runapi_desktop.ui.commands.clip_commands import (
    APPROVE,
    CANCEL,
    LOCATE,
    REPAIR,
    TRY_AGAIN,
    UNDO_ORDER,
)
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.window_commands import KEY, LIMITS
from runapi_desktop.ui.texts import money_text
from runapi_desktop.ui.texts.date_text import near_moment_text
from runapi_desktop.ui.texts.error_text import gate_text
from runapi_desktop.ui.texts.i18n import sentences_text

translate = QCoreApplication.translate


class CardWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def days_left(self, days: int) -> str:
        """How long RunAPI keeps a clip."""
        return self.tr("%Ln day(s) left", "", days)


# The bar's share at which the upload ends, and at which the download begins. In between it is a guess.
_UPLOADED = 0.06
_RENDERED = 0.94
# A clip that is not here after this time is worth a word on how long there is to fetch it.
_SOON_HERE = timedelta(minutes=2)
_DAYS_CHANGE_WITHIN_S = 600.0


class Tone(StrEnum):
    """How the line is coloured."""

    CALM = "calm"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card stands at one moment. ``fraction`` is 0–1 of the bar, ``None`` for no bar.

    ``shorter`` is what to say where ``text`` does not fit, from the longest to the shortest: the last one
    fits on the smallest card in every language.
    ``link`` is what the card offers in its corner.
    ``again`` is what "Try again" costs, where that can be asked for, or what the user is to agree to.
    ``question`` says in full why the user is asked.
    ``changes_within_s`` says how soon the line reads differently by itself; ``None``: not before tomorrow.
    """

    text: str
    shorter: tuple[str, ...] = ()
    tone: Tone = Tone.CALM
    fraction: float | None = None
    link: Command | None = None
    again: Price | None = None
    question: str = ""
    changes_within_s: float | None = None


def card_state(
    item: ReelItem,
    progress: TaskProgress | None,
    estimate: RenderEstimate,
    now: datetime,
    *,
    is_gone: bool = False,
    again: Callable[[], Price] | None = None,
) -> CardState:
    """How ``item`` stands at ``now`` (aware); ``estimate`` is of its model, ``is_gone`` of its file, and
    ``link`` is what the card offers in its corner.
    ``again`` answers what it costs to try again; it is asked only where that can be asked for."""
    state = _state(item, progress, estimate, now, is_gone=is_gone)
    can_be_tried = item.task.state is TaskState.FAILED or state.link is TRY_AGAIN
    return replace(state, again=again()) if can_be_tried and again is not None else state


def _state(
    item: ReelItem,
    progress: TaskProgress | None,
    estimate: RenderEstimate,
    now: datetime,
    *,
    is_gone: bool,
) -> CardState:
    task = item.task
    if item.is_damaged:
        words = translate("reel", "Damaged entry"), translate("reel", "Damaged")
        return CardState(words[0], words[1:], tone=Tone.BAD, link=REPAIR)
    if progress is not None and progress.judgement is not None and task.state.is_unsent:
        return _held(progress.judgement, task)
    if progress is not None and progress.gate is not None and not task.state.is_finished:
        return _waiting_at(progress.gate, task, progress, now)
    match task.state:
        case TaskState.READY if is_gone:
            gone = translate("reel", "File is gone"), translate("reel", "Missing")
            return CardState(gone[0], gone[1:], tone=Tone.BAD, link=LOCATE)
        case TaskState.READY:
            return _ready(item, now)
        case TaskState.FAILED:
            return _failed(task)
        case TaskState.RENDERING | TaskState.WAITING:
            return _rendering(task, estimate, now)
        case _:
            return _moving_bytes(task, progress, now)


def again_text(state: CardState) -> str:
    """What a press of the card's "Try again" or "Make it" costs; ``""`` where it offers something else, or
    nobody names a price: then it asks first."""
    if state.link not in (TRY_AGAIN, APPROVE) or state.again is None:
        return ""
    price = money_text.price_text(state.again)
    if state.fraction is not None:
        return price  # It is under way, and was not sent yet: nothing is paid a second time.
    return translate("reel", "Again · {price}").format(price=price) if price else ""


def asked_price(state: CardState | None) -> Price | None:
    """What the user is to agree to, ``None`` where nobody asks."""
    return state.again if state is not None and state.link is APPROVE else None


def title_of(item: ReelItem) -> str:
    """The title that the user gave; else the prompt's first line or the source's file name, and which take of
    its order it is."""
    return "".join(title_parts(item))


def title_parts(item: ReelItem) -> tuple[str, str]:
    """The title, and what is added to it where several takes have the same one: `` · take 2 of 4``, or
    ``take 2 of 4`` to none."""
    if given := shown_line(given_title(item)):
        return given, ""
    made, take = shown_line(_made_title(item)), take_text(item.task.take, item.task.takes)
    return made, take if made else take.strip(" ·")


def given_title(item: ReelItem) -> str:
    """The title that the user gave, ``""`` for none."""
    request, title = item.task.request, item.clip.title if item.clip else ""
    return "" if title in (request.prompt, request.source_name) else title


def take_text(take: int, takes: int) -> str:
    """What is added to the title of one of several takes of an order; ``""`` for a single one."""
    if takes < 2:
        return ""
    return " · " + translate("reel", "take {take} of {takes}").format(take=take, takes=takes)


def _made_title(item: ReelItem) -> str:
    lines = item.task.request.prompt.split("\n", 1)
    if lines[0].strip():
        return lines[0].strip()
    nameless = (item.task.remote_id or "") if item.task.is_adopted else ""
    return item.task.request.source_name or nameless


def price_text(task: Task) -> str:
    """The recorded charge, else what the button said; nothing for a task that failed or was never priced."""
    if task.state is TaskState.FAILED:
        return ""
    return "" if task.price_micros is None else format_usd(task.price_micros)


def when_text(task: Task, now: datetime) -> str:
    """How long ago it was done while that is fresh, else its date: the moment that the Reel sorts it by."""
    age_s = (now - (task.finished_at or task.completed_at or task.created_at)).total_seconds()
    if 0 <= age_s < 60:
        return translate("reel", "just now")
    if 0 <= age_s < 3600:
        return translate("reel", "{minutes} min ago").format(minutes=int(age_s // 60))
    return near_moment_text(task.created_at, now.astimezone().date())


def _waiting_at(gate: Gate, task: Task, progress: TaskProgress, now: datetime) -> CardState:
    left = _days_left(task, now)
    waits, briefly = gate_text(gate), _gate_brief(gate)
    if task.is_practice and gate is Gate.OFFLINE:  # Its server is in the app, which starts it at once.
        waits, briefly = translate("reel", "Practice mode is starting…"), translate("reel", "Starting")
    with_days = (f"{waits} · {left}", f"{briefly} · {left}") if left else ()
    texts = (*with_days, waits, briefly)
    return CardState(
        texts[0],
        texts[1:],
        tone=Tone.WARN,
        fraction=_bar(task, progress.fraction),
        link=_gate_link(gate, task),
        changes_within_s=_DAYS_CHANGE_WITHIN_S if left else None,
    )


def _held(judgement: Judgement, task: Task) -> CardState:
    """It was not sent: it costs more than the user agreed to, or a limit is in the way."""
    micros, link = judgement.order.clip_micros, LIMITS
    again: Price | None = None
    question = money_text.judgement_text(judgement)
    match judgement.verdict:
        case Verdict.DEARER if micros is not None:
            price = format_usd(micros)
            texts = (
                translate("reel", "Costs {price} now").format(price=price),
                translate("reel", "Now {price}").format(price=price),
                price,
            )
            link, again = APPROVE, Price(micros, PriceBasis.QUOTE)
        case Verdict.NO_PRICE:
            texts = translate("reel", "Price not known"), translate("reel", "No price")
        case Verdict.LIMIT_UNREADABLE:
            texts = translate("reel", "Limit can’t be read"), translate("reel", "Check limit")
        case _:
            texts = translate("reel", "Over today’s limit"), translate("reel", "Over limit")
            way_out = translate("reel", "Raise it under Spending, or wait for another day.")
            question = sentences_text(question, way_out)
    fraction = _bar(task, None)
    return CardState(
        texts[0], texts[1:], Tone.WARN, fraction=fraction, link=link, again=again, question=question
    )


def _gate_link(gate: Gate, task: Task) -> Command | None:
    """What the user can do there: the way out where it would never open by itself, else withdraw it."""
    if gate is Gate.CREDITS:
        return TRY_AGAIN
    if gate is Gate.KEY:
        return KEY
    return CANCEL if task.state.is_unsent else None


def _gate_brief(gate: Gate) -> str:
    """What ``gate_text`` says, in a word or two."""
    match gate:
        case Gate.OFFLINE:
            return translate("reel", "Offline")
        case Gate.KEY:
            return translate("reel", "No key")
        case Gate.CREDITS:
            return translate("reel", "No credits")
        case Gate.RATE_LIMIT:
            return translate("reel", "Queued")
        case Gate.SERVER:
            return translate("reel", "Will retry")
        case Gate.DISK:
            return translate("reel", "Disk is full")
        case Gate.APPROVAL:
            return translate("reel", "Needs OK")


def _ready(item: ReelItem, now: datetime) -> CardState:
    finished_at = item.task.finished_at or item.task.completed_at or item.task.created_at
    is_fresh = timedelta() <= now - finished_at < timedelta(hours=1)
    when = when_text(item.task, now)
    return CardState(
        translate("reel", "Ready · {when}").format(when=when),
        (when, translate("reel", "Ready")),
        changes_within_s=60.0 if is_fresh else None,
    )


def _rendering(task: Task, estimate: RenderEstimate, now: datetime) -> CardState:
    elapsed_s = max((now - (task.accepted_at or now)).total_seconds(), 0.0)
    fraction = _UPLOADED + (_RENDERED - _UPLOADED) * estimate.fraction(elapsed_s)
    if task.state is TaskState.WAITING:
        waiting = translate("reel", "Waiting at RunAPI"), translate("reel", "Waiting")
        return CardState(waiting[0], waiting[1:], fraction=fraction, changes_within_s=1.0)
    left_s = estimate.remaining_s(elapsed_s)
    if left_s is None and not estimate.is_overdue(elapsed_s):
        texts = (
            _up_to_text(estimate.longest_s),
            translate("reel", "Rendering"),
            translate("reel", "Working"),
        )
    elif left_s is None:
        texts = (
            translate("reel", "Longer than usual; still working"),
            translate("reel", "Longer than usual"),
            translate("reel", "Still working"),
            translate("reel", "Working"),
        )
    elif estimate.is_bound(elapsed_s):
        texts = _at_most_texts(left_s)
    else:
        texts = _about_texts(left_s)
    return CardState(texts[0], texts[1:], fraction=fraction, changes_within_s=1.0)


def _about_texts(left_s: float) -> tuple[str, ...]:
    if left_s >= 90:
        minutes = round(left_s / 60)
        return (
            translate("reel", "Rendering · about {minutes} min left").format(minutes=minutes),
            translate("reel", "About {minutes} min left").format(minutes=minutes),
            translate("reel", "{minutes} min left").format(minutes=minutes),
        )
    seconds = _rounded(left_s)
    return (
        translate("reel", "Rendering · about {seconds} s left").format(seconds=seconds),
        translate("reel", "About {seconds} s left").format(seconds=seconds),
        translate("reel", "{seconds} s left").format(seconds=seconds),
    )


def _at_most_texts(left_s: float) -> tuple[str, ...]:
    """Otherwise a clip would have about one second left, and then about a minute."""
    if left_s >= 90:
        minutes = round(left_s / 60)
        return (
            translate("reel", "Rendering · up to {minutes} min left").format(minutes=minutes),
            translate("reel", "Up to {minutes} min left").format(minutes=minutes),
            translate("reel", "Rendering"),
        )
    seconds = _rounded(left_s)
    return (
        translate("reel", "Rendering · up to {seconds} s left").format(seconds=seconds),
        translate("reel", "Up to {seconds} s left").format(seconds=seconds),
        translate("reel", "Rendering"),
    )


def _up_to_text(longest_s: float) -> str:
    if longest_s < 90:
        seconds = math.ceil(longest_s / 10) * 10
        return translate("reel", "Rendering · up to {seconds} s").format(seconds=seconds)
    minutes = round(longest_s / 60)
    return translate("reel", "Rendering · up to {minutes} min").format(minutes=minutes)


def _moving_bytes(task: Task, progress: TaskProgress | None, now: datetime) -> CardState:
    share = progress.fraction if progress is not None else None
    left = _days_left(task, now)
    if share is None and left:
        waits = translate("reel", "Clip not here yet · {left}").format(left=left)
        shorter = left, translate("reel", "Not here yet")
        return CardState(waits, shorter, fraction=_bar(task, None), changes_within_s=_DAYS_CHANGE_WITHIN_S)
    percent = "" if share is None else f" · {int(share * 100)}%"
    briefly = ""
    link = UNDO_ORDER if task.state.is_unsent else None
    if task.state is TaskState.QUEUED or (progress is not None and progress.is_pausing and link):
        soon = translate("reel", "Sending in a moment"), translate("reel", "Sending soon")
        return CardState(soon[0], soon[1:], fraction=_bar(task, share), link=link)
    match task.state:
        case TaskState.UPLOADING:
            what = (
                translate("reel", "Uploading video")
                if _sends_video(task)
                else translate("reel", "Uploading picture")
            )
            briefly = translate("reel", "Uploading")
        case TaskState.SUBMITTING:
            what, percent = translate("reel", "Sending to RunAPI"), ""
            briefly = translate("reel", "Sending")
        case TaskState.DOWNLOADING:
            what = translate("reel", "Downloading")
        case _:
            what, percent = translate("reel", "Working"), ""
    shorter = (briefly + percent, briefly) if briefly else (what,)
    return CardState(what + percent, shorter, fraction=_bar(task, share), link=link)


def _days_left(task: Task, now: datetime) -> str:
    """How much longer RunAPI keeps a clip that should have been here by now; ``""`` for any other card."""
    until = task.result_kept_until
    if task.state is not TaskState.DOWNLOADING or until is None or until - now > RESULTS_KEPT - _SOON_HERE:
        return ""
    match (until - now).days:
        case days if days < 0:
            return translate("reel", "RunAPI may have removed it")
        case 0:
            return translate("reel", "less than a day left")
        case days:
            return CardWords().days_left(days)


def _bar(task: Task, share: float | None) -> float:
    """Where the bar stands while bytes move or nothing does; it never runs backwards from step to step."""
    match task.state:
        case TaskState.UPLOADING:
            return _UPLOADED * (share or 0.0)
        case TaskState.DOWNLOADING:
            return _RENDERED + (1 - _RENDERED) * (share or 0.0)
        case TaskState.QUEUED:
            return 0.0
        case _:
            return _UPLOADED


def _rounded(seconds: float) -> int:
    """To 5 s, to 1 s at the end: a guess must not look like a countdown."""
    return round(seconds) if seconds < 10 else 5 * round(seconds / 5)


def _failed(task: Task) -> CardState:
    failure = task.failure if task.failure is not None else TaskFailure(FailureKind.INTERNAL)
    texts = failure_texts(failure, is_video=_sends_video(task))
    return CardState(texts[0], texts[1:], tone=Tone.BAD, link=failure_links(failure)[0])


def _sends_video(task: Task) -> bool:
    return any(isinstance(file, VideoFile) for file in task.request.local_files.values())
