"""Every sentence about what something costs, may cost or did cost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from runapi_desktop.domain.catalog.evaluate import FormState, Tariff
from runapi_desktop.domain.catalog.spec import PriceUnit
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.price import FREE, Price, PriceBasis
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.spend_guard import Judgement, Verdict
from runapi_desktop.ui.texts.date_text import day_text, near_moment_text
from runapi_desktop.ui.texts.error_text import seconds_range_text, seconds_text
from runapi_desktop.ui.texts.i18n import closed_up

if TYPE_CHECKING:
    # Before the first paint only what the form says about its price is needed.
    from runapi_desktop.domain.ledger import GroupSum, MoneyState, MoneySum
    from runapi_desktop.services.events import AccountState

translate = QCoreApplication.translate


class OrderWords(QObject):
    """A class, because lupdate sees plural forms in ``tr`` only."""

    def over_limit(self, clips: int) -> str:
        """The day's limit is enough for some of the clips."""
        return self.tr(
            "Only {left} of today’s {bound} limit is left: enough for {fit} of these %Ln clip(s).", "", clips
        )

    def over_balance(self, clips: int) -> str:
        """The balance is enough for some of the clips."""
        return self.tr("Your balance ({left}) covers {fit} of these %Ln clip(s).", "", clips)


def judgement_text(judgement: Judgement) -> str:
    """Why an order does not simply go out; ``""`` when it does."""
    order, left = judgement.order, format_usd(judgement.left_micros)
    total_micros = order.total_micros
    bound, clips, fit = format_usd(judgement.bound_micros), order.clips, judgement.clips_that_fit
    match judgement.verdict:
        case Verdict.FINE:
            return ""
        case Verdict.LIMIT_UNREADABLE:
            return translate(
                "money_text",
                "A spending limit couldn’t be read, so nothing is spent."
                " Enter it again under Spending, or clear it.",
            )
        case Verdict.NO_PRICE:
            return translate(
                "money_text", "The price isn’t known, so your daily limit of {bound} can’t be guaranteed."
            ).format(bound=bound)
        case Verdict.OVER_DAILY_LIMIT if fit:
            return OrderWords().over_limit(clips).format(bound=bound, left=left, fit=fit)
        case Verdict.OVER_DAILY_LIMIT:
            return translate("money_text", "Only {left} of today’s {bound} limit is left.").format(
                bound=bound, left=left
            )
        case Verdict.DEARER:
            return (
                translate(
                    "money_text", "This costs {price} now, more than the {bound} you were shown."
                ).format(price=amount_text(total_micros), bound=bound)
                if judgement.bound_micros
                else translate("money_text", "This costs {price}.").format(price=amount_text(total_micros))
            )
        case Verdict.OVER_BALANCE if fit:
            return OrderWords().over_balance(clips).format(left=left, fit=fit)
        case Verdict.OVER_BALANCE:
            return translate("money_text", "Your balance ({left}) isn’t enough.").format(left=left)
        case Verdict.ASK:
            if total_micros is None:
                return translate(
                    "money_text",
                    "The price isn’t known in advance. You asked to confirm anything over {bound}.",
                ).format(bound=bound)
            return translate(
                "money_text", "This costs {price}. You asked to confirm anything over {bound}."
            ).format(price=format_usd(total_micros), bound=bound)


def reckoning_text(
    clips: int, price: Price, tariff: Tariff | None, *, is_checking: bool, is_play_money: bool
) -> str:
    """What a clip's price is for where that is not simply the clip, what several come to, on whose word, and
    that it is not real money, also where nobody names a price; ``""`` where there is nothing to say."""
    is_about = is_checking or price.is_about or price.micros is None
    is_one = clips == 1 or price.micros is None
    reckoned = [unit_text(price.micros, tariff, is_about=is_about and is_one)]
    if not is_one and price.micros is not None:
        reckoned.append(
            translate("money_text", "{clips} × {each} = {total}").format(
                clips=clips,
                each=format_usd(price.micros),
                total=_amount(clips * price.micros, is_about=is_about),
            )
        )
    said = " · ".join(filter(None, reckoned))
    parts = [said[:1].upper() + said[1:]]
    if is_checking:
        parts.append(translate("money_text", "Checking the price…"))
    elif is_play_money:
        parts.append(translate("money_text", "Play money: nothing is charged."))
    elif price.micros is not None:
        parts.append(basis_text(price, is_alone=clips == 1))
    return " · ".join(filter(None, parts))


