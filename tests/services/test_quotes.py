"""Prices: the live one, remembered by what it depends on; the published one without an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from runapi_desktop.domain.media_source import PictureFile, VideoFile
from runapi_desktop.domain.price import Price, PriceBasis, list_price
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.quotes import Quotes
from tests.services.conftest import Run, from_picture, from_words
from tests.services.fake_runapi import FakeRunApi, answer, cut_before


@pytest.fixture
def quotes(run: Run, server: FakeRunApi) -> Quotes:
    server.price_cents = 42
    return Quotes(run.connections, run.clock)


async def test_a_live_quote_is_the_price(quotes: Quotes, run: Run) -> None:
    assert await quotes.quote(from_words()) == Price(420_000, PriceBasis.QUOTE, run.clock.now())


async def test_typing_asks_for_no_new_quote_but_the_length_does(quotes: Quotes, server: FakeRunApi) -> None:
    for prompt in ("A", "A h", "A harbour"):
        await quotes.quote(from_words(prompt))
    assert server.requests["quote"] == 1
    longer = from_words()
    await quotes.quote(replace(longer, params={**longer.params, "duration_seconds": 10}))
    assert server.requests["quote"] == 2


async def test_a_last_frame_asks_anew_and_another_picture_does_not(
    quotes: Quotes, server: FakeRunApi, picture: PictureFile
) -> None:
    one = from_picture(picture)
    await quotes.quote(one)
    await quotes.quote(from_picture(replace(picture, sha256="1" * 64)))
    assert server.requests["quote"] == 1
    await quotes.quote(replace(one, params={**one.params, "last_frame_image_url": picture}))
    assert server.requests["quote"] == 2


async def test_what_was_answered_before_is_known_at_once(run: Run, quotes: Quotes) -> None:
    assert quotes.known(from_words()) == Price(300_000)
    named_at = run.clock.now()
    await quotes.quote(from_words())
    assert quotes.known(from_words("Other words")) == Price(420_000, PriceBasis.QUOTE, named_at)
    await run.clock.pass_time(301)
    assert quotes.known(from_words()) == Price(420_000, PriceBasis.OLD_QUOTE, named_at)


async def test_a_quote_grows_old(run: Run, quotes: Quotes, server: FakeRunApi) -> None:
    await quotes.quote(from_words())
    await run.clock.pass_time(301)
    server.price_cents = 50
    assert await quotes.quote(from_words()) == Price(500_000, PriceBasis.QUOTE, run.clock.now())


@pytest.mark.parametrize("hours", [8, -8], ids=["slept", "set back"])
async def test_a_quote_from_before_a_sleep_or_another_time_is_asked_for_anew(
    run: Run, quotes: Quotes, server: FakeRunApi, hours: int
) -> None:
    await quotes.quote(from_words())
    run.clock.wall_shift = timedelta(hours=hours)
    server.price_cents = 50
    assert quotes.known(from_words()).basis is PriceBasis.OLD_QUOTE
    assert await quotes.quote(from_words()) == Price(500_000, PriceBasis.QUOTE, run.clock.now())


@pytest.mark.parametrize("fault", [cut_before, answer(500), answer(200, body=b"{}")])
async def test_without_an_answer_the_last_quote_stands_with_its_time(
    run: Run, quotes: Quotes, server: FakeRunApi, fault: object
) -> None:
    named_at = run.clock.now()
    await quotes.quote(from_words())
    await run.clock.pass_time(301)
    server.always["quote"] = fault  # type: ignore[assignment]
    price = await quotes.quote(from_words())
    assert price == Price(420_000, PriceBasis.OLD_QUOTE, named_at)
    assert price.is_about


async def test_another_account_has_prices_of_its_own(run: Run, quotes: Quotes, server: FakeRunApi) -> None:
    active = run.connections.active
    assert active is not None
    run.connections.add(Connection(active.origin, active.client, "studio"))
    await quotes.quote(from_words())
    studios_place = f"{active.origin}#studio"
    assert quotes.known(from_words(), studios_place) == Price(300_000)
    server.price_cents = 35
    assert (await quotes.quote(from_words(), studios_place)).micros == 350_000
    assert quotes.known(from_words()).micros == 420_000


@pytest.mark.parametrize("fault", [cut_before, answer(500), answer(200, body=b"{}")])
async def test_without_an_answer_the_published_price_is_named_as_such(
    quotes: Quotes, server: FakeRunApi, fault: object
) -> None:
    server.always["quote"] = fault  # type: ignore[assignment]
    assert await quotes.quote(from_words()) == Price(300_000)
    server.always.clear()
    assert (await quotes.quote(from_words())).micros == 420_000


async def test_no_quote_and_nothing_published_is_no_price(
    quotes: Quotes, server: FakeRunApi, picture: PictureFile
) -> None:
    server.price_cents = None
    unlisted = replace(from_picture(picture), model="a-model-nobody-knows")
    assert await quotes.quote(unlisted) == Price(None)


async def test_the_price_list_stands_in_for_a_quote_and_is_read_once(
    run: Run, quotes: Quotes, server: FakeRunApi, picture: PictureFile
) -> None:
    server.price_cents, server.listed_cents = None, 61
    listed = Price(610_000, PriceBasis.QUOTE, run.clock.now())
    assert await quotes.quote(from_picture(picture)) == listed
    assert await quotes.quote(from_picture(picture, "other words")) == listed
    assert server.requests["list"] == 1


async def test_a_price_by_the_second_counts_the_seconds(quotes: Quotes, server: FakeRunApi) -> None:
    server.price_cents, server.listed_cents, server.billing_unit = None, 7, "second"
    assert (await quotes.quote(from_words())).micros == 420_000


async def test_another_source_has_its_own_seconds(quotes: Quotes, server: FakeRunApi) -> None:
    server.price_cents, server.listed_cents, server.billing_unit = None, 8, "second"
    for seconds, micros in ((4.5, 400_000), (9.0, 720_000)):
        source = VideoFile("/a.mp4", f"{seconds}", 9, "video/mp4", "a.mp4", 640, 480, seconds)
        params = {"source_video_url": source, "upscale_factor": 2}
        request = GenerationRequest("topaz", "upscale_video", "topaz-upscale-video", params)
        assert (await quotes.quote(request)).micros == micros


async def test_a_list_with_several_prices_is_not_guessed_from(quotes: Quotes, server: FakeRunApi) -> None:
    server.price_cents, server.listed_cents = None, None
    assert await quotes.quote(from_words()) == Price(300_000)


async def test_before_any_server_is_chosen_the_published_price_stands(run: Run) -> None:
    assert (await Quotes(Connections(run.gates), run.clock).quote(from_words())).micros == 300_000


def test_published_prices_follow_the_guides() -> None:
    def price(model: str, **params: int) -> int | None:
        return list_price(
            GenerationRequest("hailuo", "text_to_video", model, {"prompt": "x", **params})
        ).micros

    assert price("hailuo-02-text-to-video-pro") == 570_000
    assert price("hailuo-02-text-to-video-standard", duration_seconds=6) == 300_000
    assert price("hailuo-02-text-to-video-standard", duration_seconds=10) == 500_000
    assert price("a model nobody knows") is None
