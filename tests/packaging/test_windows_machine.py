"""How Windows is played on Linux, as far as that can be told without playing it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import commands
import windows_machine


def test_where_it_cannot_be_had_one_line_says_so_and_nothing_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(windows_machine, "obstacle", lambda: "there is no Wine")
    monkeypatch.setattr(commands.Environment, "prepare", lambda self, extras: None)
    assert commands.main(["test", "--windows"]) == 0
    assert capsys.readouterr().out.strip().endswith("not run: there is no Wine")


@pytest.mark.parametrize("held", [True, False])
def test_a_failure_under_windows_fails_the_run(monkeypatch: pytest.MonkeyPatch, held: bool) -> None:
    monkeypatch.setattr(windows_machine, "run", lambda command, seconds: held)
    monkeypatch.setattr(commands.Environment, "prepare", lambda self, extras: None)
    assert commands.main(["test", "--windows"]) == (0 if held else 1)


def test_another_user_than_root_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "root" in windows_machine.obstacle()


def test_what_a_run_that_was_cut_off_left_mounted_is_found() -> None:
    mounts = """proc /proc proc rw 0 0
proc /var/tmp/root/proc proc rw 0 0
tmpfs /var/tmp/root/dev tmpfs rw 0 0
tmpfs /var/tmp/root/dev/shm tmpfs rw 0 0
tmpfs /var/tmp/root-2 tmpfs rw 0 0
"""
    found = windows_machine.mounted_below(Path("/var/tmp/root"), mounts)
    assert found == ["/var/tmp/root/dev/shm", "/var/tmp/root/dev", "/var/tmp/root/proc"]


def test_the_self_test_and_tests_that_are_there_are_run() -> None:
    root = Path(__file__).parents[2]
    assert "--self-test" in windows_machine.gates()["self-test on Windows"]
    portable = windows_machine.PORTABLE
    assert [name for name in portable if not list((root / "tests").glob(name))] == []
    assert [name for name in windows_machine.QUICK if not (root / "tests" / name).exists()] == []
    assert len(windows_machine.gates(is_whole=True)) == 1 + len(portable)


def test_it_can_be_asked_by_hand(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(windows_machine, "obstacle", lambda: "there is no Wine")
    assert windows_machine.main(["python --version"]) == 1
    assert "there is no Wine" in capsys.readouterr().err


def test_ci_runs_it() -> None:
    ci = Path(__file__).parents[2] / ".ci" / "run"
    assert "bootstrap.py test --windows" in ci.read_text()
    assert subprocess.run(["bash", "-n", ci], check=False).returncode == 0
