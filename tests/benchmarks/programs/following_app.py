"""The app with many clips under way: ``following_app.py DATA_DIR COUNT``. Says ``following`` when RunAPI has
accepted all of them."""

from __future__ import annotations

import sys
from pathlib import Path

from runapi_desktop.domain.request import GenerationRequest
from tests.benchmarks.programs.known_desktop import KnownDesktop, run
from tests.helpers.page_driver import until

_MODEL = "hailuo-02-text-to-video-standard"
_PATIENCE_S = 60.0


async def _follow(desktop: KnownDesktop) -> None:
    services, count = desktop.services, int(sys.argv[2])
    await until(lambda: services.keys.account_keys.state.balance is not None)
    accepted: set[str] = set()
    services.runtime.events.task_changed.subscribe(lambda task: task.remote_id and accepted.add(task.id))
    params = {"prompt": "a fox runs through snow", "duration_seconds": 6}
    await services.runner.generate([GenerationRequest("hailuo", "text_to_video", _MODEL, params)] * count)
    await until(lambda: len(accepted) == count, _PATIENCE_S)
    print("following", flush=True)
    await desktop.closing.wait()


run(Path(sys.argv[1]), _follow)
