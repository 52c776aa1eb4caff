"""Money as whole micro-dollars (millionths of a US dollar), from the answer that names it until it is drawn.

RunAPI's prices have fractions of a cent. In micro-dollars they are exact, and a sum is what its lines come
to. RunAPI writes amounts as dollars or as cents, with their fraction: only here they become micro-dollars,
and only here micro-dollars become what RunAPI writes.
"""

from __future__ import annotations

MICROS_PER_CENT = 10_000
MICROS_PER_USD = 1_000_000


def micros_from_usd(amount: float | int | str) -> int:
    """Micro-dollars of so many dollars (``0.285``). Raises ``ValueError`` for what is no finite number."""
    return _micros(amount, MICROS_PER_USD)


def micros_from_cents(amount: float | int | str) -> int:
    """Micro-dollars of so many cents (``28.5``). Raises ``ValueError`` for what is no finite number."""
    return _micros(amount, MICROS_PER_CENT)


def usd_from_micros(micros: int) -> float:
    """The number that stands for the amount in dollars in JSON; `micros_from_usd` gives the amount back."""
    return micros / MICROS_PER_USD


def cents_from_micros(micros: int) -> int | float:
    """The number that stands for the amount in cents in JSON, whole where it is; `micros_from_cents` gives
    the amount back."""
    whole, rest = divmod(micros, MICROS_PER_CENT)
    return micros / MICROS_PER_CENT if rest else whole


def format_usd(micros: int) -> str:
    """``300_000`` → ``"$0.30"``, ``285_000`` → ``"$0.285"``, ``-50_000`` → ``"-$0.05"``: two decimals, and
    more only where the amount has them. Nothing is rounded, so that what is shown adds up."""
    sign = "-" if micros < 0 else ""
    dollars, rest = divmod(abs(micros), MICROS_PER_USD)
    decimals = f"{rest:06d}"
    return f"{sign}${dollars:,}.{decimals[:2]}{decimals[2:].rstrip('0')}"


def _micros(amount: float | int | str, per_unit: int) -> int:
    from decimal import ROUND_HALF_UP, Decimal  # with the first answer about money, not with the window

    try:
        # Of a float the digits that were written, not its binary value: 0.285 is 285000.
        return int((Decimal(str(amount)) * per_unit).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    except (ArithmeticError, ValueError) as error:
        raise ValueError(f"not an amount of money: {amount!r}") from error
