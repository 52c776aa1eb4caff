"""The settings window: pages drawn from the table of settings, and what else belongs to a page."""
