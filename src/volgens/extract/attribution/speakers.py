"""Who speaks: the subject of a hit, mended where what stands before the verb cannot speak."""

from volgens.extract.attribution.clauses import clause_start
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak, find_inverted_subject, find_subject
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack

# Whom nobody speaks to, but works or studies at: "hoogleraar aan de universiteit".
LEARNED = "expert"


def find_speaker(row: Row, hit: Hit, pack: Pack) -> Subject | None:
    """Return the subject: the one behind the verb where only that can speak ("De schade ramen experts op …")."""
    subject = _speaker(row, hit, pack)
    return before_listener(row, subject, pack) if subject is not None and subject.inverted else subject


def before_listener(row: Row, subject: Subject, pack: Pack) -> Subject:
    """Return a subject without whom it spoke to: "vertelt een ambtenaar *aan de krant*"."""
    words = pack.cues.words
    for position in range(subject.first + 1, subject.end - 1):
        if row.lower(position) not in words.addressing:
            continue
        before = pack.sources.find_noun(row[position - 1].text)
        if before is not None and before.entry.kind == LEARNED:
            return subject
        if _listens(row, position + 1, subject.end, pack):
            return Subject(subject.first, position, subject.inverted)
    return subject


def _listens(row: Row, first: int, end: int, pack: Pack) -> bool:
    """Tell whether a phrase names a body that can be spoken to: "de Kamer", "De Tijd", "het weekblad"."""
    for index in range(first, end):
        pair = f"{row.lower(index)} {row.lower(index + 1)}" if index + 1 < end else row.lower(index)
        known = pack.sources.known.get(pair) or pack.sources.known.get(row.lower(index))
        found = pack.sources.find_noun(row[index].text)
        kind = known.kind if known is not None else found.entry.kind if found is not None else LEARNED
        if kind != LEARNED or row.lower(index) in pack.cues.words.listeners:
            return True
    return False


def _speaker(row: Row, hit: Hit, pack: Pack) -> Subject | None:
    words = pack.cues.words
    subject = _seat_of_voice(row, hit, pack) or _neuter(row, hit, words) or find_subject(row, hit, words)
    if subject is not None and hit.final and not can_speak(row, subject, words, pack.sources):
        return _nearest_speaker(row, subject, pack)
    swaps = "verdict" in hit.verb.takes or hit.verb.prepositions or hit.verb.number
    if subject is None or subject.inverted or not swaps or can_speak(row, subject, words, pack.sources):
        return subject
    if any(row.part(i) == "PROPN" for i in range(subject.first, subject.end)):
        return subject
    counted = any(row.numeric(i) for i in range(subject.first, subject.end))
    if hit.verb.stance == "demand" and not counted:
        return subject  # "De sector vraagt de regering mee te betalen"
    behind = find_inverted_subject(row, hit, words)
    if behind is not None and row.lower(behind.end - 1) in words.attributing_nouns:
        return subject  # "De achterban noemt het verhaal onzin"
    if behind is not None and _is_one(row, behind) and "Plur" in _number(row, hit.anchor):
        return subject  # "De kuststaten dreigen Orania met sancties"
    return behind if behind is not None and can_speak(row, behind, words, pack.sources) else subject


def _is_one(row: Row, subject: Subject) -> bool:
    return subject.end == subject.first + 1 and row.part(subject.first) == "PROPN"


def _number(row: Row, index: int) -> list[str]:
    token = row[index].token
    return token.morph.get("Number", []) if token is not None else []


def _seat_of_voice(row: Row, hit: Hit, pack: Pack) -> Subject | None:
    """Return whom "men" stands for: "Bij de kustwacht spreekt men van …", "Aan Russische zijde houdt men het op …"."""
    words, first = pack.cues.words, clause_start(row, hit.anchor)
    while row.lower(first) in words.leading:
        first += 1
    spoken = row.lower(hit.anchor + 1)
    anybody = spoken in words.anybody or (spoken in words.nominatives and row.part(hit.anchor + 1) == "PRON")
    if hit.final or row.part(first) != "ADP" or not anybody or read_mention(row, first + 1, words) != hit.anchor:
        return None
    seat = Subject(first + 1, hit.anchor, inverted=False)
    if row.lower(hit.anchor - 1) in words.sides or (
        row.lower(first) in words.places_of_voice - words.within and can_speak(row, seat, words, pack.sources)
    ):
        return seat
    bodies = any(
        row[i].text in pack.sources.governments or pack.sources.find_noun(row[i].text)
        for i in range(seat.first, seat.end)
    )
    return seat if row.lower(first) in words.within and spoken in words.anybody and bodies else None


def _neuter(row: Row, hit: Hit, words: Words) -> Subject | None:
    """Return the pronoun for a neuter body that opens a main clause: "Het eist toegang tot de cellen"."""
    first = clause_start(row, hit.anchor)
    alone = row.lower(first) in words.neuters and hit.anchor == first + 1
    return Subject(first, first + 1, inverted=False) if alone and not (hit.final or hit.verb.back) else None


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
    if alone and row.lower(subject.first) in words.own_voice | words.question_words | words.indefinites:
        return False
    if alone and row.inside is not None and row.lower(subject.first) in words.speaking_plural:
        return False
    barred = words.negations | words.shares
    return not any(row.lower(i) in barred for i in range(subject.first, subject.end))
