"""Lays the claims of a draft beside what reports say of the same: what the rules look at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from volgens.drafts.held import Counterpart, Held, Passage
from volgens.drafts.likeness import Likeness, split_stems
from volgens.drafts.rivalry import find_rivals, find_told
from volgens.drafts.subjects import Subject, compare_subjects, make_subject, rarity, same_number
from volgens.drafts.succession import find_newer
from volgens.model.claim import Claim, Figure, Statement
from volgens.model.passages import passages_of
from volgens.model.reading import Reading
from volgens.model.reported import Known, Reported

__all__ = ["Desk"]

# What a counterpart must come to: one with the same number, one with another, and a statement's share of words.
SAME, OTHER, SAID = 1.45, 1.9, 0.5
# A same number is chance when another figure is so much more alike.
BY_CHANCE = 1.5
MOST = 8


@dataclass(frozen=True)
class Desk:
    """One draft's reading, what is known around it, and the words that name several sources."""

    reading: Reading
    known: Known
    several: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> Likeness:
        """How telling words are among the sentences of reports."""
        return Likeness({one.sentence for one in self.known.reported})

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences of the draft."""
        text = self.reading.report.text
        return tuple(Passage(start, end, text[start:end]) for start, end in passages_of(text))

    @cached_property
    def subjects(self) -> tuple[tuple[Reported, Subject], ...]:
        """The reported figures, newest first."""
        ordered = sorted(self.known.reported, key=lambda one: one.published, reverse=True)
        return tuple((one, make_subject(one.claim, one.sentence)) for one in ordered if isinstance(one.claim, Figure))

    @cached_property
    def said(self) -> tuple[tuple[Reported, frozenset[str]], ...]:
        """The reported statements with the stems of their content, newest first."""
        ordered = sorted(self.known.reported, key=lambda one: one.published, reverse=True)
        return tuple((one, split_stems(one.claim.text)) for one in ordered if isinstance(one.claim, Statement))

    def hold(self) -> Iterator[Held]:
        """Give what the draft says, sentence by sentence: its figures, or else what it states."""
        for passage in self.passages:
            quoted = [one for one in self._claims_in(passage, Statement) if getattr(one, "mode", "") == "direct"]
            own = [one for one in self._claims_in(passage, Figure) if not _is_within(one, quoted)]
            figures = [self._hold_figure(one) for one in own]
            yield from figures
            if not any(held.same or held.other for held in figures):
                yield from self._hold_statements(passage)

    def _claims_in(self, passage: Passage, kind: type[Claim]) -> list[Claim]:
        return [
            one for one in self.reading.claims if isinstance(one, kind) and passage.start <= one.start < passage.end
        ]

    def _passage_of(self, claim: Claim) -> Passage:
        text = self.reading.report.text
        found = [one for one in self.passages if one.start <= claim.start < one.end]
        return found[0] if found else Passage(claim.start, claim.end, text[claim.start : claim.end])

    def _hold_figure(self, claim: Claim) -> Held:
        assert isinstance(claim, Figure)
        passage = self._passage_of(claim)
        own = make_subject(claim, passage.text)
        weighed = [(one, compare_subjects(own, subject, self.words)) for one, subject in self.subjects]
        near = [Counterpart(one, likeness) for one, likeness in weighed if likeness > 0]
        bonus = rarity(claim)
        same = [one for one in near if same_number(claim, one.figure) and one.likeness + bonus >= SAME]
        other = [one for one in near if not same_number(claim, one.figure) and one.likeness >= OTHER]
        same.sort(key=lambda one: -one.likeness)
        other.sort(key=lambda one: -one.likeness)
        if same and other and other[0].likeness - same[0].likeness - bonus > BY_CHANCE:
            same = []
        return self._judged(Held(passage, claim, tuple(same[:MOST]), tuple(other[:MOST]), several=self.several))

    def _hold_statements(self, passage: Passage) -> Iterator[Held]:
        claims: Sequence[Claim | None] = self._claims_in(passage, Statement) or [None]
        for claim in claims:
            content = split_stems(claim.text if claim else passage.text)
            weighed = [(one, self._weigh_said(content, said)) for one, said in self.said]
            near = [Counterpart(one, likeness) for one, likeness in weighed if likeness >= SAID]
            near.sort(key=lambda one: -one.likeness)
            yield self._judged(Held(passage, claim, tuple(near[:MOST]), several=self.several))

    def _weigh_said(self, one: frozenset[str], other: frozenset[str]) -> float:
        return self.words.compare(one, other) if len(one & other) > 1 else 0.0

    def _judged(self, held: Held) -> Held:
        """Add what followed on the likeliest counterpart, what stands against it, and what the draft tells of that."""
        if not held.same:
            return held
        best = held.same[0].reported
        asked = self.known.questions.get(best.thread) if best.thread is not None else None
        newer = find_newer(held, self.subjects, self.words)
        held = replace(held, asked=asked, newer=() if newer and self._gives(newer[0]) else newer)
        held = replace(held, rivals=find_rivals(held, self.known.reported))
        return replace(held, told=find_told(held, self.reading))

    def _gives(self, one: Reported) -> bool:
        """Tell whether the draft gives a reported figure somewhere: then it knows of it."""
        figure = one.claim
        assert isinstance(figure, Figure)
        own = [each for each in self.reading.claims if isinstance(each, Figure)]
        return any(each.measure == figure.measure and same_number(each, figure) for each in own)


def _is_within(claim: Claim, quoted: Sequence[Claim]) -> bool:
    """Tell whether a claim stands inside a quotation: then it is the speaker's, not the paper's."""
    return any(one.start <= claim.start and claim.end <= one.end for one in quoted)
