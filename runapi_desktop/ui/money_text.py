"""Every sentence about what something costs, may cost or did cost."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from runapi_desktop.domain.ledger import GroupSum, MoneyState, MoneySum
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.spend_guard import Judgement, Verdict


def tr(text: str, **values: object) -> str:
    """``text`` in the user's language with ``{name}`` filled in."""
    return QCoreApplication.translate("money_text", text).format(**values)


def judgement_text(judgement: Judgement) -> str:
    """Why an order does not simply go out; ``""`` when it does."""
    order, left = judgement.order, format_usd(judgement.left_cents)
    total_cents = order.total_cents
    bound, clips, fit = format_usd(judgement.bound_cents), order.clips, judgement.clips_that_fit
    match judgement.verdict:
        case Verdict.FINE:
            return ""
        case Verdict.NO_PRICE:
            return tr(
                "No price is known for this, so your daily limit of {bound} cannot be kept.",
                bound=bound,
            )
        case Verdict.OVER_DAILY_LIMIT if fit:
            return tr(
                "Your daily limit of {bound} has {left} left: that is {fit} of these {clips} clips.",
                bound=bound,
                left=left,
                fit=fit,
                clips=clips,
            )
        case Verdict.OVER_DAILY_LIMIT:
            return tr(
                "Your daily limit of {bound} has {left} left, too little for this today.",
                bound=bound,
                left=left,
            )
        case Verdict.OVER_BALANCE if fit:
            return tr(
                "Your account can still pay {left}: that is {fit} of these {clips} clips.",
                left=left,
                fit=fit,
                clips=clips,
            )
        case Verdict.OVER_BALANCE:
            return tr("Your account can still pay {left}, too little for this.", left=left)
        case Verdict.ASK if total_cents is None:
            return tr(
                "Nobody names the price of this beforehand. You wanted to be asked above {bound}.",
                bound=bound,
            )
        case Verdict.ASK:
            return tr(
                "This costs {price}. You wanted to be asked above {bound}.",
                price=format_usd(total_cents),
                bound=bound,
            )


def fewer_text(judgement: Judgement) -> str:
    """The words of a button that makes what fits; ``""`` when nothing does."""
    fit, cents = judgement.clips_that_fit, judgement.order.clip_cents
    if not fit or cents is None:
        return ""
    return tr("Make {count} instead · {price}", count=fit, price=format_usd(fit * cents))


def anyway_text(judgement: Judgement) -> str:
    """The words of a button that makes everything in spite of the judgement; ``""`` where that cannot be."""
    match judgement.verdict:
        case Verdict.ASK:
            cents = judgement.order.total_cents
            if cents is None:
                return tr("Generate at an unknown price")
            return tr("Generate · {price}", price=format_usd(cents))
        case Verdict.OVER_BALANCE:
            return tr("Generate, and wait for credits")
        case Verdict.FINE | Verdict.NO_PRICE | Verdict.OVER_DAILY_LIMIT:
            return ""


def money_state_text(state: MoneyState) -> str:
    """Where a task's money stands, in a word or two."""
    match state:
        case MoneyState.QUOTED:
            return tr("Not sent yet")
        case MoneyState.RESERVED:
            return tr("Under way")
        case MoneyState.CHARGED:
            return tr("Charged")
        case MoneyState.NOT_CHARGED:
            return tr("Not charged")
        case MoneyState.UNCLEAR:
            return tr("Unclear")


def action_text(action: str) -> str:
    """What an action starts from, in a word; the action itself where there is no word for it."""
    words = {"text_to_video": tr("text"), "image_to_video": tr("picture"), "modify_video": tr("video")}
    return words.get(action, action)


def cents_text(cents: int | None) -> str:
    """``30`` → ``$0.30``; a dash for what nobody named."""
    return "–" if cents is None else format_usd(cents)


def group_name(group: GroupSum) -> str:
    """What a sum is about: a local day, a model or a tag."""
    if group.day is not None:
        return day_text(group.day)
    return group.name or tr("no tag")


def day_text(day: date) -> str:
    """A day as the user's country writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def sum_text(total: MoneySum) -> str:
    """One line over many tasks: what was charged, what is under way, what nobody knows."""
    parts = [tr("{money} charged", money=format_usd(total.charged_cents))]
    if total.open_cents:
        parts.append(tr("{money} under way", money=format_usd(total.open_cents)))
    if total.unclear_cents:
        parts.append(tr("{money} unclear", money=format_usd(total.unclear_cents)))
    return " · ".join(parts)


def reconciliation_text(here_cents: int, account_cents: int) -> str:
    """How the ledger's charges compare with what RunAPI says the account has spent in all."""
    account, difference = format_usd(account_cents), format_usd(abs(account_cents - here_cents))
    if here_cents == account_cents:
        return tr("RunAPI says {account} in all: the same.", account=account)
    if here_cents < account_cents:
        return tr(
            "RunAPI says {account} in all: {difference} more, spent elsewhere or before this library began.",
            account=account,
            difference=difference,
        )
    return tr(
        "RunAPI says {account} in all: {difference} less. It may be behind, or another key made some.",
        account=account,
        difference=difference,
    )
