"""``python -m tests.benchmarks [NAME...]``: prints tables, ends with 1 if a limit is missed, and keeps
what it measured in ``build/benchmarks.json``, with which the next run is compared.

A benchmark is a module here with a ``TITLE`` and ``run() -> list[Figure]``; add its name below.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from tests.benchmarks.measure import ROOT, Figure
from tests.benchmarks.record import last_values, write_record

_RECORD = ROOT / "build" / "benchmarks.json"
_NAMES = (
    *("startup", "services", "reach", "unfinished", "idle", "busy", "library"),
    *("posters", "arriving", "seeking", "playing", "joining", "encoding", "memory", "poll", "polling"),
    "following",
)


def main() -> int:
    """Run what was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which ones: {', '.join(_NAMES)}")
    names: list[str] = parser.parse_args().names or list(_NAMES)
    unknown = [name for name in names if name not in _NAMES]
    if unknown:
        parser.error(f"there is no benchmark called {', '.join(unknown)}")
    # Every figure is only as good as the computer was idle.
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n", flush=True)
    missed = 0
    before, measured = last_values(_RECORD), dict[str, list[Figure]]()
    for name in names:
        benchmark = import_module(f"tests.benchmarks.{name}")
        figures: list[Figure] = benchmark.run()
        width = max(len(figure.what) for figure in figures)
        lines = (f"  {figure.line(width, before.get((name, figure.what)))}" for figure in figures)
        print(benchmark.TITLE, *lines, "", sep="\n", flush=True)
        measured[name] = figures
        write_record(_RECORD, measured)
        missed += sum(not figure.holds for figure in figures)
    print("every limit was kept" if not missed else f"{missed} limits were missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
