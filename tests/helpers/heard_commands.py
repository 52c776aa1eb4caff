"""Commands that are only written down: which were asked for, and about what."""

from __future__ import annotations

from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.subject import Subject


def heard_commands(commands: Commands, *wanted: Command) -> list[Subject]:
    """From now on ``wanted`` do nothing but put here what they were about."""
    said: list[Subject] = []
    commands.add(dict.fromkeys(wanted, said.append))
    return said
