"""A finished download in its place, on disks that cannot do everything."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.services.placing import put_in_place


@pytest.mark.parametrize("answer", [errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES])
def test_a_folder_that_cannot_be_synced_keeps_its_clip(
    answer: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(answer, os.strerror(answer))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    part = tmp_path / "a.part"
    part.write_bytes(b"clip")
    put_in_place(part, tmp_path / "a.mp4")
    put_in_place(part, tmp_path / "a.mp4")
    assert (tmp_path / "a.mp4").read_bytes() == b"clip"


def test_a_name_that_cannot_be_given_is_trouble(tmp_path: Path) -> None:
    part = tmp_path / "a.part"
    part.write_bytes(b"clip")
    with pytest.raises(StorageTrouble):
        put_in_place(part, tmp_path / "nowhere" / "a.mp4")
    assert part.read_bytes() == b"clip"
