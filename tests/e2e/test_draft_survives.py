"""A half-filled form, killed: the next start shows it as it was left."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path

from tests.e2e.dragging import Partner, drag, running
from tests.media.samples import jpeg, quadrants

_PATIENCE_S = 30.0


def hear(app: Partner, fact: str) -> dict[str, object]:
    while fact not in (line := app.said()):
        pass
    return line


def test_a_form_half_filled_by_hand_outlives_a_kill(app_environment: dict[str, str], tmp_path: Path) -> None:
    environment = {**app_environment, "RUNAPI_API_KEY": "sk-draft", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}
    data, picture = tmp_path / "data", tmp_path / "내 사진.jpg"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    draft = data / "draft.json"
    with (
        running("drag_partner.py", str(picture), environment=environment) as partner,
        running("drop_places.py", str(data), environment={**environment, "EMPTY": "1"}) as app,
    ):
        start = partner.said()["center"]
        app.said()
        app.tell("form only")
        places = hear(app, "places")["places"]
        assert isinstance(places, dict)
        x, y = places["hailuoPrompt"]
        words = ["mousemove", str(x), str(y), "click", "1", "sleep", "0.2", "type", "--delay", "5", "a boat"]
        subprocess.run(["xdotool", *words], env=environment, check=True)
        drag(start, places["hailuoFirstFrame"], environment)
        hear(app, "taken")
        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            if (
                draft.exists()
                and {"prompt", "first_frame_image_url"}
                <= json.loads(draft.read_text())["forms"]["hailuo"]["values"].keys()
            ):
                break
    # Leaving the block killed both.
    with running("drop_places.py", str(data), environment={**environment, "EMPTY": "1"}) as app:
        app.said()
        app.tell("form")
        form = hear(app, "form")["form"]
        assert isinstance(form, dict)
        assert sorted(form["hailuo"]) == ["a boat", "내 사진.jpg"]
    for log in (data / "logs").glob("*"):
        assert "a boat" not in log.read_text(errors="replace")
