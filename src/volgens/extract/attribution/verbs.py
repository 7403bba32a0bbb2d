"""Attributions by a verb of saying: hit, subject and complement joined."""

from collections.abc import Iterator

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start
from volgens.extract.attribution.complements import opens_clause
from volgens.extract.attribution.contents import FORMS, find_content, find_passive_content
from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.hits import Hit, find_hits
from volgens.extract.attribution.mentions import read_apposition, read_mention, skip_insertion
from volgens.extract.attribution.relays import find_authority
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.speech import find_speech_before
from volgens.extract.attribution.subjects import (
    Subject,
    can_speak,
    find_inverted_subject,
    find_subject,
    with_apposition,
)
from volgens.lang.cues import ANY_VERB, Words
from volgens.lang.pack import Pack
from volgens.model.vocabulary import Stance

SHORTEST_TAGGED = 4
QUESTION_MARK = "?"


def find_verb_drafts(row: Row, pack: Pack) -> Iterator[Draft]:
    """Yield the attributions by a verb in one row."""
    taken: set[int] = set()
    for hit in find_hits(row, pack.cues):
        if taken & hit.taken:
            continue
        draft = _draft(row, hit, pack)
        if draft is not None:
            taken |= hit.taken
            yield draft
            yield from _find_gapped(row, hit, draft, pack)
    yield from _find_tags(row, taken, pack.cues.words)


def _find_gapped(row: Row, hit: Hit, draft: Draft, pack: Pack) -> Iterator[Draft]:
    """Yield counts of others that share the verb: "De politie telt 29 doden, de brandweer 31"."""
    words = pack.cues.words
    if draft.content is None or hit.final or not set(hit.verb.takes) & {"object", *(set(hit.verb.takes) - FORMS)}:
        return
    comma = next(
        (i for i in range(hit.at, row.end) if row[i].start >= draft.content.span.end and row[i].breaks), row.end
    )
    counted = any(item.numeric for item in row.items[hit.at : comma])
    if row.lower(comma) != "," or not counted:
        return
    end = read_mention(row, comma + 1, words)
    limit = clause_end(row, comma + 1)
    while end < limit and (row.part(end) == "ADV" or row.lower(end) in hit.verb.takes):
        end += 1
    subject = Subject(comma + 1, read_mention(row, comma + 1, words), inverted=False)
    spoken = end > comma + 1 and can_speak(row, subject, words, pack.sources)
    if not spoken or end >= limit or not row[end].numeric or any(row[i].finite for i in range(comma + 1, limit)):
        return
    mention = row.span(subject.first, subject.end)
    yield Draft(row, draft.cue, draft.lemma, draft.stance, mention, whole(row, end, limit))


def _find_tags(row: Row, taken: set[int], words: Words) -> Iterator[Draft]:
    """Yield quotations that a verb of no list follows: '"…", toont de trainer zich tevreden'."""
    for position in range(len(row) - 2):
        quotation = row[position].quotation
        if quotation is None or row.lower(position + 1) != "," or len(row[position].text.split()) < SHORTEST_TAGGED:
            continue
        anchor = position + 2
        subject = find_subject(row, Hit(ANY_VERB, anchor, anchor), words) if row[anchor].finite else None
        if subject is None or not subject.inverted or anchor in taken or not may_be_source(row, subject, words):
            continue
        content = find_speech_before(row, Hit(ANY_VERB, anchor, anchor), subject, words)
        mention = row.span(subject.first, subject.end)
        yield Draft(row, row.span(anchor, anchor + 1), row.lower(anchor), "assert", mention, content)


def _draft(row: Row, hit: Hit, pack: Pack) -> Draft | None:
    words = pack.cues.words
    if hit.anchor == 0 or _asked(row, hit):
        return _behind_quotation(row, hit, words)
    if hit.verb.origin:
        return _from_origin(row, hit, words)
    if hit.passive:
        return _passive(row, hit, words)
    if hit.verb.voice:
        return _voice(row, hit, words)
    subject = _speaker(row, hit, pack)
    if subject is None or not may_be_source(row, subject, words):
        return None
    if hit.verb.people and not can_speak(row, subject, words, pack.sources):
        return None
    subject = with_apposition(row, subject, words)
    content = None if fronted_pronoun(row, hit, words) else find_content(row, hit, subject, words)
    back = content is None and _points_back(row, hit, words)
    if content is None and not back and not _stands_behind_quotation(row, hit, words):
        return None
    chain = find_authority(row, subject.end, row.span(subject.first, subject.end), words)
    stance = "question" if _asks(row, hit, content, words) else stance_of(hit)
    return Draft(row, _span(row, hit), hit.verb.lemma, stance, chain[-1], content, chain[:-1], back)


