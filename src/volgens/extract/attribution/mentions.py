"""Where a mention of somebody ends: noun phrases read by their shape, with the parse as a second opinion."""

from spacy.tokens import Token

from volgens.extract.attribution.items import Item
from volgens.extract.attribution.sequences import SHORT_NAME, Row
from volgens.lang.cue_entries import Words

HEADS = frozenset({"NOUN", "PROPN", "X", "SYM"})
NOMINAL = frozenset({"PROPN", "NOUN", "DET", "ADJ", "NUM", "PRON"})
CORES = HEADS | {"QUOTE"}
STARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X", "SYM", "VERB"})
JOINERS = frozenset({"SYM", "CCONJ", "X", "PUNCT"})
LONGEST = 30
NAME_REACH = 4
EXTENDED = 7


def read_mention(row: Row, first: int, words: Words) -> int:
    """Return the index after the noun phrase that starts at `first`; `first` itself when none starts there."""
    head = _read_head(row, first, words)
    if head == first or (head == first + 1 and row.part(first) == "PRON"):
        return head
    return _read_additions(row, first, head, words)


def read_apposition(row: Row, end: int, words: Words) -> int:
    """Return the index after a name set off by commas behind a noun phrase that ends at `end`; `end` when none is.

    "de gouverneur van Koersk, Aleksej Smirnov, zegt": the phrase goes on up to the name.
    """
    if row.lower(end) != "," or row.part(end + 1) not in ("PROPN", "NOUN", "DET", "ADJ"):
        return end
    name = read_mention(row, end + 1, words)
    closed = name == len(row) or row.lower(name) in (",", ".") or (name < len(row) and row[name].finite)
    named = any(row.part(i) == "PROPN" for i in range(end + 1, name))
    return name if name > end + 1 and closed and named else end


def skip_insertion(row: Row, end: int, words: Words) -> int:
    """Return the index after the appositions and relative clauses between commas that follow a mention at `end`."""
    position = end
    while row.lower(position) == ",":
        close = _closing_comma(row, position, words)
        if close is None:
            return position
        position = close
    return position


def is_temporal(row: Row, first: int, end: int, words: Words) -> bool:
    """Tell whether a noun phrase only says when: "dinsdag", "vorige week", "een dag eerder"."""
    for index in range(first, end):
        if row[index].part in HEADS:
            return row[index].lower in words.time_nouns
    return False


def opens_relative(row: Row, first: int, words: Words) -> bool:
    """Tell whether a relative clause opens at `first`: "die …", "van wie …"."""
    if row.lower(first) in words.relatives:
        return True
    if row.part(first) != "ADP" or (row.part(first + 1) == "DET" and row.lower(first + 1) in words.nominatives):
        return False  # "Tot die slotsom komt …"
    return row.lower(first + 1) in words.relatives - words.complementizers


def _closing_comma(row: Row, comma: int, words: Words) -> int | None:
    """Return the index after the comma that closes an insertion opened by `comma`."""
    first = comma + 1
    relative = opens_relative(row, first, words)
    if not relative and row.part(first) not in NOMINAL:
        return None
    finite = verbal = False
    for position in range(first, min(len(row), first + LONGEST)):
        finite = finite or row[position].finite
        verbal = verbal or row.part(position) in ("VERB", "AUX")
        if row.lower(position) == ",":
            return position + 1 if (verbal if relative else not finite) else None
        if row[position].breaks:
            return None
    return None


def _read_head(row: Row, first: int, words: Words) -> int:
    """Return the index after the bare noun phrase: determiner, adjectives, nouns and names."""
    position = first
    surname = _surname_end(row, first, words)
    if surname > first:
        return surname
    pronoun = row.part(position) == "PRON" and row.lower(position) not in words.reflexives
    if pronoun and (row.lower(first) in words.nominatives or _stands_alone(row, position)):
        return position + 1
    while position < len(row) and _opens_phrase(row, position, words):
        position += 1
        if row.part(position) == "ADP" and row.part(first) == "DET":
            position = _extended_end(row, position)
    if position >= len(row) or row.part(position) not in CORES:
        return _elliptic(row, first, position, words)
    head = position
    while position < len(row) and (end := _goes_on(row, head, position, words)) > position:
        position = end
    return position


