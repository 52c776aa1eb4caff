"""``python -m tests.mutation [--count 100] [--seed 11] [path …]``: do the tests notice a change of the code?

Draws changes (``mutants.py``) by a seed, as many from each package, or all from the given modules. Each is
made in a copy of the project, where the tests of its module run (`mirrored_tests`). Prints what was noticed,
and the score. A living change is a missing test, or one that changes nothing that anybody could see.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.mutation.mutants import Change, changes, mutated

ROOT = Path(__file__).parents[2]
PACKAGES = ("domain", "services", "api", "store")
LONGEST_S = 120
MOST_MEMORY = 6 << 30


@dataclass(frozen=True)
class Mutant:
    """One change of one module."""

    module: Path
    number: int
    change: Change

    def __str__(self) -> str:
        where = f"{self.module.as_posix()}:{self.change.line}"
        return f"{where} [{self.number}]  {self.change.before}  ->  {self.change.after}"


def drawn(count: int, seed: int, modules: Sequence[Path]) -> list[Mutant]:
    """``count`` mutants in all: an equal share from each package, or from the given modules."""
    lots = random.Random(seed)
    groups = [modules] if modules else [sorted((ROOT / "runapi_desktop" / p).rglob("*.py")) for p in PACKAGES]
    chosen: list[Mutant] = []
    for group in groups:
        every = [
            Mutant(path.resolve().relative_to(ROOT), number, change)
            for path in group
            for number, change in enumerate(changes(path.read_text(encoding="utf-8")))
        ]
        chosen += lots.sample(every, min(len(every), count // len(groups)))
    return chosen


def mirrored_tests(module: Path) -> list[Path]:
    """The files in the folder of the package under ``tests/`` that are named after ``module`` or import it;
    where there are none, those that import its users, or of any folder."""
    package = module.parts[1]
    modules = sorted((ROOT / "runapi_desktop" / package).rglob("*.py"))
    return (
        _tests_of([module], modules, ROOT / "tests" / package)
        or _tests_of([module], modules, ROOT / "tests")
        or [Path("tests", package)]
    )


def _tests_of(looked_at: list[Path], modules: Iterable[Path], folder: Path) -> list[Path]:
    known = set(looked_at)
    files = [path for path in sorted(folder.rglob("test_*.py")) if "e2e" not in path.parts]
    while looked_at:
        # A service of the catalogue is loaded by its package, by a name that is made at run time.
        looked_at += [path.parent / "__init__.py" for path in looked_at if path.parent.name == "catalog"]
        names = {f"test_{path.stem}" for path in looked_at}
        found = [path for path in files if path.stem in names or _imports(path, looked_at)]
        if found:
            return [path.relative_to(ROOT) for path in found]
        looked_at = [path.relative_to(ROOT) for path in modules if _imports(path, looked_at)]
        looked_at = [path for path in looked_at if path not in known]
        known |= set(looked_at)
    return []


def _imports(path: Path, modules: Iterable[Path]) -> bool:
    source = path.read_text(encoding="utf-8")
    for module in modules:
        *parents, name = module.parent.parts if module.stem == "__init__" else module.with_suffix("").parts
        parent = ".".join(parents)
        if re.search(rf"from {parent}\.{name} import|from {parent} import (\w+, )*{name}\b", source):
            return True
    return False


def passes(copy: Path, tests: Iterable[Path], *, is_first: bool = False) -> bool:
    """Whether the tests pass in the copy; one that hangs or takes all memory does not. The first run may take
    its time, shows itself, and leaves compiled modules for the others."""
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *map(str, tests)]
    run = subprocess.Popen(
        words,
        cwd=copy,
        env=os.environ if is_first else {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=None if is_first else subprocess.DEVNULL,
        stderr=None if is_first else subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_with_little_memory,
    )
    try:
        return run.wait(None if is_first else LONGEST_S) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()


def _with_little_memory() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def survives(copy: Path, mutant: Mutant) -> bool:
    """Whether every test of the module passes although the change is made."""
    target = copy / mutant.module
    source = target.read_text(encoding="utf-8")
    for cache in target.parent.glob(f"__pycache__/{target.stem}.*.pyc"):
        cache.unlink()
    target.write_text(mutated(source, mutant.number), encoding="utf-8")
    try:
        return passes(copy, mirrored_tests(mutant.module))
    finally:
        target.write_text(source, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("modules", nargs="*", type=Path, help="only these modules")
    options = parser.parse_args()
    mutants = drawn(options.count, options.seed, options.modules)
    living: list[Mutant] = []
    with TemporaryDirectory(prefix="mutation-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(
            ROOT, copy, ignore=shutil.ignore_patterns(".*", "build", "dist", "__pycache__", "screenshots")
        )
        if not passes(copy, mirrored_tests(mutants[0].module), is_first=True):
            print("The tests fail before anything is changed.")
            return 1
        for number, mutant in enumerate(mutants, 1):
            started = time.monotonic()
            is_living = survives(copy, mutant)
            living += [mutant] * is_living
            took_s = time.monotonic() - started
            print(f"{number:4} {'LIVES' if is_living else 'dies '} {took_s:5.1f} s  {mutant}", flush=True)
    print(f"\n{len(mutants) - len(living)} of {len(mutants)} changes were noticed (seed {options.seed}).")
    print(*living, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
