"""Attributions without a verb: "volgens X", "aldus X", "naar verluidt", "naar eigen zeggen"."""

from collections.abc import Iterator
from itertools import pairwise

from volgens.extract.annotations import Span
from volgens.extract.attribution.clauses import clause_end, clause_start, content_end, is_complementizer
from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.hits import Hit
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.mentions import is_temporal, read_apposition, read_mention, skip_insertion
from volgens.extract.attribution.nouns import behind_noun
from volgens.extract.attribution.relays import find_authority
from volgens.extract.attribution.rests import with_rest
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.speakers import before_listener
from volgens.extract.attribution.speech import speech_start
from volgens.extract.attribution.subjects import Subject, can_speak, ends_at, find_subject, opens_bare_relative
from volgens.lang.cue_entries import ANY_VERB, PhraseCue, Words
from volgens.lang.pack import Pack

# How many times longer the words before a phrase must be than those behind it to stand for the content.
MUCH_LONGER = 1.5
# How many words may stand between a comma and a phrase behind it: "…, die naar eigen zeggen …".
OPENERS = 3


def find_phrase_drafts(row: Row, pack: Pack) -> Iterator[Draft]:
    """Yield the attributions by a phrase in one row."""
    starts = pack.cues.phrase_starts
    if row.words.isdisjoint(starts):
        return
    for at, item in enumerate(row.items):
        for phrase in starts.get(item.lower, ()):
            if phrase.kind == "framed":
                if row.words.issuperset(phrase.words) and (framed := _framed(row, at, phrase, pack)) is not None:
                    yield framed
                continue
            if all(row.lower(at + offset) == word for offset, word in enumerate(phrase.words)):
                draft = _draft(row, at, phrase, pack)
                if draft is not None:
                    yield draft
                break


def _draft(row: Row, at: int, phrase: PhraseCue, pack: Pack) -> Draft | None:
    words = pack.cues.words
    after = at + len(phrase.words)
    if phrase.kind in ("source", "after"):
        return _named(row, at, phrase, pack)
    if phrase.kind == "own":
        apart = _own_apart(row, at, phrase, words)
        if apart is not None:
            return apart
    mention = _own(row, at, phrase, words) if phrase.kind == "own" else None
    content = _around(row, at, after, words)
    if content is None or (phrase.kind == "own" and mention is None):
        return None
    return Draft(row, row.span(at, after), " ".join(phrase.words), "assert", mention, content)


def _named(row: Row, at: int, phrase: PhraseCue, pack: Pack) -> Draft | None:
    words = pack.cues.words
    after = at + len(phrase.words)
    while phrase.kind == "after" and (row.part(after) == "ADV" or row.lower(after) in words.adverbs):
        after += 1  # "aldus nog steeds X"
    end = before_listener(row, Subject(after, read_mention(row, after, words), inverted=True), pack).end
    if end == after or row.lower(after) in words.own_voice:
        return None
    if any(row.lower(i) in phrase.quiet_nouns for i in range(after, end)):
        return None
    if _is_own(row, after, end, pack):
        return None
    after = behind_noun(row, after, end, words.report_nouns, words)
    end = read_apposition(row, end, words)
    behind = _behind_relative(row, at, skip_insertion(row, end, words), words)
    chain = find_authority(row, end, row.span(after, end), pack)
    if _is_within(row, at, behind, words):
        content = _cut(row, at, behind, words)
    else:
        content = _around(row, at, behind, words) if phrase.kind == "source" else _before(row, at)
    content = with_rest(row, content, end, pack)
    lemma = " ".join(phrase.words)
    return Draft(row, row.span(at, at + 1), lemma, "assert", chain[-1], content, chain[:-1], back=content is None)


