"""Camera moves and styles: what a click does to the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runapi_desktop.domain.catalog import service
from runapi_desktop.domain.catalog.spec import Palette
from runapi_desktop.ui.compose.phrases import PromptWriter, prompt_writer
from tests.helpers.camera_moves import CAMERA_MOVES

STYLES = service("luma").palette
CAMERA, STYLE = prompt_writer(service("hailuo").palette), prompt_writer(STYLES)


def clicked(palette: PromptWriter, text_with_caret: str, words: str) -> str:
    """The text after a click, with ``|`` for the caret before and after."""
    caret = text_with_caret.index("|")
    text = text_with_caret.replace("|", "")
    edit = palette.toggle(text, caret, words)
    after = edit.applied_to(text)
    return after[: edit.caret] + "|" + after[edit.caret :]


@pytest.mark.parametrize(
    ("before", "move", "after"),
    [
        ("|", "Push in", "[Push in]|"),
        ("A boat|", "Push in", "A boat [Push in]|"),
        ("A boat |rocks", "Push in", "A boat [Push in]| rocks"),
        ("A boat|.", "Push in", "A boat [Push in]|."),
        ("A boat [Push in]|", "Tilt up", "A boat [Push in,Tilt up]|"),
        ("A boat [Pan| left] rocks", "Tilt up", "A boat [Pan left,Tilt up]| rocks"),
        ("[Pan left,Tilt up]|", "Shake", "[Pan left,Tilt up,Shake]|"),
        ("[Pan left,Tilt up,Shake]|", "Zoom in", "[Pan left,Tilt up,Shake] [Zoom in]|"),
        ("A boat [Push in]|", "Push in", "A boat|"),
        ("A boat [Push in] rocks|", "Push in", "A boat |rocks"),
        ("[Push in,Tilt up] then|", "Push in", "[Tilt up]| then"),
        ("[Push in] a [Push in] b|", "Push in", "[Push in] a |b"),
        ("[push IN]|", "Push in", "|"),
        ("[a note]|", "Push in", "[a note] [Push in]|"),
    ],
)
def test_a_click_on_a_camera_move(before: str, move: str, after: str) -> None:
    assert clicked(CAMERA, before, move) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|", "SNOW|"),
        ("a street|", "a street, SNOW|"),
        ("a street.|", "a street. SNOW|"),
        ("|a street, SNOW", "a street|"),
        ("|SNOW, a street", "|a street"),
        ("|a street, SNOW, at night", "a street|, at night"),
    ],
)
def test_a_click_on_a_style(before: str, after: str) -> None:
    words = dict(STYLES.phrases)["Snow"]
    assert clicked(STYLE, before.replace("SNOW", words), words) == after.replace("SNOW", words)


@given(st.text(alphabet="ab ,.[]\n|é雪😀", max_size=40).filter(lambda text: "|" not in text), st.data())
def test_a_move_is_used_after_one_click_and_gone_after_two(text: str, data: st.DataObject) -> None:
    caret = data.draw(st.integers(0, len(text)))
    move = data.draw(st.sampled_from(CAMERA_MOVES))
    edit = CAMERA.toggle(text, caret, move)
    written = edit.applied_to(text)
    assert move in CAMERA.used(written)
    assert 0 <= edit.caret <= len(written)
    assert move not in CAMERA.used(CAMERA.toggle(written, edit.caret, move).applied_to(written))


@given(st.lists(st.sampled_from(CAMERA_MOVES), max_size=12, unique=True))
def test_no_bracket_ever_holds_more_than_three_moves(moves: list[str]) -> None:
    text, caret = "", 0
    for move in moves:
        edit = CAMERA.toggle(text, caret, move)
        text, caret = edit.applied_to(text), edit.caret
    assert CAMERA.used(text) == set(moves)
    assert all(bracket.count(",") <= 2 for bracket in text.split("]"))


def test_the_moves_that_people_use_most_are_buttons() -> None:
    palette = service("hailuo").palette
    assert [phrase.label for phrase in palette.phrases[: palette.shown]] == [
        *("Push in", "Pan left", "Tilt up", "Static")
    ]


def test_a_service_without_phrases_finds_none() -> None:
    assert prompt_writer(Palette()).used("[Push in] Snow") == frozenset()
