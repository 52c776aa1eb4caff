"""What bootstrap decides, without installing anything: what is missing, what to run, what is loaded."""

from __future__ import annotations

import ast
import os
import platform
import re
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.helpers.desktop_session import private_x_display

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import bootstrap
import commands
import displays
import environment
import system_packages

LISTING = (
    "ii \tlibegl1\t\n"
    "ii \tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3)\n"
    "rc \tlibpulse0\t\n"
    "ii \tdbus\tdbus-bin, default-dbus-system-bus (= 1.14)\n"
)


def test_a_package_is_there_when_installed_or_provided() -> None:
    wanted = ("libegl1", "libglib2.0-0", "dbus-bin")
    assert system_packages.missing(wanted, LISTING) == ()


def test_a_removed_or_unknown_package_is_missing_in_the_order_asked() -> None:
    assert system_packages.missing(("xvfb", "libegl1", "libpulse0"), LISTING) == ("xvfb", "libpulse0")


def test_package_lists_are_refreshed_before_the_install_when_asked() -> None:
    [update, install] = system_packages.install_commands(["xvfb"], refresh=True)
    assert update[:2] == ["apt-get", "update"]
    assert install[:2] == ["apt-get", "install"]
    assert install[-1] == "xvfb"
    assert system_packages.install_commands(["xvfb"], refresh=False) == [install]


def test_display_list_contains_the_offscreen_list() -> None:
    assert set(system_packages.OFFSCREEN) < set(system_packages.DISPLAY) < set(system_packages.TEST)


def test_a_named_display_with_nobody_there_is_no_display(tmp_path: Path) -> None:
    nobody = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":7654"}
    assert not displays.answers(nobody)
    assert not displays.answers({})
    assert not displays.answers({"DISPLAY": "nonsense"})


def test_a_listening_wayland_socket_is_a_display(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a relative path keeps within the length a socket's name may have
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("wayland-9")
        compositor.listen()
        assert displays.answers({"WAYLAND_DISPLAY": "wayland-9"})


def test_a_running_x_server_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    with private_x_display() as name:
        monkeypatch.setenv("DISPLAY", name)
        environment = {"DISPLAY": name}
        assert displays.answers(environment)
        assert displays.x_server_admits(environment)


def test_an_x_server_that_is_gone_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":7654")
    assert not displays.x_server_admits({"DISPLAY": ":7654"})
    assert ":7654" in capsys.readouterr().err


def test_remote_display_is_a_host_and_a_port() -> None:
    assert displays.addresses({"DISPLAY": "localhost:10.0"}) == [("localhost", 6010)]


# --- what lies in the folder of the caller ------------------------------------------------------

ENVIRONMENT = environment.Environment.in_the_checkout()
GATES = commands.gates(ENVIRONMENT.python, [])
PLANTED = "import pathlib; pathlib.Path(__file__).with_name('ran').touch(); raise SystemExit('planted')"
NAMES = (
    *("argparse", "ctypes", "hashlib", "socket", "subprocess", "system_packages", "venv", "ensurepip", "pip"),
    *("runapi_desktop", "PySide6", "ruff", "pyright", "pytest", "importlinter", "hatchling", "usercustomize"),
)


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder full of modules with the names that are about to be asked for; the tests work in it."""
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text(PLANTED)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "ran"


@pytest.mark.parametrize("search", [None, "{trap}", ":", ".:{trap}"])
def test_bootstrap_itself_loads_nothing_from_the_callers_folder(trap: Path, search: str | None) -> None:
    offered = {} if search is None else {"PYTHONPATH": search.format(trap=trap.parent)}
    for safe in ([], ["-P"]):
        command = [sys.executable, *safe, bootstrap.__file__, "--help"]
        done = subprocess.run(command, env={**os.environ, **offered}, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert not trap.exists()


def test_every_python_that_is_started_loads_nothing_from_the_callers_folder(
    trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even before `enter_project`, with the folder in the search path as well."""
    monkeypatch.setenv("PYTHONPATH", str(trap.parent))
    commands = [
        ENVIRONMENT.app_command(["--version"]),
        environment.python_command(sys.executable, "-m", "venv", "--help"),
        [*ENVIRONMENT.pip_command(())[:4], "--version"],
        *([*words[:4], "--version"] for gate in GATES for words in gate.commands if words[2] == "-m"),
    ]
    for command in commands:
        isolated = [sys.executable, *command[1:]]
        done = subprocess.run(isolated, capture_output=True, text=True, check=False)
        assert not trap.exists(), command
        assert "planted" not in done.stderr


