"""One service's compose page: action, model, form, takes, price, Generate.

Owns what the user is about to ask for and turns it into requests; sends nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.disk import is_file
from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.evaluate import FieldStatus, FormState, Problem, evaluate, form_values
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue, ModelSpec, PictureLimits
from runapi_desktop.domain.media_source import SourceClip
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import Verdict
from runapi_desktop.ui.compose.footer import Footer
from runapi_desktop.ui.compose.form_parts import FormParts, FormServices
from runapi_desktop.ui.compose.form_scroll import SCROLL_BAR_PX, FormContent, FormScrollArea
from runapi_desktop.ui.compose.known_values import opening_model, usable_values
from runapi_desktop.ui.compose.live_price import LivePrice
from runapi_desktop.ui.compose.media_changes import MediaChanges
from runapi_desktop.ui.compose.model_form import ModelForm
from runapi_desktop.ui.compose.model_picker import ModelBox, ModelPicker
from runapi_desktop.ui.compose.order_check import OrderCheck
from runapi_desktop.ui.compose.picture_batch import PictureBatch
from runapi_desktop.ui.compose.tab_order import TabOrder, keyboard_stops
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.money_text import fewer_text, judgement_text
from runapi_desktop.ui.widgets.dropped import DroppedItem, MediaOrigin
from runapi_desktop.ui.widgets.names import control_name, name_control
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from runapi_desktop.domain.catalog.chains import Place
    from runapi_desktop.domain.clip import Clip
    from runapi_desktop.domain.form_draft import FormDraft
    from runapi_desktop.domain.spend_guard import Judgement
    from runapi_desktop.services.spend_outlook import SpendOutlook
    from runapi_desktop.ui.compose.batch_strip import BatchStrip

_MARGIN_PX = 16


class GenerateTab(QWidget):
    """``generate_requested(tuple[GenerationRequest, ...], int | None)``: one request for each clip, and the
    price in micro-dollars that the button shows for one of them; whoever hears it says by ``order_settled``
    when it is done. ``model_changed(model id)`` is for the settings."""

    generate_requested = Signal(object, object)
    model_changed = Signal(str)
    models_wanted = Signal()
    prompt_height_chosen = Signal(int)
    edited = Signal()
    """What is asked for may be another now."""
    limits_wanted = Signal()
    """The user's own limit stands in the way, and the user wants to see to it."""
    media_pasted = Signal(object)  # tuple[DroppedItem, ...], into the words: goes where a drop on them goes

    def __init__(
        self,
        service: str,
        *,
        theme: Theme,
        model_id: str = "",
        prompt_height_px: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Opens with the model ``model_id``, where the service has it, and the prompt as tall as it was."""
        super().__init__(parent)
        self.setObjectName(control_name(service, "Compose"))
        self.service = catalog.service(service)
        self._models = self.service.models
        self._spec = opening_model(self._models, model_id)
        self._last_by_action = {self._spec.action: self._spec}
        self._reveal = False
        self._is_play_money = False
        self._awaits_price = False
        self._origins: dict[str, tuple[FieldValue, str]] = {}
        self._theme = theme
        self._parts = FormParts(self.service, theme, prompt_height_px=prompt_height_px)
        self._batch = PictureBatch(self._parts, self)
        self._price = LivePrice(self)
        self._order_check = OrderCheck(self._price)
        self._form = ModelForm(self._parts)
        self.media = MediaChanges(self._form, self._batch, self._show_field, self)
        self._batch_strip: BatchStrip | None = None
        self._footer = Footer(service, theme, self)
        self._tab_order = TabOrder()
        self._lay_out(service)
        self._connect()
        self._refresh()

    # --- what the rest of the app asks for --------------------------------------------------------

    def serve(self, services: FormServices) -> None:
        """What pressing something needs is there now, and the price can be asked for."""
        self._parts.services = services
        self._picker.make_list()
        self._form.many_given.connect(async_slot(services.scope, self._take_many))
        self._form.media_pasted.connect(async_slot(services.scope, self._take_pasted))
        self._price.ask(services.quotes, services.scope)

    @property
    def model(self) -> ModelSpec:
        """The model in force."""
        return self._spec

    @property
    def model_id(self) -> str:
        """Its id."""
        return self._spec.id

    @property
    def parent_clip_id(self) -> str | None:
        """The clip that the picture or video in the form was taken from, as long as it is still there."""
        values = self._form.values()
        found = (clip for name, (value, clip) in self._origins.items() if values.get(name) == value)
        return next(found, None)

    @property
    def goes_on_from(self) -> str:
        """RunAPI's name for the task whose clip the form goes on from, ``""`` for none."""
        clips = (state.value for state in self._state.fields if isinstance(state.value, SourceClip))
        return next((clip.task_id for clip in clips), "")

    @property
    def taken_from(self) -> Path | None:
        """The video file that the picture or video in the form was taken from."""
        fields = map(self._form.well, self._form.values())
        return next((field.taken_from for field in fields if field is not None and field.taken_from), None)

    def set_prompt_height(self, height_px: int) -> None:
        """Make the prompt's editor that tall; 0 for as tall as it comes."""
        self._form.set_prompt_height(height_px)

    def use_outlook(self, outlook: SpendOutlook) -> None:
        """Say from now on what stands between the user and this order: limits, or the balance."""
        self._order_check.outlook = outlook
        unsubscribe = outlook.changed.subscribe(lambda _limits: self._draw_footer())
        self.destroyed.connect(lambda: unsubscribe())
        self._draw_footer()

    def use_server(self, *, is_practice: bool) -> None:
        """Ask for the price anew: the server changed, and with it perhaps whether money is real."""
        self._is_play_money = is_practice
        self._price.renew()

    def renew_price(self) -> None:
        """Ask for the price anew, unless it is fresh."""
        self._price.renew()

    def order_settled(self) -> None:
        """What was asked for by ``generate_requested`` is under way, or will not be made."""
        self._awaits_price = False
        self._draw_footer()

    async def take_picture(
        self,
        origin: MediaOrigin,
        field: str = "",
        *,
        name: str = "",
        parent_clip_id: str | None = None,
    ) -> bool:
        """Put a picture, or of a video its last frame, into the well ``field`` (``""``: the service's own for
        pictures), and show a model that has it; ``name`` is what the user knows it by if not the file's own.
        Whether it was taken; why not stands at the well."""
        well = field or self._well(FieldKind.PICTURE)
        return await self._take(DroppedItem.of(origin, name), well, parent_clip_id)

    async def take_video(self, origin: MediaOrigin, *, parent_clip_id: str | None = None) -> bool:
        """Put a video into the source well. Whether it was taken."""
        return await self._take(DroppedItem.of(origin), self._well(FieldKind.VIDEO), parent_clip_id)

    async def take_clip(self, place: Place, clip: Clip) -> bool:
        """Make ``clip`` the source there; a model of the same action that takes it as well stays. Whether it
        was taken."""
        name = place.field.name
        if self._spec.action != place.model.action or not _takes(self._spec, name):
            self._use_model(place.model)
        field = self._form.well(name)
        if field is None or not await field.take_clip(clip):
            return False
        self._origins[name] = (field.value(), clip.id)
        self.edited.emit()
        return True

    async def take_pictures(self, origins: Sequence[MediaOrigin]) -> None:
        """Make one clip from each of several pictures, or of all where the model takes a list of them."""
        await self._take_many(
            self._well(FieldKind.PICTURE), tuple(DroppedItem.of(origin) for origin in origins)
        )

    def draft(self) -> FormDraft:
        """What stands in the form and has not been sent."""
        from runapi_desktop.domain.form_draft import FormDraft

        batch, form = self._batch, self._form
        values = {name: value for name, value in form.values().items() if value is not None}
        parents = {name: clip for name, (value, clip) in self._origins.items() if values.get(name) == value}
        return FormDraft(values, parents, batch.field, batch.pictures, self._footer.takes, form.is_unfolded)

    def restore(self, draft: FormDraft) -> None:
        """Fill the form as an earlier run left it, as far as the catalogue still knows what that was."""
        values = usable_values(self._models, draft.values)
        self._form.restore(values)
        self._origins = {
            spec.name: (value, draft.parents[spec.name])
            for spec, value in values
            if spec.name in draft.parents
        }
        self._footer.set_takes(draft.takes)
        pictures = tuple(picture for picture in draft.batch if is_file(Path(picture.path)))
        if len(pictures) > 1 and self._form.values().get(draft.batch_field) == pictures[0]:
            self._batch.restore(draft.batch_field, pictures)
        self._refresh()
        if draft.is_unfolded:
            self._form.unfold()

    def load_request(self, request: GenerationRequest) -> None:
        """Fill the form with ``request``, to be edited and sent as a new one."""
        spec = catalog.find_model(request.service, request.action, request.model)
        if spec is None:
            return
        self._batch.clear()
        self._reveal = False
        values = form_values(spec, request.params)
        self._form.set_values((field, values.get(field.name)) for field in spec.fields)
        self._use_model(spec)

    def choose_model(self, spec: ModelSpec, draft: FormDraft | None = None) -> None:
        """Make the next clip with that model of this service; what ``draft`` holds comes into its fields, and
        all others stay as they are."""
        self._use_model(spec)
        if draft is not None:
            fields = {field.name: field for model in self._models for field in model.fields}
            self._form.set_values((fields[name], value) for name, value in draft.values.items())
            self._origins |= {name: (draft.values[name], clip) for name, clip in draft.parents.items()}
            if draft.batch_field or self._batch.field in draft.values:
                self._batch.restore(draft.batch_field, draft.batch)
            self._refresh()

    def media_field(self, kind: FieldKind) -> FieldSpec | None:
        """The field where media of that kind go now; for a picture it may be a list of them."""
        return self.service.field_for(kind, self._spec)

    def _well(self, kind: FieldKind) -> str:
        field = self.media_field(kind)
        return "" if field is None else field.name

    def generate(self) -> None:
        """What the button does: ask for the clips, or show everything that keeps them from being made."""
        if self._is_reading or self._awaits_price:
            return
        states = self._states()
        problem = _first_problem(states)
        if problem is not None:
            self._reveal = True
            self._refresh()
            self._scroll.ensureWidgetVisible(self._form.focus_problem(problem))
            return
        if self._form.open_question:
            return
        self._reveal = False
        clips = len(states) * self._footer.takes
        if not self._order_check.forbids(self._order_check.judgement(clips)):
            self._order(states, clips)

    def take_keyboard(self) -> None:
        """Lead the keyboard to the prompt. A form that lacks a file stays at its top until words come."""
        field = self._form.take_keyboard()
        if not self._state.lacks_file:
            # The form may just have come into the window: its layout is for the next turn.
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(field))

    def _show_advanced(self) -> None:
        self._scroll.ensureWidgetVisible(self._form.advanced, 0, _MARGIN_PX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tab_order.restore()

    # --- inside -----------------------------------------------------------------------------------

    def _order(self, states: Sequence[FormState], clips: int) -> None:
        requests = tuple(state.request for state in states for _ in range(self._footer.takes))
        # The till asks for a price that nobody confirmed just now: pressed again meanwhile, it is one press.
        self._awaits_price = not self._price.is_fresh
        self._draw_footer()
        self.generate_requested.emit(requests[:clips], self._price.now.micros)

    def _take_way_out(self) -> None:
        """Make what the limit or the balance allows; where that is nothing, the limit may be changed."""
        states = self._states()
        fit = self._order_check.judgement(len(states) * self._footer.takes).clips_that_fit
        if fit:
            self._order(states, fit)
        else:
            self.limits_wanted.emit()

    def _lay_out(self, service: str) -> None:
        self._actions = SegmentBar(self)
        self._actions.setObjectName(service)
        self._action_segments = tuple(
            Segment(action.id, action.id.replace("_", " "), translated(action.label))
            for action in self.service.actions
        )
        self._actions.setVisible(len(self._action_segments) > 1)
        self._picker = ModelPicker(self._theme, self)
        name_control(self._picker, service, "Model", self.tr("Model"))
        self._model = ModelBox(self._picker, service, self)
        content = FormContent()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX - SCROLL_BAR_PX, _MARGIN_PX)
        column.setSpacing(14)
        column.addWidget(self._actions)
        column.addWidget(self._model)
        column.addWidget(self._form)
        column.addStretch(1)
        self._scroll = FormScrollArea(content, self)
        self._scroll.setObjectName(control_name(service, "Form"))
        page = self._page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._footer)
        self._footer.raise_()  # The last of its parts, for whoever hears them read aloud.

    def _connect(self) -> None:
        self._actions.chosen.connect(self._use_action)
        self._picker.model_chosen.connect(self._use_model)
        self._model.models_wanted.connect(self.models_wanted)
        self._form.values_changed.connect(self._on_values_changed)
        self._form.busy_changed.connect(self._draw_footer)
        self._form.refusal_changed.connect(self._draw_footer)
        self._form.controls_added.connect(self._order_tab_stops)
        self._form.unfolded.connect(lambda: QTimer.singleShot(0, self, self._show_advanced))
        self._form.prompt_height_chosen.connect(self.prompt_height_chosen)
        self._batch.changed.connect(self._on_batch_changed)
        self._price.changed.connect(self._draw_footer)
        self._footer.takes_changed.connect(self._draw_footer)
        self._footer.generate_pressed.connect(self.generate)
        self._footer.remedy_pressed.connect(self._take_way_out)

    def _use_action(self, action: str) -> None:
        models = catalog.models_for(self.service.id, action)
        same_title = next((spec for spec in models if spec.title == self._spec.title), models[0])
        self._use_model(self._last_by_action.get(action, same_title))

    def _use_model(self, spec: ModelSpec) -> None:
        has_changed = spec is not self._spec
        self._spec = self._last_by_action[spec.action] = spec
        self._refresh()
        if has_changed:
            self.model_changed.emit(spec.id)

    def _show_field(self, name: str) -> None:
        """Choose a model that takes the field ``name``, unless the one in force does."""
        candidates = (self._spec, *self._last_by_action.values(), *self._models)
        self._use_model(next((spec for spec in candidates if _takes(spec, name)), self._spec))

    async def _take(self, item: DroppedItem, name: str, parent_clip_id: str | None) -> bool:
        self._show_field(name)
        field = self._form.well(name)
        if field is None or not await field.take_over(item):
            return False
        if parent_clip_id is not None:
            self._origins[name] = (field.value(), parent_clip_id)
        return True

    async def _take_pasted(self, items: tuple[DroppedItem, ...]) -> None:
        picture, audio = self._well(FieldKind.PICTURE), self._well(FieldKind.AUDIO)
        name = audio if items and items[0].is_audio else picture
        if not name or any(item.is_video or item.is_folder for item in items):
            self.media_pasted.emit(items)
        elif len(items) > 1 and name == picture:
            await self._take_many(picture, items)
        elif items:
            await self._take(items[0], name, None)

    async def _take_many(self, name: str, items: tuple[DroppedItem, ...]) -> None:
        self._show_field(name)
        spec, well = self._spec.field(name), self._form.well(name)
        if well is None:
            return
        if spec.kind is FieldKind.PICTURES:
            well.take_items(items)
            return
        before = self.media.contents(well)
        pictures = await self._batch.read(name, items, spec.picture_limits or PictureLimits())
        if isValid(self):
            self._form.set_values((spec, picture) for picture in pictures[:1])
            self._refresh()
            self.media.tell(before)

    def _on_values_changed(self) -> None:
        self._form.forget_refusals()
        self._refresh()
        self._scroll.show_keyboard()

    def _on_batch_changed(self) -> None:
        if self._batch.reading is not None:
            if self._batch_strip is None:
                self._batch_strip = self._new_batch_strip()
                self._order_tab_stops()
            self._batch_strip.show_reading(*self._batch.reading)
        elif self._batch_strip is not None:
            self._batch_strip.show_pictures(self._batch.pictures, self._batch.refusals)
        self._draw_footer()

    def _new_batch_strip(self) -> BatchStrip:
        from runapi_desktop.ui.compose.batch_strip import BatchStrip  # with the first batch

        strip = BatchStrip(self._parts, self)
        strip.clear_pressed.connect(self.media.clear_batch)
        self._page.insertWidget(self._page.indexOf(self._footer), strip)
        return strip

    def _refresh(self) -> None:
        """Draw everything from the values in the form."""
        self._state = evaluate(self._spec, self._form.values())
        self._actions.show_segments(self._action_segments, self._spec.action)
        models = catalog.models_for(self.service.id, self._spec.action)
        self._picker.offer([evaluate(spec, self._form.values()) for spec in models], self._spec)
        self._form.show_state(self._state, reveal=self._reveal)
        self._price.follow(self._state)
        self._draw_footer()
        self._order_tab_stops()

    def _order_tab_stops(self) -> None:
        stops = [*keyboard_stops(self._actions), *keyboard_stops(self._model), *self._form.tab_stops()]
        if self._batch_strip is not None:
            stops += keyboard_stops(self._batch_strip)
        stops += keyboard_stops(self._footer)
        self._tab_order.follow(stops)

    @property
    def _is_reading(self) -> bool:
        return self._form.is_busy or self._batch.reading is not None

    def _states(self) -> tuple[FormState, ...]:
        """The form once for each picture of the batch, or once."""
        name = self._batch.field
        takes_batch = any(f.spec.name == name and f.status is FieldStatus.OPEN for f in self._state.fields)
        if not (self._batch.pictures and takes_batch):
            return (self._state,)
        values: Mapping[str, FieldValue] = self._form.values()
        return tuple(evaluate(self._spec, {**values, name: picture}) for picture in self._batch.pictures)

    def _draw_footer(self) -> None:
        self.edited.emit()
        states = self._states()
        problem = _first_problem(states)
        price, clips = self._price.now, len(states) * self._footer.takes
        is_checking = self._price.is_checking or self._awaits_price
        judgement = self._order_check.judgement(clips)
        self._footer.show_offer(
            *(clips, price, self._state.tariff()),
            is_checking=is_checking,
            is_play_money=self._is_play_money,
        )
        if self._is_reading:
            self._footer.show_line(self.tr("The file is still being read."), is_blocking=True)
        elif problem is not None:
            self._footer.show_line(self._form.obstacle_text(problem))
        elif question := self._form.open_question:
            self._footer.show_line(question, is_blocking=True)
        elif self._order_check.forbids(judgement) or judgement.verdict is Verdict.OVER_BALANCE:
            self._show_judgement(judgement)
        elif price.micros is None and not is_checking:
            self._footer.show_line(self.tr("Price not available yet"))
        else:
            self._footer.show_line("")

    def _show_judgement(self, judgement: Judgement) -> None:
        text, fewer = judgement_text(judgement), fewer_text(judgement)
        if self._order_check.forbids(judgement):
            self._footer.show_line(text, is_blocking=True, remedy=fewer or self.tr("Change the limit…"))
        else:
            self._footer.show_line(text, remedy=fewer)


def _takes(spec: ModelSpec, name: str) -> bool:
    return any(field.name == name and field.takes_values for field in spec.fields)


def _first_problem(states: Sequence[FormState]) -> Problem | None:
    return next((problem for state in states for problem in state.problems), None)
