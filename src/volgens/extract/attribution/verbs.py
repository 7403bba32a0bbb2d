"""Attributions by a verb of saying: hit, subject and complement joined."""

from collections.abc import Iterator

from volgens.extract.attribution.afterthoughts import find_afterthought
from volgens.extract.attribution.contents import find_content
from volgens.extract.attribution.drafts import Content, Draft
from volgens.extract.attribution.hits import Hit, find_hits
from volgens.extract.attribution.impersonal import is_written, read_origin, read_passive, read_rumour, read_voice
from volgens.extract.attribution.nouns import behind_noun
from volgens.extract.attribution.pointers import fronted_pronoun, points_back
from volgens.extract.attribution.related import find_related, may_relate
from volgens.extract.attribution.relays import find_authority, find_channel, find_fronted_authority, find_teller
from volgens.extract.attribution.rests import with_rest
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.shared import find_gapped, find_tags
from volgens.extract.attribution.speakers import find_speaker, may_be_source
from volgens.extract.attribution.subjects import Subject, can_speak, find_subject, with_apposition
from volgens.lang.cue_entries import Words
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import Pack
from volgens.lang.place_entries import Country

QUESTION_MARK = "?"
# What is said may have a noun for its subject, where nothing else can be its complement.
WORDED = frozenset({"speech"})


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
            yield from find_gapped(row, hit, draft, pack)
    yield from find_tags(row, taken, pack.cues.words)


def _draft(row: Row, hit: Hit, pack: Pack) -> Draft | None:
    words = pack.cues.words
    if hit.anchor == 0 or _asked(row, hit):
        return _behind_quotation(row, hit, words)
    related = find_afterthought(row, hit, pack)
    if related is None and may_relate(row, hit, pack):
        related = find_related(row, hit, pack)
    if related is not None:
        return related
    if hit.verb.origin:
        return read_origin(row, hit, pack)
    if hit.passive:
        return read_passive(row, hit, words)
    if hit.verb.rumour:
        return read_rumour(row, hit, words)
    if hit.verb.voice:
        return read_voice(row, hit, words)
    subject = find_speaker(row, hit, pack)
    if subject is None or not may_be_source(row, subject, words):
        return None
    if hit.verb.people and not can_speak(row, subject, words, pack.sources):
        return None
    if hit.verb.number and _has(row, hit, subject, pack):
        return None
    if hit.verb.written and not any(is_written(row, i, words) for i in range(subject.first, subject.end)):
        return None
    if hit.verb.said and hit.verb.complements == WORDED:
        speaker = behind_noun(row, subject.first, subject.end, words.said_nouns, words)
        if speaker == subject.first:
            return None  # "luidt het oordeel van X", but "de klok luidt"
        subject = Subject(speaker, subject.end, subject.inverted)
    told = find_teller(row, hit, subject, pack) if hit.verb.heard else None
    if hit.verb.heard and told is None:
        return None
    subject = told[0] if told is not None else subject
    subject = with_apposition(row, _before_verdict(row, hit, subject, words), words)
    fronted = "verdict" not in hit.verb.takes and fronted_pronoun(row, hit, words)
    content = None if fronted else find_content(row, hit, subject, words)
    if subject.inverted:
        content = with_rest(row, content, max(subject.end, *(each + 1 for each in hit.taken)), pack)
    back = content is None and points_back(row, hit, words) and not (hit.verb.modal and hit.negated)
    if content is None and not back and not _stands_behind_quotation(row, hit, words):
        return None
    chain = find_authority(row, max(subject.end, hit.anchor + 1), row.span(subject.first, subject.end), pack)
    if len(chain) == 1:
        chain = find_fronted_authority(row, hit.anchor, chain[0], pack)
    if told is not None:
        chain = (row.span(subject.first, subject.end), told[1])
    elif len(chain) == 1:
        chain = (*find_channel(row, hit, subject.end if subject.inverted else 0, pack), *chain)
    stance = "question" if _asks(row, hit, content, words) else hit.stance
    return Draft(row, row.span(hit.at, hit.at + 1), hit.verb.lemma, stance, chain[-1], content, chain[:-1], back)


def _has(row: Row, hit: Hit, subject: Subject, pack: Pack) -> bool:
    """Tell whether a verb of counting says what there is: "X telt zo'n 4.000 inwoners", "Tsjechië telt zes dammen"."""
    if any(row.numeric(i) for i in range(subject.first, subject.end)):
        return True
    named = pack.places.named.get(key_of(row[subject.first].text)) if subject.end == subject.first + 1 else None
    return hit.verb.people and "object" in hit.verb.takes and isinstance(named, Country)


def _before_verdict(row: Row, hit: Hit, subject: Subject, words: Words) -> Subject:
    """Return the subject without the verdict that stands right behind it: 'Dat noemde een lid van de raad "onzin"'."""
    last = subject.end - 1
    judges = "verdict" in hit.verb.takes and subject.inverted and last > subject.first
    if judges and (row.part(last) == "QUOTE" or row.lower(last) in words.dismissals):
        return Subject(subject.first, last, subject.inverted)
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
    return Draft(row, row.span(hit.at, hit.at + 1), hit.verb.lemma, hit.stance, mention, None)


def _asks(row: Row, hit: Hit, content: Content | None, words: Words) -> bool:
    """Tell whether a verb of asking brings a question: "vraagt of …", "vraagt hoe …"."""
    if content is None or hit.verb.stance != "demand":
        return False
    first = next((i for i in range(len(row)) if row[i].start <= content.span.start < row[i].end), 0)
    return row.lower(first - 1) in words.asking or row.lower(first) in words.question_words


def _stands_behind_quotation(row: Row, hit: Hit, words: Words) -> bool:
    """Tell whether the verb opens its sentence, so that what it attributes stands before: '"…" zegt X.'"""
    first = 1 if row.lower(0) in words.so else 0
    return "speech" in hit.verb.takes and hit.anchor == first
