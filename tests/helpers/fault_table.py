"""Prints the fault matrix as a table after a run in which cells of it ran.

A cell's test notes its place and its outcome with `record_property`, so the table is whole although the
cells ran in several processes.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.e2e.fault_matrix import Boundary, Fault, why_not

CELL = "fault matrix: cell"
"""The property of a cell's test: its boundary and its fault, by value."""
OUTCOME = "fault matrix: outcome"
"""The property of a cell's test that came to its end: the numbers of `COUNTED`, by name."""
COUNTED = ("intended", "charges", "clips", "duplicates")

_COLUMN_WIDTH = 11


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    marks: dict[tuple[str, str], str] = {}
    totals: Counter[str] = Counter()
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            properties: dict[str, Any] = dict(getattr(report, "user_properties", []))
            if CELL not in properties:
                continue
            marks[tuple(properties[CELL])] = "ok" if outcome == "passed" else "FAILED"
            if outcome != "error":  # An error after the test comes on top of the test's own report.
                totals.update(properties.get(OUTCOME, {}))
    if marks:
        _print(terminalreporter, marks, totals)


def _print(
    terminal: pytest.TerminalReporter, marks: dict[tuple[str, str], str], totals: Counter[str]
) -> None:
    terminal.section("fault matrix")
    first = max(map(len, Boundary)) + 2
    terminal.write_line(" " * first + "".join(fault.ljust(_COLUMN_WIDTH) for fault in Fault))
    for boundary in Boundary:
        row = [marks.get((boundary, f), "n/a" if why_not(boundary, f) else "·") for f in Fault]
        terminal.write_line(boundary.ljust(first) + "".join(mark.ljust(_COLUMN_WIDTH) for mark in row))
    reasons = Counter(reason for b in Boundary for f in Fault if (reason := why_not(b, f)) is not None)
    terminal.write_line("")
    terminal.write_line(f"cells run: {len(marks)}, failed: {list(marks.values()).count('FAILED')}")
    terminal.write_line(
        f"charges intended: {totals['intended']}, made: {totals['charges']};"
        f" clips lost: {totals['intended'] - totals['clips']}; duplicates: {totals['duplicates']}"
    )
    for reason, count in reasons.items():
        terminal.write_line(f"n/a {count}: {reason}")
