"""The window itself: its pages, menus, status line, habits, and the second copy of the app."""
