"""What resolution looks at: the text, its entities, and who has spoken so far, as later mentions can refer to it."""

from bisect import bisect_left
from dataclasses import dataclass

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.sources.entities import Entities, Entity
from volgens.extract.sources.phrase import Phrase
from volgens.lang.source_entries import Gender
from volgens.lang.sources import SourceWords
from volgens.model.vocabulary import SourceKind

# Namings looked at on either side of a mention: a long text is read in steady time.
WIDEST = 300


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source once resolved, as later mentions can refer to it."""

    canonical: str
    span: Span
    sentence: int
    entity: Entity | None
    phrases: tuple[Phrase, ...]
    kind: SourceKind
    gender: Gender
    person: bool | None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What resolution looks at: the text, its entities, and who has spoken so far, in the order of the text."""

    text: AnnotatedText
    entities: Entities
    spoken: tuple[Speaker, ...]

    @property
    def words(self) -> SourceWords:
        """The pack's source words."""
        return self.text.pack.sources


def spoken_before(at: Span, setting: Setting) -> list[Speaker]:
    """Return who spoke before a place in the text, the last first."""
    return [speaker for speaker in reversed(setting.spoken[-30:]) if speaker.span.start < at.start]


def named_around(at: Span, setting: Setting) -> tuple[list[Entity], list[Entity]]:
    """Return the entities named before a place, nearest first, and those named only after it."""
    namings = setting.entities.namings
    middle = bisect_left(setting.entities.starts, at.start)
    before = {id(entity): entity for _, entity in reversed(namings[max(0, middle - WIDEST) : middle])}
    after = {id(entity): entity for _, entity in namings[middle : middle + WIDEST] if id(entity) not in before}
    return list(before.values()), list(after.values())


def named_before(at: Span, setting: Setting) -> list[Entity]:
    """Return the entities named before a place in the text, nearest first."""
    return named_around(at, setting)[0]
