"""What one kind of work in the window needs of the services, handed on as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.clip_import import ClipImport
from runapi_desktop.services.clip_locations import ClipLocations
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.library import ClipNotes, LedgerReader, StripKeeper
from runapi_desktop.services.removals import Removals
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.spend_outlook import SpendOutlook


@dataclass(frozen=True, slots=True)
class KeyServices:
    """For the pages where a key comes in."""

    account_keys: AccountKeys
    accounts: Accounts
    sign_in: SignIn
    found_key: FoundKey


@dataclass(frozen=True, slots=True)
class MoneyServices:
    """For what was spent, what may be, and by whom."""

    account_keys: AccountKeys
    accounts: Accounts
    ledger: LedgerReader
    outlook: SpendOutlook


@dataclass(frozen=True, slots=True)
class LibraryServices:
    """For what looks after finished clips."""

    clips: ClipNotes
    removals: Removals
    importer: ClipImport
    clip_locations: ClipLocations


@dataclass(frozen=True, slots=True)
class FilmServices:
    """For what is made of clips: copies, parts, films."""

    clips: ClipNotes
    strips: StripKeeper
    making: ClipMaking
