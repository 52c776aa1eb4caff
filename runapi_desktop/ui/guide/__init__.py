"""The guide: short pages with a picture each, read from ``resources/guide`` in the user's language."""
