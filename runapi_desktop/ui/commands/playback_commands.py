"""The table of what can be done with what runs on the Stage: a clip, two takes, or a whole strip."""

from __future__ import annotations

from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.commands.command import About, Command

PLAY_PAUSE = Command(
    "play_pause", QT_TRANSLATE_NOOP("commands", "Play or pause"), About.STAGE, keys=("Space",)
)
PLAY_BACKWARDS = Command(
    "play_backwards", QT_TRANSLATE_NOOP("commands", "Play backwards, again faster"), About.STAGE, keys=("J",)
)
PAUSE = Command("pause", QT_TRANSLATE_NOOP("commands", "Pause"), About.STAGE, keys=("K",))
PLAY_FORWARDS = Command(
    "play_forwards", QT_TRANSLATE_NOOP("commands", "Play, again faster"), About.STAGE, keys=("L",)
)
PREVIOUS_FRAME = Command(
    "previous_frame", QT_TRANSLATE_NOOP("commands", "One frame back"), About.STAGE, keys=(",",)
)
NEXT_FRAME = Command("next_frame", QT_TRANSLATE_NOOP("commands", "One frame on"), About.STAGE, keys=(".",))
SKIP_BACK = Command(
    "skip_back", QT_TRANSLATE_NOOP("commands", "One second back"), About.STAGE, keys=("Left",)
)
SKIP_ON = Command("skip_on", QT_TRANSLATE_NOOP("commands", "One second on"), About.STAGE, keys=("Right",))
TO_START = Command("to_start", QT_TRANSLATE_NOOP("commands", "To the start"), About.STAGE, keys=("Home",))
TO_END = Command("to_end", QT_TRANSLATE_NOOP("commands", "To the end"), About.STAGE, keys=("End",))
MUTE = Command("mute", QT_TRANSLATE_NOOP("commands", "Sound on or off"), About.STAGE, keys=("M",))
FULL_SCREEN = Command("full_screen", QT_TRANSLATE_NOOP("commands", "Full screen"), About.STAGE, keys=("F",))

PLAYBACK_COMMANDS = (
    *(PLAY_PAUSE, PLAY_FORWARDS, PLAY_BACKWARDS, PAUSE, PREVIOUS_FRAME, NEXT_FRAME, SKIP_BACK, SKIP_ON),
    *(TO_START, TO_END, MUTE, FULL_SCREEN),
)
