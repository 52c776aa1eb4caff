"""What the app remembers of its user: one table, one row a setting, and the values in force.

A row of `Settings` says under which key it is kept, what it may hold, what it is at first, and, for one that
the user sets in the settings window, the page and the words. The file, the window and the reset of a page are
drawn from the rows. Knows neither the file nor the window; no key of an account is ever a setting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from enum import Enum, StrEnum
from typing import Any, Generic, NamedTuple, TypeVar, cast, overload

from runapi_desktop.domain.setting_kinds import (
    Amount,
    Flag,
    Folder,
    Kind,
    NamePattern,
    Names,
    OneOf,
    Real,
    Text,
    TextByName,
    Whole,
)
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

T = TypeVar("T")
R = TypeVar("R", covariant=True)
E = TypeVar("E", bound=StrEnum)

DEFAULT_TEMPLATE = "{date} {model} {prompt}"
"""For the names of clips; see ``domain/file_names.py``."""


class ThemeChoice(StrEnum):
    """What the user chose; ``SYSTEM`` follows the operating system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class CardSize(StrEnum):
    """How large the cards of the Reel are."""

    SMALL = "SMALL"
    MEDIUM = "MEDIUM"
    LARGE = "LARGE"


class ReelSort(StrEnum):
    """The orders of the Reel; the newest comes first among equals."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LONGEST = "longest"
    DEAREST = "dearest"
    MODEL = "model"
    TITLE = "title"

    @property
    def is_by_time(self) -> bool:
        """Cards of one day stand together."""
        return self in (ReelSort.NEWEST, ReelSort.OLDEST)


class MetadataPlace(StrEnum):
    """Where a copy of a clip carries how it was made; the value is what the settings hold."""

    NOWHERE = "nowhere"
    INSIDE = "inside"
    BESIDE = "beside"


class ContrastChoice(StrEnum):
    """How strong the colours are; ``SYSTEM`` follows the operating system."""

    SYSTEM = "system"
    STANDARD = "standard"
    HIGH = "high"


class Language(StrEnum):
    """What the app speaks; ``SYSTEM`` is the first of the system's languages that is here."""

    SYSTEM = "system"
    ENGLISH = "en"
    KOREAN = "ko"
    JAPANESE = "ja"
    CHINESE = "zh_CN"


# --- a row ---------------------------------------------------------------------------------------------


class Page(Enum):
    """The pages of the settings window, in their order."""

    ACCOUNT = "account"
    CLIPS = "clips"
    APPEARANCE = "appearance"
    SPENDING = "spending"
    SENDING = "sending"
    AWAY = "away"
    NETWORK = "network"
    PRIVACY = "privacy"
    STORAGE = "storage"
    UPDATES = "updates"


class Shown(NamedTuple):
    """Where and in which words the settings window shows a setting; all words are marked for the translators.
    ``choices`` are the words for the members of a `OneOf`; ``unit`` is how a number is written, with ``{}``
    for it."""

    page: Page
    label: str
    help: str = ""
    choices: Mapping[str, str] = {}
    unit: str = "{}"


class Former(NamedTuple, Generic[T]):
    """Under which key, and as what, an earlier version of the app kept a setting."""

    key: str
    kind: Kind[T]


class Setting(Generic[T]):
    """A row of the table. Read on a `Settings` it is the value in force; setting it there changes that."""

    key: str

    def __init__(
        self, kind: Kind[T], default: T, shown: Shown | None = None, former: Former[T] | None = None
    ) -> None:
        self.kind = kind
        self.default = default
        self.shown = shown
        self.former = former

    def __set_name__(self, owner: type[Settings], name: str) -> None:
        self.key = name

    @overload
    def __get__(self, instance: None, owner: type[Settings]) -> Setting[T]: ...
    @overload
    def __get__(self, instance: Settings, owner: type[Settings]) -> T: ...
    def __get__(self, instance: Settings | None, owner: type[Settings]) -> Setting[T] | T:
        return self if instance is None else instance.value(self)

    def __set__(self, instance: Settings, value: T) -> None:
        instance.change(self, value)


