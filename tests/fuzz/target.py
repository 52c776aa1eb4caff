"""What takes bytes from outside, and what is counted while it takes them."""

from __future__ import annotations

import gc
import time
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.mutation import mutated

Eat = Callable[[Any], None]
"""Takes one input, as `Target.read` made it of bytes. What it raises is a crash: refusals that are
meant are caught by the target itself."""

LONGEST_CALL_S = 0.2
"""Of the processor's time; what the window's thread may spend on one input."""


@dataclass(frozen=True, slots=True)
class Target:
    """One way in. ``open`` gets an empty folder; ``is_on_window``: the app reads such bytes in the window's
    thread. ``once_broken`` are inputs that broke it before they were found here. ``read`` makes of bytes what
    the app is handed, and is not measured."""

    name: str
    seeds: Callable[[], Sequence[bytes]]
    open: Callable[[Path], AbstractContextManager[Eat]]
    is_on_window: bool = False
    most_bytes: int = 64 * 1024
    once_broken: tuple[bytes, ...] = ()
    read: Callable[[bytes], Any] = bytes


@dataclass(slots=True)
class Figures:
    """What came of it."""

    inputs: int = 0
    longest_s: float = 0.0
    crashes: list[tuple[bytes, str]] = field(default_factory=list[tuple[bytes, str]])
    stalls: list[tuple[bytes, float]] = field(default_factory=list[tuple[bytes, float]])


def inputs_of(target: Target, seed: int) -> Iterator[bytes]:
    """What broke it once, its seeds as they are, then spoilt ones without end, as ``seed`` has it."""
    seeds = target.seeds()
    yield from target.once_broken
    yield from seeds
    random = Random(f"{target.name} {seed}")
    while True:
        yield mutated(random.choice(seeds), seeds, random, target.most_bytes)


def feed(target: Target, folder: Path, seed: int, goes_on: Callable[[int], bool]) -> Figures:
    """Feed ``target`` while ``goes_on``, which is told how many inputs there were."""
    figures = Figures()
    with target.open(folder) as eat, _garbage_between_inputs() as collect:
        for data in inputs_of(target, seed):
            begun_s = time.thread_time()
            try:
                held = target.read(data)
                begun_s = time.thread_time()
                eat(held)
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                figures.crashes.append((data, traceback.format_exc(limit=-6)))
            taken_s = time.thread_time() - begun_s
            figures.longest_s = max(figures.longest_s, taken_s)
            if target.is_on_window and taken_s > LONGEST_CALL_S:
                figures.stalls.append((data, taken_s))
            figures.inputs += 1
            collect()
            if not goes_on(figures.inputs):
                return figures
    raise AssertionError("inputs never end")


@contextmanager
def _garbage_between_inputs() -> Generator[Callable[[], None]]:
    """The app collects its garbage when nobody waits for it; here the test's own would be counted too."""

    def collect() -> None:
        for generation, count in reversed([*enumerate(gc.get_count())]):
            if count > thresholds[generation]:
                gc.collect(generation)
                return

    thresholds = gc.get_threshold()
    gc.disable()
    gc.freeze()
    try:
        yield collect
    finally:
        gc.unfreeze()
        gc.enable()
