"""The app without its window, as a process that tests can kill: ``python headless.py DATA_DIR [PICTURE…]``.

Takes up what is unfinished, makes one clip from each picture, prints each state that was committed and each
gate that was met as a line of JSON, and ends when nothing is left to do. Server and key come from the
environment, and so does the boundary at which it halts (`halting`) and the wish to be told of every address
that it connects to.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from runapi_desktop.composition import Wishes, open_services
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import DEFAULT_TEMPLATE
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from tests.e2e.fault_matrix import Boundary
from tests.e2e.halting import Halt

_HURRY = 50.0
_COMMITTED = {
    TaskState.SUBMITTING: Boundary.AFTER_BODY,
    TaskState.WAITING: Boundary.AFTER_ACCEPTED,
    TaskState.DOWNLOADING: Boundary.AFTER_RESULT,
    TaskState.READY: Boundary.AFTER_READY,
}


class HurriedClock(SystemClock):
    """Waits a fiftieth of the time, so that polls and back-offs do not make a test wait."""

    async def sleep(self, delay_s: float) -> None:
        await super().sleep(delay_s / _HURRY)


def request_from(picture: Path) -> GenerationRequest:
    """Image to video, so that every step of a task is taken."""
    data = picture.read_bytes()
    source = PictureFile(
        str(picture), hashlib.sha256(data).hexdigest(), len(data), "image/png", picture.name, 640, 480
    )
    params = {"prompt": picture.stem, "first_frame_image_url": source, "duration_seconds": 6}
    return GenerationRequest("hailuo", "image_to_video", "hailuo-02-image-to-video-standard", params)


def say(**words: str) -> None:
    print(json.dumps(words), flush=True)


def tell_connections(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: Python itself reports every socket that is about to be connected."""
    if event == "socket.connect":
        say(connected=":".join(map(str, args[1][:2])))


async def main(data_dir: str, *pictures: str) -> None:
    paths = AppPaths.resolve(data_dir, os.environ)
    paths.create()
    if "TELL_CONNECTIONS" in os.environ:
        sys.addaudithook(tell_connections)
    halt = Halt(os.environ.get("HALT_AT", ""))
    halt.watch_files(paths.clips_dir)

    def template() -> str:
        halt.reached(Boundary.AFTER_VERIFIED)  # A name is asked for as soon as a clip is known to be one.
        return DEFAULT_TEMPLATE

    executor = ThreadPoolExecutor(2)
    runtime = Runtime.new(HurriedClock(), executor)
    events, scope = runtime.events, runtime.scope
    services = await open_services(
        runtime,
        paths,
        Quotes(runtime.connections, runtime.clock),
        Wishes(lambda: paths.clips_dir, template),
        environ=os.environ,
        key_store=MemoryKeyStore(),
    )
    await halt.watch_statements(services.database)
    nothing_left = asyncio.Event()
    unfinished: set[str] = {task.id for task in await services.tasks.unfinished()}

    def changed(task: Task) -> None:
        say(task=task.id, state=task.state, failure=repr(task.failure))
        if task.state in _COMMITTED:
            halt.reached(_COMMITTED[task.state])
        unfinished.add(task.id)
        if task.state.is_finished:
            unfinished.discard(task.id)
            if not unfinished:
                nothing_left.set()

    def moved(progress: TaskProgress) -> None:
        if progress.gate is not None:
            say(task=progress.task_id, gate=progress.gate)

    events.task_changed.subscribe(changed)
    events.progress.subscribe(moved)
    events.tasks_added.subscribe(lambda _: halt.reached(Boundary.AFTER_ROW))
    await services.keys.account_keys.load()
    services.servers.use_live()
    resumed = await services.runner.resume()
    made: tuple[Task, ...] = ()
    try:
        made = await services.runner.generate([request_from(Path(picture)) for picture in pictures])
    except StorageTrouble as trouble:
        say(refused=str(trouble))
    unfinished.update(task.id for task in made)
    if resumed or made:
        await nothing_left.wait()
    await scope.close()
    await services.close()
    executor.shutdown()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
