"""A form that is filled again as it was left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QSpinBox

from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from tests.helpers.page_driver import control, until
from tests.ui.compose.conftest import Compose


def said(page: GenerateTab, name: str) -> str:
    return control(page, MediaWell, name).accessibleDescription()


async def test_a_half_filled_form_comes_back(compose: Compose) -> None:
    page = compose.page("hailuo")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("夏の海")
    control(page, QSpinBox, "hailuoTakes").setValue(3)
    control(page, QPushButton, "hailuoAdvanced").click()
    assert await page.take_picture(compose.picture("a.jpg"), parent_clip_id="clip-1")
    assert await page.take_picture(compose.picture("b.jpg", 800, 600), "last_frame_image_url")
    again = compose.page("hailuo")
    again.restore(page.draft())
    assert again.draft() == page.draft()
    assert again.parent_clip_id == "clip-1"
    assert said(again, "hailuoFirstFrame") == "a.jpg, 640 × 360"
    assert said(again, "hailuoLastFrame") == "b.jpg, 800 × 600"
    assert control(again, QPlainTextEdit, "hailuoPrompt").toPlainText() == "夏の海"
    assert control(again, QSpinBox, "hailuoTakes").value() == 3
    assert control(again, QPushButton, "hailuoAdvanced").isChecked()


async def test_several_pictures_come_back_as_several_clips(compose: Compose) -> None:
    page = compose.page("hailuo")
    await page.take_pictures([compose.picture("a.jpg"), compose.picture("b.jpg", 800, 600)])
    again = compose.page("hailuo")
    again.restore(page.draft())
    assert again.draft() == page.draft()
    assert control(again, QPushButton, "hailuoGenerate").text() == "Generate · about $1.00"


async def test_a_trimmed_source_comes_back(compose: Compose) -> None:
    page = compose.page("luma")
    assert await page.take_video(compose.video())
    again = compose.page("luma")
    again.restore(page.draft())
    await until(lambda: said(again, "lumaSourceVideo").startswith("clip.mp4, 2 s"))


async def test_a_picture_that_is_gone_since_is_said(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.picture("a.jpg"))
    for kept in (compose.folder.parent / "inputs").iterdir():
        kept.unlink()
    again = compose.page("hailuo")
    again.restore(page.draft())
    errors = [label.text() for label in again.findChildren(QLabel) if label.property("role") == "error"]
    assert any("a.jpg" in text for text in errors)
    assert said(again, "hailuoFirstFrame").startswith("Drop a picture")


async def test_values_that_no_model_knows_any_more_are_left_out(compose: Compose) -> None:
    page = compose.page("hailuo")
    before = page.draft()
    odd = {"duration_seconds": 77, "prompt": 5, "prompt_optimizer": "yes", "invented": "x"}
    page.restore(FormDraft({**odd, "callback_url": "https://example.com/"}, takes=99))
    kept = {name: value for name, value in page.draft().values.items() if value is not None}
    assert kept == {"callback_url": "https://example.com/"}
    assert page.draft().takes == 4
    assert before.takes == 1


def test_the_folder_of_inputs_is_kept_by_its_files_alone(tmp_path: Path) -> None:
    """What a draft needs is not swept away: of the kept files only unfinished ones are ever removed."""
    from runapi_desktop.media.files import remove_unfinished

    (tmp_path / "a.jpg").write_bytes(b"x")
    (tmp_path / "b.part").write_bytes(b"x")
    remove_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.jpg"]
