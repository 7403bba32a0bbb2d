"""Attributions by a colon: 'Correspondent Jansen: "…"', and in headlines "Politie: dader nog op de vlucht"."""

from volgens.extract.attribution.drafts import Content, Draft, whole
from volgens.extract.attribution.mentions import is_temporal, read_mention
from volgens.extract.attribution.nouns import behind_noun
from volgens.extract.attribution.sequences import Row
from volgens.extract.attribution.subjects import Subject, can_speak
from volgens.lang.pack import Pack

OPENERS = frozenset({"PUNCT", "CCONJ", "ADV"})
NAMING = frozenset({"PROPN", "NOUN", "PRON"})
# How many words the reporter's rendering of what somebody says has at least: "Bron: de gemeente" is none.
SHORTEST = 2
# Of whom many are counted, and who seldom speak with one voice in a headline.
CROWD = "witness"


def find_colon_draft(row: Row, pack: Pack) -> Draft | None:
    """Return the attribution by a colon: of a quotation behind it, or of what a body or a role says."""
    colon = next((i for i in row.breaks if row[i].text == ":"), None)
    if colon is None or colon == 0:
        return None
    quoted = next((index - 1 for index in row.quotations if index > 1 and row.lower(index - 1) == ":"), None)
    return _rendered(row, colon, pack) if quoted is None else _quoted(row, quoted, pack)


def _quoted(row: Row, colon: int, pack: Pack) -> Draft | None:
    quotation, words = row[colon + 1].quotation, pack.cues.words
    first = 0
    while first < colon and row.part(first) in OPENERS:
        first += 1
    end = min(read_mention(row, first, words), colon)
    if quotation is None or end <= first or is_temporal(row, first, end, words):
        return None
    if row.lower(first) in words.expletives | words.own_voice | words.anaphors | words.question_words:
        return None
    if not any(row[i].part in NAMING for i in range(first, end)):
        return None
    speaker = behind_noun(row, first, end, words.said_nouns, words)
    if speaker == first and not row.has_finite(first, colon) and not _is_speaker(row, first, end, pack):
        return None  # "Fraude bij sportbond: …" tells what it is about
    content = Content(quotation.inner, (quotation.inner,))
    return Draft(row, row.span(colon, colon + 1), ":", "assert", row.span(speaker, end), content)


def _is_speaker(row: Row, first: int, end: int, pack: Pack) -> bool:
    """Tell whether a mention that is no clause names somebody, and not what a quotation is about.

    A headline begins with a capital whatever its first word is, so that the tagger takes "Recensie" for a name.
    """
    words = pack.cues.words
    if not can_speak(row, Subject(first, end, inverted=False), words, pack.sources):
        return False
    head = next((i for i in range(first, end) if row.part(i) == "ADP"), end)
    told = row.lower(head - 1) in words.topics or pack.sources.find_noun(row[head - 1].text) is None
    if told and not row[head - 1].capital and row.part(head - 2) == "PROPN":
        return False  # "Acteur Wim Baetens overleden"
    single = head == first + 1 and row.part(first) == "PROPN" and row.lower(first) not in pack.sources.known
    if not single or pack.sources.find_noun(row[first].text) is not None:
        return True
    return head == end and not row.numeric(first) and not _is_common(row.lower(first), pack)


def _is_common(word: str, pack: Pack) -> bool:
    """Tell whether a word with a capital is a common noun, or one that headlines begin with."""
    return pack.nouns.known(word) or word in pack.cues.words.topics


def _rendered(row: Row, colon: int, pack: Pack) -> Draft | None:
    """Read "Politie: dader is op de vlucht": a body or a role, and a clause or a count without quotation marks."""
    words = pack.cues.words
    if row.inside is not None or read_mention(row, 0, words) != colon or not _is_body(row, colon, pack):
        return None  # "Foto: …", "Gouda: …"
    told = range(colon + 1, row.end)
    counted = any(row[i].numeric for i in told) and any(row.part(i) in ("NOUN", "ADJ") for i in told)
    counted = counted and not any(row.lower(i) in words.capacities for i in told)
    if len(told) < SHORTEST or not (counted or row.has_finite(colon + 1, row.end)):
        return None
    content = whole(row, colon + 1, row.end)
    return Draft(row, row.span(colon, colon + 1), ":", "assert", row.span(0, colon), content) if content else None


def _is_body(row: Row, end: int, pack: Pack) -> bool:
    """Tell whether a mention is of a known source, or of a role or a body by its noun; a document is neither."""
    known = pack.sources.known.get(" ".join(row.lower(i) for i in range(end)))
    if known is not None:
        return True
    if row[0].text in pack.sources.side_of or any(row[i].numeric for i in range(end)):
        return False
    found = [pack.sources.find_noun(row[i].text) for i in range(end)]
    document = any(row.lower(i).endswith(pack.cues.words.documents) for i in range(end))
    return not document and any(each is not None and each.entry.kind != CROWD for each in found)
