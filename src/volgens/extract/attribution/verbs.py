"""Attributions by a verb of saying: hit, subject and complement joined."""

from collections.abc import Iterator

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start
from volgens.extract.attribution.contents import find_content
from volgens.extract.attribution.drafts import Draft
from volgens.extract.attribution.hits import Hit, find_hits
from volgens.extract.attribution.mentions import read_apposition, read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, find_subject, with_apposition
from volgens.lang.cues import CueLexicon, Words
from volgens.model.vocabulary import Stance


def find_verb_drafts(row: Row, lexicon: CueLexicon) -> Iterator[Draft]:
    """Yield the attributions by a verb in one row."""
    words = lexicon.words
    taken: set[int] = set()
    for hit in find_hits(row, lexicon):
        if hit.anchor in taken or hit.at in taken:
            continue
        draft = _draft(row, hit, words)
        if draft is not None:
            taken |= {hit.anchor, hit.at}
            yield draft


def _draft(row: Row, hit: Hit, words: Words) -> Draft | None:
    if hit.passive:
        return _passive(row, hit, words)
    if hit.verb.origin:
        return _from_origin(row, hit, words)
    subject = find_subject(row, hit, words)
    if subject is None or _is_own_voice(row, subject, words):
        return None
    subject = with_apposition(row, subject, words)
    content = find_content(row, hit, subject, words)
    back = content is None and _points_back(row, hit, words)
    if content is None and not back and not _stands_behind_quotation(row, hit, words):
        return None
    mention = row.span(subject.first, subject.end)
    return Draft(row, _span(row, hit), hit.verb.lemma, _stance(hit), mention, content, back=back, negated=hit.negated)


def _is_own_voice(row: Row, subject: Subject, words: Words) -> bool:
    return subject.end - subject.first == 1 and row.lower(subject.first) in words.own_voice


def _span(row: Row, hit: Hit) -> Span:
    return row.span(hit.at, hit.at + 1)


def _stance(hit: Hit) -> Stance:
    if hit.verb.negated or (hit.verb.modal and hit.negated):
        return "doubt"
    return hit.verb.stance


def _points_back(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a pronoun stands for what is said: "Dat meldt X", "X ontkent dat", "spreekt dat tegen"."""
    first, end = clause_start(row, hit.anchor), clause_end(row, hit.anchor)
    while row.lower(first) in words.coordinators:
        first += 1
    return any(row.lower(i) in words.anaphors | words.so for i in range(first, end) if i != hit.at)


def _stands_behind_quotation(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether the verb opens its sentence, so that what it attributes stands before: '"…" zegt X.'"""
    first = 1 if row.lower(0) in words.so else 0
    return "speech" in hit.verb.takes and hit.anchor == first


def _passive(row: Row, hit: Hit, words: Words) -> Draft | None:
    takes = set(hit.verb.takes)
    if not takes & {"clause", "van", "over"} or "verdict" in takes:
        return None
    agent = _agent(row, hit, words)
    content = find_content(row, hit, None, words)
    back = content is None and agent is not None and _points_back(row, hit, words)
    if content is None and not back:
        return None
    return Draft(row, _span(row, hit), hit.verb.lemma, _stance(hit), agent, content, back=back, negated=hit.negated)


def _agent(row: Row, hit: Hit, words: Words) -> Span | None:
    first, end = clause_start(row, hit.anchor), clause_end(row, max(hit.anchor, hit.at))
    for position in range(first, end):
        by = row.lower(position) in words.agents
        if by or (position == first and row.lower(position) in words.vantage):
            stop = read_mention(row, position + 1, words)
            if stop > position + 1:
                return row.span(position + 1, stop)
    return None


def _from_origin(row: Row, hit: Hit, words: Words) -> Draft | None:
    """ "… blijkt uit X", "Uit X blijkt dat …", "Dat staat in X"."""
    first = clause_start(row, hit.anchor)
    end = clause_end(row, hit.at)
    place = next((i for i in range(first, end) if row.lower(i) == hit.verb.origin and i != hit.at), None)
    if place is None:
        return None
    stop = read_apposition(row, read_mention(row, place + 1, words), words)
    if stop == place + 1:
        return None
    after = Subject(place, stop, inverted=place > hit.anchor)
    content = find_content(row, hit, after, words)
    back = content is None and _points_back(row, hit, words)
    if content is None and not back:
        return None
    return Draft(row, _span(row, hit), hit.verb.lemma, _stance(hit), row.span(place + 1, stop), content, back=back)