def unit_text(micros: int | None, tariff: Tariff | None, *, is_about: bool = False) -> str:
    """What the price ``micros`` of a clip is for: ``$0.14 a second · 5 s = $0.70``, ``$0.14 a second`` where
    nobody knows how many, ``$0.18 for 1–10 s`` for a band of lengths; ``""`` where it is simply the clip.

    ``is_about``: RunAPI may correct it. "About" stands right before what it comes to: in other languages it
    cannot stand before the whole sum."""
    if tariff is None:
        return ""
    if tariff.per is PriceUnit.SECOND:
        if micros is None:
            rate_text = _amount(tariff.micros, is_about=is_about)
            return closed_up(translate("money_text", "{rate} a second").format(rate=rate_text))
        rate, rest = divmod(micros, tariff.seconds) if tariff.seconds else (0, 1)
        if rest:
            return ""
        return translate("money_text", "{rate} a second · {length} = {price}").format(
            rate=format_usd(rate),
            length=seconds_text(tariff.seconds or 0),
            price=_amount(micros, is_about=is_about),
        )
    if tariff.band_s is None or micros is None:
        return ""
    first, last = tariff.band_s
    sentence = translate("money_text", "{price} for {lengths}").format(
        price=_amount(micros, is_about=is_about), lengths=seconds_range_text(first, last)
    )
    return closed_up(sentence)


def list_price_text(form: FormState) -> str:
    """What a clip costs by the list, and what that is for; ``""`` where the list has no price."""
    micros, length_s = form.published_price_micros, form.length_s
    text = unit_text(micros, form.tariff(), is_about=True)
    if text or micros is None:
        return text
    return " · ".join(filter(None, (about_text(micros), "" if length_s is None else seconds_text(length_s))))


def basis_text(price: Price, *, is_alone: bool = True) -> str:
    """On whose word a price stands; nothing for a confirmed one unless it ``is_alone``."""
    match price.basis:
        case PriceBasis.QUOTE:
            return translate("money_text", "Price confirmed by RunAPI.") if is_alone else ""
        case PriceBasis.OLD_QUOTE if price.named_at is not None:
            return translate("money_text", "Price from {time}").format(time=near_moment_text(price.named_at))
        case _:
            return translate("money_text", "List price; RunAPI hasn’t confirmed it.")


def price_text(price: Price) -> str:
    """``$0.30``, ``about $0.30`` where RunAPI may correct it, ``free``; ``""`` where nobody names a price."""
    if price.micros is None:
        return ""
    if price == FREE:
        return translate("money_text", "free")
    return about_text(price.micros) if price.is_about else format_usd(price.micros)


def about_text(micros: int) -> str:
    """A price that RunAPI may correct."""
    return translate("money_text", "about {price}").format(price=format_usd(micros))


def _amount(micros: int, *, is_about: bool) -> str:
    return about_text(micros) if is_about else format_usd(micros)


def fewer_text(judgement: Judgement) -> str:
    """The words of a button that makes what fits; ``""`` when nothing does."""
    fit, micros = judgement.clips_that_fit, judgement.order.clip_micros
    if not fit or micros is None:
        return ""
    return translate("money_text", "Make {count} instead · {price}").format(
        count=fit, price=format_usd(fit * micros)
    )


def anyway_text(judgement: Judgement) -> str:
    """The words of a button that makes everything in spite of the judgement; ``""`` where that cannot be."""
    match judgement.verdict:
        case Verdict.ASK | Verdict.DEARER:
            micros = judgement.order.total_micros
            if micros is None:
                return translate("money_text", "Generate without a price")
            return translate("money_text", "Generate · {price}").format(price=format_usd(micros))
        case Verdict.OVER_BALANCE:
            return translate("money_text", "Generate, and wait for credits")
        case Verdict.FINE | Verdict.NO_PRICE | Verdict.OVER_DAILY_LIMIT | Verdict.LIMIT_UNREADABLE:
            return ""


