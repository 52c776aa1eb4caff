"""What is said and done while clips are made and nobody looks at the window."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from shiboken6 import delete

from runapi_desktop.domain.errors import FailureKind, MediaRefused, StorageTrouble, TaskFailure
from runapi_desktop.domain.settings import MetadataPlace, Settings
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.events import TaskProgress, Topic
from runapi_desktop.services.notices import SystemNotice
from runapi_desktop.services.session_bus import SessionBus
from runapi_desktop.ui.controllers.presence import Outside, PresenceController
from runapi_desktop.ui.presence.tray_icon import TrayIcon
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.desktop_services import DesktopServices
from tests.helpers.page_driver import until
from tests.helpers.reel_library import Library, a_clip, a_task, draw_video, open_library


class NotedNotices:
    """A system that shows every notice to the test."""

    def __init__(self) -> None:
        self.pressed: Topic[None] = Topic()
        self.dismissed: Topic[None] = Topic()
        self.shown: list[SystemNotice] = []
        self.withdrawals = 0

    async def show(self, notice: SystemNotice) -> None:
        self.shown.append(notice)

    async def withdraw(self) -> None:
        self.withdrawals += 1


class NotedLock:
    """Says whether the computer is kept awake."""

    def __init__(self) -> None:
        self.reason: str | None = None
        self.times_taken = 0

    async def take(self, reason: str) -> None:
        self.reason = reason
        self.times_taken += 1

    async def release(self) -> None:
        self.reason = None


@dataclass
class NotedLauncher:
    """The app's icon in a dock that the test can read."""

    counts: list[int] = field(default_factory=list)

    async def show(self, working: int) -> None:
        self.counts.append(working)


@dataclass
class Place:
    """The controller, between a library and a system that the test plays."""

    library: Library
    window: MainWindow
    films: ClipMaking
    controller: PresenceController = field(init=False)
    settings: Settings = field(default_factory=Settings)
    notices: NotedNotices = field(default_factory=NotedNotices)
    lock: NotedLock = field(default_factory=NotedLock)
    launcher: NotedLauncher = field(default_factory=NotedLauncher)
    tray_icons: list[QSystemTrayIcon] = field(default_factory=list)
    is_in_front: bool = False
    sounds: int = 0
    shown_clips: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.controller = PresenceController(
            self.window,
            self.library.reel,
            self.shown_clips.append,
            self.films,
            self.library.runtime,
            self.settings,
            self.outside,
        )

    def outside(self, bus: SessionBus, press_label: str) -> Outside:
        return Outside(
            self.notices,
            self.lock,
            self.launcher,
            self.play,
            lambda: self.is_in_front,
            self.speak,
            gather_ms=0,
            tray=TrayIcon(self.new_tray_icon),
        )

    def new_tray_icon(self) -> QSystemTrayIcon:
        self.tray_icons.append(QSystemTrayIcon(QApplication.windowIcon()))
        return self.tray_icons[-1]

    def speak(self, window: QWidget, text: str, *, is_urgent: bool) -> None:
        assert window is self.window
        assert not is_urgent
        self.spoken.append(text)

    def play(self) -> None:
        self.sounds += 1

    def come_back(self) -> None:
        self.is_in_front = True
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    async def end(self, *tasks: Task, title: str = "", poster: Path | None = None) -> None:
        """All at one moment."""
        for task in tasks:
            await self.library.tasks.save(task)
            if task.state is TaskState.READY:
                clip = a_clip(task, self.library.folder / f"{task.id}.mp4")
                poster_path = str(poster) if poster else None
                await self.library.clips.add(
                    replace(clip, title=title or clip.title, poster_path=poster_path)
                )
        for task in tasks:
            self.library.events.task_changed.publish(task)

    async def notice(self, count: int = 1) -> SystemNotice:
        await until(lambda: len(self.notices.shown) == count)
        return self.notices.shown[-1]


@pytest.fixture
async def place(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Place]:
    qapp.setQuitOnLastWindowClosed(False)
    async with open_library(tmp_path) as library:
        window = MainWindow(Theme(qapp, ThemeChoice.LIGHT))
        threads = ThreadPoolExecutor(1)
        films = ClipMaking(library.clips, library.tasks, threads, lambda: MetadataPlace.NOWHERE)
        place = Place(library, window, films)
        yield place
        await place.controller.close()
        threads.shutdown()
        delete(window)


def ready(task: Task) -> Task:
    return replace(task, state=TaskState.READY)


def failed(task: Task) -> Task:
    return replace(task, state=TaskState.FAILED, failure=TaskFailure(FailureKind.NO_CLIP))


