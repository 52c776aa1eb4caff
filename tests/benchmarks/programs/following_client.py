"""RunAPI's own client with a thread for each of many clips, in an environment of its own:
``following_client.py COUNT``. Says ``following`` when all of them are accepted."""

from __future__ import annotations

import os
import sys
from threading import Semaphore, Thread

from runapi.core.polling import poll_until_complete
from runapi.hailuo import HailuoClient

_MODEL = "hailuo-02-text-to-video-standard"


def _follow(accepted: Semaphore) -> None:
    """What the client's ``run`` does, with a word in between."""
    client = HailuoClient(api_key=os.environ["RUNAPI_API_KEY"], base_url=os.environ["RUNAPI_BASE_URL"])
    clips = client.text_to_video
    task = clips.create(model=_MODEL, prompt="a fox runs through snow", duration_seconds=6)
    accepted.release()
    poll_until_complete(lambda: clips.get(task.id))


def main() -> None:
    count, accepted = int(sys.argv[1]), Semaphore(0)
    threads = [Thread(target=_follow, args=(accepted,), daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    for _ in threads:
        accepted.acquire()
    print("following", flush=True)
    for thread in threads:
        thread.join()


main()
