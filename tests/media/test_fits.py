"""What is offered for a picture of a wrong shape: all that would be taken afterwards, and nothing else."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.picture_repair import FitMode
from runapi_desktop.media.images import fits_for, prepare_picture
from tests.media.samples import jpeg, quadrants

SIDES = st.integers(min_value=1, max_value=1_600)
LIMITS = st.sampled_from((PictureLimits(), PictureLimits(above_short_side_px=40, min_ratio=1, max_ratio=1)))


@settings(max_examples=60, deadline=None)
@given(SIDES, SIDES, LIMITS)
@example(6_000, 300, PictureLimits())
@example(300, 6_000, PictureLimits())
@example(752, 301, PictureLimits())
@example(753, 301, PictureLimits())
@example(700, 250, PictureLimits())
def test_each_offer_is_taken_and_nothing_that_would_be_is_withheld(
    width_px: int, height_px: int, limits: PictureLimits
) -> None:
    data = jpeg(quadrants(width_px, height_px))
    with TemporaryDirectory() as folder:
        taken: set[FitMode] = set()
        for mode in FitMode:
            try:
                prepare_picture(data, Path(folder), limits, fit=mode)
            except MediaRefused:
                continue
            taken.add(mode)
        refusal: MediaRefused | None = None
        try:
            prepare_picture(data, Path(folder), limits)
        except MediaRefused as error:
            refusal = error
    if refusal is None:
        assert fits_for((width_px, height_px), limits) == ()
    else:
        assert set(refusal.fits) == taken
        assert (refusal.problem is MediaProblem.BAD_RATIO) is bool(taken)


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        ((6_000, 300), (FitMode.PAD,)),
        ((300, 6_000), (FitMode.PAD,)),
        ((6_000, 301), (FitMode.CROP, FitMode.PAD)),
        ((1_280, 720), ()),
        ((700, 250), ()),
        ((200, 100), ()),
    ],
)
def test_the_offers_are_known_in_advance(size: tuple[int, int], fits: tuple[FitMode, ...]) -> None:
    assert fits_for(size, PictureLimits()) == fits