async def test_a_ready_clip_is_told_with_its_picture_and_without_its_prompt(
    place: Place, tmp_path: Path
) -> None:
    poster = tmp_path / "poster.png"
    Image.new("RGB", (64, 36), "navy").save(poster)
    task = a_task(1, prompt="a secret campaign")
    await place.library.add(task)
    assert place.window.windowTitle() == "1 working – RunAPI Desktop"
    await place.end(ready(task), poster=poster)
    notice = await place.notice()
    assert notice.title == "1 clip ready"
    assert notice.text == "Hailuo 02 Standard"
    assert notice.picture is not None
    assert (notice.picture.width_px, notice.picture.height_px) == (64, 36)
    assert place.window.windowTitle() == "RunAPI Desktop"


async def test_a_title_that_the_user_gave_is_told(place: Place) -> None:
    task = a_task(1, prompt="a secret campaign")
    await place.library.add(task)
    await place.end(ready(task), title="Teaser\n<b>3</b>\u202e")
    assert (await place.notice()).text == "Teaser <b>3</b>"


async def test_prompts_are_told_to_whoever_wants_that(place: Place) -> None:
    place.settings.notification_prompts = True
    task = a_task(1, prompt="a fox " * 30)
    await place.library.add(task)
    await place.end(ready(task))
    text = (await place.notice()).text
    assert text.startswith("a fox a fox")
    assert len(text) <= 80


async def test_many_are_one_notice_that_grows_until_somebody_looks(place: Place) -> None:
    tasks = [a_task(number) for number in range(1, 8)]
    await place.library.add(*tasks)
    await place.end(ready(tasks[0]), ready(tasks[1]), failed(tasks[2]))
    notice = await place.notice()
    assert notice.title == "2 clips ready"
    assert notice.text == "Hailuo 02 Standard\n1 clip failed"
    await place.end(ready(tasks[3]))
    assert (await place.notice(2)).title == "3 clips ready"
    place.come_back()
    await until(lambda: place.notices.withdrawals == 1)
    place.is_in_front = False
    await place.end(failed(tasks[4]))
    assert (await place.notice(3)).title == "1 clip failed"
    place.notices.dismissed.publish(None)
    await place.end(failed(tasks[5]))
    assert (await place.notice(4)).title == "1 clip failed"
    again = replace(tasks[5], state=TaskState.WAITING)
    await place.library.change(again)
    await place.end(ready(again))
    assert (await place.notice(5)).title == "1 clip ready", "what failed first is ready now"


async def test_nothing_is_told_to_who_is_there(place: Place) -> None:
    place.settings.notification_sound = True
    place.is_in_front = True
    first, second = a_task(1), a_task(2)
    await place.library.add(first, second)
    await place.end(ready(first))
    place.is_in_front = False
    await place.end(ready(second))
    assert (await place.notice()).title == "1 clip ready"
    assert place.sounds == 1


async def test_a_screen_reader_says_to_who_is_there_what_is_ready_and_what_failed_why(place: Place) -> None:
    place.is_in_front = True
    first, second, third = a_task(1, prompt="a fox"), a_task(2, prompt="a hare"), a_task(3, prompt="an owl")
    await place.library.add(first, second, third)
    await place.end(ready(first), failed(second))
    await until(lambda: len(place.spoken) == 1)
    assert place.spoken == [
        "1 clip ready: a hare, a fox, 1 clip failed. RunAPI finished the task but sent no clip."
    ]
    place.is_in_front = False
    await place.end(ready(third))
    place.come_back()
    await until(lambda: place.spoken[1:] == ["1 clip ready: an owl"])
    assert place.notices.shown == []


async def test_an_imported_or_cancelled_clip_is_no_news(place: Place) -> None:
    imported, cancelled, made = a_task(1, TaskState.READY), a_task(2), a_task(3)
    await place.library.add(imported, cancelled, made)
    place.library.events.task_changed.publish(imported)
    place.library.events.task_removed.publish(cancelled.id)
    await place.end(ready(made))
    assert (await place.notice()).title == "1 clip ready"


async def test_each_can_be_turned_off(place: Place) -> None:
    place.settings.notifications = False
    place.settings.notification_sound = True
    task = a_task(1)
    await place.library.add(task)
    await place.end(ready(task))
    await until(lambda: place.sounds == 1)
    assert place.notices.shown == []


async def test_a_press_shows_the_window_and_the_last_clip(place: Place) -> None:
    first, last = a_task(1), a_task(2)
    await place.library.add(first, last)
    await place.end(ready(first), ready(last))
    await place.notice()
    place.window.hide()
    place.notices.pressed.publish(None)
    assert place.window.isVisible()
    assert place.shown_clips == [last.id]
    place.notices.pressed.publish(None)
    assert place.shown_clips == [last.id]


