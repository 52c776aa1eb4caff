"""What the settings window looks after beside the settings: account, clips folder, disk and connection."""

from __future__ import annotations

from dataclasses import dataclass

from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.clips_folder import ClipsFolder
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events
from runapi_desktop.services.network_check import NetworkCheck
from runapi_desktop.services.storage_use import StorageUse


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """The parts, by what they are for."""

    account_keys: AccountKeys
    accounts: Accounts
    clips_folder: ClipsFolder
    storage_use: StorageUse
    network_check: NetworkCheck
    events: Events
    clock: Clock
