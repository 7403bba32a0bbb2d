"""Attributions whose source is no subject: passives, "blijkt uit X", "klinkt het bij X"."""

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start, frame_start
from volgens.extract.attribution.complements import find_infinitive
from volgens.extract.attribution.contents import find_content, find_passive_content
from volgens.extract.attribution.drafts import Draft, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.mentions import read_apposition, read_mention, skip_insertion
from volgens.extract.attribution.nouns import behind_noun
from volgens.extract.attribution.pointers import fronted_pronoun, points_back
from volgens.extract.attribution.rests import with_rest
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, find_subject
from volgens.lang.cue_entries import Words
from volgens.lang.pack import Pack


def read_passive(row: Row, hit: Hit, words: Words) -> Draft | None:
    """Read "er wordt gezegd dat …", "vanuit X wordt benadrukt dat …", "het aantal wordt door X betwist"."""
    takes = hit.verb.complements
    if "verdict" in takes or hit.negated or hit.verb.active:
        return None
    agent, therein = _agent(row, hit, words), _is_therein(row, hit, words)
    fronted = fronted_pronoun(row, hit, words)
    content = None if fronted else find_passive_content(row, hit, words)
    if content is None and agent is not None and "infinitive" in takes:
        content = find_infinitive(row, hit, hit.at + 1, words)
    if content is None and agent is not None and takes & {"object", "denial"} and not fronted:
        subject = find_subject(row, hit, words)
        first = clause_start(row, hit.anchor)
        pointed = read_mention(row, first, words) == hit.anchor and row.part(first) == "DET"  # "Dat aantal wordt …"
        content = whole(row, subject.first, subject.end) if subject is not None else None
        content = content or (whole(row, first, hit.anchor) if pointed else None)
    back = content is None and agent is not None and fronted
    if (content is None and not back) or (agent is None and _is_relative(row, hit, words)):
        return None
    if agent is None and content is not None and not (hit.verb.impersonal or "clause" in takes):
        return None
    return Draft(
        row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, agent, content, back=back, therein=therein
    )


def _is_relative(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a clause hangs on a noun: "de petitie waarin om een verbod wordt gevraagd"."""
    return hit.final and row.lower(frame_start(row, hit.anchor, words)) in words.relatives - words.complementizers


def _is_therein(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a clause opens with a word for what was named before: "Daarin staat dat …"."""
    return row.lower(clause_start(row, hit.anchor)) in words.therein


def _agent(row: Row, hit: Hit, words: Words) -> Span | None:
    first, end = clause_start(row, hit.anchor), clause_end(row, max(hit.anchor, hit.at))
    for position in range(first, end):
        stop = read_mention(row, position + 1, words)
        if stop == position + 1:
            continue
        vantage = row.lower(position) in words.vantage and (position == first or row.lower(stop - 1) in words.sides)
        if row.lower(position) in words.agents or vantage or _is_document(row, position, stop, words):
            return row.span(position + 1, stop)
        if row.part(position) == "ADP" and row.lower(stop - 1) in words.sides:
            return row.span(position + 1, stop)
    return None


def _is_document(row: Row, place: int, stop: int, words: Words) -> bool:
    """Tell whether a phrase says in what something is written: "In het rapport wordt de schade geraamd op …"."""
    return row.lower(place) in words.within and any(is_written(row, i, words) for i in range(place + 1, stop))


def read_origin(row: Row, hit: Hit, pack: Pack) -> Draft | None:
    """Read "… blijkt uit X", "Uit X blijkt dat …", "Dat staat in X"."""
    words = pack.cues.words
    first, end = clause_start(row, hit.anchor), clause_end(row, hit.at)
    if first == hit.anchor and row.lower(0) == hit.verb.origin:
        first = 0
    while row.lower(first - 1) == "," and row.lower(clause_start(row, first - 1)) == hit.verb.origin:
        first = clause_start(row, first - 1)  # "In een notitie van X, in handen van Y, staat dat …"
    if _is_therein(row, hit, words) and hit.verb.written:
        content = find_content(row, hit, None, words)
        cue = row.span(hit.at, hit.at + 1)
        return Draft(row, cue, hit.verb.lemma, hit.stance, None, content, therein=True) if content else None
    place = next((i for i in range(first, end) if row.lower(i) == hit.verb.origin and i not in hit.taken), None)
    if place is None or place - 1 in hit.beside:  # "Volgens cijfers van X zijn er …"
        return None
    stop = read_apposition(row, read_mention(row, place + 1, words), words)
    if stop == place + 1 or any(row.lower(i) in words.time_nouns for i in range(place + 1, stop)):
        return None
    if hit.verb.written and not any(is_written(row, i, words) for i in range(place + 1, stop)):
        return None
    fronted = fronted_pronoun(row, hit, words)
    content = None
    if not fronted and hit.verb.takes:
        behind = Subject(
            place, skip_insertion(row, stop, words) if place > hit.anchor else stop, inverted=place > hit.anchor
        )
        content = with_rest(row, find_content(row, hit, behind, words), max(stop, hit.at + 1), pack)
    back = content is None and (fronted or points_back(row, hit, words))
    if content is None and not back:
        return None
    return Draft(
        row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, row.span(place + 1, stop), content, back=back
    )


def is_written(row: Row, index: int, words: Words) -> bool:
    """Tell whether a word names what can be read: a report, a letter, figures."""
    return row.lower(index).endswith(words.documents)


def read_rumour(row: Row, hit: Hit, words: Words) -> Draft | None:
    """Read "het gerucht gaat dat …", "er circuleren berichten dat …": nobody says it."""
    content = None if hit.negated else find_content(row, hit, None, words)
    return Draft(row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, None, content) if content else None


def _place_of_voice(row: Row, hit: Hit, words: Words) -> Span | None:
    """Return who is named as a place: "klinkt het bij de vakbond", "Op zender Delta heette het dat …"."""
    first = clause_start(row, hit.anchor)
    if row.lower(first) in words.places_of_voice | words.within and read_mention(row, first + 1, words) == hit.anchor:
        return row.span(first + 1, hit.anchor)
    if row.lower(first) in words.attaching and row.lower(first + 1) != "":
        stop = read_mention(row, first + 1, words)
        speaker = behind_noun(row, first + 1, stop, words.sides, words)
        return row.span(speaker, stop) if stop == hit.anchor and speaker > first + 1 else None
    for position in range(hit.anchor + 1, clause_end(row, hit.anchor)):
        if row.lower(position) in words.places_of_voice:
            stop = read_mention(row, position + 1, words)
            return row.span(position + 1, stop) if stop > position + 1 else None
    return None


def read_voice(row: Row, hit: Hit, words: Words) -> Draft | None:
    """Read "… klinkt het bij de vakbond": the speaker is named as a place, or is whoever spoke before."""
    content = find_content(row, hit, None, words)
    determines = any(row.part(i) == "DET" and row.part(i + 1) == "NOUN" for i in hit.beside)  # "luidt het oordeel"
    if content is None or determines:
        return None
    mention = _place_of_voice(row, hit, words)
    return Draft(
        row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, mention, content, carried=mention is None
    )
