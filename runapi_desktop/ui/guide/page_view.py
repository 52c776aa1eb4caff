"""Draws one page of the guide: its words literally, its picture as wide as there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextImageFormat,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from runapi_desktop.ui.guide.markup import Block, BlockKind, Page, Span, SpanKind
from runapi_desktop.ui.widgets.theme import RADIUS_PX, Theme, set_role, text_px

_PICTURES_ARE_DRAWN_AT = 2.0
"""Pixels of a file for one of the window."""
_HIGHEST_PICTURE_PX = 270
_LINE_PERCENT = 135
_INDENT_PX = 24
_TITLE_PX, _HEADING_PX, _TEXT_PX, _CAPTION_PX = 22, 15, 14, 12
_SPACE_ABOVE_PX = {BlockKind.HEADING: 14, BlockKind.STEP: 5, BlockKind.POINT: 5, BlockKind.TITLE: 0}
_USUAL_SPACE_PX = 8
_LISTS = {
    BlockKind.STEP: QTextListFormat.Style.ListDecimal,
    BlockKind.POINT: QTextListFormat.Style.ListDisc,
}


class PageView(QTextBrowser):
    """``page_wanted(page id)`` when a link is followed. ``read_picture`` answers with the picture of that
    name, null where there is none."""

    page_wanted = Signal(str)

    def __init__(self, theme: Theme, read_picture: Callable[[str], QImage], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guidePage")
        set_role(self, "page")
        self.setOpenLinks(False)
        # Qt's own menu offers the address of a link, which is none.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that came and went would change the width while the page is being drawn.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._theme = theme
        self._read_picture = read_picture
        self._page: Page | None = None
        self._words: Sequence[str] = ()
        self._picture = QImage()
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._redraw)

    def show_page(self, page: Page, words: Sequence[str] = ()) -> None:
        """Draw ``page`` from its top, and mark in it ``words``, which somebody searched."""
        if page is not self._page:
            self._page = page
            self._redraw()
        self._words = words
        self._mark()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt asks for the picture; it never opens a file by itself."""
        return self._picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._redraw()

    def _follow(self, link: QUrl) -> None:
        self.page_wanted.emit(link.toString())

    # --- drawing ---------------------------------------------------------------------------------

    def _redraw(self) -> None:
        if self._page is None:
            return
        self.setAccessibleName(self._page.title)
        self.clear()
        self.document().setIndentWidth(_INDENT_PX)
        self.document().setDocumentMargin(0)
        cursor = QTextCursor(self.document())
        before: BlockKind | None = None
        points: QTextList | None = None
        for block in self._page.blocks:
            points = self._add(cursor, block, before, points)
            before = block.kind
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _add(
        self, cursor: QTextCursor, block: Block, before: BlockKind | None, points: QTextList | None
    ) -> QTextList | None:
        """Add ``block`` below the one of the kind ``before``; answers with the list that it stands in."""
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(_SPACE_ABOVE_PX.get(block.kind, _USUAL_SPACE_PX))
        if block.kind is BlockKind.TITLE:
            shape.setHeadingLevel(1)
        elif block.kind is BlockKind.HEADING:
            shape.setHeadingLevel(2)
        elif block.kind is BlockKind.PICTURE:
            shape.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        plain = self._letters(Span(SpanKind.TEXT, ""), block.kind)
        if before is None:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape, plain)
        if block.kind in _LISTS:
            if points is None or before is not block.kind:
                points = cursor.createList(_LISTS[block.kind])
            else:
                points.add(cursor.block())
        if block.kind is BlockKind.PICTURE:
            self._add_picture(cursor, block.picture)
            caption = QTextBlockFormat()
            caption.setTopMargin(4)
            caption.setBottomMargin(8)
            cursor.insertBlock(caption)
        for span in block.spans:
            # No key stands at the edge of what marks it as one.
            text = f"\u00a0{span.text}\u00a0" if span.kind is SpanKind.KEY else span.text
            cursor.insertText(text, self._letters(span, block.kind))
        return points

    def _add_picture(self, cursor: QTextCursor, name: str) -> None:
        picture = self._read_picture(name)
        if picture.isNull():
            return
        self._picture = self._framed(picture)
        width, height = (px / _PICTURES_ARE_DRAWN_AT for px in (picture.width(), picture.height()))
        shown = min(width, self.viewport().width() - 2.0, width * _HIGHEST_PICTURE_PX / height)
        place = QTextImageFormat()
        place.setName(name)
        place.setWidth(shown)
        place.setHeight(height * shown / width)
        cursor.insertImage(place)

    def _framed(self, picture: QImage) -> QImage:
        """With round corners and a line around it: on a window of its own colour it needs an edge."""
        result = QImage(picture.size(), QImage.Format.Format_ARGB32_Premultiplied)
        result.fill(Qt.GlobalColor.transparent)
        radius = RADIUS_PX * _PICTURES_ARE_DRAWN_AT
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(picture.rect()).adjusted(1, 1, -1, -1), radius, radius)
        with QPainter(result) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(edge)
            painter.drawImage(0, 0, picture)
            painter.setClipping(False)
            painter.setPen(QPen(QColor(self._theme.tokens.line), _PICTURES_ARE_DRAWN_AT))
            painter.drawPath(edge)
        return result

    def _letters(self, span: Span, kind: BlockKind) -> QTextCharFormat:
        tokens = self._theme.tokens
        size_px = {
            BlockKind.TITLE: _TITLE_PX,
            BlockKind.HEADING: _HEADING_PX,
            BlockKind.PICTURE: _CAPTION_PX,
        }.get(kind, _TEXT_PX)
        font = QFont(self.font())
        font.setPixelSize(text_px(size_px))
        is_strong = kind in (BlockKind.TITLE, BlockKind.HEADING) or span.kind in (SpanKind.KEY, SpanKind.NAME)
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        result = QTextCharFormat()
        result.setFont(font)
        result.setForeground(QColor(tokens.dim if kind is BlockKind.PICTURE else tokens.text))
        if span.kind is SpanKind.KEY:
            result.setBackground(QColor(tokens.soft))
        if span.kind is SpanKind.LINK:
            result.setAnchor(True)
            result.setAnchorHref(span.target)
            result.setForeground(QColor(tokens.link))
            result.setFontUnderline(True)
        return result

    def _mark(self) -> None:
        """Show where the words that were searched are, the first of them in sight."""
        places: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            found = self.document().find(word)
            while not found.isNull():
                place = QTextEdit.ExtraSelection()
                place.cursor = found  # pyright: ignore[reportAttributeAccessIssue] - fields of Qt's, untyped
                ink = QTextCharFormat()
                ink.setBackground(QColor(self._theme.tokens.accent))
                ink.setForeground(QColor(self._theme.tokens.on_accent))
                place.format = ink  # pyright: ignore[reportAttributeAccessIssue]
                places.append(place)
                found = self.document().find(word, found)
        self.setExtraSelections(places)
