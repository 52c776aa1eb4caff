"""The log guard fails what it should fail."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

SUITE = """
import logging
import pytest

log = logging.getLogger("runapi_desktop.anything")

def test_unexpected_warning():
    log.warning("out of the blue")

@pytest.mark.logs("never comes")
def test_missing_warning():
    pass

@pytest.mark.logs("expected")
def test_another_warning_beside_the_expected_one():
    log.warning("expected")
    log.error("not this one")

@pytest.mark.logs("expected", "as well")
def test_announced():
    log.warning("expected")
    log.error("this as well")

def test_information_is_no_trouble():
    log.info("fine")

def test_a_window_of_another_process_stood_still(tmp_path):
    logs = tmp_path / "data" / "logs"
    logs.mkdir(parents=True)
    words = "ERROR   runapi_desktop.ui.startup.window_watch: the window stood still for 9.00 s"
    (logs / "runapi-desktop.log").write_text(f"2026-11-20 12:00:00,000 {words}\\n    in hard_work\\n")

def test_other_trouble_of_another_process_is_its_own_test(tmp_path):
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "runapi-desktop.log").write_text("2026-11-20 12:00:00 ERROR runapi_desktop.a: b")
"""


def test_unannounced_and_missing_records_fail_a_test(pytester: pytest.Pytester) -> None:
    root = Path(__file__).parents[2]
    pytester.makeini(f"[pytest]\npythonpath = {root}\nmarkers = logs\nasyncio_mode = auto\n")
    pytester.makeconftest("pytest_plugins = ['tests.helpers.log_guard']")
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=7, errors=4)
    result.stdout.fnmatch_lines_random(
        [
            *("*WARNING runapi_desktop.anything: out of the blue", "*never comes*", "*not this one"),
            *("*the window stood still for 9.00 s", "*in hard_work"),
        ]
    )
