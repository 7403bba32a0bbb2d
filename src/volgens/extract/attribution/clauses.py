"""The frame of a clause around its finite verb: where it begins and ends, and what stands before the verb."""

from bisect import bisect_left

from volgens.extract.attribution.items import VERBAL
from volgens.extract.attribution.mentions import opens_relative, read_mention, skip_insertion
from volgens.extract.attribution.sequences import HARD_BREAKS, SENTENCE_BREAKS, Row
from volgens.lang.cue_entries import Words

OPENING = frozenset({"DET", "NOUN", "PROPN", "NUM"})


def clause_start(row: Row, index: int) -> int:
    """Return the index after the last break or quotation before `index`."""
    before = bisect_left(row.bounds, index)
    return row.bounds[before - 1] + 1 if before else 0


def clause_end(row: Row, index: int) -> int:
    """Return the index of the first break or closing mark from `index` on."""
    following = bisect_left(row.breaks, index)
    end = row.breaks[following] if following < len(row.breaks) else row.end
    return max(index, min(end, row.end))


def is_complementizer(row: Row, index: int, words: Words) -> bool:
    """Tell whether a word that opens clauses does so here, and is no pronoun or determiner ("dat aantal")."""
    if row.lower(index) not in words.complementizers or index + 1 >= row.end:
        return False
    if row.part(index) not in ("DET", "PRON"):
        # Between equals ("min of meer") it opens nothing; behind a verb or its particle it does, however it is tagged.
        return row.part(index) != "CCONJ" or row.part(index - 1) in (*VERBAL, "ADP") or is_marked(row, index)
    if row[index + 1].clause or (is_marked(row, index) and row.part(index + 1) in OPENING):
        return True
    if row.part(index) == "DET":
        noun = index + 1
        while row.part(noun) == "ADJ":
            noun += 1
        token = row[noun].token if row.part(noun) == "NOUN" else None
        if row[noun].finite:
            return False
        if token is not None:
            return "Plur" in token.morph.get("Number", [])
    # "spreekt dat tegen: …": what follows a colon is another sentence.
    colon = next((i for i in row.breaks if i > index and row[i].text in SENTENCE_BREAKS), row.end)
    closes = row.has_verb_or_quotation(index + 2, colon)
    if is_marked(row, index) and row.part(index + 1) == "ADP":
        closes = closes or any(row.part(i) in VERBAL for i in range(index + 2, colon))  # "dat tot nu toe 41 … zijn"
    return closes and not (row[index + 1].finite or row[index + 1].breaks)


def is_marked(row: Row, index: int) -> bool:
    """Tell whether the parse has a word open a clause, whatever the tagger says."""
    token = row[index].token
    return token is not None and token.dep_ == "mark"


def is_purpose(row: Row, position: int, words: Words) -> bool:
    """Tell whether a word opens an infinitive clause: "om … te …"."""
    token = row[position].token
    if row.lower(position) not in words.purpose_markers or token is None or token.dep_ != "mark":
        return False
    return any(row.lower(i) in words.infinitive_markers for i in range(position, row.end))


def frame_start(row: Row, anchor: int, words: Words) -> int:
    """Return where the clause of the finite verb at `anchor` begins: a break, or a word within that opens a clause.

    "… door te beweren dat Roy opriep": "dat"; "boeren die bleven": "die".
    """
    start = clause_start(row, anchor)
    for position in range(anchor - 1, start, -1):
        relative = row.part(position) in ("PRON", "ADV") and row.lower(position) in words.relatives
        opens = is_complementizer(row, position, words) and position < anchor - 1
        if opens or (relative and row.part(position - 1) in ("NOUN", "PROPN")):
            return position
        if row[position].finite:
            break
    while row.lower(start) in words.leading and start < anchor:
        start += 1
    return start


