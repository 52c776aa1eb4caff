"""What a run measured, as JSON for machines; the next run says beside each figure what it was then."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measure import Figure

Figures = Mapping[str, Sequence[Figure]]
"""The figures of each benchmark, by its name."""


def last_values(path: Path) -> dict[tuple[str, str], float]:
    """The values of the last run by benchmark and figure; none where there was no run."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        held = json.loads(path.read_text(encoding="utf-8"))
        return {(row["benchmark"], row["what"]): float(row["value"]) for row in held["figures"]}
    return {}


def write_record(path: Path, figures: Figures) -> None:
    """Keep the run; benchmarks that were not asked for this time keep their last figures."""
    rows = [
        {
            "benchmark": name,
            "what": figure.what,
            "value": figure.value,
            "unit": figure.unit,
            "limit": figure.limit,
            "holds": figure.holds,
        }
        for name, shown in figures.items()
        for figure in shown
    ]
    with suppress(OSError, ValueError, KeyError, TypeError):
        held = json.loads(path.read_text(encoding="utf-8"))
        rows += [row for row in held["figures"] if row["benchmark"] not in figures]
    record = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 2),
        "figures": rows,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record, indent=1), encoding="utf-8")
