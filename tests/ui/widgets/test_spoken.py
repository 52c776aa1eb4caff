"""What goes wrong is spoken, wherever it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import runapi_desktop

PACKAGE = Path(runapi_desktop.__file__).parent
# The counter of a prompt that is too long: the line below it says why.
COUNTER = "ui/compose/prompt_edit.py"


def test_a_line_that_says_what_went_wrong_is_an_answer_line() -> None:
    """`AnswerLine.say` shows it, and a screen reader says it; a label with a colour is silent."""
    coloured = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"set_role\([^\n]*\"error\"", path.read_text(encoding="utf-8"))
    }
    assert coloured == {COUNTER}
