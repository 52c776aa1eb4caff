"""Commands for a fresh computer: `run` opens the app, `test` proves it, `check` reads it, `bundle` packs it.

    python3 packaging/bootstrap.py run  [-- arguments of the app]
    python3 packaging/bootstrap.py test [--fast | --windows] [-- arguments of pytest]
    python3 packaging/bootstrap.py check
    python3 packaging/bootstrap.py bundle

On Windows `py packaging\\bootstrap.py run`. They make or reuse an environment with the exact versions of
`constraints.txt`, install missing system libraries on Debian and Ubuntu (saying which and why), and are quick
when nothing has changed. Standard library only.

Nothing that happens to lie in the folder of the caller, or that his `PYTHON...` variables name, is run: every
Python is isolated, and works in the project's folder. Relative paths after `--` count from there.

Every Python since 2.7 can read this file, so that an old one says what is needed instead of a syntax error.
What it does then stands in `commands.py`.
"""

# pyright: reportTypeCommentUsage=false

import os
import sys

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)


def python_obstacle(version):
    # type: (tuple[int, ...]) -> str
    """Why the app cannot be installed with this Python, and the way out; "" when it can."""
    if OLDEST_PYTHON <= version[:2] <= NEWEST_PYTHON:
        return ""
    oldest, newest, here = (".".join(map(str, v[:2])) for v in (OLDEST_PYTHON, NEWEST_PYTHON, version))
    again = "py -%s packaging\\bootstrap.py run" if os.name == "nt" else "python%s packaging/bootstrap.py run"
    return (
        "RunAPI Desktop needs Python %s to %s; this is Python %s.\n"
        "Get Python %s from https://www.python.org/downloads/ and start it by its name:\n  %s"
    ) % (oldest, newest, here, newest, again % newest)


if __name__ == "__main__":
    if python_obstacle(sys.version_info[:3]):
        sys.exit(python_obstacle(sys.version_info[:3]))
    # Before the first module is loaded that somebody else could offer.
    offered = set(os.path.abspath(path) for path in os.environ.get("PYTHONPATH", "").split(os.pathsep))
    own = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [own] + [path for path in sys.path if os.path.abspath(path) not in offered]

    import commands

    sys.exit(commands.main())
