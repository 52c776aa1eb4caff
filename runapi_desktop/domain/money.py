"""Money as integer US cents until it is drawn."""

from __future__ import annotations

MICROS_PER_CENT = 10_000
"""Price lists have fractions of a cent: they are in millionths of a dollar."""


def cents_from_usd(amount: float | int | str) -> int:
    """Cents of an amount in dollars as RunAPI writes it (``0.30``), rounded half up.

    Raises ``ValueError`` for what is no finite number.
    """
    from decimal import ROUND_HALF_UP, Decimal  # with the first answer about money, not with the window

    try:
        value = Decimal(str(amount))
        return int((value * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    except (ArithmeticError, ValueError) as error:
        raise ValueError(f"not an amount of money: {amount!r}") from error


def format_usd(cents: int) -> str:
    """``30`` → ``"$0.30"``, ``123456`` → ``"$1,234.56"``, ``-5`` → ``"-$0.05"``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"