def money_state_text(state: MoneyState) -> str:
    """Where a task's money stands, in a word or two."""
    from runapi_desktop.domain.ledger import MoneyState

    match state:
        case MoneyState.QUOTED:
            return translate("money_text", "Not sent yet")
        case MoneyState.RESERVED:
            return translate("money_text", "Under way")
        case MoneyState.CHARGED:
            return translate("money_text", "Charged")
        case MoneyState.NOT_CHARGED:
            return translate("money_text", "Not charged")
        case MoneyState.UNCLEAR:
            return translate("money_text", "Unclear")


def balance_text(state: AccountState) -> str:
    """What the account holds, and from when that is known where it may not be so any more."""
    if state.balance is None:
        return ""
    money = format_usd(state.balance.balance_micros)
    if _is_practice(state):
        return translate("money_text", "Play money {money}").format(money=money)
    text = translate("money_text", "Balance {money}").format(money=money)
    if not state.is_stale or state.balance_at is None:
        return text
    return translate("money_text", "{balance} at {time}").format(
        balance=text, time=near_moment_text(state.balance_at)
    )


def spent_today_micros(state: AccountState) -> int | None:
    """What RunAPI says the account has spent today; ``None`` when what is known is about another day."""
    if state.balance is None or state.balance_at is None:
        return None
    is_of_today = state.balance_at.astimezone().date() == _today()
    return state.balance.spent_today_micros if is_of_today else None


def _is_practice(state: AccountState) -> bool:
    from runapi_desktop.services.events import KeySource

    return state.source is KeySource.PRACTICE


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def balance_hint(state: AccountState) -> str:
    """What there is to know about the balance; ``""`` when it is what it says."""
    if _is_practice(state):
        return translate(
            "money_text",
            "Practice uses RunAPI's prices and play money. Nothing is charged.",
        )
    if not state.is_stale or state.balance_at is None:
        return ""
    return translate("money_text", "No reply from RunAPI since {time}; this was the balance then.").format(
        time=near_moment_text(state.balance_at)
    )


def amount_text(micros: int | None) -> str:
    """``30`` → ``$0.30``; a dash for what nobody named."""
    return "–" if micros is None else format_usd(micros)


def group_name(group: GroupSum) -> str:
    """What a sum is about: a local day, a model or a tag."""
    if group.day is not None:
        return day_text(group.day)
    return shown_line(group.name) or translate("money_text", "no tag")


def sum_text(total: MoneySum) -> str:
    """One line over many tasks: what was charged, what is under way, what nobody knows."""
    parts = [translate("money_text", "{money} charged").format(money=format_usd(total.charged_micros))]
    if total.open_micros:
        parts.append(translate("money_text", "{money} pending").format(money=format_usd(total.open_micros)))
    if total.unclear_micros:
        parts.append(
            translate("money_text", "{money} unconfirmed").format(money=format_usd(total.unclear_micros))
        )
    return " · ".join(parts)


def today_difference_text(here_micros: int, account_micros: int | None) -> str:
    """That RunAPI's today is another one than the ledger's; ``""`` where they agree or nobody knows."""
    if account_micros is None or account_micros == here_micros:
        return ""
    money = format_usd(account_micros)
    return translate(
        "money_text", "RunAPI says {money} today; its day may start at a different time."
    ).format(money=money)


def reconciliation_text(here_micros: int, account_micros: int) -> str:
    """How the ledger's charges compare with what RunAPI says the account has spent in all."""
    account, difference = format_usd(account_micros), format_usd(abs(account_micros - here_micros))
    if here_micros == account_micros:
        return translate("money_text", "Matches RunAPI: {account} in total.").format(account=account)
    if here_micros < account_micros:
        return translate(
            "money_text",
            "RunAPI says {account} in total: {difference} more, spent elsewhere or earlier.",
        ).format(account=account, difference=difference)
    return translate(
        "money_text",
        "RunAPI says {account} in total: {difference} less. It may lag, or some clips used another key.",
    ).format(account=account, difference=difference)
