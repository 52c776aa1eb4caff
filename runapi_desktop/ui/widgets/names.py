"""Stable object names, by which tests and assistive tools find the controls of the form."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget


def name_control(widget: QWidget, prefix: str, label: str, spoken: str) -> None:
    """Name ``widget`` from its English ``label`` (``hailuo`` + ``First frame`` → ``hailuoFirstFrame``) and
    let screen readers say ``spoken``."""
    widget.setObjectName(control_name(prefix, label))
    widget.setAccessibleName(spoken)


def control_name(prefix: str, label: str) -> str:
    """``("hailuo", "Callback URL")`` → ``"hailuoCallbackUrl"``; ``("hailuoLength", "6 s")`` →
    ``"hailuoLength6S"``."""
    words = re.findall(r"[^\W_]+", label.replace(":", "x"))
    return prefix + "".join(word[0].upper() + word[1:].lower() for word in words)
