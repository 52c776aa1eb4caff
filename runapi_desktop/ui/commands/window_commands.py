"""The table of what the menu bar has for the window as a whole."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.commands.command import About, Command

OPEN_MEDIA = Command(
    "open_media",
    QT_TRANSLATE_NOOP("commands", "Open picture or video…"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Open,),
)
MODELS = Command(
    "models", QT_TRANSLATE_NOOP("commands", "Choose a model…"), About.WINDOW, keys=("Ctrl+Shift+M",)
)
CLOSE_TAB = Command(
    "close_tab",
    QT_TRANSLATE_NOOP("commands", "Close this service"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Close,),
    needs=QT_TRANSLATE_NOOP("commands", "Only services that were added can be closed"),
)
CLIPS_FOLDER = Command("show_clips_folder", QT_TRANSLATE_NOOP("commands", "Show clips folder"), About.WINDOW)
SPENDING = Command("spending", QT_TRANSLATE_NOOP("commands", "Spending…"), About.WINDOW)
LIMITS = Command(
    "spending_limits",
    QT_TRANSLATE_NOOP("commands", "Spending limits…"),
    About.WINDOW,
    button=QT_TRANSLATE_NOOP("commands", "Change limit…"),
    shorter=(QT_TRANSLATE_NOOP("commands", "Limit…"),),
)
KEY = Command(
    "key_dialog",
    QT_TRANSLATE_NOOP("commands", "Key…"),
    About.WINDOW,
    button=QT_TRANSLATE_NOOP("commands", "Enter key…"),
    shorter=(QT_TRANSLATE_NOOP("commands", "Key…"),),
)
# Not every desktop names a key for this one, nor for Quit.
SETTINGS = Command("settings", QT_TRANSLATE_NOOP("commands", "Settings…"), About.WINDOW, keys=("Ctrl+,",))
PRACTICE = Command("practice_mode", QT_TRANSLATE_NOOP("commands", "Practice mode"), About.WINDOW)
QUIT = Command("quit", QT_TRANSLATE_NOOP("commands", "Quit"), About.WINDOW, keys=("Ctrl+Q",))
UNDO = Command(
    "undo",
    QT_TRANSLATE_NOOP("commands", "Undo"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Undo,),
    needs=QT_TRANSLATE_NOOP("commands", "Nothing to undo"),
)
REDO = Command(
    "redo",
    QT_TRANSLATE_NOOP("commands", "Redo"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Redo,),
    needs=QT_TRANSLATE_NOOP("commands", "Nothing to redo"),
)
CUT = Command(
    "cut",
    QT_TRANSLATE_NOOP("commands", "Cut"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Cut,),
    needs=QT_TRANSLATE_NOOP("commands", "Select some text first"),
)
COPY = Command(
    "copy",
    QT_TRANSLATE_NOOP("commands", "Copy"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Copy,),
    needs=QT_TRANSLATE_NOOP("commands", "Select some text or clips first"),
)
PASTE = Command(
    "paste",
    QT_TRANSLATE_NOOP("commands", "Paste"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Paste,),
    needs=QT_TRANSLATE_NOOP("commands", "Nothing on the clipboard fits here"),
)
SELECT_ALL = Command(
    "select_all",
    QT_TRANSLATE_NOOP("commands", "Select all"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.SelectAll,),
    needs=QT_TRANSLATE_NOOP("commands", "Nothing to select here"),
)
FIND = Command(
    "find",
    QT_TRANSLATE_NOOP("commands", "Find in the Reel"),
    About.WINDOW,
    keys=(QKeySequence.StandardKey.Find,),
)
GENERATE = Command(
    "generate", QT_TRANSLATE_NOOP("commands", "Generate"), About.FORM, keys=("Ctrl+Return", "Ctrl+Enter")
)
RECOVER = Command("recover_by_task_id", QT_TRANSLATE_NOOP("commands", "Recover by task ID…"), About.WINDOW)
STORYBOARD = Command(
    "show_storyboard", QT_TRANSLATE_NOOP("commands", "Storyboard"), About.WINDOW, keys=("Ctrl+B",)
)
SYSTEM_THEME = Command("theme_system", QT_TRANSLATE_NOOP("commands", "Match system"), About.WINDOW)
LIGHT_THEME = Command("theme_light", QT_TRANSLATE_NOOP("commands", "Light theme"), About.WINDOW)
DARK_THEME = Command("theme_dark", QT_TRANSLATE_NOOP("commands", "Dark theme"), About.WINDOW)
GO_TO_COMPOSE = Command(
    "go_to_compose", QT_TRANSLATE_NOOP("commands", "Go to the form"), About.WINDOW, keys=("Ctrl+1",)
)
GO_TO_STAGE = Command(
    "go_to_stage", QT_TRANSLATE_NOOP("commands", "Go to the Stage"), About.WINDOW, keys=("Ctrl+2",)
)
GO_TO_REEL = Command(
    "go_to_reel", QT_TRANSLATE_NOOP("commands", "Go to the Reel"), About.WINDOW, keys=("Ctrl+3",)
)
NEXT_AREA = Command("next_area", QT_TRANSLATE_NOOP("commands", "Next area"), About.WINDOW, keys=("F6",))
PREVIOUS_AREA = Command(
    "previous_area", QT_TRANSLATE_NOOP("commands", "Previous area"), About.WINDOW, keys=("Shift+F6",)
)
GO_TO_MESSAGE = Command(
    "go_to_message",
    QT_TRANSLATE_NOOP("commands", "Go to the newest message"),
    About.WINDOW,
    keys=("F8",),
    needs=QT_TRANSLATE_NOOP("commands", "There is no message"),
)
NO_METADATA = Command(
    "metadata_nowhere",
    QT_TRANSLATE_NOOP("commands", "Save copies without prompt and settings"),
    About.WINDOW,
    button=QT_TRANSLATE_NOOP("commands", "No"),
)
METADATA_INSIDE = Command(
    "metadata_inside",
    QT_TRANSLATE_NOOP("commands", "Save copies with prompt and settings inside the file"),
    About.WINDOW,
    button=QT_TRANSLATE_NOOP("commands", "Yes, inside the file"),
)
METADATA_BESIDE = Command(
    "metadata_beside",
    QT_TRANSLATE_NOOP("commands", "Save copies with prompt and settings in a separate file"),
    About.WINDOW,
    button=QT_TRANSLATE_NOOP("commands", "In a separate file"),
)
ADD_ACCOUNT = Command("add_account", QT_TRANSLATE_NOOP("commands", "Add account…"), About.WINDOW)
REMOVE_ACCOUNT = Command(
    "remove_account",
    QT_TRANSLATE_NOOP("commands", "Remove account…"),
    About.WINDOW,
    needs=QT_TRANSLATE_NOOP("commands", "The main account cannot be removed"),
)
GUIDE = Command("guide", QT_TRANSLATE_NOOP("commands", "Guide"), About.WINDOW, keys=("F1",))
TOUR = Command(
    "tour",
    QT_TRANSLATE_NOOP("commands", "Tour"),
    About.WINDOW,
    needs=QT_TRANSLATE_NOOP("commands", "Choose how to start first"),
)
WHAT_IS_THIS = Command(
    "what_is_this", QT_TRANSLATE_NOOP("commands", "What is this?"), About.WINDOW, keys=("Shift+F1",)
)
PALETTE = Command(
    "command_palette", QT_TRANSLATE_NOOP("commands", "Find a command…"), About.WINDOW, keys=("Ctrl+K",)
)
SHORTCUTS = Command(
    "keyboard_shortcuts", QT_TRANSLATE_NOOP("commands", "Keyboard shortcuts"), About.WINDOW, keys=("Ctrl+/",)
)
DIAGNOSTICS = Command(
    "copy_diagnostics_dialog", QT_TRANSLATE_NOOP("commands", "Copy diagnostics…"), About.WINDOW
)
LOG_FOLDER = Command("open_log_folder", QT_TRANSLATE_NOOP("commands", "Open log folder"), About.WINDOW)
ABOUT = Command("about", QT_TRANSLATE_NOOP("commands", "About RunAPI Desktop"), About.WINDOW)

WINDOW_COMMANDS = (
    OPEN_MEDIA,
    MODELS,
    CLOSE_TAB,
    CLIPS_FOLDER,
    SPENDING,
    LIMITS,
    KEY,
    PRACTICE,
    ADD_ACCOUNT,
    REMOVE_ACCOUNT,
    NO_METADATA,
    METADATA_INSIDE,
    METADATA_BESIDE,
    SETTINGS,
    QUIT,
    UNDO,
    REDO,
    CUT,
    COPY,
    PASTE,
    SELECT_ALL,
    FIND,
    GENERATE,
    RECOVER,
    STORYBOARD,
    SYSTEM_THEME,
    LIGHT_THEME,
    DARK_THEME,
    GO_TO_COMPOSE,
    GO_TO_STAGE,
    GO_TO_REEL,
    NEXT_AREA,
    PREVIOUS_AREA,
    GO_TO_MESSAGE,
    GUIDE,
    TOUR,
    WHAT_IS_THIS,
    PALETTE,
    SHORTCUTS,
    DIAGNOSTICS,
    LOG_FOLDER,
    ABOUT,
)
