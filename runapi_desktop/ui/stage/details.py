"""Everything that is known about a card, beside the picture: prompt, parameters, price, times, numbers.

Owns the list and how it is drawn. The words of parameters come from the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from runapi_desktop.domain.catalog import find_model, models
from runapi_desktop.domain.catalog.spec import FieldKind, FieldRole, FieldSpec, ModelSpec
from runapi_desktop.domain.clip import ReelItem, VideoFacts
from runapi_desktop.domain.media_source import AudioFile, PictureFile, RemoteUrl, SourceClip, VideoFile
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.request import ParamValue
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.task import Task
from runapi_desktop.ui.texts.date_text import moment_text
from runapi_desktop.ui.texts.error_text import seconds_text, size_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import Theme, set_role

_WIDTH_PX = 280


@dataclass(frozen=True, slots=True)
class Detail:
    """One line: ``name`` is stable and English, ``label`` and ``value`` are for the user."""

    name: str
    label: str
    value: str
    is_copyable: bool = False


class Details(QScrollArea):
    """A column of labels and values; what is a number or a path can be copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageDetails")
        self.setAccessibleName(self.tr("Details"))
        self.setFixedWidth(_WIDTH_PX)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._theme = theme
        self._shown: list[Detail] = []
        self._fill()

    def show_item(self, item: ReelItem | None) -> None:
        """List what is known about ``item``; nothing for ``None``."""
        details = self._details(item) if item is not None else []
        if details != self._shown:
            self._shown = details
            self._fill()

    def _details(self, item: ReelItem) -> list[Detail]:
        task, clip = item.task, item.clip
        spec = spec_of(task)
        found = [
            Detail("prompt", self.tr("Prompt"), task.request.prompt, is_copyable=True),
            Detail("model", self.tr("Model"), model_text(task.request.model)),
        ]
        found += [
            Detail(name, param_label(spec, name), param_text(spec, name, value))
            for name, value in task.request.params.items()
            if name != "prompt"
        ]
        if task.cost_micros is not None:
            found.append(Detail("price", self.tr("Price"), format_usd(task.cost_micros)))
        elif task.quote_micros is not None:
            found.append(Detail("price", self.tr("Quoted price"), format_usd(task.quote_micros)))
        if clip is not None:
            found.append(Detail("video", self.tr("Video"), facts_text(clip.facts)))
        found += [
            Detail("created", self.tr("Created"), moment_text(task.created_at)),
            Detail(
                "finished", self.tr("Finished"), moment_text(task.finished_at) if task.finished_at else ""
            ),
            Detail("taskId", self.tr("Task ID"), task.remote_id or "", is_copyable=True),
            Detail("requestId", self.tr("Request ID"), task.request_id or "", is_copyable=True),
            Detail("file", self.tr("File"), clip.path if clip else "", is_copyable=True),
        ]
        return [detail for detail in found if detail.value]

    def _fill(self) -> None:
        page = QWidget()
        set_role(page, "panel")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(2)
        for detail in self._shown:
            label = PlainLabel(detail.label, page, role="why")
            layout.addWidget(label)
            layout.addLayout(self._line(detail, page))
            layout.addSpacing(8)
        layout.addStretch(1)
        self.setWidget(page)

    def _line(self, detail: Detail, page: QWidget) -> QHBoxLayout:
        text = _breakable(detail.value)
        value = PlainLabel(text, page, name=f"detail-{detail.name}", wraps=True)
        if text == detail.value:
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(value, 1)
        if detail.is_copyable:
            button = icon_button(
                f"copy-{detail.name}",
                self.tr("Copy {what}").format(what=detail.label),
                page,
                picture=icon("copy", self._theme),
                tip=self.tr("Copy"),
            )
            button.clicked.connect(lambda: QGuiApplication.clipboard().setText(detail.value))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line


def spec_of(task: Task) -> ModelSpec | None:
    """The model of a task, ``None`` for one that this version does not know."""
    request = task.request
    return find_model(request.service, request.action, request.model)


