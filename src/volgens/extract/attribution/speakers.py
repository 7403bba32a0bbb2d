"""Who speaks: the subject of a hit, mended where what stands before the verb cannot speak."""

from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak, find_inverted_subject, find_subject
from volgens.lang.cues import Words
from volgens.lang.pack import Pack


def find_speaker(row: Row, hit: Hit, pack: Pack) -> Subject | None:
    """Return the subject: the one behind the verb where only that can speak ("De schade ramen experts op …")."""
    words = pack.cues.words
    subject = find_subject(row, hit, words)
    if subject is not None and hit.final and not can_speak(row, subject, words, pack.sources):
        return _nearest_speaker(row, subject, pack)
    swaps = "verdict" in hit.verb.takes or hit.verb.prepositions
    if subject is None or subject.inverted or not swaps or can_speak(row, subject, words, pack.sources):
        return subject
    if any(row.part(i) == "PROPN" for i in range(subject.first, subject.end)):
        return subject
    behind = find_inverted_subject(row, hit, words)
    return behind if behind is not None and can_speak(row, behind, words, pack.sources) else subject


def _nearest_speaker(row: Row, subject: Subject, pack: Pack) -> Subject:
    """Return the part of an antecedent that can speak: "de raming van de bank, die uitkomt op …": the bank."""
    words = pack.cues.words
    for first in range(subject.first + 1, subject.end):
        part = Subject(first, subject.end, subject.inverted)
        if row.lower(first - 1) in words.attaching and can_speak(row, part, words, pack.sources):
            return part
    return subject


def may_be_source(row: Row, subject: Subject, words: Words) -> bool:
    """Tell whether a subject can vouch for anything: not the reporter, not whoever is quoted, not nobody.

    Nor a share of those asked ("de helft van de ondervraagden vindt …").
    """
    alone = subject.end - subject.first == 1
    if alone and row.lower(subject.first) in words.own_voice | words.question_words:
        return False
    if alone and row.inside is not None and row.lower(subject.first) in words.speaking_plural:
        return False
    barred = words.negations | words.shares
    return not any(row.lower(i) in barred for i in range(subject.first, subject.end))