def _framed(row: Row, at: int, phrase: PhraseCue, pack: Pack) -> Draft | None:
    """Read "Wat de bond betreft gaat de staking door": a verb right behind it, or it is but what is spoken of."""
    words = pack.cues.words
    end = read_mention(row, at + 1, words)
    subject = Subject(at + 1, end, inverted=False)
    verb = end + 1
    opens = at == clause_start(row, at) and verb < row.end and row[verb].finite
    if not opens or row.lower(end) != phrase.words[1] or not can_speak(row, subject, words, pack.sources):
        return None
    found = (pack.sources.find_noun(row[i].text) for i in range(at + 1, end))
    if row.lower(at + 1) in words.own_voice or any(each is not None and each.entry.kind == "witness" for each in found):
        return None
    content = whole(row, verb, content_end(row, verb, words, subordinate=False))
    lemma = " ".join(phrase.words)
    return Draft(row, row.span(at, at + 1), lemma, "assert", row.span(at + 1, end), content) if content else None


def _is_own(row: Row, first: int, end: int, pack: Pack) -> bool:
    """Tell whether the reporters mean themselves: "volgens onze informatie", but not "volgens onze correspondent"."""
    pronoun = pack.sources.pronoun_of.get(row.lower(first))
    own = pronoun is not None and pronoun.number == "own"
    return own and any(row.lower(i) in pack.cues.words.report_nouns for i in range(first, end))


def _behind_relative(row: Row, at: int, end: int, words: Words) -> int:
    """Return where a relative clause without comma ends: "volgens een arts die hen onderzocht"."""
    if not opens_bare_relative(row, end, words):
        return end
    limit = clause_end(row, end)
    verbs = [i for i in range(end, limit) if row.part(i) in VERBAL]
    for first, second in reversed(tuple(pairwise(verbs))):
        # "… onderzocht zijn zij gezond", "… onderzocht heeft zijn zij gezond", where "zijn" passes for an infinitive.
        mistaken = row[first].finite and row.part(second) == "AUX" and row.part(second + 1) not in VERBAL
        if second == first + 1 < limit - 1 and (row[second].finite or mistaken):
            return second
    if not row.has_finite(clause_start(row, at), at):
        # "Volgens een arts die hen onderzocht, zijn zij gezond"
        return limit if verbs and _resumes(row, limit) else end
    if not verbs:
        return end
    return limit if verbs[-1] == limit - 1 else verbs[-1] + 1


def _resumes(row: Row, comma: int) -> bool:
    """Tell whether the main clause goes on behind a comma with its verb, or what only can be one."""
    if row.lower(comma) != "," or comma + 1 >= row.end:
        return False
    mistaken = row.part(comma + 1) == "NOUN" and not row.has_finite(comma + 1, row.end)
    return row[comma + 1].finite or mistaken


def _is_within(row: Row, at: int, behind: int, words: Words) -> bool:
    """Tell whether a phrase between commas cuts what is said in two: "Er zijn, aldus X, geen doden"."""
    cut = row.lower(at - 1) == "," and row.lower(behind) == "," and behind + 1 < row.end
    rest = clause_end(row, behind + 1)
    opens = row.lower(behind + 1) in words.coordinators | words.subordinators | words.relatives
    return cut and not opens and row.part(rest - 1) != "QUOTE" and not row.has_finite(behind + 1, rest)


def _cut(row: Row, at: int, behind: int, words: Words) -> Content | None:
    """Return both halves of what a phrase between commas cuts in two, the longer one standing for both."""
    left = whole(row, speech_start(row, at), at)
    right = whole(row, behind + 1, content_end(row, behind + 1, words, subordinate=False))
    return _both(*sorted((left, right), key=lambda half: half.span.start - half.span.end if half else 0))


def _before(row: Row, at: int) -> Content | None:
    end = at
    while end > 0 and row.part(end - 1) == "PUNCT":
        end -= 1
    return whole(row, speech_start(row, end), end)


def _around(row: Row, at: int, after: int, words: Words) -> Content | None:
    """Return the content of a phrase that stands within it: the longer side stands for both.

    Set off at the end of a list ("72.000 volgens X, 85.000 volgens Y") the phrase belongs to the nearest number alone.
    """
    start = _own_clause(row, at, words)
    if row.lower(after) == "," and (start == at or row.lower(at - 1) == ",") and row.lower(at - 1) != "":
        after += 1 if start != at or (after + 1 < row.end and row[after + 1].finite) else 0
    elif row.lower(after) == "," and start == at:
        after += 1
    if row.lower(after) == ":" and not row.has_finite(start, at) and any(row[i].numeric for i in range(after, row.end)):
        return whole(row, after + 1, row.end)  # "De balans volgens de brandweer: 40 gewonden"
    if after >= row.end or row[after].breaks:
        return _left(row, start, at, words)
    right_end = content_end(row, after, words, subordinate=False)
    right, left = whole(row, after, right_end), whole(row, start, at)
    weighty = any(row[i].numeric or row.part(i) == "QUOTE" for i in range(after, right_end))
    if left is not None and not weighty and at - start > MUCH_LONGER * (right_end - after):
        return _both(_left(row, start, at, words), right)
    return _both(right, left)


