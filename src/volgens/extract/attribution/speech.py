"""Content that stands before its attribution: '"…", zegt X', "…, zo meldt X", "Dat …, bevestigt X"."""

from volgens.extract.attribution.clauses import clause_end, clause_start, is_complementizer
from volgens.extract.attribution.drafts import Content, inner_of, whole
from volgens.extract.attribution.hits import REACH, Hit
from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.sequences import HARD_BREAKS, Row
from volgens.extract.attribution.subjects import Subject
from volgens.lang.cue_entries import Words

DASHES = frozenset({"–", "—", "-"})
DIVIDERS = HARD_BREAKS - {";"}
SHORT_SPEECH = 12


def find_speech_before(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    """Return the speech that ends right before the verb; what follows in quotation marks belongs to it."""
    if hit.final or hit.negated or (subject is not None and not subject.inverted):
        return None
    end = speech_end(row, hit.anchor, words)
    if end is None:
        return None
    if row.part(end - 1) == "QUOTE":
        return _with_rest(row, hit, _quoted(row, end))
    if hit.verb.quoted:
        return None
    first = speech_start(row, end)
    if not _is_sentence(row, first, end, words):
        return None
    content = whole(row, first, end)
    if row[end].text in DASHES and subject is not None and row.lower(subject.end) == row[end].text and content:
        return _joined(content, whole(row, subject.end + 1, row.end))
    return _with_rest(row, hit, content)


def find_fragment_before(row: Row, hit: Hit, subject: Subject | None, words: Words) -> Content | None:
    """Return speech without a verb that a preposition opens: "In het westen wel, zegt X"."""
    if hit.final or hit.verb.quoted or (subject is not None and not subject.inverted):
        return None
    end = speech_end(row, hit.anchor, words)
    if end is None or row.part(speech_start(row, end)) != "ADP" or row[end].text in DASHES:
        return None
    if subject is not None and not (subject.end >= row.end or row[subject.end].breaks or subject.end in hit.taken):
        return None
    return whole(row, speech_start(row, end), end)


def speech_end(row: Row, anchor: int, words: Words) -> int | None:
    """Return the index after what precedes the verb at `anchor`: set off by a comma, a dash or quotation marks."""
    end = anchor - 1 if row.lower(anchor - 1) in words.so else anchor
    if end <= 0:
        return None
    if row.part(end - 1) == "QUOTE":
        return end
    if row.lower(end - 1) != "," and row[end - 1].text not in DASHES:
        return None
    return end - 1 if end > 1 else None


def speech_start(row: Row, end: int) -> int:
    """Return where speech that ends at `end` begins: the sentence, or what follows its last dash."""
    return next((i + 1 for i in reversed(row.breaks) if i < end and row[i].text in DIVIDERS), 0)


def _is_sentence(row: Row, first: int, end: int, words: Words) -> bool:
    """Tell whether words before a verb can be speech, and are no subordinate clause or adjunct of its own sentence."""
    finite = [i for i in row.finites if first <= i < end]
    if not finite:
        return end - first <= SHORT_SPEECH and row.part(first) != "ADP"
    return any(_is_main_verb(row, i, end, words) for i in finite)


def _is_main_verb(row: Row, index: int, end: int, words: Words) -> bool:
    first = clause_start(row, index)
    if any(_opens_subordinate(row, i, first, words) for i in range(first, index)):
        return False
    if row.lower(first) not in words.subordinators | words.relatives:
        return True
    # "Dat is het maximum": a pronoun that its verb follows at once opens a main clause.
    if index == first + 1 and row.lower(first) in words.anaphors:
        return True
    # "Sinds dinsdag zijn er …" opens with a preposition: only a verb that closes its clause makes it subordinate.
    close = min(clause_end(row, index), end)
    return index > first + 1 and any(row.part(i) not in VERBAL for i in range(index, close))


def _opens_subordinate(row: Row, index: int, first: int, words: Words) -> bool:
    """Tell whether the words from here on are a clause within a clause: "dat …", "een ieder die …"."""
    relative = index > first and row.part(index) == "PRON" and row.lower(index) in words.relatives
    return relative or is_complementizer(row, index, words)


def _quoted(row: Row, end: int) -> Content | None:
    first = speech_start(row, end)
    start = end - 1
    while start > first and (
        row.part(start - 1) == "QUOTE" or (row.part(start - 1) == "PUNCT" and not row[start - 1].breaks)
    ):
        start -= 1
    unquoted = [i for i in range(first, start) if row.part(i) != "PUNCT"]
    if unquoted and row.lower(start - 1) != ":" and row[start - 1].text not in DASHES:
        return whole(row, first, end) if row.lower(end) == "," else None
    return Content(inner_of(row, end - 1), tuple(inner_of(row, i) for i in range(start, end) if row.part(i) == "QUOTE"))


def _with_rest(row: Row, hit: Hit, content: Content | None) -> Content | None:
    """Add a quotation that goes on behind the attribution: '"A", zegt X, "B"': the longer stretch stands for both."""
    if content is None or hit.verb.origin:
        return content
    position = hit.anchor + 1
    while position < len(row) and row.part(position) != "QUOTE":
        if row[position].finite and position not in hit.taken:
            return content
        position += 1
    if position >= len(row) or row.lower(position - 1) not in (",", ":", "."):
        return content
    rest = inner_of(row, position)
    return _joined(content, Content(rest, (rest,)))


def _joined(content: Content, rest: Content | None) -> Content:
    if rest is None:
        return content
    longest = max((content.span, rest.span), key=lambda span: span.end - span.start)
    return Content(longest, (*content.scope, *rest.scope))


def find_fronted(row: Row, hit: Hit, words: Words) -> Content | None:
    """Return a complement clause that opens the sentence: "Dat de weg dicht is, bevestigt de politie"."""
    if hit.final or row.lower(hit.anchor - 1) != ",":
        return None
    first = clause_start(row, hit.anchor - 1)
    while first > 0 and hit.anchor - first < REACH and row.lower(first) not in words.complementizers:
        first = clause_start(row, first - 1) if first > 1 else 0
    noun = 1 if row.part(first) == "NOUN" else 0
    if first != 0 or not is_complementizer(row, first + noun, words):
        return None
    end = hit.anchor - 1
    if not row.has_finite(first + noun + 2, end):
        return None
    if any(row.lower(i) == "," and row[i + 1].finite for i in range(first + noun + 2, end)):
        return None
    return whole(row, first + noun + 1, end)


def find_compared(row: Row, hit: Hit, words: Words) -> Content | None:
    """Return what an attribution that compares refers to: "X rukt op, zoals ook Y zegt"."""
    opener = clause_start(row, hit.anchor)
    if not hit.final or row.lower(opener) not in words.comparatives:
        return None
    if opener == 0:
        end = clause_end(row, max(hit.at, hit.anchor))
        return whole(row, end + 1, row.end) if row.lower(end) == "," else None
    if row.lower(opener - 1) != ",":
        return None
    first = clause_start(row, opener - 1)
    if row.lower(first) in words.subordinators:
        first += 1
    return whole(row, first, opener - 1)
