"""From RunAPI's word that a clip is complete to its first picture on the Stage, beside the time that a bare
player takes to open the same file. In between lie the download, the look into the file, its poster, its row
and its name."""

from __future__ import annotations

import json
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import Figure, program, screens
from tests.sandbox.process import sandbox_process

TITLE = "From “complete” to the first picture"
_MODELS = {
    "6 s, 768p": "hailuo-02-text-to-video-standard",
    "6 s, 1080p": "hailuo-02-text-to-video-pro",
}
_MOST_OF_BARE = 2.0


def run() -> list[Figure]:
    """Each model on the last screen: with X where there is one."""
    figures: list[Figure] = []
    with screens() as environments:
        environment = list(environments.values())[-1]
        for kind, model in _MODELS.items():
            with (
                TemporaryDirectory(prefix="runapi-bench-", ignore_cleanup_errors=True) as folder,
                sandbox_process("--render-seconds", "1") as sandbox,
            ):
                server = {"RUNAPI_BASE_URL": sandbox.base_url, "RUNAPI_API_KEY": sandbox.api_key}
                with program("arriving_app", folder, model, environment={**environment, **server}) as app:
                    seen = json.loads(app.said())
                    with program("bare_opening", seen["path"], environment=environment) as bare:
                        bare_ms = median(json.loads(bare.said()))
            ours_ms = median(seen["waits_ms"])
            figures += [
                Figure(f"{kind}: a bare player opens it", bare_ms, "ms"),
                Figure(f"{kind}: complete to first picture", ours_ms, "ms"),
                Figure(f"{kind}: the same, ratio", ours_ms / bare_ms, "x", _MOST_OF_BARE),
            ]
    return figures
