"""``python -m tests.fuzz --minutes 5 [--seed 7] [target …]``: spoilt inputs for as long as it is told.

Each way in is fed in a process of its own, for so many minutes. Prints a table, keeps what broke something,
and ends with 1 if anything did.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from tests.fuzz.target import feed
from tests.fuzz.targets import TARGETS

MOST_MIB = 1024
"""What one way in may take at most, the processes that read pictures and videos included."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0, help="for each way in")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--found", type=Path, default=None, help="the folder for what broke something")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*", metavar="target", help="; ".join(TARGETS))
    options = parser.parse_args()
    names = options.targets or list(TARGETS)
    if unknown := [name for name in names if name not in TARGETS]:
        parser.error(f"no such target: {', '.join(unknown)}")
    found = options.found or Path(mkdtemp(prefix="fuzz-found-"))
    if options.alone:
        print(json.dumps(_figures_of(names[0], options.minutes, options.seed, found)))
        return 0
    print(
        f"seed {options.seed}\n{'':30}{'inputs':>10}{'crashes':>9}{'stalls':>8}{'longest':>10}{'memory':>11}"
    )
    is_sound = True
    for name in names:
        figures = _apart(name, options.minutes, options.seed, found)
        is_sound &= not (figures["crashes"] or figures["stalls"]) and figures["peak_mib"] <= MOST_MIB
        stalls = figures["stalls"] if TARGETS[name].is_on_window else "–"
        longest = f"{1000 * figures['longest_s']:.0f} ms" if TARGETS[name].is_on_window else "–"
        print(
            f"{name:30}{figures['inputs']:>10,}{figures['crashes']:>9}{stalls:>8}{longest:>10}"
            f"{figures['peak_mib']:>7.0f} MiB",
            flush=True,
        )
    if not is_sound:
        print(f"what broke something is in {found}")
    return 0 if is_sound else 1


def _apart(name: str, minutes: float, seed: int, found: Path) -> dict[str, float]:
    """The figures of a process that does only this; one that dies is a crash."""
    command = [sys.executable, "-m", "tests.fuzz", "--alone", "--found", str(found)]
    command += ["--minutes", str(minutes), "--seed", str(seed), name]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return json.loads(done.stdout.splitlines()[-1])
    print(f"{done.stderr[-2000:]}\n{name}: ended with {done.returncode}", file=sys.stderr)
    return {"inputs": 0, "crashes": 1, "stalls": 0, "longest_s": 0.0, "peak_mib": 0.0}


def _figures_of(name: str, minutes: float, seed: int, found: Path) -> dict[str, float]:
    target = TARGETS[name]
    ends_s = time.monotonic() + 60 * minutes
    with TemporaryDirectory() as folder:
        figures = feed(target, Path(folder), seed, lambda _: time.monotonic() < ends_s)
    found.mkdir(parents=True, exist_ok=True)
    stalls = [(data, f"{taken_s:.2f} s") for data, taken_s in figures.stalls]
    for data, words in (*figures.crashes, *stalls):
        path = found / f"{name} {sha256(data).hexdigest()[:12]}"
        path.write_bytes(data)
        path.with_suffix(".txt").write_text(words, "utf-8", "replace")
    peak_kib = max(
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "inputs": figures.inputs,
        "crashes": len(figures.crashes),
        "stalls": len(figures.stalls),
        "longest_s": figures.longest_s,
        "peak_mib": peak_kib / 1024,
    }


if __name__ == "__main__":
    sys.exit(main())
