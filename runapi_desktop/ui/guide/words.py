"""What the app says where a page of the guide has a mark: shortcuts, commands, words of the window."""

from __future__ import annotations

import re
from collections.abc import Sequence

from runapi_desktop.ui.commands.command import Command, in_words

# "&File", and "파일(&F)" in languages whose letters are not on the keys.
_KEY_OF_A_MENU = re.compile(r"\(&.\)|&")


class AppWords:
    """Answers marks from the table of commands and from the translations."""

    def __init__(self, table: Sequence[Command]) -> None:
        self._commands = {command.id: command for command in table}

    def say(self, kind: str, name: str) -> str:
        """The words for a mark. Raises ``KeyError`` where no command is called so."""
        match kind:
            case "key":
                return self._commands[name].key_text
            case "command":
                command = self._commands[name]
                return _plain(in_words(command.words, command.context))
            case _:
                context, _, source = name.partition(": ")
                return _plain(in_words(source, context))


def _plain(words: str) -> str:
    """As they are read, without what marks a key, and without the dots of what opens a window."""
    return _KEY_OF_A_MENU.sub("", words).rstrip("…")
