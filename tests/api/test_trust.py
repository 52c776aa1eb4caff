"""No bad certificate is ever waved through: not for a call, not for a result, and nobody is asked."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.api.http import open_http
from runapi_desktop.domain.errors import Unreachable
from tests.api.certificates import server_tls, write_certificate
from tests.api.loopback import always, http_bytes, loopback

KEY = "sk-live-0123456789abcdef"
_DAY = timedelta(days=1)


@pytest.mark.parametrize("trouble", ["nobody vouches for it", "it has expired", "it names another host"])
async def test_a_bad_certificate_is_the_end_for_calls_and_downloads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    certificate = write_certificate(tmp_path, valid_for=-_DAY if trouble == "it has expired" else _DAY)
    if trouble != "nobody vouches for it":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    downloader = Downloader()
    async with (
        loopback(always(http_bytes(200, b"{}")), server_tls(certificate)) as server,
        await open_http() as http,
    ):
        origin = server.origin
        if trouble == "it names another host":
            origin = origin.replace("127.0.0.1", "localhost")
        with pytest.raises(Unreachable, match=r"(?i)certificate"):
            await downloader.download(f"{origin}/a.mp4", tmp_path / "a.part", lambda *_: None)
        client = RunApiClient(origin, lambda: KEY, http=http, sleep=_no_time)
        with pytest.raises(Unreachable, match=r"(?i)certificate") as caught:
            await client.me()
        assert caught.value.had_no_effect
        assert server.seen == []
    await downloader.close()
    assert not (tmp_path / "a.part").exists()


async def _no_time(_: float) -> None:
    return
