"""What somebody types finds what somebody else wrote, however either keyboard or disk writes it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.word_search import folded, search_words

SAME = [
    ("café", unicodedata.normalize("NFD", "Café")),
    ("привет", "ПРИВЕТ"),
    ("йод", unicodedata.normalize("NFD", "ЙОД")),
    ("고양이", unicodedata.normalize("NFD", "고양이")),
    ("プール", unicodedata.normalize("NFD", "プール")),
    ("プール", "ﾌﾟｰﾙ"),
    ("việt", unicodedata.normalize("NFD", "VIỆT")),
    ("straße", "STRASSE"),
    ("STRAẞE", "strasse"),
    ("ΣΟΦΟΣ", "σοφος"),
    ("ὈΔΥΣΣΕΎΣ", unicodedata.normalize("NFD", "ὀδυσσεύς")),
    ("istanbul", "İSTANBUL"),
    ("İstanbul", "istanbul"),
    ("ılık", "ILIK"),
    ("ılık", "ilik"),
    ("film", "ﬁlm"),
    ("ABC 123", "ＡＢＣ　１２３"),
    ("ŉ", "ʼN"),
    ("ԵՒ", "և"),
    ("ÅNGSTRÖM", "a\u030angstro\u0308m"),
    ("\u212b", "å"),
    ("می‌خواهم", "میخواهم"),
    ("sun\u00adset", "sunset"),
    ("❤\ufe0f", "❤"),
]
OTHER = [("cafe", "café"), ("o", "ø"), ("か", "が"), ("가", "각"), ("e", "и"), ("🏴", "🏳")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_word_has_one_form(one: str, other: str) -> None:
    assert search_words(one) == search_words(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_word_keeps_its_own(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_the_form_is_the_same_for_every_way_of_writing(text: str) -> None:
    form = folded(text)
    assert folded(form) == form
    assert unicodedata.is_normalized("NFC", form)
    for spelling in (unicodedata.normalize(kind, text) for kind in ("NFC", "NFD", "NFKC", "NFKD")):
        assert folded(spelling) == form


@given(st.text(st.characters(codec="utf-8")))
def test_capitals_are_the_same(text: str) -> None:
    assert folded(text.casefold()) == folded(text)
