"""Cyclic garbage is collected on the window's thread, and only there."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.startup.garbage import GarbageCollection


class Cycle:
    """Something that only the cyclic collector can free; tells on which thread it went."""

    def __init__(self, freed_on: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed_on.append(threading.current_thread().name))


@pytest.fixture
def collection(qapp: QApplication) -> Iterator[GarbageCollection]:
    owner = QObject()
    collection = GarbageCollection(owner)
    yield collection
    collection.stop()


def test_a_worker_never_collects(collection: GarbageCollection) -> None:
    freed_on: list[str] = []
    Cycle(freed_on)

    def allocate_a_lot() -> None:
        kept = [[] for _ in range(50_000)]
        del kept

    worker = threading.Thread(target=allocate_a_lot, name="worker")
    worker.start()
    worker.join()
    assert freed_on == []


def test_what_is_due_is_collected_by_the_timer(collection: GarbageCollection) -> None:
    freed_on: list[str] = []
    Cycle(freed_on)
    kept: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    collection.collect_what_is_due()
    assert freed_on == [threading.current_thread().name]
    assert kept


@pytest.mark.parametrize("was_enabled", [True, False])
def test_afterwards_all_is_as_before(qapp: QApplication, was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    owner = QObject()
    GarbageCollection(owner).stop()
    assert gc.isenabled() is was_enabled
    assert gc.get_freeze_count() == 0
    gc.disable()  # as between all tests


def test_no_worker_finds_the_window_that_closes(qapp: QApplication) -> None:
    freed_on: list[str] = []
    gc.disable()  # as `__main__` does before the app is loaded
    owner = QObject()
    collection = GarbageCollection(owner)
    Cycle(freed_on)
    collection.stop()
    worker = threading.Thread(target=lambda: [[] for _ in range(50_000)], name="worker")
    worker.start()
    worker.join()
    assert freed_on == []
