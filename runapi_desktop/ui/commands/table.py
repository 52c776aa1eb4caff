"""All commands, in the order in which menus, sheet and palette show them."""

from __future__ import annotations

from runapi_desktop.ui.commands.clip_commands import clip_commands
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.playback_commands import PLAYBACK_COMMANDS
from runapi_desktop.ui.commands.storyboard_commands import STORYBOARD_COMMANDS
from runapi_desktop.ui.commands.window_commands import WINDOW_COMMANDS


def command_table() -> tuple[Command, ...]:
    """Every row."""
    return (*WINDOW_COMMANDS, *clip_commands(), *PLAYBACK_COMMANDS, *STORYBOARD_COMMANDS)
