"""A run of the benchmarks is kept for the next one."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.measure import Figure
from tests.benchmarks.record import last_values, write_record


def test_the_next_run_knows_the_last_values_also_of_what_it_does_not_measure(tmp_path: Path) -> None:
    path = tmp_path / "build" / "benchmarks.json"
    assert last_values(path) == {}
    write_record(path, {"poll": [Figure("ours", 0.6, "ms", 1.8)], "idle": [Figure("memory", 106, "MiB")]})
    write_record(path, {"poll": [Figure("ours", 0.5, "ms", 1.8)]})
    assert last_values(path) == {("poll", "ours"): 0.5, ("idle", "memory"): 106}


def test_a_record_that_nobody_can_read_is_none(tmp_path: Path) -> None:
    path = tmp_path / "benchmarks.json"
    for text in ("", "[]", '{"figures": [1]}', '{"figures": [{"benchmark": "poll"}]}'):
        path.write_text(text)
        assert last_values(path) == {}
        write_record(path, {"poll": [Figure("ours", 0.5, "ms")]})
        assert last_values(path) == {("poll", "ours"): 0.5}


def test_a_line_says_what_the_value_was() -> None:
    figure = Figure("ours", 2.0, "ms", 1.8)
    assert figure.line(6, 1.5).split() == ["ours", "2.00", "ms", "<=", "1.8", "MISSED", "(was", "1.50)"]
    assert figure.line(6).split()[-1] == "MISSED"
