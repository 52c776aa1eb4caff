"""The exported table: what spreadsheets of any country must read right, and must never run."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from typing import Literal
from zoneinfo import ZoneInfo

import pytest

from runapi_desktop.domain.ledger import LedgerEntry, MoneyState
from runapi_desktop.domain.ledger_csv import BYTE_ORDER_MARK, csv_text

ENTRY = LedgerEntry(
    task_id="t",
    account="Client A",
    model="hailuo-02",
    prompt='日没, "boats"\nand gulls',
    tags=("ad", "sea"),
    created_at=datetime(2026, 11, 3, 22, 30, tzinfo=UTC),
    spent_at=None,
    money=MoneyState.CHARGED,
    quote_micros=570_000,
    cost_micros=12_340_000,
)
HEADINGS = ("Date", "Time", "Account", "Model", "Prompt", "Tags", "State", "Quoted", "Charged")


def table(*entries: LedgerEntry, separator: str = ",") -> list[list[str]]:
    text = csv_text(entries, HEADINGS, state_text=str, separator=separator, zone=ZoneInfo("Asia/Tokyo"))
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=separator))


@pytest.mark.parametrize("separator", [",", ";"])
def test_every_value_comes_back(separator: str) -> None:
    heads, row = table(ENTRY, separator=separator)
    assert tuple(heads) == HEADINGS
    assert row == [
        *("2026-11-04", "07:30:00", "Client A", "hailuo-02", '日没, "boats"\nand gulls'),
        *("ad, sea", "charged", "570000", "12340000"),
    ]


def test_money_is_whole_micro_dollars_in_every_country() -> None:
    _, row = table(replace(ENTRY, quote_micros=None, cost_micros=0))
    assert row[-2:] == ["", "0"]


@pytest.mark.parametrize(
    "prompt", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1", "\u3000=cmd|' /C calc'!A0", "\r=1"]
)
def test_a_prompt_is_never_a_formula(prompt: str) -> None:
    _, row = table(replace(ENTRY, prompt=prompt))
    assert row[4].lstrip(" \u3000").startswith("'")


SEPARATORS = (",", ";", "\t", "|")


@pytest.mark.parametrize("reads", SEPARATORS)
@pytest.mark.parametrize("writes", [",", ";"])
@pytest.mark.parametrize("quotes", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE])
@pytest.mark.parametrize(
    "text",
    [
        *(f"hi{mark}{gap}{sign}1+1" for mark in SEPARATORS for gap in ("", " ", '"') for sign in "=+-@＝"),
        *("two\n=1+1", "two\r=1+1", '"=1+1', 'hi";"=1+1', ";;=1+1", "\x01=1+1", "hi;\x02=1+1"),
    ],
)
def test_no_text_is_a_formula_for_a_reader_of_another_country(
    text: str, reads: str, writes: str, quotes: Literal[0, 3]
) -> None:
    entry = replace(ENTRY, prompt=text, tags=(text,), account=text, model=text)
    headings = (text, *HEADINGS[1:])
    written = csv_text((entry,), headings, state_text=lambda _: text, separator=writes)
    lines = StringIO(written.removeprefix(BYTE_ORDER_MARK), newline="")
    for row in csv.reader(lines, delimiter=reads, quoting=quotes):
        for cell in row:
            assert not cell.lstrip(' \u3000"').startswith(tuple("=+-@＝")), row


def test_an_ordinary_prompt_is_left_alone() -> None:
    _, row = table(replace(ENTRY, prompt="A boat - slowly\0"))
    assert row[4] == "A boat - slowly"
