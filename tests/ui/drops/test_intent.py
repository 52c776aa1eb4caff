"""What a drop will do, for everything that can be dragged and every place where it can be let go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.ui.drops.intent import Act, Place, intent_text, intents_of
from runapi_desktop.ui.widgets.dropped import Cargo
from tests.helpers.drags import usual_field

# The plural forms come with the application.
pytestmark = pytest.mark.usefixtures("qapp")
FIRST, SOURCE = "first_frame_image_url", "source_video_url"
CARDS = Cargo(videos=2, clip_ids=("task-1", "task-2"))


@pytest.mark.parametrize(
    ("cargo", "place", "field", "words"),
    [
        (Cargo(pictures=1), Place.PICTURE_WELL, "last_frame_image_url", "Use as last frame"),
        (Cargo(pictures=3), Place.PICTURE_WELL, FIRST, "Make 3 clips, one from each picture"),
        (Cargo(videos=1), Place.PICTURE_WELL, FIRST, "Use its last frame as first frame"),
        (Cargo(unknown=1), Place.PICTURE_WELL, FIRST, "Use as first frame"),
        (Cargo(videos=1), Place.VIDEO_WELL, SOURCE, "Use as source video"),
        (Cargo(unknown=1), Place.VIDEO_WELL, SOURCE, "Use as source video"),
        (Cargo(videos=4), Place.VIDEO_WELL, SOURCE, "Use the first of 4 videos as source video"),
        (Cargo(pictures=1), Place.VIDEO_WELL, SOURCE, "Use as first frame"),
        (Cargo(videos=1), Place.REEL, "", "Import 1 clip"),
        (Cargo(videos=3), Place.REEL, "", "Import 3 clips"),
        (Cargo(folders=1), Place.REEL, "", "Import the clips in 1 folder"),
        (Cargo(pictures=1, videos=2), Place.REEL, "", "Import 2 clips\nUse as first frame"),
        (CARDS, Place.REEL, "", ""),
        (CARDS, Place.STORYBOARD, "", "Add 2 clips to storyboard"),
        (Cargo(videos=1), Place.STORYBOARD, "", "Add 1 clip to storyboard"),
        (CARDS, Place.ELSEWHERE, "", "Use the first of 2 videos as source video"),
        (Cargo(folders=1), Place.PICTURE_WELL, FIRST, "Import the clips in 1 folder"),
        (Cargo(pictures=1, videos=1), Place.ELSEWHERE, "", "Use as first frame\nUse as source video"),
        (Cargo(), Place.ELSEWHERE, "", ""),
        (Cargo(pictures=2, videos=1), Place.PICTURES_WELL, FIRST, "Add 3 pictures"),
        (Cargo(sounds=1), Place.AUDIO_WELL, SOURCE, "Use as source video"),
        (Cargo(sounds=1), Place.ELSEWHERE, "", ""),
        (Cargo(pictures=1), Place.AUDIO_WELL, SOURCE, "Use as first frame"),
        (CARDS, Place.CLIP_WELL, SOURCE, "Use as source video"),
    ],
)
def test_the_words_say_what_follows(cargo: Cargo, place: Place, field: str, words: str) -> None:
    assert intent_text(intents_of(cargo, place, usual_field, field)) == words


COUNTS = st.integers(min_value=0, max_value=3)
CARGOES = st.builds(
    Cargo, pictures=COUNTS, videos=COUNTS, unknown=COUNTS, folders=COUNTS, clip_ids=st.just(())
)

# English has its plural forms in a translation, which comes with the application.
pytestmark = pytest.mark.usefixtures("qapp")


@given(CARGOES, st.sampled_from(Place))
def test_whatever_holds_media_is_taken_everywhere_and_nothing_else_is(cargo: Cargo, place: Place) -> None:
    field = {Place.PICTURE_WELL: FIRST, Place.VIDEO_WELL: SOURCE}.get(place, "")
    intents = intents_of(cargo, place, usual_field, field)
    assert bool(intents) is bool(cargo.media or cargo.folders)
    assert all(intent_text((intent,)) for intent in intents)
    assert (Act.IMPORT_FOLDER in {intent.act for intent in intents}) is bool(cargo.folders)
