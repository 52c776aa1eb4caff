"""What the model chooser says of each model, in words: what it is for, how long and how fine its clips can
be, what one costs as the form stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.evaluate import evaluate
from runapi_desktop.domain.catalog.spec import FieldValue, ModelSpec
from runapi_desktop.domain.catalog.wishes import Wish, has_sound, longest_s, name_of, resolutions, wishes_of
from runapi_desktop.domain.word_search import folded, search_words
from runapi_desktop.ui.compose.carrying import carried
from runapi_desktop.ui.texts.error_text import seconds_text
from runapi_desktop.ui.texts.i18n import listed, translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.texts.money_text import list_price_text

translate = QCoreApplication.translate


class Offer(NamedTuple):
    """One model. ``name`` is what the settings call it; ``found_by`` is what a search looks at, folded."""

    model: ModelSpec
    name: str
    title: str
    way: str
    summary: str
    facts: str
    price: str
    wishes: frozenset[Wish]
    found_by: str

    def is_found_by(self, text: str) -> bool:
        """All words of ``text`` stand somewhere in what is said of it."""
        return all(word in self.found_by for word in search_words(text))


def offers(model: ModelSpec, values: Mapping[str, FieldValue]) -> list[Offer]:
    """Every model there is, in the order in which they are offered, each at its price for the form of
    ``model`` with ``values`` in it. Loads all services."""
    return [_offer(spec, model, values) for spec in catalog.models()]


def wish_text(wish: Wish) -> str:
    """What one wants, in words."""
    match wish:
        case Wish.TEXT:
            return translate("models", "From text")
        case Wish.PICTURE:
            return translate("models", "From a picture")
        case Wish.BOTH_FRAMES:
            return translate("models", "First and last frame")
        case Wish.REFERENCES:
            return translate("models", "Reference pictures")
        case Wish.SOUND:
            return translate("models", "With sound")
        case Wish.RESTYLE:
            return translate("models", "Restyle or edit")
        case Wish.MOTION:
            return translate("models", "Follow a motion")
        case Wish.EXTEND:
            return translate("models", "Extend")
        case Wish.TALK:
            return translate("models", "Talk")
        case Wish.UPSCALE:
            return translate("models", "Upscale")


def _offer(spec: ModelSpec, model: ModelSpec, values: Mapping[str, FieldValue]) -> Offer:
    service = catalog.service(spec.service)
    form = evaluate(spec, {each.field.name: each.value for each in carried(values, model, spec)})
    title, summary = model_text(spec), translated(spec.summary)
    label = translated(service.action(spec.action).label)
    way = label if title.startswith(service.title) else f"{service.title} · {label}"
    wishes = wishes_of(spec)
    facts = _facts(spec)
    said = (title, service.title, label, summary, facts, *map(wish_text, wishes))
    return Offer(
        *(spec, name_of(spec), title, way, summary, facts, list_price_text(form)),
        *(wishes, folded(" ".join(said))),
    )


def _facts(spec: ModelSpec) -> str:
    """``up to 15 s · 720p, 1080p · sound``."""
    most = longest_s(spec)
    length = (
        translate("models", "as long as its source")
        if most is None
        else translate("models", "up to {length}").format(length=seconds_text(most))
    )
    fine = listed(translated(choice.label) for choice in resolutions(spec))
    sound = translate("models", "sound") if has_sound(spec) else ""
    return " · ".join(filter(None, (length, fine, sound)))