# --- the table -----------------------------------------------------------------------------------------


class Settings:
    """The values in force. ``keep`` is told every change, by key, ``None`` for what is at its default again.

    Sizes of the window and its splitters are Qt's own, as base64; ``""`` means never saved.
    """

    window_geometry = Setting(Text(), "")
    main_splitter = Setting(Text(), "")
    stage_splitter = Setting(Text(), "")
    practice = Setting(Flag(), False)
    muted = Setting(Flag(), False)
    volume = Setting(Real(0.0, 1.0), 1.0)
    """Linear."""
    loop = Setting(Flag(), True)
    clips_dir = Setting(
        Folder(),
        "",
        Shown(
            Page.CLIPS,
            QT_TRANSLATE_NOOP("settings", "Clips folder"),
            QT_TRANSLATE_NOOP("settings", "New clips are saved here."),
        ),
    )
    file_name_template = Setting(
        NamePattern(),
        DEFAULT_TEMPLATE,
        Shown(
            Page.CLIPS,
            QT_TRANSLATE_NOOP("settings", "File names"),
            QT_TRANSLATE_NOOP("settings", "For new clips. Files that are there keep their names."),
        ),
    )
    last_tab = Setting(Text(), "hailuo")
    added_services = Setting(Names(), ())
    """Those that have tabs beside the first ones, in their order."""
    last_models = Setting(TextByName(), {})
    """The model last used, by service."""
    recent_models = Setting(Names(), ())
    """What clips were made with last, newest first; see ``catalog/wishes.py`` for the names."""
    favourite_models = Setting(Names(), ())
    last_folders = Setting(TextByName(), {})
    """The folder in which a file was opened or saved last, by kind of file."""
    theme = Setting(
        OneOf(ThemeChoice),
        ThemeChoice.SYSTEM,
        Shown(
            Page.APPEARANCE,
            QT_TRANSLATE_NOOP("settings", "Theme"),
            choices={
                ThemeChoice.SYSTEM: QT_TRANSLATE_NOOP("settings", "Match system"),
                ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("settings", "Light"),
                ThemeChoice.DARK: QT_TRANSLATE_NOOP("settings", "Dark"),
            },
        ),
    )
    contrast = Setting(
        OneOf(ContrastChoice),
        ContrastChoice.SYSTEM,
        Shown(
            Page.APPEARANCE,
            QT_TRANSLATE_NOOP("settings", "Contrast"),
            choices={
                ContrastChoice.SYSTEM: QT_TRANSLATE_NOOP("settings", "Match system"),
                ContrastChoice.STANDARD: QT_TRANSLATE_NOOP("settings", "Standard"),
                ContrastChoice.HIGH: QT_TRANSLATE_NOOP("settings", "High"),
            },
        ),
    )
    language = Setting(
        OneOf(Language),
        Language.SYSTEM,
        Shown(
            Page.APPEARANCE,
            QT_TRANSLATE_NOOP("settings", "Language"),
            choices={
                Language.SYSTEM: QT_TRANSLATE_NOOP("settings", "Match system"),
                # Each in its own language: so it is found by whoever reads no other.
                Language.ENGLISH: "English",
                Language.KOREAN: "한국어",
                Language.JAPANESE: "日本語",
                Language.CHINESE: "简体中文",
            },
        ),
    )
    text_percent = Setting(
        Whole(90, 150, step=5),
        100,
        Shown(Page.APPEARANCE, QT_TRANSLATE_NOOP("settings", "Text size"), unit="{}%"),
    )
    reduced_motion = Setting(
        Flag(),
        False,
        Shown(
            Page.APPEARANCE,
            QT_TRANSLATE_NOOP("settings", "Reduce motion"),
            QT_TRANSLATE_NOOP("settings", "Clips wait for you to press play, and the cursor doesn’t blink."),
        ),
    )
    metadata_place = Setting(
        OneOf(MetadataPlace),
        MetadataPlace.NOWHERE,
        Shown(
            Page.PRIVACY,
            QT_TRANSLATE_NOOP("settings", "Include prompt and settings in saved copies"),
            QT_TRANSLATE_NOOP("settings", "For copies and films that you save from now on."),
            choices={
                MetadataPlace.NOWHERE: QT_TRANSLATE_NOOP("settings", "No"),
                MetadataPlace.INSIDE: QT_TRANSLATE_NOOP("settings", "Inside the file"),
                MetadataPlace.BESIDE: QT_TRANSLATE_NOOP("settings", "In a separate file"),
            },
        ),
    )
    storyboard_open = Setting(Flag(), False)
    reel_sort = Setting(OneOf(ReelSort), ReelSort.NEWEST)
    reel_card_size = Setting(OneOf(CardSize), CardSize.MEDIUM)
    reel_by_day = Setting(Flag(), False)
    is_welcomed = Setting(Flag(), False)
    """The window showed forms when it was seen last, and opens with them."""
    last_card = Setting(Text(), "")
    """The id of the task whose card was current last, ``""`` for none."""
    tour_offered = Setting(Flag(), False)
    """The tour was offered or taken: it comes when it is asked for."""
    found_key_settled = Setting(Flag(), False)
    """A key that another program keeps was offered, and the user has answered."""
    daily_limit_micros = Setting(
        Amount(),
        0,
        Shown(
            Page.SPENDING,
            QT_TRANSLATE_NOOP("settings", "Daily limit"),
            QT_TRANSLATE_NOOP("settings", "Blocks anything over this per day, across all accounts."),
        ),
        Former("daily_limit_cents", Amount(in_cents=True)),
    )
    ask_above_micros = Setting(
        Amount(),
        0,
        Shown(
            Page.SPENDING,
            QT_TRANSLATE_NOOP("settings", "Ask above"),
            QT_TRANSLATE_NOOP("settings", "Asks you first before anything that costs more."),
        ),
        Former("ask_above_cents", Amount(in_cents=True)),
    )
    difference_gain = Setting(Whole(), 8)
    """How many times as strong a comparison shows what differs."""
    send_pause_s = Setting(
        Real(0.0, 10.0, step=0.5),
        2.0,
        Shown(
            Page.SENDING,
            QT_TRANSLATE_NOOP("settings", "Pause before sending"),
            QT_TRANSLATE_NOOP("settings", "After Generate you can undo for this long, at no charge."),
            unit=QT_TRANSLATE_NOOP("settings", "{} s"),
        ),
    )
    notifications = Setting(
        Flag(),
        True,
        Shown(
            Page.AWAY,
            QT_TRANSLATE_NOOP("settings", "Notify me when a clip is ready or failed"),
            QT_TRANSLATE_NOOP("settings", "Only while another window is in front."),
        ),
    )
    notification_prompts = Setting(
        Flag(),
        False,
        Shown(
            Page.AWAY,
            QT_TRANSLATE_NOOP("settings", "Show prompts in notifications"),
            QT_TRANSLATE_NOOP("settings", "Anyone who sees your screen can read them."),
        ),
    )
    notification_sound = Setting(
        Flag(),
        False,
        Shown(Page.AWAY, QT_TRANSLATE_NOOP("settings", "Play a sound when a clip is ready or failed")),
    )
    keep_awake = Setting(
        Flag(),
        True,
        Shown(
            Page.AWAY,
            QT_TRANSLATE_NOOP("settings", "Keep the computer awake"),
            QT_TRANSLATE_NOOP("settings", "While clips are being made."),
        ),
    )
    tray_icon = Setting(
        Flag(),
        False,
        Shown(
            Page.AWAY,
            QT_TRANSLATE_NOOP("settings", "Show an icon in the tray"),
            QT_TRANSLATE_NOOP("settings", "Point at it to see how many clips are being made."),
        ),
    )
    look_for_updates = Setting(
        Flag(),
        False,
        Shown(
            Page.UPDATES,
            QT_TRANSLATE_NOOP("settings", "Look for new versions"),
            QT_TRANSLATE_NOOP(
                "settings", "Once a week. Nothing about you is sent, and nothing is downloaded."
            ),
        ),
    )
    letters_missed = Setting(Names(), ())
    """The languages for which it was said that this computer has no font."""
    updates_settled = Setting(Flag(), False)
    """The user was asked whether to look for new versions."""
    updates_asked_at = Setting(Text(), "")
    """When it was last looked for a new version, ``""`` for never."""
    skipped_version = Setting(Text(), "")
    """The user does not want to be told of it."""
    prompt_height_px = Setting(Whole(), 0)
    """How tall the user made the prompt's editor, 0 for as tall as it comes."""

    def __init__(
        self,
        held: Mapping[str, object] | None = None,
        keep: Callable[[Mapping[str, object]], None] = lambda changes: None,
    ) -> None:
        """``held`` is what was kept, from whatever version of the app or hand: what is missing or makes no
        sense in it is at its default, but for limits (see `Amount`)."""
        self._values: dict[str, Any] = {}
        self._keep = keep
        self._followers: dict[str, list[Callable[[Any], object]]] = {}
        for row in self.rows():
            former = [] if row.former is None else [row.former]
            for kept in (row, *former):
                if held is not None and kept.key in held:
                    with suppress(ValueError):
                        self._values[row.key] = kept.kind.read(held[kept.key])
                    break

    @classmethod
    def rows(cls) -> tuple[Setting[Any], ...]:
        """Every setting, in the order of the table."""
        named = [name for base in reversed(cls.__mro__) for name in vars(base)]
        rows: list[Any] = [getattr(cls, name) for name in named]
        return tuple(cast(Setting[Any], row) for row in rows if isinstance(row, Setting))

    def value(self, row: Setting[T]) -> T:
        """The value in force."""
        return self._values.get(row.key, row.default)

    def change(self, row: Setting[T], value: T) -> None:
        """Use ``value`` from now on."""
        self.change_all({row: value})

    def change_all(self, values: Mapping[Setting[T], T]) -> None:
        """Use these from now on, kept in one go."""
        changed = {row: value for row, value in values.items() if value != self.value(row)}
        if changed:
            self._values |= {row.key: value for row, value in changed.items()}
            self._keep({**_forgotten(changed), **{row.key: value for row, value in changed.items()}})
            self._tell(changed)

    def reset(self, rows: Iterable[Setting[Any]]) -> None:
        """Use the defaults of ``rows`` from now on, also where a later version of the app has others."""
        changed = [row for row in rows if row.key in self._values]
        if changed:
            for row in changed:
                del self._values[row.key]
            self._keep({**_forgotten(changed), **{row.key: None for row in changed}})
            self._tell(changed)

    def follow(self, row: Setting[T], apply: Callable[[T], object]) -> Callable[[], None]:
        """Call ``apply`` with the value, now and after every change; the answer ends that."""
        followers = self._followers.setdefault(row.key, [])
        followers.append(apply)
        apply(self.value(row))

        def leave() -> None:
            if apply in followers:
                followers.remove(apply)

        return leave

    def _tell(self, rows: Iterable[Setting[Any]]) -> None:
        for row in rows:
            for apply in tuple(self._followers.get(row.key, ())):
                apply(self.value(row))

    @property
    def spend_limits(self) -> SpendLimits:
        """The user's limits on spending."""
        return SpendLimits(self.daily_limit_micros, self.ask_above_micros)


def _forgotten(rows: Iterable[Setting[Any]]) -> dict[str, None]:
    """What an earlier version of the app kept for ``rows``: no more in force, and not to come back."""
    return {row.former.key: None for row in rows if row.former is not None}
