"""Pages and addresses made to harm, dropped or pasted: taken for what they are, quickly, and never followed
out of the web."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.widgets.dropped import CLIP_MIME_TYPE, DroppedItem, cargo_of, dropped_items

_SOURCES = st.sampled_from(
    [
        *("https://cdn.example/a.png", "HTTPS://CDN.example/a.PNG", "http://[::1", "http://[x]/a.png"),
        *("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "data:image/png;base64,AA"),
        *("//cdn.example/a.png", "a.png", "", " ", "https://a.example/\u202egnp.exe", "https://\ud800/a"),
        *("http://a.example:99999/", "https://a.example/%00%2e%2e%2f", "https://me:x@a.example/a.png"),
    ]
) | st.text(max_size=20)
_PIECES = (
    st.builds('<img src="{}">'.format, _SOURCES)
    | st.builds("<IMG SRC={}>".format, _SOURCES)
    | st.builds("<a href='{}'>".format, _SOURCES)
    | st.sampled_from(
        [
            *("<![bogus[", "<![if IE]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE", "<?xml", "<script>", "</"),
            *("&#x110000;", "&#xd800;", "&amp", "<img", "<img src", "<img src='", "\0", "<<<<", '"', ">"),
        ]
    )
    | st.text(max_size=10)
)
_PAGES = st.lists(_PIECES, max_size=8).map("".join)


def _is_harmless(item: DroppedItem) -> bool:
    """An address of the web, or media inside the address itself: nothing that names a file of ours."""
    return isinstance(item.origin, str) and item.origin.lower().startswith(
        ("https://", "http://", "data:image/", "data:video/")
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=_PAGES, words=_SOURCES)
@example(page="<![bogus[", words="")
@example(page="<![", words="")
@example(page="<!['x'[<img src='https://a.example/a.png'>", words="")
@example(page="<img alt=''><![bogus[", words="")
@example(page="<img src='http://[::1'>", words="http://[")
def test_any_page_and_any_words_are_harmless_media_or_none(qapp: QApplication, page: str, words: str) -> None:
    mime = QMimeData()
    mime.setHtml(page)
    mime.setText(words)
    cargo_of(mime)
    assert all(map(_is_harmless, dropped_items(mime)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(addresses=st.lists(_SOURCES, max_size=3))
@example(addresses=["file://evil.example/share/a.png"])
@example(addresses=["file:///tmp/a%00b.png"])
def test_any_dropped_address_is_a_file_an_address_or_nothing(
    qapp: QApplication, addresses: list[str]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(address.encode("utf-8", "replace").decode()) for address in addresses])
    for item in dropped_items(mime):
        assert isinstance(item.origin, Path) or _is_harmless(item)


@pytest.mark.parametrize(
    "page",
    [
        "<" * 1_000_000,
        "<img" + "<" * 1_000_000,
        "<img a" + "='" * 400_000,
        "<img>" + "<" * 1_000_000,
        "<img " * 300_000,
        "<img src='" * 100_000,
        "<!--" * 250_000,
        "&" * 1_000_000,
        "<a b='" * 150_000 + ">",
        "</" * 500_000,
    ],
    ids=lambda page: repr(page[:12]),
)
def test_a_page_made_to_take_long_does_not(qapp: QApplication, page: str) -> None:
    mime = QMimeData()
    mime.setHtml(page)
    begun_s = time.thread_time()
    assert dropped_items(mime) == ()
    # A megabyte read once takes a second or less; read again from each of its tags, hours.
    assert time.thread_time() - begun_s < 20.0


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text/html", b"\xff" * 30_000_000),
        ("text/plain", b"\xff" * 30_000_000),
        ("text/plain", b"data:image/png;base64," + b"\xff" * 30_000_000),
        ("text/plain", b" " * 30_000_000),
        ("text/uri-list", b"https://a\n" * 200_000),
        ("text/uri-list", b"\n" * 2_000_000),
        ("text/uri-list", b"file:///tmp/a.mp4\n" * 100_000),
        (CLIP_MIME_TYPE, b"clip\n" * 3_000_000),
    ],
    ids=lambda part: repr(part[:26]),
)
def test_what_another_program_hands_over_without_end_does_not_hold_up_the_window(
    qapp: QApplication, kind: str, data: bytes
) -> None:
    """It is cut before Qt makes text or addresses of it, which takes a second for each few million bytes."""
    mime = QMimeData()
    mime.setData(kind, data)
    begun_s = time.thread_time()
    cargo_of(mime)
    assert len(dropped_items(mime)) <= 5_000
    assert time.thread_time() - begun_s < 0.5