def _speaker(row: Row, hit: Hit, pack: Pack) -> Subject | None:
    """Return the subject: the one behind the verb where only that can speak ("De schade ramen experts op …")."""
    words = pack.cues.words
    subject = find_subject(row, hit, words)
    takes = set(hit.verb.takes)
    if subject is not None and hit.final and not can_speak(row, subject, words, pack.sources):
        return _nearest_speaker(row, subject, pack)
    swaps = "verdict" in takes or takes - FORMS
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


def _asked(row: Row, hit: Hit) -> bool:
    """Tell whether the reporter asks: the sentence is a question, and the cue stands outside a quotation."""
    return row.inside is None and not hit.final and row.end < len(row) and row[row.end].text == QUESTION_MARK


def _behind_quotation(row: Row, hit: Hit, words: Words) -> Draft | None:
    """A verb that opens its sentence attributes the quotation before it: '"…" zegt X.'; else it is an imperative."""
    subject = find_subject(row, hit, words)
    if hit.anchor > 0 or "speech" not in hit.verb.takes or subject is None or not may_be_source(row, subject, words):
        return None
    mention = row.span(subject.first, subject.end)
    return Draft(row, _span(row, hit), hit.verb.lemma, stance_of(hit), mention, None)


def may_be_source(row: Row, subject: Subject, words: Words) -> bool:
    """Tell whether a subject can vouch for anything: not the reporter, not nobody, not a share of those asked."""
    alone = subject.end - subject.first == 1
    if alone and row.lower(subject.first) in words.own_voice:
        return False
    return not any(row.lower(i) in words.negations | words.shares for i in range(subject.first, subject.end))


def _span(row: Row, hit: Hit) -> Span:
    return row.span(hit.at, hit.at + 1)


def stance_of(hit: Hit) -> Stance:
    """Return the stance that the verb gives, doubt where a negation makes it so."""
    return "doubt" if hit.verb.modal and hit.negated else hit.verb.stance


def _asks(row: Row, hit: Hit, content: Content | None, words: Words) -> bool:
    """Tell whether a verb of asking brings a question: "vraagt of …", "vraagt hoe …"."""
    if content is None or hit.verb.stance != "demand":
        return False
    first = next((i for i in range(len(row)) if row[i].start == content.span.start), 0)
    return row.lower(first - 1) in words.asking or row.lower(first) in words.question_words