@pytest.mark.parametrize("module", [bootstrap, commands, displays, environment])
def test_no_python_is_started_but_an_isolated_one(module: ModuleType) -> None:
    """A source rule: what starts Python goes through `python_command`."""
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.List | ast.Tuple):
            named = {ast.unparse(part) for part in node.elts}
            pythons = [name for name in named if "executable" in name or ".python" in name]
            assert not pythons, ast.unparse(node)


def test_everything_is_done_in_the_project_without_the_callers_python_variables(
    trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "environ", {"PATH": "/bin", "PYTHONPATH": ".", "PYTHONSTARTUP": "a.py"})
    commands.enter_project()
    assert Path.cwd() == environment.ROOT
    assert os.environ.keys() == {"PATH"}


def test_pytest_arguments_replace_the_selection_and_keep_the_checks() -> None:
    chosen = commands.gates(ENVIRONMENT.python, ["tests/domain", "-q"])
    types = "types on Linux, Windows, Darwin"
    assert [gate.name for gate in chosen] == ["style", "format", "layers", types, "tests"]
    assert [words[-1] for words in chosen[3].commands] == ["Linux", "Windows", "Darwin"]
    assert chosen[-1].commands[0][-2:] == ("tests/domain", "-q")
    assert [gate.name for gate in GATES][-2:] == ["tests", "end to end"]


def test_the_full_run_runs_everything_and_the_fast_one_leaves_out_what_is_slow() -> None:
    tests, end_to_end = (gate.commands[0] for gate in GATES[-2:])
    assert not {"-m", "-k", "--deselect"} & {*tests[4:], *end_to_end[4:]}
    left_out = {word.removeprefix("--ignore=") for word in tests if word.startswith("--ignore=")}
    assert left_out == {"tests/benchmarks", "tests/e2e"}
    assert end_to_end[-1] == "tests/e2e"
    assert not list((environment.ROOT / "tests" / "benchmarks").rglob("test_*.py"))
    fast = commands.gates(ENVIRONMENT.python, [], fast=True)
    assert [gate.name for gate in fast][-2:] == [f"types on {platform.system()}", "quick tests"]
    assert fast[-1].commands[0][-2:] == ("-m", "not slow")
    assert fast[:3] == GATES[:3]


def test_a_gate_holds_when_each_of_its_commands_does(capfd: pytest.CaptureFixture[str]) -> None:
    def gate(*exit_codes: int) -> commands.Gate:
        script = "print('seen', {0}); raise SystemExit({0})"
        return commands.Gate("", tuple((sys.executable, "-c", script.format(code)) for code in exit_codes))

    for exit_codes in ((0,), (0, 0), (1,), (0, 1), (2, 0, 0), (0, 0, 3)):
        assert gate(*exit_codes).holds() is not any(exit_codes)
        said = capfd.readouterr().out.splitlines()
        assert said == [f"seen {code}" for code in exit_codes]


def test_the_hooks_before_a_commit_run_what_the_tests_run() -> None:
    hooks = (environment.ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    entries = re.findall(r"entry: (.*)", hooks)
    assert entries == ["python3 packaging/bootstrap.py check", "python3 packaging/bootstrap.py test --fast"]
    assert re.findall(r"repo: (.*)", hooks) == ["local"]
    assert "://" not in hooks


def test_fast_is_for_tests_only(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        commands.main(["run", "--fast"])
    assert "belongs to test" in capsys.readouterr().err


def test_self_test_folder_can_be_chosen(tmp_path: Path) -> None:
    assert commands.self_test_folder({"RUNAPI_SELF_TEST_DIR": str(tmp_path)}) == tmp_path
    assert commands.self_test_folder({}) == Path.home() / "out" / "runapi-desktop"


def test_results_say_where_things_lie(tmp_path: Path) -> None:
    for name in ("clips/hailuo.mp4", "main.png", "report.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    text = commands.describe_results(tmp_path, passed=True)
    assert text.startswith("The self-test passed.")
    assert all(str(tmp_path / name) in text for name in ("clips/hailuo.mp4", "main.png", "report.json"))
    assert "failed" in commands.describe_results(tmp_path, passed=False)
