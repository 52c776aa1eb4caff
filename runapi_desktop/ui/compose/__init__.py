"""The form on the left: what the user sets before a clip is made."""
