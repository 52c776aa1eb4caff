"""What is said of a key, the same wherever one comes in: where it is kept and whose it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from runapi_desktop.domain.money import format_usd
from runapi_desktop.services.account_keys import SavedKey
from runapi_desktop.services.events import AccountState, KeySource
from runapi_desktop.ui.texts.error_text import error_sentence

translate = QCoreApplication.translate


def source_in_use(state: AccountState, kept: AccountState) -> KeySource:
    """Where the key comes from in the ``state`` of the account in use. Practice needs none, and there is one
    all the same where the RunAPI account has ``kept`` one."""
    return state.source if kept.source is KeySource.NONE else kept.source


def source_text(source: KeySource) -> str:
    """Where the key in use comes from."""
    match source:
        case KeySource.ENVIRONMENT:
            return translate(
                "key", "The key comes from RUNAPI_API_KEY in the environment. It overrides a saved key."
            )
        case KeySource.KEYRING:
            return translate("key", "The key is saved in this computer's keyring, and nowhere else.")
        case KeySource.SESSION:
            return translate("key", "The key is kept until you quit: this computer has no usable keyring.")
        case KeySource.PRACTICE:
            return translate("key", "Practice mode needs no key. Save one to make real clips.")
        case KeySource.NONE:
            return translate("key", "There is no key yet.")


def key_place_text(kept: AccountState) -> str:
    """Where the key of the RunAPI account ``kept`` is; while there is none, where one will be."""
    if kept.source is KeySource.NONE:
        return place_text(lacks_keyring=bool(kept.keyring_error))
    return source_text(kept.source)


def place_text(*, lacks_keyring: bool) -> str:
    """Where a key that is saved now will be."""
    if lacks_keyring:
        return translate(
            "key",
            "This computer has no usable keyring: the key is kept for this session only, never on disk.",
        )
    return translate("key", "The key is kept in this computer's keyring and nowhere else.")


def saved_text(saved: SavedKey) -> tuple[str, str]:
    """What became of a key, and the role in which to say it."""
    if saved.trouble is not None:
        whose = translate("key", "Not checked yet: {reason}").format(reason=error_sentence(saved.trouble))
    elif saved.balance is not None:
        whose = _whose_text(saved, format_usd(saved.balance.balance_micros))
    else:
        whose = ""
    if saved.source is KeySource.SESSION:
        place = translate("key", "Kept for this session only: this computer has no usable keyring.")
    else:
        place = translate("key", "Saved in this computer's keyring.")
    override = ""
    if not saved.is_in_use:
        override = translate("key", "RUNAPI_API_KEY from the environment still takes precedence.")
    is_fine = saved.trouble is None and saved.source is KeySource.KEYRING and saved.is_in_use
    return "\n".join(filter(None, (whose, place, override))), "ok" if is_fine else "warn"


def _whose_text(saved: SavedKey, balance: str) -> str:
    info = saved.info
    name = (info.account_name or info.name or info.email) if info is not None else ""
    if not name or not saved.is_in_use:  # Then it is another one that is connected.
        return translate("key", "The key works. Balance {balance}.").format(balance=balance)
    return translate("key", "Connected to {name}. Balance {balance}.").format(name=name, balance=balance)
