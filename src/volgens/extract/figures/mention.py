"""A quantity at its place in a sentence, with what it counts and, once judged, what it measures."""

from dataclasses import dataclass

from volgens.extract.annotations import Quantity, Span
from volgens.extract.figures.counted import Counted, find_counted, paired_with
from volgens.extract.figures.view import View
from volgens.model.vocabulary import Aspect, Measure, Unit


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity in its sentence. `unit` is None as long as neither unit word nor counted noun tells it."""

    view: View
    position: int
    quantity: Quantity
    counted: Counted | None
    unit: Unit | None

    @property
    def last(self) -> int:
        """The position of the last word of quantity and counted noun."""
        return max(self.position, self.counted.last) if self.counted and not self.counted.apart else self.position

    @property
    def edge(self) -> int:
        """The position from which the words after the mention are reached: past "van de zestig huizen" too."""
        return max(self.last, self.counted.edge) if self.counted else self.last

    @property
    def end(self) -> int:
        """The offset after quantity and counted noun."""
        return self.view.words[self.last].end

    @property
    def span(self) -> Span:
        """Quantity and counted noun in the report's text."""
        return Span(self.quantity.span.start, self.end)

    @property
    def noun(self) -> str | None:
        """The counted noun, in lower case."""
        return self.counted.noun.lower() if self.counted else None

    @property
    def size(self) -> float:
        """The number, whichever of its ends is known."""
        return self.quantity.low or self.quantity.high or 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention with what it was judged to be."""

    mention: Mention
    unit: Unit
    measure: Measure
    aspect: Aspect


def _unit_of_noun(view: View, noun: str) -> Unit | None:
    """Return the unit of a noun; None for a word in its stead ("van zestien *andere* is het dak weg")."""
    return None if noun.lower() in view.pack.clauses.counting.fillers else view.pack.nouns.unit_of(noun)


def _unit_of_pair(view: View, position: int) -> Unit | None:
    other = paired_with(view, position)
    quantity = view.words[other].quantity if other is not None else None
    return quantity.unit if quantity else None


def locate(view: View, quantity: Quantity) -> Mention | None:
    """Return the quantity at its place in the view; None when another quantity's span swallowed it."""
    position = view.position(quantity.span.start)
    if position >= len(view.words) or view.words[position].quantity is not quantity:
        return None
    counted = find_counted(view, position) if quantity.unit in (None, "percent") else None
    unit = quantity.unit or (_unit_of_noun(view, counted.noun) if counted else _unit_of_pair(view, position))
    return Mention(view, position, quantity, counted, unit)
