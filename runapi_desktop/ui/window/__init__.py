"""The window itself: its pages, menus, status line, and the second copy of the app."""
