"""``python -m runapi_desktop`` and the ``runapi-desktop`` command: reads the options, then starts the part
that is wanted. Imports nothing slow before it knows which."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from runapi_desktop import __version__
from runapi_desktop.own_process import (
    KEYRING,
    MEDIA_WORKER,
    PRACTICE_SERVER,
    forget_the_bundle,
    keep_new_files_private,
    keep_output_writable,
)


class Options(NamedTuple):
    """What the command line asked for."""

    data_dir: Path | None = None
    practice: bool = False
    self_test: Path | None = None
    live: bool = False
    files: tuple[Path, ...] = ()


def _folder(name: str) -> Path:
    """The folder of that name; no name, as an unset variable gives it, would mean the present one."""
    if not name.strip():
        from argparse import ArgumentTypeError

        raise ArgumentTypeError("name a folder")
    return Path(name)


def parse_options(arguments: Sequence[str]) -> Options:
    """Read the command line; prints help and exits on a wrong one."""
    import argparse  # takes as long as some ten modules of ours, and most starts have no options

    parser = argparse.ArgumentParser(
        prog="runapi-desktop",
        description="Make AI video clips with Hailuo, Luma, Kling, Veo and 14 more services through RunAPI.",
    )
    parser.add_argument("--version", action="version", version=f"RunAPI Desktop {__version__}")
    parser.add_argument(
        "--data-dir",
        type=_folder,
        metavar="DIR",
        help="keep the library, the settings and the clips in DIR (also: RUNAPI_DESKTOP_HOME)",
    )
    parser.add_argument(
        "--practice", action="store_true", help="open in practice mode when there is no key: free, no account"
    )
    parser.add_argument(
        "--self-test",
        type=_folder,
        metavar="DIR",
        help="do the main job through the real window in a temporary data folder, leave clips, screenshots "
        "and report.json in DIR, and exit with 0 only if every step held",
    )
    parser.add_argument(
        "--live",
        action="store_true",
        help="with --self-test: use RUNAPI_BASE_URL and RUNAPI_API_KEY instead of the practice server",
    )
    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="pictures and videos to put into the form"
    )
    parsed = parser.parse_args(arguments)
    if parsed.live and parsed.self_test is None:
        parser.error("--live needs --self-test DIR")
    # A copy that is open already works in another folder.
    files = tuple(path.absolute() for path in parsed.files)
    return Options(parsed.data_dir, parsed.practice, parsed.self_test, parsed.live, files)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app; returns the process's exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    keep_new_files_private()
    forget_the_bundle()
    keep_output_writable()
    if given[:1] == [PRACTICE_SERVER]:
        # A bundled app has no Python beside it: the practice server is this program once more.
        from runapi_desktop.sandbox.__main__ import main as serve

        serve(given[1:])
        return 0
    if given == [MEDIA_WORKER]:
        from runapi_desktop.media.process_child import serve as read_media

        read_media()
        return 0
    if given == [KEYRING] and sys.platform != "darwin":  # see store/keyring_process.py
        from runapi_desktop.store.keyring_child import serve as open_keyring

        open_keyring()
        return 0
    options = parse_options(given) if given else Options()
    if options.self_test is not None:
        from runapi_desktop.self_test import run_self_test

        return run_self_test(options.self_test, live=options.live)
    # Start-up makes next to no garbage, and looking for it is a tenth of the time to the first paint.
    gc.disable()
    from runapi_desktop.app import run

    return run(options.data_dir, practice=options.practice, files=options.files)


if __name__ == "__main__":
    sys.exit(main())