def _extended_end(row: Row, first: int) -> int:
    """Return the index of the participle that a phrase before it extends: "het door de staat geleide bedrijf"."""
    for position in range(first + 1, min(len(row), first + EXTENDED)):
        if row[position].breaks or row[position].finite:
            break
        if row.part(position) in ("VERB", "ADJ") and row.part(position + 1) == "NOUN":
            token, noun = row[position].token, row[position + 1].token
            if token is not None and noun is not None and token.head == noun and row.part(position) == "VERB":
                return position
    return first


def starts_mention(row: Row, first: int, words: Words) -> bool:
    """Tell whether a noun phrase can start at `first`."""
    return row.part(first) in STARTS or _surname_end(row, first, words) > first


def _surname_end(row: Row, first: int, words: Words) -> int:
    """Return the index after a surname that opens with a small word: "Van 't Hof", "Van der Wal"."""
    if row.lower(first) not in words.surname_openers or not row[first].capital:
        return first
    return _name_ahead(row, first, words)


def _stands_alone(row: Row, position: int) -> bool:
    """Tell whether a pronoun is a whole mention, and no possessive before its noun."""
    token = row[position].token
    personal = (
        token is not None and "Prs" in token.morph.get("PronType", []) and "Yes" not in token.morph.get("Poss", [])
    )
    return personal or row.part(position + 1) not in ("NOUN", "ADJ")


def _opens_phrase(row: Row, position: int, words: Words) -> bool:
    item = row[position]
    following = row.part(position + 1)
    if item.part == "ADV":
        return following in ("NUM", "ADJ") and item.lower not in words.adverbs
    if item.part == "VERB":
        return not item.finite and following in ("NOUN", "PROPN", "ADJ")
    if item.part == "CCONJ":
        return row.part(position - 1) == "ADJ" and following == "ADJ"
    return item.part in ("DET", "ADJ", "NUM") or (item.part == "PRON" and following in ("NOUN", "ADJ"))


def _elliptic(row: Row, first: int, position: int, words: Words) -> int:
    """A phrase whose head is an adjective or number: "de oudste", "een van hen", "29"."""
    if row.lower(first) in words.negations and row.lower(first + 1) in words.attaching:
        return first + 1  # "geen van beide"
    headed = position > first and row.part(position - 1) in ("ADJ", "NUM")
    return position if headed and (row.part(first) in ("DET", "NUM", "ADV") or row[first].numeric) else first


def _goes_on(row: Row, head: int, position: int, words: Words) -> int:
    """Return the index up to which the phrase goes on from `position`; `position` itself when it ends there."""
    item = row[position]
    if item.numeric and row.part(position + 1) == "QUOTE":
        return position  # "volgens Kiev 12 'vliegende bommen'"
    if position > head and (item.lower in words.time_nouns or row.lower(position - 1) in words.time_nouns):
        return position
    after_name = row[position - 1].capital and not _is_compound(row[position - 1])
    if item.part == "QUOTE":
        belongs = len(item.text.split()) <= SHORT_NAME and item.text[:1].isupper()  # no scare quotes
    elif item.part == "NUM":
        belongs = after_name and row.part(position + 1) in ("", "PUNCT", "ADP", "AUX") and item.text.isdigit()
    elif (item.lower in words.inside_names and not item.capital) or _is_another(row, head, position):
        belongs = False
    else:
        belongs = item.part in HEADS or (item.capital and after_name and not item.finite)
    if belongs:
        return position + 1
    if item.part == "ADP" and row.lower(position + 1) in words.platforms:
        return position  # "de minister van Defensie op X"
    return _name_ahead(row, position, words) if after_name and item.lower in words.inside_names else position


