"""From camera directions in a prompt to a camera path over a picture.

Owns the meaning of directions in brackets, such as Hailuo's, for the practice server, as an expression of
FFmpeg's zoompan filter: how close the camera is, and where in what is left of the picture it looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the camera stands: ``zoom`` ≥ 1; ``x`` and ``y`` from 0 (left, top) to 1 (right, bottom) of the
    room that the zoom leaves."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class _Move:
    """What one direction changes; a ``from_zoom`` above 1 means that the path has to begin up close."""

    zoom: float = 0.0
    x: float = 0.0
    y: float = 0.0
    from_zoom: float = 1.0
    shakes: bool = False


_MOVES = {
    "push in": _Move(zoom=0.22),
    "pull out": _Move(zoom=-0.22, from_zoom=1.22),
    "pan left": _Move(zoom=0.16, x=-0.5),
    "pan right": _Move(zoom=0.16, x=0.5),
    "tilt up": _Move(zoom=0.16, y=-0.5),
    "tilt down": _Move(zoom=0.16, y=0.5),
    "static shot": _Move(),
    "tracking shot": _Move(zoom=0.20, x=0.4, y=0.1),
    "zoom in": _Move(zoom=0.40),
    "zoom out": _Move(zoom=-0.40, from_zoom=1.40),
    "truck left": _Move(zoom=0.24, x=-0.5),
    "truck right": _Move(zoom=0.24, x=0.5),
    "pedestal up": _Move(zoom=0.24, y=-0.5),
    "pedestal down": _Move(zoom=0.24, y=0.5),
    "shake": _Move(zoom=0.06, shakes=True),
}
_UNDIRECTED = (_Move(zoom=0.14, x=0.12, y=-0.08),)
_SHAKE_SHARE = 0.35
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


def directions(prompt: str) -> list[tuple[str, ...]]:
    """The directions in ``prompt``: one group per bracket, in their order, in lower case."""
    groups = (
        tuple(word for part in inside.split(",") if (word := part.strip().lower()) in _MOVES)
        for inside in _BRACKETS.findall(prompt)
    )
    return [group for group in groups if group]


def zoompan(prompt: str, frame_count: int, nearness: float = 1.0) -> str:
    """The ``z``, ``x`` and ``y`` arguments of zoompan for the camera path that ``prompt`` asks for.

    Brackets follow one another in equal parts of the clip; without any the camera drifts in gently. Unless
    the first direction leads outwards, the path begins with the whole picture. What is far away (``nearness``
    below 1) changes less when the camera moves.
    """
    segments = [tuple(_MOVES[word] for word in group) for group in directions(prompt)] or [_UNDIRECTED]
    pose = Pose(zoom=max(move.from_zoom for move in segments[0]))
    zoom, x, y = (f"{value:.4f}" for value in (pose.zoom, pose.x, pose.y))
    for index, moves in enumerate(segments):
        part = _part(index, len(segments), frame_count)
        goal = _goal(pose, moves)
        zoom += f"+{goal.zoom - pose.zoom:.4f}*{part}"
        x += f"+{goal.x - pose.x:.4f}*{part}"
        y += f"+{goal.y - pose.y:.4f}*{part}"
        pose = goal
    if any(move.shakes for moves in segments for move in moves):
        x += f"+{_SHAKE_SHARE}*sin(on*1.9)*sin(on*0.37)"
        y += f"+{_SHAKE_SHARE}*sin(on*2.3)*sin(on*0.29)"
    zoom = f"1+{nearness}*({zoom}-1)"
    return f"z='{zoom}':x='(iw-iw/zoom)*clip({x},0,1)':y='(ih-ih/zoom)*clip({y},0,1)'"


def _goal(pose: Pose, moves: tuple[_Move, ...]) -> Pose:
    zoom = pose.zoom + sum(move.zoom for move in moves)
    x = pose.x + sum(move.x for move in moves)
    y = pose.y + sum(move.y for move in moves)
    return Pose(min(max(zoom, 1.0), 2.5), min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))


def _part(index: int, count: int, frame_count: int) -> str:
    """How much of segment ``index`` is done at frame ``on``: 0 to 1, easing in and out."""
    length = max((frame_count - 1) / count, 1.0)
    linear = f"clip((on-{index * length:.3f})/{length:.3f},0,1)"
    return f"(0.5-0.5*cos(PI*{linear}))"