def fronted_pronoun(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a pronoun for what was said before opens the clause: "Dat meldt X", "Dat laatste zegt X"."""
    first = clause_start(row, hit.anchor)
    while row.lower(first) in words.coordinators | words.focus:
        first += 1
    if hit.final or row.lower(first) not in words.anaphors or not first < hit.anchor <= first + 2:
        return False
    return hit.anchor == first + 1 or hit.verb.stance != "deny" or row.part(first + 1) == "ADJ"


def _points_back(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether a pronoun stands for what is said: "Dat meldt X", "X ontkent dat", "spreekt dat tegen"."""
    if hit.verb.back:
        return True
    if not set(hit.verb.takes) & {"clause", "speech", "object", "denial"}:
        return False
    if fronted_pronoun(row, hit, words):
        return True
    if hit.final:
        return False
    first, end = hit.anchor + 1, clause_end(row, hit.anchor)
    if row.lower(clause_start(row, hit.anchor)) in words.so:
        return True
    return any(_is_anaphor(row, i, hit, words) for i in range(first, end))


def _is_anaphor(row: Row, index: int, hit: Hit, words: Words) -> bool:
    """ "X ontkent dat", "X maakte dat aantal bekend": a pronoun, or the pointing word before a noun for a count."""
    if row.lower(index) in words.expletives and hit.verb.stance == "deny" and row.part(index) == "PRON":
        return True
    if row.lower(index) not in words.anaphors:
        return False
    if row.part(index + 1) in ("NOUN", "PROPN", "ADJ"):
        return row.lower(index + 1) in words.count_nouns and hit.verb.stance != "deny"
    return not opens_clause(row, index, hit, words)


def _stands_behind_quotation(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether the verb opens its sentence, so that what it attributes stands before: '"…" zegt X.'"""
    first = 1 if row.lower(0) in words.so else 0
    return "speech" in hit.verb.takes and hit.anchor == first


def _voice(row: Row, hit: Hit, words: Words) -> Draft | None:
    """ "… klinkt het bij de vakbond": the speaker is named as a place, or is whoever spoke before."""
    content = find_content(row, hit, None, words)
    if content is None:
        return None
    mention = None
    for position in range(hit.anchor + 1, clause_end(row, hit.anchor)):
        if row.lower(position) in words.places_of_voice:
            stop = read_mention(row, position + 1, words)
            mention = row.span(position + 1, stop) if stop > position + 1 else None
            break
    return Draft(row, _span(row, hit), hit.verb.lemma, stance_of(hit), mention, content, carried=mention is None)


def _passive(row: Row, hit: Hit, words: Words) -> Draft | None:
    takes = set(hit.verb.takes)
    if "verdict" in takes or hit.negated:
        return None
    if hit.verb.active:
        return None
    agent = _agent(row, hit, words)
    fronted = fronted_pronoun(row, hit, words)
    content = None if fronted else find_passive_content(row, hit, words)
    if content is None and agent is not None and takes & {"object", "denial"} and not fronted:
        subject = find_subject(row, hit, words)
        content = whole(row, subject.first, subject.end) if subject is not None else None
    back = content is None and agent is not None and fronted
    if content is None and not back:
        return None
    if agent is None and content is not None and not (hit.verb.impersonal or "clause" in takes):
        return None
    return Draft(row, _span(row, hit), hit.verb.lemma, stance_of(hit), agent, content, back=back)


def _is_written(row: Row, index: int, words: Words) -> bool:
    return row.lower(index).endswith(words.documents)


def _agent(row: Row, hit: Hit, words: Words) -> Span | None:
    first, end = clause_start(row, hit.anchor), clause_end(row, max(hit.anchor, hit.at))
    for position in range(first, end):
        stop = read_mention(row, position + 1, words)
        if stop == position + 1:
            continue
        vantage = row.lower(position) in words.vantage and (position == first or row.lower(stop - 1) in words.sides)
        if row.lower(position) in words.agents or vantage:
            return row.span(position + 1, stop)
        if row.part(position) == "ADP" and row.lower(stop - 1) in words.sides:
            return row.span(position + 1, stop)
    return None


def _from_origin(row: Row, hit: Hit, words: Words) -> Draft | None:
    """ "… blijkt uit X", "Uit X blijkt dat …", "Dat staat in X"."""
    first, end = clause_start(row, hit.anchor), clause_end(row, hit.at)
    if first == hit.anchor and row.lower(0) == hit.verb.origin:
        first = 0
    place = next((i for i in range(first, end) if row.lower(i) == hit.verb.origin and i not in hit.taken), None)
    if place is None:
        return None
    stop = read_apposition(row, read_mention(row, place + 1, words), words)
    if stop == place + 1 or any(row.lower(i) in words.time_nouns for i in range(place + 1, stop)):
        return None
    if hit.verb.written and not any(_is_written(row, i, words) for i in range(place + 1, stop)):
        return None
    fronted = fronted_pronoun(row, hit, words)
    content = None
    if not fronted and hit.verb.takes:
        behind = Subject(
            place, skip_insertion(row, stop, words) if place > hit.anchor else stop, inverted=place > hit.anchor
        )
        content = find_content(row, hit, behind, words)
    back = content is None and (fronted or _points_back(row, hit, words))
    if content is None and not back:
        return None
    return Draft(row, _span(row, hit), hit.verb.lemma, stance_of(hit), row.span(place + 1, stop), content, back=back)
