"""Lays the claims of a draft beside what reports say of the same: what the rules look at."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from volgens.drafts.held import Counterpart, Held, Passage
from volgens.drafts.likeness import Likeness, Stems, split_stems
from volgens.drafts.rivalry import find_rivals, find_told
from volgens.drafts.subjects import Subject, compare_subjects, make_subject, rarity, same_number
from volgens.drafts.succession import find_newer
from volgens.drafts.vouching import vouched_alike
from volgens.model.claim import Claim, Figure, Statement
from volgens.model.passages import passage_before, passages_of
from volgens.model.reading import Reading
from volgens.model.reported import Known, Reported

__all__ = ["Desk"]

# What a counterpart must come to: one with the same number, one with another, and a statement's share of words.
SAME, OTHER, SAID = 1.45, 1.9, 0.5
# A same number is chance when another figure is so much more alike.
BY_CHANCE = 1.5
LEAST_SHARED, SAME_SOURCE = 2, 0.15
NEAR_CHARACTERS = 250
MOST = 8
# A text with more is no article: the rest is left alone, and a note says so.
MOST_FIGURES, MOST_PASSAGES = 500, 1000


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
        """The sentences of the draft, as many as are looked at."""
        text = self.reading.report.text
        spans = tuple(islice(passages_of(text), MOST_PASSAGES))
        return tuple(Passage(*span, text[slice(*span)], passage_before(text, span[0])) for span in spans)

    @cached_property
    def is_cut(self) -> bool:
        """Whether the draft has more than is looked at."""
        figures = sum(isinstance(one, Figure) for one in self.reading.claims)
        last = self.passages[-1].end if self.passages else 0
        return figures > MOST_FIGURES or bool(self.reading.report.text[last:].strip())

    @cached_property
    def quoted(self) -> tuple[Statement, ...]:
        """The direct quotations of the draft."""
        return tuple(one for one in self.reading.claims if isinstance(one, Statement) and one.mode == "direct")

    @cached_property
    def subjects(self) -> tuple[tuple[Reported, Subject], ...]:
        """The reported figures, newest first."""
        ordered = sorted(self.known.reported, key=lambda one: one.published, reverse=True)
        return tuple(
            (one, make_subject(one.claim, one.sentence, one.before)) for one in ordered if isinstance(one.claim, Figure)
        )

    @cached_property
    def said(self) -> tuple[tuple[Reported, frozenset[str]], ...]:
        """The reported statements with the stems of their content, newest first."""
        ordered = sorted(self.known.reported, key=lambda one: one.published, reverse=True)
        return tuple((one, split_stems(one.claim.text)) for one in ordered if isinstance(one.claim, Statement))

    def hold(self) -> Iterator[Held]:
        """Give what the draft says, sentence by sentence: its figures, or else what it states."""
        left = MOST_FIGURES
        for passage, claims in zip(self.passages, self._by_passage(), strict=True):
            said = [one for one in claims if isinstance(one, Statement)]
            own = [one for one in claims if isinstance(one, Figure) and not self._is_quoted(one)][:left]
            left -= len(own)
            figures = [self._hold_figure(passage, one) for one in own]
            yield from figures
            if not any(held.same or held.other for held in figures):
                yield from self._hold_statements(passage, said)

    def _by_passage(self) -> list[list[Claim]]:
        """Return the claims that begin in each sentence."""
        starts = [passage.start for passage in self.passages]
        found: list[list[Claim]] = [[] for _ in starts]
        for claim in self.reading.claims:
            at = bisect_right(starts, claim.start) - 1
            if at >= 0:
                found[at].append(claim)
        return found

    def _hold_figure(self, passage: Passage, claim: Figure) -> Held:
        own = make_subject(claim, passage.text, passage.before)
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

    def _hold_statements(self, passage: Passage, said: Sequence[Statement]) -> Iterator[Held]:
        for claim in said or (None,):
            content = split_stems(claim.text if claim else passage.text)
            weighed = [(one, self._weigh_said(claim, content, one, words)) for one, words in self.said]
            near = [Counterpart(one, likeness) for one, likeness in weighed if likeness >= SAID]
            near.sort(key=lambda one: -one.likeness)
            yield self._judged(Held(passage, claim, tuple(near[:MOST]), several=self.several))

    def _weigh_said(self, claim: Statement | None, content: Stems, one: Reported, words: Stems) -> float:
        if len(content & words) < LEAST_SHARED:
            return 0.0
        bonus = SAME_SOURCE if claim is not None and vouched_alike(claim, one.claim) else 0.0
        return self.words.compare(content, words) + bonus

    def _judged(self, held: Held) -> Held:
        """Add what followed on the likeliest counterpart, what stands against it, and what the draft tells of that."""
        if not held.same:
            return held
        best = held.same[0].reported
        asked = self.known.questions.get(best.thread) if best.thread is not None else None
        newer = find_newer(held, self.subjects, self.words)
        held = replace(held, asked=asked, newer=() if newer and self._gives(newer[0], held.passage) else newer)
        held = replace(held, rivals=find_rivals(held, self.known.reported))
        return replace(held, told=find_told(held, self.reading))

    def _gives(self, one: Reported, passage: Passage) -> bool:
        """Tell whether the draft gives a reported figure near a sentence: then it knows of it."""
        figure, first, last = one.claim, passage.start - NEAR_CHARACTERS, passage.end + NEAR_CHARACTERS
        assert isinstance(figure, Figure)
        own = [each for each in self.reading.claims if isinstance(each, Figure) and first <= each.start <= last]
        return any(each.measure == figure.measure and same_number(each, figure) for each in own)

    def _is_quoted(self, claim: Claim) -> bool:
        """Tell whether a claim stands inside a quotation: then it is the speaker's, not the paper's."""
        return any(one.start <= claim.start and claim.end <= one.end for one in self.quoted)
