"""The words of a sentence as items, with plain mistakes of the tagger mended; what stands in brackets is left out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from volgens.extract.annotations import AnnotatedText, ParsedSentence, Quotation, Span
from volgens.lang.cue_entries import Words

NOMINAL = frozenset({"NUM", "ADJ", "NOUN"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "…", "...", "•", "/"})
BRACKETS = {"(": ")", "[": "]"}
CLOSINGS = frozenset(BRACKETS.values())
# How a name stands to the word that it belongs to, or as whoever does something.
# What the tagger seldom takes a name of capitals for by mistake.
NAMING = frozenset({"appos", "nsubj", "flat"})
CERTAIN = frozenset({"NUM", "PROPN", "PUNCT", "X"})
# What the tagger takes words for that their neighbours show to be something else; finite verbs are doubted as well.
DOUBTFUL = frozenset({"ADJ", "ADV", "SCONJ"})
VERBAL = frozenset({"VERB", "AUX"})
FINITE = "VerbForm=Fin"
# What a clause has that says anything.
TOLD = frozenset({"NOUN", "PROPN", "NUM", "QUOTE"})
# Words of so many letters may be prepositions; longer ones that name people or bodies are none.
LONGEST_SMALL = 5
# Behind a pronoun for what was said no more words stand than these: "maakte dat vrijdag in een brief bekend".
FEW = 6
# What a clause can end with that has no verb of its own: a particle, a time.
CLOSING = frozenset({"ADP", "ADJ", "ADV"})
# What may stand between an article and a proper name, and how many words: "het doorgaans goed ingelichte OM".
MODIFYING = frozenset({"ADV", "ADJ", "VERB"})
MODIFIERS = 5


# Not frozen, since a report has as many as words and frozen they take four times as long to make; only this room
# changes them, before anybody sees them.
@dataclass(slots=True)
class Item:
    """One word or one whole quotation; offsets are in the report's text. `part` is what kind of word it is (UD).

    `numeric`: it is a number or belongs to a quantity. `breaks`: it separates clauses. `clause`: it is a quotation that
    has a finite verb in it.
    """

    start: int
    end: int
    text: str
    lower: str
    part: str
    finite: bool
    numeric: bool = False
    token: Token | None = None
    quotation: Quotation | None = None
    breaks: bool = False
    clause: bool = False

    @property
    def capital(self) -> bool:
        """Tell whether the word starts with a capital or a digit."""
        return self.text[:1].isupper()


def words_of(
    parsed: ParsedSentence, text: AnnotatedText, numbers: list[Span], names: frozenset[str]
) -> tuple[Item, ...]:
    """Return the words and marks of a sentence, given the ordered, disjoint stretches of its quantities.

    `names` are the words that the text writes with a capital within sentences.
    """
    items = _words(parsed, text, numbers)
    if len(items) > 1 and items[0].part in DOUBTFUL and items[0].text in names and items[1].finite:
        items[0].part = "PROPN"  # "Baks vult aan dat …"
    return _mended(items, text)


def _words(parsed: ParsedSentence, text: AnnotatedText, numbers: list[Span]) -> list[Item]:
    span = parsed.sentence.span
    bracketed = any(text.report.text.find(opening, span.start, span.end) >= 0 for opening in BRACKETS)
    tokens = _outside_brackets(parsed.doc) if bracketed else parsed.doc
    items = [_word(token, span.start + token.idx, text) for token in tokens if not token.is_space]
    _mark_numbers(items, numbers)
    last = items[-1].token if items else None
    if last is not None and _is_glued(last):
        end = parsed.end_of(last)
        items.append(Item(end - 1, end, ".", ".", "PUNCT", False))
    return items


def _outside_brackets(doc: Doc) -> Iterator[Token]:
    closing, closings = "", {token.text for token in doc if token.text in CLOSINGS}
    for token in doc:
        if closing:
            closing = "" if token.text == closing else closing
        elif BRACKETS.get(token.text) in closings:
            closing = BRACKETS[token.text]
        else:
            yield token


def _mark_numbers(items: list[Item], numbers: list[Span]) -> None:
    """Mark the words that share a character with one of the ordered, disjoint stretches of quantities."""
    first = 0
    for number in numbers:
        while first < len(items) and items[first].end <= number.start:
            first += 1
        last = first
        while last < len(items) and items[last].start < number.end:
            items[last].numeric = not items[last].breaks
            if items[last].part in VERBAL and not items[last].finite:
                items[last].part = "NUM"  # "telde er twaalfhonderd"
            last += 1


def _mended(items: list[Item], text: AnnotatedText) -> tuple[Item, ...]:
    """Return the items with mistakes of the tagger mended that their neighbours show."""
    mended = list(items)
    last = max((position for position, item in enumerate(items) if item.finite), default=-1)
    for position, item in enumerate(items):
        if position > last and item.part == "SCONJ" and item.lower in text.pack.cues.words.anaphors:
            part = _pointing_part(items, position, text.pack.cues.words)
            mended[position] = replace(item, part=part, token=item.token if part == item.part else None)
            continue
        if item.part == "PRON" and _opens_proper_name(items, position, text):
            mended[position] = replace(item, part="DET")
        elif item.part == "DET" and _stands_for_somebody(items, position, text):
            mended[position] = replace(item, part="PRON")
        elif item.finite or item.part in DOUBTFUL:
            part = _true_part(items, position, text)
            if part != item.part:
                mended[position] = replace(item, part=part, finite=False)
    return tuple(mended)


def _opens_proper_name(items: list[Item], position: int, text: AnnotatedText) -> bool:
    """Tell whether an article stands before a name: "liet het OM weten"."""
    if items[position].lower not in text.pack.sources.grammar.definite:
        return False
    rest = items[position + 1 : position + 1 + MODIFIERS]
    following = next((each for each in rest if each.part not in MODIFYING or each.finite), None)
    return following is not None and following.part == "PROPN" and following.capital


def _stands_for_somebody(items: list[Item], position: int, text: AnnotatedText) -> bool:
    """Tell whether a finite verb follows a pointing word at once: "Die spreekt van nalatigheid"."""
    if items[position].lower not in text.pack.cues.words.nominatives or position + 1 >= len(items):
        return False
    after, noun = items[position + 1], items[position + 2 : position + 3]
    return after.finite and (after.lower in text.pack.cues.presents or not (noun and noun[0].part == "NOUN"))


def _pointing_part(items: list[Item], position: int, words: Words) -> str:
    """Return what a word is that no finite verb follows, so that it opens no clause: "noemt dat (bericht) onjuist"."""
    item, after = items[position], items[position + 1] if position + 1 < len(items) else None
    if after is None or after.breaks or _stands_for_all(items[position + 1 :], words):
        return "PRON"
    if after.part == "NOUN" and after.token is not None:
        return "DET" if "Neut" in after.token.morph.get("Gender", []) else item.part
    judged = after.part == "ADJ" and (position + 2 >= len(items) or items[position + 2].part == "PUNCT")
    wordless = (
        item.token is not None and item.token.dep_ == "obj" and not any(each.part in TOLD for each in items[position:])
    )
    return "PRON" if judged or wordless else item.part


def _stands_for_all(rest: list[Item], words: Words) -> bool:
    """Tell whether only a time or a verdict stands behind: "maakte dat vrijdag bekend", "noemt dat een schande"."""
    spoken = [item for item in rest if item.part != "PUNCT"]
    if len(spoken) > FEW:
        return False
    if rest[0].lower in words.adverbial - words.expletives:
        return spoken[-1].part in CLOSING or is_participle(spoken[-1].token)
    inner = all(item.part in ("ADJ", "ADV") for item in spoken[1:-1])
    return rest[0].part == "DET" and len(spoken) > 1 and inner and spoken[-1].part == "NOUN"


def is_participle(token: Token | None) -> bool:
    """Tell whether the tagger took a word for a participle; one without a token is none."""
    return token is not None and "Part" in token.morph.get("VerbForm", [])


def _true_part(items: list[Item], position: int, text: AnnotatedText) -> str:
    """Return what kind of word stands at a position, by what stands around it."""
    item, before = items[position], items[position - 1] if position else None
    after = items[position + 1] if position + 1 < len(items) else None
    following = after.part if after is not None else ""
    present = item.lower in text.pack.cues.presents
    if item.finite and before is not None and before.part == "DET" and following == "NOUN" and not present:
        return "ADJ"  # "de verzekerde schade"
    if item.finite and before is not None and before.finite and following in NOMINAL:
        # "roept zijn leden op"
        return "PRON" if item.lower in text.pack.sources.grammar.possessive else item.part
    if item.part in ("ADJ", "ADV") and _is_head(after, text) and _names_people(item.text, text):
        return "NOUN"  # "Vastgoedexperts ramen …"
    if item.part == "SCONJ" and after is not None and following == "NOUN" and _determines(item, after):
        return "DET"  # "noemt dat bericht een leugen"
    if item.part == "ADV" and after is not None and following == "PROPN" and item.capital and _opens_name(item, after):
        return "PROPN"  # "Abu Dhabi doet …"
    return item.part


def _is_head(following: Item | None, text: AnnotatedText) -> bool:
    """Tell whether no noun follows a word of people, unless it is a verb of saying: "Verzekeraars ramen …"."""
    if following is None or following.part not in ("ADJ", "NOUN"):
        return True
    return following.part == "NOUN" and following.lower in text.pack.cues.forms and following.text.islower()


def _determines(item: Item, noun: Item) -> bool:
    """Tell whether a word that the tagger took for a conjunction points at a neuter noun."""
    if item.token is None or noun.token is None or item.token.dep_ != "det" or noun.token.pos_ != noun.part:
        return False
    return "Com" not in noun.token.morph.get("Gender", []) and "Plur" not in noun.token.morph.get("Number", [])


def _opens_name(item: Item, following: Item) -> bool:
    token = following.token
    return token is not None and token.dep_ == "flat" and token.head == item.token


def _is_glued(token: Token) -> bool:
    """Tell whether the tokenizer left the full stop of the sentence on its last word, as on an abbreviation."""
    return token.i == len(token.doc) - 1 and token.text[-1] == "." and token.text[:-1].isalpha()


def _word(token: Token, start: int, text: AnnotatedText) -> Item:
    """Return a token as an item, with plain mistakes of the tagger mended."""
    words, part = token.text, token.pos_
    if words in BREAKS:
        return Item(start, start + len(words), words, words, "PUNCT", False, breaks=True)
    if words[-1] == "." and _is_glued(token):
        words, part = words[:-1], "X"
        part = "PRON" if words.lower() in text.pack.cues.words.anaphors else part
    elif part not in CERTAIN and len(words) > 1 and (words.isupper() or _is_named(token)):
        part = "PROPN"
    elif _is_plural_participle(token, text) or (
        (_is_verb(token, text) or (part == "ADP" and len(words) > LONGEST_SMALL)) and _names_people(words, text)
    ):
        part = "NOUN"
    elif part == "PRON" and token.dep_ == "det" and words.lower() in text.pack.sources.pointers:
        part = "DET"
    if part == "PROPN" and words.islower() and words in text.pack.cues.surely_finite:
        # "Vereniging Comercio Vivo raamt …": a verb behind a name is no part of it.
        return Item(start, start + len(words), words, words, "VERB", True, False, token)
    finite = part in VERBAL and (FINITE in str(token.morph) or words in text.pack.cues.surely_finite)
    return Item(start, start + len(words), words, words.lower(), part, finite, part == "NUM", token)


def _is_plural_participle(token: Token, text: AnnotatedText) -> bool:
    """Tell whether what the tagger took for a participle is a noun of people: "37 gevangenen", "getroffenen"."""
    if token.pos_ != "VERB" or not is_participle(token):
        return False
    nouns = text.pack.nouns
    plural = nouns.known(token.lower_) and not nouns.is_singular(token.lower_)
    return plural and nouns.unit_of(token.lower_) == "person"


def _is_verb(token: Token, text: AnnotatedText) -> bool:
    """Tell whether the tagger took a word for a verb, and no word before it makes it surely one ("te koken")."""
    markers = text.pack.cues.words.infinitive_markers
    return token.pos_ == "VERB" and (token.i == 0 or token.nbor(-1).lower_ not in markers)


def _is_named(token: Token) -> bool:
    """Tell whether what the tagger took for an adjective is the name of the noun before it: "de bond Zeeroos"."""
    return token.pos_ == "ADJ" and token.i > 0 and token.dep_ in NAMING and token.text[:1].isupper()


def _names_people(word: str, text: AnnotatedText) -> bool:
    """Tell whether what the tagger took for a verb is a noun of people or bodies: "VN-experts", "analisten"."""
    return word.lower() not in text.pack.cues.forms and text.pack.sources.find_noun(word) is not None