def is_verb_final(row: Row, anchor: int, words: Words) -> bool:
    """Tell whether the clause of the finite verb at `anchor` is subordinate: it opens with a word that makes it so."""
    first = frame_start(row, anchor, words)
    if anchor == first:
        return False
    if any(row.lower(i) not in words.leading for i in range(clause_start(row, anchor), first)):
        return True
    if opens_relative(row, first, words) and (row.lower(first - 1) == "," or row.part(first) == "ADP"):
        return True
    if row.lower(first) in words.complementizers:
        return is_complementizer(row, first, words)
    preposition = row.part(first) == "ADP"  # "Sinds maart telde de VN …"
    return row.lower(first) in words.subordinators and anchor - first > 1 and not preposition


def content_end(row: Row, first: int, words: Words, subordinate: bool) -> int:
    """Return the index after a content clause that starts at `first`.

    It runs to the end of the sentence, but stops at a semicolon, at a parenthetical attribution and where the
    surrounding sentence goes on: ", maar noemt zelf geen aantal".
    """
    last = row.end
    position = first
    while position < last:
        if row[position].text in HARD_BREAKS:
            return position
        if position > first and row.lower(position) == "," and _stops(row, first, position, words, subordinate):
            return position
        if subordinate and row.lower(position) in words.coordinators and _resumes_main(row, position):
            return position
        position += 1
    return last


def _stops(row: Row, first: int, comma: int, words: Words, subordinate: bool) -> bool:
    return _leaves(row, comma, words, subordinate) or (subordinate and _closes(row, first, comma, words))


def _closes(row: Row, first: int, comma: int, words: Words) -> bool:
    """Tell whether the main clause takes over at a comma: "die zegt dat hij nuchter was, zweeg"."""
    if comma + 1 >= len(row) or not row[comma + 1].finite:
        return False
    headless = row.lower(first) in words.question_words | words.relatives | words.subordinators
    return not headless and row.has_finite(first, comma)


def _leaves(row: Row, comma: int, words: Words, subordinate: bool) -> bool:
    following = row.lower(comma + 1)
    if following in words.complementizers:
        return False
    if following in words.so:
        return comma + 2 < len(row) and row[comma + 2].finite
    if following in words.afterthoughts:
        return True
    if not subordinate:
        return following in words.coordinators and _subject_first(row, comma + 2, words)
    if following in words.contrasts:
        if row.lower(comma + 2) in words.complementizers:
            return comma + 3 < len(row) and row[comma + 3].finite  # "…, maar dat klopt niet"
        return _main_order(row, comma + 2, words)
    if following in words.coordinators:
        return _resumes_main(row, comma + 1)
    if comma + 1 < len(row) and row[comma + 1].finite:
        return row.part(comma + 2) in ("PROPN", "DET", "PRON", "NOUN", "ADJ")
    return False


def _subject_first(row: Row, first: int, words: Words) -> bool:
    """Tell whether a clause of its own starts at `first`, subject before verb: ", maar die partij verwerpt …"."""
    end = read_mention(row, first, words)
    return end > first and end < len(row) and row[end].finite and row.part(first) != "ADV"


def _resumes_main(row: Row, coordinator: int) -> bool:
    """Tell whether a finite verb right after a coordinator carries the main clause on: "… en zegt".

    A verb that closes its clause ("… en verdween") belongs to the subordinate clause.
    """
    verb = coordinator + 1
    while row.part(verb) == "ADV":
        verb += 1
    if verb >= len(row) or not row[verb].finite:
        return False
    return row.part(verb + 1) not in ("PUNCT", "", "CCONJ", *VERBAL)


def _main_order(row: Row, first: int, words: Words) -> bool:
    """Tell whether a clause that starts at `first` has its finite verb in first or second place."""
    if first >= len(row):
        return False
    if row[first].finite:
        return True
    opening = first + 1 if row.part(first) == "ADP" else first
    after = skip_insertion(row, max(read_mention(row, opening, words), first + 1), words)
    limit = min(after + 2, len(row))
    return row.has_finite(after, limit) and row.lower(first) not in words.subordinators
