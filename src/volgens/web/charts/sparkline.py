"""A small line of how a question's figure moved: a drawing for the page itself, without any script."""

from dataclasses import dataclass

from volgens.ledger.linking.stating import name_side
from volgens.ledger.state import Stated
from volgens.model.intervals import bounds_of

__all__ = ["Dot", "Sparkline", "draw_sparkline", "number_sides"]

WIDTH, HEIGHT, MARGIN = 132, 34, 4
MOST_POINTS = 80
COLOURS = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure in the drawing, in its units from the upper left; `colour` is the number of its side's colour."""

    x: float
    y: float
    colour: int


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Dots in the order of publication, and for each side with more than one a line through its dots."""

    dots: tuple[Dot, ...]
    lines: tuple[tuple[int, str], ...]
    width: int = WIDTH
    height: int = HEIGHT


def number_sides(stated: Stated) -> dict[str, int]:
    """Return the numbers of the colours of sides, in the order in which the sides first spoke."""
    names = dict.fromkeys(name_side(known) for known in stated.thread.members)
    return {name: number % COLOURS for number, name in enumerate(names)}


def draw_sparkline(stated: Stated) -> Sparkline | None:
    """Return the drawing of a question; None when there is but one figure."""
    members = stated.thread.members[-MOST_POINTS:]
    if len(members) < 2:
        return None
    colours = number_sides(stated)
    values = [bounds_of(known.figure).middle for known in members]
    moments = [known.published.timestamp() for known in members]
    rows = zip(_scale(moments, MARGIN, WIDTH - MARGIN), _scale(values, HEIGHT - MARGIN, MARGIN), members, strict=True)
    dots = tuple(Dot(x, y, colours[name_side(known)]) for x, y, known in rows)
    lines = []
    for colour in sorted({dot.colour for dot in dots}):
        own = [dot for dot in dots if dot.colour == colour]
        if len(own) > 1:
            lines.append((colour, " ".join(f"{dot.x:g},{dot.y:g}" for dot in own)))
    return Sparkline(dots, tuple(lines))


def _scale(values: list[float], start: float, end: float) -> list[float]:
    low, high = min(values), max(values)
    if low == high:
        return [round((start + end) / 2, 1)] * len(values)
    return [round(start + (value - low) / (high - low) * (end - start), 1) for value in values]
