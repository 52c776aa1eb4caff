"""Which tests are slow, by folder and by file: `bootstrap.py test --fast` leaves them out.

Slow is what takes many seconds in all. The mark is set here and nowhere else, so that this is the whole list.
The full run pays no attention to it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SLOW = (
    # Whole programs: the window, the practice server, the official clients, a wheel, Windows.
    *(
        "e2e",
        "official_clients",
        "windows",
        "packaging/test_wheel.py",
        "packaging/test_constraints.py",
        "sandbox/test_process.py",
    ),
    *("ui/window/test_single_instance.py", "services/test_practice.py", "helpers/test_log_guard.py"),
    # Thousands of inputs, or all that there is of something.
    *(
        "domain/test_catalog_properties.py",
        "domain/test_practice.py",
        "packaging/test_translation_contexts.py",
    ),
    *("sandbox/test_access_guard.py", "ui/compose/test_price_units.py", "ui/reel/test_state_words.py"),
    *("fuzz", "**/test_hostile_*.py", "architecture/test_patterns.py", "architecture/test_layers.py"),
    *(
        "api/test_addresses.py",
        "media/test_any_picture.py",
        "media/test_metadata.py",
        "media/test_odd_pictures.py",
        "media/test_video_table.py",
    ),
    *(
        "sandbox/test_every_form.py",
        "store/test_app_log.py",
        "store/test_damage.py",
        "store/test_reel_store.py",
        "store/test_settings.py",
        "store/test_task_codec.py",
    ),
    # Days of virtual time, minute by minute.
    *("services/test_expiry_rescue.py", "services/test_polling.py", "services/test_resuming.py"),
    *("services/test_second_look.py", "services/test_task_runner.py", "services/test_updates.py"),
    # A keyring, a notification service, a player and timers that run in real time.
    *("store/test_key_store.py", "ui/account/test_key_places.py", "ui/presence/test_presence.py"),
    *("ui/stage/test_controls.py", "ui/stage/test_player.py", "ui/storyboard/test_storyboard_controller.py"),
    *(
        "ui/compose/test_live_price.py",
        "ui/compose/test_media_fields.py",
        "ui/storyboard/test_strip_player.py",
    ),
    *("services/test_gates.py", "ui/compose/test_what_is_this.py", "store/test_redaction.py"),
    # Clips are really made, and looked at frame by frame.
    *("sandbox/test_render.py", "sandbox/test_render_kinds.py", "ui/stage/test_frame_steps.py"),
)


def places() -> frozenset[Path]:
    """The folders and files of the list."""
    return frozenset(path for place in SLOW for path in TESTS.glob(place))


def is_slow(path: Path, slow: frozenset[Path]) -> bool:
    return not slow.isdisjoint((path, *path.parents))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks them before pytest chooses by marks."""
    slow = places()
    for item in items:
        if is_slow(item.path, slow):
            item.add_marker(pytest.mark.slow)
