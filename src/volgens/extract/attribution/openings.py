"""Who is spoken of in a sentence without a cue, so that what is said next can be theirs: "Jansen ziet het anders."."""

from bisect import bisect_left
from dataclasses import dataclass

from volgens.extract.annotations import Span
from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak, find_subject
from volgens.lang.cue_entries import ANY_VERB
from volgens.lang.pack import Pack


@dataclass(frozen=True, slots=True)
class Openings:
    """The rows of a text, asked for who opens a sentence or is its subject."""

    rows: tuple[Row, ...]
    pack: Pack

    def mention(self, index: int) -> Span | None:
        """Return who opens a sentence outside quotations, if that can speak: "De voorzitter begrijpt de woede."."""
        row = self._row(index)
        if row is None:
            return None
        words = self.pack.cues.words
        seat = row.lower(0) in words.places_of_voice and row.finites[0] == read_mention(row, 1, words)
        first = 1 if seat else 0  # "Bij de club willen ze niets kwijt."
        subject = Subject(first, read_mention(row, first, words), inverted=False)
        return row.span(first, subject.end) if self._speaks(row, subject) else None

    def speaker(self, index: int) -> Draft | None:
        """Return a draft without content of whoever is the subject of a sentence, if that can speak."""
        row, words = self._row(index), self.pack.cues.words
        if row is None or row.quotations:
            return None
        anchor = row.finites[0]
        subject = find_subject(row, Hit(ANY_VERB, anchor, anchor), words)
        barred = words.own_voice | words.negations | words.speaking_plural
        if subject is None or not self._speaks(row, subject) or row.lower(subject.first) in barred:
            return None
        if any(row.numeric(i) for i in range(subject.first, subject.end)) or self._is_crowd(row, subject):
            return None
        cue, mention = row.span(anchor, anchor + 1), row.span(subject.first, subject.end)
        return Draft(row, cue, row.lower(anchor), "assert", mention, None)

    def _is_crowd(self, row: Row, subject: Subject) -> bool:
        """Tell whether some body or other is meant, which speaks with no one voice: "een groep liep naar het plein"."""
        sources = self.pack.sources
        if sources.determiners.get(row.lower(subject.first)) != "indefinite":
            return False
        heads = [sources.find_noun(row[i].text) for i in range(subject.first, subject.end)]
        return next((not each.entry.person for each in heads if each is not None), True)

    def _speaks(self, row: Row, subject: Subject) -> bool:
        return subject.end > subject.first and can_speak(row, subject, self.pack.cues.words, self.pack.sources)

    def _row(self, index: int) -> Row | None:
        at = bisect_left(self.rows, index, key=lambda row: row.sentence.index)
        row = self.rows[at] if at < len(self.rows) else None
        found = row is not None and row.sentence.index == index and len(row) > 0 and bool(row.finites)
        return row if found else None
