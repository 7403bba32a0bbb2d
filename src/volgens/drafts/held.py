"""A claim of a draft beside what reports say of the same, and what a rule objects to in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from volgens.drafts.vouching import is_named, origin_of
from volgens.model.claim import Claim, Figure, Source, Statement
from volgens.model.question import Question
from volgens.model.reported import Reported

__all__ = ["Counterpart", "Held", "Objection", "Passage"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the draft: half-open offsets in its plain text, that slice, and the one `before`."""

    start: int
    end: int
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A reported claim that can be about the same as the draft's, and how much speaks for that."""

    reported: Reported
    likeness: float

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.reported.claim

    @property
    def figure(self) -> Figure:
        """The claim as a figure; a mistake of ours for a statement."""
        assert isinstance(self.reported.claim, Figure)
        return self.reported.claim


@dataclass(frozen=True, slots=True)
class Held:
    """A figure, a statement, or a sentence in the paper's own voice, with its counterparts.

    `same` are the counterparts that say the same number or content, `other` those about the same thing that do not;
    both the likeliest first. `newer` follows the likeliest of `same` in time: figures of the same question and side.
    `rivals` are figures or statements that stand against it. `asked` is the question that it answers, where known.
    `told` holds the ids of rivals of which the draft gives the number, or names the source nearby. `several` are words
    of the language that name more than one source.
    """

    passage: Passage
    claim: Claim | None
    same: tuple[Counterpart, ...] = ()
    other: tuple[Counterpart, ...] = ()
    newer: tuple[Reported, ...] = ()
    rivals: tuple[Reported, ...] = ()
    asked: Question | None = None
    told: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()

    @property
    def figure(self) -> Figure | None:
        """The draft's figure, if it is one."""
        return self.claim if isinstance(self.claim, Figure) else None

    @property
    def statement(self) -> Statement | None:
        """The draft's statement, if it is one."""
        return self.claim if isinstance(self.claim, Statement) else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who vouches in the draft; empty for the paper's own voice."""
        return self.claim.sources if self.claim else ()

    def says_several(self, claim: Claim) -> bool:
        """Tell whether a claim's origin is named by a word for several people."""
        return bool(claim.sources) and not self.several.isdisjoint(claim.sources[-1].name.lower().split())

    @property
    def is_attributed(self) -> bool:
        """Whether somebody vouches: a source that was read, or the name of who said it in the same sentence."""
        origin = origin_of(self.same[0].claim) if self.same else None
        return bool(self.sources) or (origin is not None and is_named(origin, self.passage.text))

    @property
    def best(self) -> Reported | None:
        """The likeliest reported claim that says the same."""
        return self.same[0].reported if self.same else None


@dataclass(frozen=True, slots=True)
class Objection:
    """What a rule has against a held claim: where, against which reported claims, and what to write instead.

    `pieces` fill the message of the rule's problem in the words of the pack; `suggestion` names a template there, or
    is text itself when `ready`.
    """

    start: int
    end: int
    against: tuple[Reported, ...]
    pieces: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = ""
