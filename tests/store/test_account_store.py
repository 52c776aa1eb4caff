"""Which keys have names, and which of them is in use."""

from __future__ import annotations

from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.database import Database

HERE, THERE = "https://runapi.ai", "https://other.test"


async def test_names_are_kept_in_their_order_and_one_is_in_use(database: Database) -> None:
    accounts = AccountStore(database)
    assert (await accounts.names(HERE), await accounts.active(HERE)) == ([], "")
    for name in ("Studio", "Client A", "Studio"):
        await accounts.use(HERE, name)
    assert (await accounts.names(HERE), await accounts.active(HERE)) == (["Studio", "Client A"], "Studio")
    await accounts.use(HERE, "")
    assert (await accounts.names(HERE), await accounts.active(HERE)) == (["Studio", "Client A"], "")
    assert await accounts.names(THERE) == []


async def test_a_forgotten_account_leaves_the_first_one_in_use(database: Database) -> None:
    accounts = AccountStore(database)
    await accounts.use(HERE, "Studio")
    await accounts.forget(HERE, "Studio")
    assert (await accounts.names(HERE), await accounts.active(HERE)) == ([], "")
