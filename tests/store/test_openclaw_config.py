"""OpenClaw's files: read as OpenClaw reads them, trusted as little as any file, never written."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from runapi_desktop.domain.kept_key import KeptKey, KeyKeeper
from runapi_desktop.store.openclaw_config import read_openclaw
from tests.helpers.posix import make_fifo

KEY = "sk-live-0123456789abcdef"
HOME = "USERPROFILE" if os.name == "nt" else "HOME"
PROVIDER = """// OpenClaw
{
  agents: { defaults: { model: 'runapi/some-model', }, },
  models: { providers: { runapi: { baseUrl: "https://runapi.ai/v1", apiKey: %s, models: [], }, }, },
  %s
}"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / ".openclaw" / "openclaw.json"
    path.parent.mkdir()
    return path


def read(config: Path, **environ: str) -> KeptKey | None:
    return read_openclaw({HOME: str(config.parents[1]), **environ})


def test_a_key_in_the_file_is_found_and_the_file_left_alone(config: Path) -> None:
    config.write_text(PROVIDER % (f"'{KEY}'", ""), "utf-8")
    before = (config.read_bytes(), config.stat().st_mtime_ns)
    found = read(config)
    assert found == KeptKey(KEY, KeyKeeper.OPENCLAW, config, "https://runapi.ai/v1")
    assert KEY not in repr(found)
    assert (config.read_bytes(), config.stat().st_mtime_ns) == before


@pytest.mark.parametrize(
    "more", [f"env: {{RUNAPI_API_KEY: '{KEY}'}},", f"env: {{ vars: {{ 'RUNAPI_API_KEY': \"{KEY}\" }} }}"]
)
@pytest.mark.parametrize("wanted", ["'${RUNAPI_API_KEY}'", "undefined", '""'])
def test_the_variable_stands_in_the_file(config: Path, wanted: str, more: str) -> None:
    config.write_text(PROVIDER % (wanted.replace("undefined", "null"), more), "utf-8")
    found = read(config)
    assert found is not None
    assert (found.key, found.path) == (KEY, config)


@pytest.mark.parametrize(
    "line",
    [
        f"RUNAPI_API_KEY={KEY}",
        f"export RUNAPI_API_KEY = '{KEY}'",
        f'RUNAPI_API_KEY="{KEY}" # mine',
        f"RUNAPI_API_KEY={KEY} # mine",
        f"# RUNAPI_API_KEY=old\nRUNAPI_API_KEY=older\r\nOTHER=1\nRUNAPI_API_KEY={KEY}",
    ],
)
@pytest.mark.parametrize("text", [PROVIDER % ("'${RUNAPI_API_KEY}'", ""), "{ broken", None])
def test_the_variable_stands_beside_the_file(config: Path, text: str | None, line: str) -> None:
    if text is not None:
        config.write_text(text, "utf-8")
    beside = config.with_name(".env")
    beside.write_text(f"A=b\n{line}\n", "utf-8")
    found = read(config)
    assert found is not None
    assert (found.key, found.path) == (KEY, beside)


def test_a_file_that_is_named_is_read_where_nobody_has_a_home(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text(PROVIDER % (f"'{KEY}'", ""), encoding="utf-8")
    monkeypatch.setattr("runapi_desktop.store.openclaw_config.home_of", lambda environ: None)
    found = read_openclaw({"OPENCLAW_CONFIG_PATH": str(config)})
    assert found is not None
    assert found.key == KEY
    assert read_openclaw({}) is None


def test_another_file_is_named_by_the_environment(config: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.json5").write_text(PROVIDER % (f"'{KEY}'", ""), "utf-8")
    assert read(config) is None
    for path in (str(tmp_path / "mine.json5"), "~/mine.json5"):
        found = read(config, OPENCLAW_CONFIG_PATH=path)
        assert found is not None
        assert found.key == KEY
    assert read_openclaw({}) is None


@pytest.mark.parametrize(
    "wanted",
    ["'${HOME}'", "'${AWS_SECRET}'", "'a ${RUNAPI_API_KEY}'", "3", "[]", "{source: 'env'}", "'schlüssel'"],
)
def test_only_a_key_of_runapi_counts(config: Path, wanted: str) -> None:
    config.write_text(PROVIDER % (wanted, ""), "utf-8")
    assert read(config, AWS_SECRET=KEY) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 500_000,
        b"{a:" * 300_000,
        b"/*" * 400_000,
        b"[" + b"1," * 400_000 + b"]",
        b'{"x": "' + b"\\u0041" * 100_000 + b'"}',
        b"{models: 1}",
        b"{models: {providers: []}}",
        b"{env: 3, models: {providers: {runapi: 'x'}}}",
        b"x" * 2_000_000,
    ],
)
def test_what_is_broken_huge_or_deep_is_passed_over_at_once(config: Path, content: bytes) -> None:
    config.write_bytes(content)
    config.with_name(".env").write_bytes(content)
    begin = time.process_time()
    assert read(config) is None
    assert time.process_time() - begin < 2


@pytest.mark.posix("fifo", "link")
def test_what_is_no_file_is_not_waited_for(config: Path) -> None:
    for put in (
        make_fifo,
        Path.mkdir,
        lambda path: path.symlink_to("/dev/zero"),
        lambda path: path.symlink_to(path),
    ):
        for path in (config, config.with_name(".env")):
            put(path)
        assert read(config) is None
        for path in (config, config.with_name(".env")):
            path.rmdir() if path.is_dir() else path.unlink()