def _is_another(row: Row, head: int, position: int) -> bool:
    """Tell whether a common noun behind a short name in capitals begins a phrase of its own: "voorspelt X buien"."""
    if row.part(position) == "NOUN" and row.part(position - 1) == "NOUN":
        return _is_apart(row, head, position)
    if row.part(position) != "NOUN" or row.part(head) != "PROPN":
        return False
    return row[position - 1].text.isupper() and row[position].text.islower() and row.part(position + 1) == "ADP"


def _is_compound(item: Item) -> bool:
    """Tell whether only the first part of a common noun is a name: "de IOM-woordvoerder tegen persbureau X"."""
    return item.part == "NOUN" and item.text.rpartition("-")[2].islower() and "-" in item.text


def _is_apart(row: Row, head: int, position: int) -> bool:
    """Tell whether a noun behind "de" and another is its clause's: "toen stak volgens de schipper wind op"."""
    token = row[position].token
    if token is None or row.part(head - 1) != "DET" or position != head + 1 or not row[position].text.islower():
        return False
    return any(row[i].token == token.head and row[i].finite for i in range(head))


def _name_ahead(row: Row, position: int, words: Words) -> int:
    """Return the index after the next part of a name that small words lead to; `position` when they do not.

    "Artsen zonder Grenzen", "Vivian van de Perre".
    """
    for ahead in range(position + 1, min(position + NAME_REACH, len(row))):
        joined = row.part(position) in JOINERS and not row[ahead].finite
        if row[ahead].capital and (row[ahead].part in HEADS or joined):
            spoken = row.part(position) == "ADP" and row.lower(position) not in words.attaching
            return ahead + 1 if not spoken or _one_name(row, position, ahead) else position
        if row.lower(ahead) not in words.inside_names:
            break
    return position


def _one_name(row: Row, position: int, ahead: int) -> bool:
    """The parse decides whether "X voor Y" is one name or a phrase with an adjunct."""
    token, before = row[ahead].token, row[position - 1].token
    return token is not None and before is not None and (before.is_ancestor(token) or token.head == before.head)


def _read_additions(row: Row, first: int, end: int, words: Words) -> int:
    """Return the index after what belongs to a noun phrase: "van …" always, other adjuncts where the parse has them."""
    position = end
    while position < len(row) - 1:
        item = row[position]
        added = position + 1
        following = row[position + 1]
        if item.lower in words.attaching and (following.numeric or _is_phrase(following)):
            break
        if item.part in ("ADP", "PROPN") and (
            item.lower in words.attaching or _attached(row, first, position, end, words)
        ):
            added = _read_head(row, position + 1, words)
            if is_temporal(row, position + 1, added, words):
                break
        elif item.part == "CCONJ" and item.lower not in words.contrasts and _joined(row, first, position, end):
            added = _read_head(row, position + 1, words)
        if added == position + 1:
            break
        position = end = added
    return position


def _is_phrase(item: Item) -> bool:
    """Tell whether a quotation is no name but somebody's words: "spreekt de minister van 'een ramp'"."""
    return item.quotation is not None and not item.text[:1].isupper()


def _attached(row: Row, first: int, position: int, end: int, words: Words) -> bool:
    """Tell whether the parse hangs an adjunct on a noun; to names and with numbers it belongs to the clause."""
    if row.lower(position) not in words.belonging or row.part(end - 1) == "PROPN" or row[position + 1].numeric:
        return False
    if row.lower(position + 1) in words.platforms and not row.lower(end - 1).endswith(words.documents):
        return False  # "zei de politie op Twitter", but "in berichten op Twitter staat"
    token = row[position].token
    if token is None or token.dep_ not in ("case", "mark"):
        return False
    noun = token.head
    return noun.dep_ in ("nmod", "appos", "flat") and _within(row, noun.head, first, end)


def _joined(row: Row, first: int, position: int, end: int) -> bool:
    token = row[position].token
    return token is not None and token.head.dep_ == "conj" and _within(row, token.head.head, first, end)


def _within(row: Row, token: Token, first: int, end: int) -> bool:
    return any(row[i].token == token for i in range(first, end))
