"""Prompt ideas in the form: found by words, looked through page by page, taken with one click, undone."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.settings import Settings
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.prompt_ideas import PER_PAGE, PromptIdeas
from runapi_desktop.store.prompt_cache import PromptCache
from runapi_desktop.ui.compose.form_parts import FormServices
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.idea_delegate import first_lines
from tests.helpers.page_driver import control, until
from tests.media.samples import jpeg, quadrants
from tests.ui.compose.conftest import Compose


@dataclass
class IdeaServer:
    """Has forty prompts; the third one has a picture."""

    is_up: bool = True
    asked: list[tuple[str, int]] = field(default_factory=list)
    picture: bytes = b""
    previews: int = 0

    def answer(self, request: httpx.Request) -> httpx.Response:
        if not self.is_up:
            return httpx.Response(400)
        if request.url.host == "pictures.test":
            self.previews += 1
            return httpx.Response(200, headers={"Content-Type": "image/jpeg"}, content=self.picture)
        words, page = request.url.params.get("q", ""), int(request.url.params["page"])
        self.asked.append((words, page))
        every = [n for n in range(1, 41) if words in f"idea number {n}"]
        shown = every[(page - 1) * PER_PAGE : page * PER_PAGE]
        prompts = [
            {
                "id": n,
                "title": f"Idea {n}",
                "prompt": f"Idea number {n} 🌊 " + "waves roll in, " * 30,
                "category": "Sea",
                "tags": ["calm"],
                "preview_url": "https://pictures.test/3.jpg" if n == 3 else None,
            }
            for n in shown
        ]
        pages = -(-len(every) // PER_PAGE)
        place = {"page": page, "per_page": PER_PAGE, "total": len(every), "pages": pages}
        return httpx.Response(200, json={"prompts": prompts, "pagination": place})


@dataclass
class Ideas:
    """A page with the idea button, and its server."""

    server: IdeaServer
    page: GenerateTab
    qtbot: QtBot

    @property
    def editor(self) -> QPlainTextEdit:
        return control(self.page, QPlainTextEdit, "hailuoPrompt")

    async def open(self) -> QDialog:
        self.qtbot.mouseClick(control(self.page, QToolButton, "hailuoPromptIdeas"), Qt.MouseButton.LeftButton)
        dialog = control(self.page, QDialog, "promptIdeas")
        note = control(dialog, QLabel, "promptIdeasNote")
        await until(lambda: note.text() not in ("", "Looking for ideas…"))
        return dialog


@pytest.fixture
async def ideas(compose: Compose, qtbot: QtBot, tmp_path: Path) -> Ideas:
    server = IdeaServer(picture=jpeg(quadrants(640, 360)))
    connections = Connections(Gates(SystemClock(), Events(), compose.scope))
    http = httpx.AsyncClient(transport=httpx.MockTransport(server.answer))
    client = RunApiClient("https://runapi.ai", lambda: None, http=http)
    connections.add(Connection(client.origin, client))
    connections.use(client.origin)
    found = PromptIdeas(connections, PromptCache(tmp_path / "ideas.json"), SystemClock())
    page = GenerateTab("hailuo", theme=compose.theme)
    settings, clips = Settings(), compose.clips
    page.serve(FormServices(compose.intake, compose.quotes, compose.scope, _nothing, settings, found, clips))
    qtbot.addWidget(page)
    page.resize(392, 760)
    page.show()
    return Ideas(server, page, qtbot)


async def _nothing(_service: str) -> list[str]:
    return []


def shown(dialog: QDialog) -> list[str]:
    cards = control(dialog, QListWidget, "promptIdeasList")
    texts = (cards.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(cards.count()))
    return [str(text).split(":")[0] for text in texts]


def note(dialog: QDialog) -> str:
    return control(dialog, QLabel, "promptIdeasNote").text()


async def _gone(ideas: Ideas) -> None:
    await until(lambda: ideas.page.findChild(QDialog, "promptIdeas") is None)


async def test_one_click_adds_an_idea_to_the_users_words_and_undo_takes_it_back(ideas: Ideas) -> None:
    ideas.editor.setPlainText("my own words")
    dialog = await ideas.open()
    cards = control(dialog, QListWidget, "promptIdeasList")
    spot = cards.visualItemRect(cards.item(1)).center()
    ideas.qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert ideas.editor.toPlainText().startswith("my own words\nIdea number 2 🌊 waves")
    await _gone(ideas)
    ideas.editor.undo()
    assert ideas.editor.toPlainText() == "my own words"


async def test_pages_are_turned_both_ways(ideas: Ideas) -> None:
    dialog = await ideas.open()
    back, forth = (control(dialog, QPushButton, f"promptIdeas{name}") for name in ("Previous", "Next"))
    assert (note(dialog), back.isEnabled(), forth.isEnabled()) == ("Page 1 of 2", False, True)
    forth.click()
    await until(lambda: note(dialog) == "Page 2 of 2")
    assert shown(dialog)[0] == f"Idea {PER_PAGE + 1}"
    assert (back.isEnabled(), forth.isEnabled()) == (True, False)
    back.click()
    await until(lambda: note(dialog) == "Page 1 of 2")
    assert ideas.server.asked == [("", 1), ("", 2)]
    dialog.reject()
    await _gone(ideas)


async def test_typing_searches_after_a_pause_and_the_keyboard_takes_what_it_found(ideas: Ideas) -> None:
    dialog = await ideas.open()
    search = control(dialog, QLineEdit, "promptIdeasSearch")
    ideas.qtbot.keyClicks(search, "number 3")
    await until(lambda: "Idea 30" in shown(dialog)[:2])
    assert ideas.server.asked == [("", 1), ("number 3", 1)]
    assert shown(dialog)[0] == "Idea 3"
    ideas.qtbot.keyClick(search, Qt.Key.Key_Down)
    ideas.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert ideas.editor.toPlainText().startswith("Idea number 30 ")
    await _gone(ideas)


async def test_enter_right_after_typing_looks_and_takes_nothing_of_what_was_there(ideas: Ideas) -> None:
    dialog = await ideas.open()
    search = control(dialog, QLineEdit, "promptIdeasSearch")
    ideas.qtbot.keyClicks(search, "number 3")
    for _ in range(2):  # The second one while RunAPI is asked.
        ideas.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert ideas.editor.toPlainText() == ""
    await until(lambda: "Idea 30" in shown(dialog)[:2])
    ideas.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert ideas.editor.toPlainText().startswith("Idea number 3 ")
    await _gone(ideas)


async def test_words_that_nothing_has(ideas: Ideas) -> None:
    dialog = await ideas.open()
    search = control(dialog, QLineEdit, "promptIdeasSearch")
    ideas.qtbot.keyClicks(search, "zebra")
    await until(lambda: note(dialog) == "No results for “zebra”")
    ideas.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert ideas.editor.toPlainText() == ""
    dialog.reject()
    await _gone(ideas)


async def test_offline_it_is_calm(ideas: Ideas) -> None:
    ideas.server.is_up = False
    dialog = await ideas.open()
    assert note(dialog) == "Ideas come from RunAPI, which cannot be reached right now."
    assert shown(dialog) == []
    dialog.reject()
    await _gone(ideas)
    ideas.server.is_up = True
    first = await ideas.open()
    first.reject()
    await _gone(ideas)
    ideas.server.is_up = False
    kept = await ideas.open()
    assert len(shown(kept)) == PER_PAGE
    kept.reject()
    await _gone(ideas)


async def test_a_picture_appears_beside_its_idea(ideas: Ideas) -> None:
    dialog = await ideas.open()
    cards = control(dialog, QListWidget, "promptIdeasList")
    await until(lambda: not cards.item(2).icon().isNull())
    assert cards.item(1).icon().isNull()
    spot = cards.visualItemRect(cards.item(2)).topLeft()
    colours = {
        cards.grab().toImage().pixelColor(spot.x() + x, spot.y() + 40).name() for x in range(20, 130, 10)
    }
    assert len(colours) > 1
    dialog.reject()
    await _gone(ideas)


async def test_closing_while_it_looks_harms_nobody(ideas: Ideas) -> None:
    ideas.qtbot.mouseClick(control(ideas.page, QToolButton, "hailuoPromptIdeas"), Qt.MouseButton.LeftButton)
    control(ideas.page, QDialog, "promptIdeas").reject()
    await _gone(ideas)


_SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><use href='#a'/></svg>"


@pytest.mark.parametrize(
    "data", [b"", b"no picture", _SVG, b"\x89PNG\r\n\x1a\n" + _SVG, b"\xff\xd8\xff" + _SVG]
)
async def test_what_is_no_fit_picture_is_no_preview(ideas: Ideas, data: bytes) -> None:
    """Whatever the server calls it: here it says JPEG."""
    ideas.server.picture = data
    dialog = await ideas.open()
    cards = control(dialog, QListWidget, "promptIdeasList")
    await until(lambda: ideas.server.previews > 0)
    for _ in range(20):
        await asyncio.to_thread(bool)
    assert all(cards.item(row).icon().isNull() for row in range(cards.count()))
    dialog.reject()
    await _gone(ideas)


@pytest.mark.parametrize(
    "text", ["", "short", "a long line of words " * 40, "🌊🌊 波が寄せる " * 60, "x" * 900]
)
def test_a_prompt_falls_into_three_lines_at_most(qtbot: QtBot, text: str) -> None:
    font = QFont()
    lines = first_lines(text, font, 300)
    assert len(lines) <= 3
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 300 for line in lines[:-1])