def _own_clause(row: Row, at: int, words: Words) -> int:
    """Return where the clause around `at` begins: after a break, or a coordinator between two finite verbs."""
    start = clause_start(row, at)
    for position in range(at - 1, start, -1):
        if is_complementizer(row, position, words):
            return position + 1  # "meldt dat de brug volgens X dicht is"
        if row.lower(position) in words.coordinators:
            before = row.has_finite(start, position)
            if before and (row.has_finite(position, at) or position == at - 1):
                return position + 1  # "Volgens X zijn er dertig en volgens Y twaalf"
    return start


def _both(longer: Content | None, other: Content | None) -> Content | None:
    if longer is None or other is None:
        return longer or other
    return Content(longer.span, (*longer.scope, *other.scope))


def _left(row: Row, start: int, at: int, words: Words) -> Content | None:
    if row.lower(start - 1) in words.complementizers:
        return whole(row, start, at)
    verbless = not row.has_finite(start, at)
    if verbless and any(row[i].numeric for i in range(start, at)) and start > 0:
        return whole(row, start, at)
    return whole(row, speech_start(row, at), at)


def _own_apart(row: Row, at: int, phrase: PhraseCue, words: Words) -> Draft | None:
    """Read what stands between commas behind a mention: "De bond, (met) naar eigen zeggen 300 leden, …"."""
    after, comma = at + len(phrase.words), at - 1
    while row.part(comma) in ("ADP", "PRON") and comma > at - OPENERS:
        comma -= 1
    limit = clause_end(row, after)
    if row.lower(comma) != "," or phrase.words[1] not in words.own_word:
        return None
    relative = comma < at - 1 and row.part(comma + 1) == "PRON"
    if relative is not row.has_finite(after, limit):
        return None
    subject = ends_at(row, comma, words)
    content = whole(row, after, limit)
    if subject is None or content is None:
        return None
    mention = row.span(subject.first, subject.end)
    return Draft(row, row.span(at, after), " ".join(phrase.words), "assert", mention, content)


def _own(row: Row, at: int, phrase: PhraseCue, words: Words) -> Span | None:
    """The one whose own word it is: the subject of the clause, or whom a possessive means ("naar haar zeggen")."""
    if phrase.words[1] not in words.own_word:
        return row.span(at + 1, at + 2)
    start, end = clause_start(row, at), clause_end(row, at)
    opening = (i for i in range(at - 1, start, -1) if row.lower(i) in words.subordinators and row.part(i) != "ADP")
    opener = next(opening, None)
    if opener is not None and opener + 1 < (stop := read_mention(row, opener + 1, words)) <= at:
        return row.span(opener + 1, stop)  # "… omdat het leger naar eigen zeggen …"
    anchor = next((i for i in (*range(at - 1, start - 1, -1), *range(at, end)) if row[i].finite), None)
    if anchor is None:
        anchor = next((i for i in range(start, at) if row.part(i) == "VERB"), None)
    if anchor is None:
        return None
    if anchor == start + 1 and row.lower(start) in words.neuters:
        return row.span(start, anchor)  # "Het verloor naar eigen zeggen 4 miljoen"
    subject = find_subject(row, Hit(ANY_VERB, anchor, anchor), words)
    if subject is None or subject.first <= at < subject.end:
        stop = read_mention(row, anchor + 1, words)
        told = stop > anchor + 1 and not is_temporal(row, anchor + 1, stop, words)
        return row.span(anchor + 1, stop) if told else None
    return row.span(subject.first, subject.end)
