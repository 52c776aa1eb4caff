"""What runs with the project's rights elsewhere is named by its content, not by a name that can be moved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_no_secret_is_in_a_command(path: Path) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []
    assert "permissions:\n  contents: read\n" in text
    assert [
        line for line in text.splitlines() if "secrets." in line and not re.match(r"\s+[A-Z_]+: ", line)
    ] == []
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")