async def test_the_computer_stays_awake_while_something_moves(place: Place) -> None:
    task = a_task(1)
    await place.library.add(task)
    await until(lambda: place.lock.reason == "Clips are being made")
    place.library.events.progress.publish(TaskProgress(task.id, Gate.CREDITS))
    await until(lambda: place.lock.reason is None)
    place.library.events.progress.publish(TaskProgress(task.id))
    await until(lambda: place.lock.reason is not None)
    place.settings.keep_awake = False
    await until(lambda: place.lock.reason is None)
    place.settings.keep_awake = True
    await until(lambda: place.lock.reason is not None)
    await place.end(failed(task))
    await until(lambda: place.lock.reason is None)


async def test_the_computer_stays_awake_while_a_film_is_written(place: Place, tmp_path: Path) -> None:
    source = tmp_path / "source.mp4"
    clip = replace(a_clip(a_task(1, TaskState.READY), source), facts=draw_video(source))
    await place.films.save_copy(clip, tmp_path / "copy.mp4", lambda done: None)
    await until(lambda: place.lock.times_taken == 1 and place.lock.reason is None)
    gone = replace(clip, path=str(tmp_path / "gone.mp4"))
    with pytest.raises((MediaRefused, StorageTrouble)):
        await place.films.save_copy(gone, tmp_path / "copy of gone.mp4", lambda done: None)
    await until(lambda: place.lock.times_taken == 2 and place.lock.reason is None)


async def test_the_icon_in_the_dock_counts_what_is_being_made(place: Place) -> None:
    first, second = a_task(1), a_task(2)
    await place.library.add(first, second)
    await until(lambda: place.launcher.counts == [2])
    await place.end(ready(first))
    await place.end(failed(second))
    await until(lambda: place.launcher.counts == [2, 1, 0])
    await place.library.add(a_task(3))
    await until(lambda: place.launcher.counts == [2, 1, 0, 1])
    await place.controller.close()
    assert place.launcher.counts == [2, 1, 0, 1, 0]


async def test_an_icon_in_the_tray_is_for_who_wants_one(place: Place) -> None:
    assert place.tray_icons == []
    await place.library.add(a_task(1))
    place.settings.tray_icon = True
    (icon,) = place.tray_icons
    assert icon.isVisible()
    assert icon.toolTip() == "1 working – RunAPI Desktop"
    await place.library.add(a_task(2))
    assert icon.toolTip() == "2 working – RunAPI Desktop"
    place.window.hide()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert place.window.isVisible()
    place.window.hide()
    show, leave = icon.contextMenu().actions()
    show.trigger()
    assert place.window.isVisible()
    closed: list[None] = []
    place.window.closed.connect(lambda: closed.append(None))
    leave.trigger()
    assert closed == [None]
    place.settings.tray_icon = False
    assert not icon.isVisible()
    place.settings.tray_icon = True
    await place.controller.close()
    assert not icon.isVisible()
    place.settings.tray_icon = False
    place.settings.tray_icon = True
    assert not icon.isVisible(), "who closed the app sees it no more"


async def test_a_real_daemon_and_a_real_screen_saver_are_told(
    place: Place, desktop_services: DesktopServices
) -> None:
    class AsItComes(Place):
        def outside(self, bus: SessionBus, press_label: str) -> Outside:
            return replace(Outside.of_system(bus, press_label), is_in_front=lambda: False)

    real = AsItComes(place.library, place.window, place.films)
    task = a_task(1)
    await real.library.add(task)
    assert (await asyncio.to_thread(desktop_services.next_call, "Inhibit"))[1] == "Clips are being made"
    await real.end(ready(task), title="R&D <3")
    notice = await asyncio.to_thread(desktop_services.next_call, "Notify")
    assert notice[3:5] == ["1 clip ready", "R&amp;D &lt;3"]
    desktop_services.tell("ActionInvoked", 1, "default")
    await until(lambda: real.shown_clips == [task.id])
    assert real.window.isVisible()
    await real.library.add(a_task(2))
    await real.controller.close()
    await asyncio.to_thread(desktop_services.next_call, "CloseNotification")


async def test_at_the_end_the_computer_may_sleep_and_no_notice_stays(place: Place) -> None:
    first, second = a_task(1), a_task(2)
    await place.library.add(first, second)
    await place.end(ready(first))
    await place.notice()
    assert place.lock.reason is not None
    await place.controller.close()
    assert place.lock.reason is None
    assert place.notices.withdrawals == 1
    place.settings.keep_awake = False
    place.settings.keep_awake = True
    await place.library.add(a_task(3))
    await asyncio.sleep(0)
    assert place.lock.reason is None


async def test_a_system_that_hangs_does_not_hold_up_the_end(place: Place) -> None:
    class Hanging(NotedLock):
        async def release(self) -> None:
            await asyncio.Event().wait()

    place.lock = Hanging()
    place.__post_init__()
    await place.library.add(a_task(1))
    await until(lambda: place.lock.reason is not None)
    async with asyncio.timeout(8):
        await place.controller.close()
