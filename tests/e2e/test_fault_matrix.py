"""The cells of the fault matrix that need no process to die: in virtual time, against the real sandbox.

``pytest tests/e2e -k "matrix and 429"`` runs some of them. The table comes at the end of the run.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.e2e.cell import Cell
from tests.e2e.fault_matrix import Boundary, Fault, cells, is_from
from tests.e2e.headless import request_from
from tests.e2e.sandbox_thread import loop_thread
from tests.helpers.fault_table import CELL, OUTCOME
from tests.helpers.privileges import as_anybody
from tests.sandbox.conftest import picture

HERE = frozenset(Fault) - {Fault.SIGKILL, Fault.DISK_FULL}


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[asyncio.AbstractEventLoop]:
    with loop_thread() as loop:
        yield loop


def clicks_needed(boundary: Boundary, fault: Fault) -> int:
    """Only what broke down before anything was sent is said to the user, who asks again."""
    is_unsent = not is_from(boundary, Boundary.AFTER_BODY) and boundary is not Boundary.AFTER_ROW
    return int(fault is Fault.EXCEPTION and is_unsent)


@pytest.mark.logs(r".*")
@pytest.mark.parametrize(("boundary", "fault"), cells(f for f in Fault if f in HERE))
async def test_fault_matrix(
    boundary: Boundary,
    fault: Fault,
    tmp_path: Path,
    sandboxes: asyncio.AbstractEventLoop,
    record_property: pytest.FixtureRequest,
) -> None:
    record_property(CELL, [boundary, fault])
    logging.getLogger("runapi_desktop").warning("%s: %s", boundary, fault)
    cell = Cell(boundary, fault, tmp_path, sandboxes)
    with as_anybody():
        await cell.live(request_from(picture(tmp_path / "harbour at dusk.png")))
    outcome = await cell.outcome()
    record_property(OUTCOME, asdict(outcome))
    assert (outcome.charges, outcome.clips, outcome.duplicates) == (outcome.intended, outcome.intended, 0)
    is_in_time = fault is Fault.CANCEL and not is_from(boundary, Boundary.BEFORE_BODY)
    assert cell.is_cancelled is is_in_time
    assert cell.clicks == clicks_needed(boundary, fault)
