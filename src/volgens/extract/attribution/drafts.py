"""An attribution in the making: what is found in one row before its neighbours are known."""

from dataclasses import dataclass

from volgens.extract.annotations import Span
from volgens.extract.attribution.sequences import Row
from volgens.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Content:
    """What is attributed: the stretch that stands for it, and all stretches that belong to it."""

    span: Span
    scope: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue with its source and content. `mention` is None when nobody is named.

    `content` is None when the cue points back ("Dat heeft hij gezegd"); `only` then says that a bare pronoun stands
    for it. `reach` is the whole attributing clause, by which one attribution is found to lie within another.
    """

    row: Row
    cue: Span
    lemma: str
    stance: Stance
    mention: Span | None
    content: Content | None
    relays: tuple[Span, ...] = ()
    back: bool = False
    negated: bool = False