def summary_parts(item: ReelItem) -> list[str]:
    """``Hailuo 02 Standard``, ``768p``, ``$0.30``; of an imported clip its size alone."""
    task = item.task
    spec = spec_of(task)
    parts = [model_text(task.request.model)]
    field = spec.of_role(FieldRole.RESOLUTION) or spec.of_role(FieldRole.SHAPE) if spec else None
    size = task.request.params.get(field.wire) if field else None
    if field is not None and isinstance(size, str):
        parts.append(choice_text(spec, field.wire, size))
    elif item.clip is not None:
        parts.append(f"{item.clip.facts.width_px} × {item.clip.facts.height_px}")
    if task.price_micros is not None and task.failure is None:
        parts.append(format_usd(task.price_micros))
    return list(filter(None, parts))


def facts_text(facts: VideoFacts) -> str:
    """``1366 × 768 · 24 fps · h264 · 1.0 MB``."""
    frames = QLocale().toString(float(facts.frames_per_s), "g", 4)
    parts = _size_text(facts), _whole(f"{frames} fps"), facts.codec, _whole(size_text(facts.size_bytes))
    return " · ".join(parts)


def _size_text(of: VideoFacts | PictureFile | VideoFile) -> str:
    return _whole(f"{of.width_px} × {of.height_px}")


def _whole(measure: str) -> str:
    """A number and its unit on one line, wherever the others end."""
    return measure.replace(" ", "\u00a0")


def choice_text(spec: ModelSpec | None, wire_name: str, value: str | int) -> str:
    """The catalogue's word for a value, or the value itself."""
    field = _field(spec, wire_name)
    choices = field.choices if field is not None else ()
    return next((translated(choice.label) for choice in choices if choice.value == value), str(value))


def param_text(spec: ModelSpec | None, wire_name: str, value: ParamValue) -> str:
    """A parameter's value as people read it."""
    match value:
        case bool():
            return _switch_text(value)
        case PictureFile() | VideoFile():
            return f"{shown_line(value.file_name)} · {_size_text(value)}"
        case AudioFile():
            return f"{shown_line(value.file_name)} · {_whole(seconds_text(value.duration_s))}"
        case RemoteUrl():
            return shown_line(value.url)
        case SourceClip():
            return shown_line(value.title or value.task_id)
        case tuple():
            return "\n".join(param_text(spec, wire_name, part) for part in value)
        case float():
            return QLocale().toString(value)
        case _:
            return choice_text(spec, wire_name, value)


def param_label(spec: ModelSpec | None, wire_name: str) -> str:
    """The model's name for a parameter, else another model's, else what can be made of its wire name."""
    fields = (_field(model, wire_name) for model in chain((spec,), models()))
    field = next((field for field in fields if field is not None), None)
    if field is None:
        return wire_name.replace("_", " ").capitalize()
    return translated(field.label)


def setting_text(spec: ModelSpec | None, field_name: str, params: Mapping[str, ParamValue]) -> str:
    """What the model was told about a field of its form, or does by itself where it was told nothing; ``""``
    where nothing is known."""
    field = next((field for field in spec.fields if field.name == field_name), None) if spec else None
    if field is None or not params:
        return ""
    if field.wire in params:
        return param_text(spec, field.wire, params[field.wire])
    if field.fixed:
        return translated(field.fixed)
    if field.why_not:
        return translated(field.why_not)
    if field.kind is FieldKind.SWITCH:
        return _switch_text(field.drawn_on)
    untold = next((choice.label for choice in field.choices if choice.value == field.default), "")
    return translated(untold) if untold else QCoreApplication.translate("Details", "None")


def _switch_text(is_on: bool) -> str:
    translate = QCoreApplication.translate
    return translate("Details", "On") if is_on else translate("Details", "Off")


def _field(spec: ModelSpec | None, wire_name: str) -> FieldSpec | None:
    fields = spec.fields if spec is not None else ()
    return next((field for field in fields if field.wire == wire_name), None)


def _breakable(text: str) -> str:
    """Lets a long id or path wrap, by invisible spaces: not for a text that can be selected."""
    if " " in text or len(text) <= 24:
        return text
    return "\u200b".join(text[i : i + 24] for i in range(0, len(text), 24))
