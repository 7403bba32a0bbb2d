"""What a quantity counts: the noun that follows it, or the one that its clause names elsewhere.

The noun after the number is found by walking over adjectives, with the parse as a second witness where the tags fail.
"""

from dataclasses import dataclass, replace

from volgens.extract.figures.verbs import BREAKS, follows_verb, is_finite, is_verb
from volgens.extract.figures.view import View
from volgens.lang.phrases import QUANTITY

LONGEST_WALK = 7
LONGEST_LOOK_BACK = 24
ASKED_AT_MOST = 16
LONGEST_PAIR = 5
NOUNS = ("NOUN", "PROPN")
LOOSE = ("ADV", "ADP", "NUM", "CCONJ", "SYM", "X", "VERB")


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun. `last` is the position of its last word.

    `apart`: it does not follow the number. `part`: the number is taken from a group that is named as such. `edge`: the
    last word of that group when it follows the number.
    """

    noun: str
    position: int
    last: int
    apart: bool = False
    part: bool = False
    edge: int = -1


def find_counted(view: View, position: int) -> Counted | None:
    """Return the noun that the quantity at a position counts; None when the noun is left out."""
    following = _following(view, position)
    if following and view.pack.nouns.unit_of(following.noun) is None:
        # What follows may be a participle that passes for a noun, where the clause has named the whole before.
        return _whole_before(view, position) or following
    return (
        following
        or _whole_after(view, position)
        or _group_or_so(view, position)
        or _pair_after(view, position)
        or _whole_before(view, position)
        or _total_before(view, position)
    )


def _following(view: View, position: int) -> Counted | None:
    words, counting = view.words, view.pack.clauses.counting
    start = position + 1
    if _is_percent(view, position) and view.texts[start : start + 1] and view.texts[start] in counting.fillers:
        return None  # "7 procent meer loon" counts no wages
    if view.texts[start : start + 1] and view.texts[start] in counting.of:
        if not view.texts[start + 1 : start + 2] or view.texts[start + 1] not in counting.owners:
            return None
        start += 2
    quoted = words[start].token if start < len(words) else None
    start += quoted is not None and quoted.is_quote  # "33 'kamikazedrones'"
    noun = _walk(view, position, start)
    if noun is None or words[noun].quantity is not None or is_verb(view, position, noun):
        return None
    noun = _whole_name(view, noun)
    return Counted(_noun(view, noun), noun, _with_conjuncts(view, noun))


def _is_percent(view: View, position: int) -> bool:
    quantity = view.words[position].quantity
    return quantity is not None and quantity.unit == "percent"


def _walk(view: View, position: int, start: int, over_quantity: bool = False) -> int | None:
    """Return the position of the first noun from `start` on that only adjectives part from the number."""
    for at in range(start, min(start + LONGEST_WALK, len(view.words))):
        word = view.words[at]
        if word.quantity is not None:
            if over_quantity and word.quantity.unit is None:
                continue
            return None
        if at in view.timed:
            return None
        if _is_noun(view, at):
            return at
        if (noun := _after_attribute(view, at)) is not None:
            return noun
        if not _adjectival(view, at) and not _may_precede(view, at, position):
            return None
    return None


def _after_attribute(view: View, at: int) -> int | None:
    """Return the position of the noun after an attribute like "bij Goma gesneuvelde"; None when `at` opens none."""
    tokens = [word.token for word in view.words[at : at + 4]]
    tags = [token.pos_ if token is not None else "" for token in tokens]
    shaped = (
        len(tags) == 4 and tags[0] == "ADP" and tags[1] in NOUNS and tags[2] in ("ADJ", "VERB") and tags[3] in NOUNS
    )
    return at + 3 if shaped else None


def _may_precede(view: View, at: int, position: int) -> bool:
    """Tell whether a word may stand between a number and its noun."""
    word, token, number = view.words[at], view.words[at].token, view.words[position].token
    if word.text in view.pack.clauses.counting.fillers:
        return True
    if token is None:
        return word.text.isalpha()
    if token.pos_ == "ADJ":
        return True
    if token.pos_ == "VERB" and (not is_finite(view, at) or is_finite(view, at + 2) or follows_verb(view, position)):
        return _noun_ahead(view, at) or (at + 1 < len(view.words) and _is_noun(view, at + 1))
    if number is None or number.dep_ != "nummod" or not token.i < number.head.i < number.i + LONGEST_WALK:
        return False
    # "veroordeelde er elf tot celstraffen": a noun right behind a preposition is not what is counted.
    return token.pos_ in LOOSE and not (token.pos_ == "ADP" and number.head.i == token.i + 1)


def _noun_ahead(view: View, at: int) -> bool:
    """Tell whether a noun that is no quantity's ("zaten *twee uur* zonder") follows, at most one adjective between."""
    ahead = [
        word.token.pos_ if word.token is not None and word.quantity is None else ""
        for word in view.words[at + 1 : at + 3]
    ]
    return bool(ahead) and (ahead[0] in NOUNS or (ahead[0] in ("ADJ", "VERB") and ahead[-1] in NOUNS))


def _is_noun(view: View, at: int) -> bool:
    token = view.words[at].token
    if view.texts[at] in view.pack.clauses.counting.states:
        return False
    if token is None:
        return view.pack.nouns.unit_of(view.texts[at]) is not None
    if token.pos_ in NOUNS:
        return not _adjectival(view, at)
    mistagged = token.pos_ in ("ADJ", "VERB", "X", "ADV") and view.pack.nouns.known(token.text)
    return mistagged and (not _noun_ahead(view, at) or view.texts[at + 1] in view.pack.clauses.counting.generic)


def _adjectival(view: View, at: int) -> bool:
    """Tell whether a word tagged as a noun has no plural's ending and a noun after it: "veertig *gedode* soldaten"."""
    here, ending = view.words[at].token, view.pack.clauses.counting.adjectival
    if here is None or here.pos_ not in NOUNS or not view.texts[at].endswith(ending) or at + 1 >= len(view.words):
        return False
    after = view.words[at + 1].token
    return after is not None and after.pos_ in (*NOUNS, "VERB", "ADJ") and view.pack.nouns.known(after.text)


def _whole_name(view: View, at: int) -> int:
    """Step from a name that stands as an adjective to the noun after it ("Telegram posts")."""
    words = view.words
    while at + 1 < len(words) and view.pack.nouns.unit_of(_noun(view, at)) is None:
        after, here = words[at + 1].token, words[at].token
        if after is None or here is None or after.pos_ not in NOUNS or words[at + 1].quantity is not None:
            break
        if here.pos_ == "NOUN" and after.pos_ == "PROPN":
            break
        at += 1
    return at


def _noun(view: View, at: int) -> str:
    token = view.words[at].token
    return token.text if token is not None else view.words[at].text


def _with_conjuncts(view: View, at: int) -> int:
    """Return the position of the last noun of "huishoudens en bedrijven"; `at` when there is one noun only."""
    words, coordinators = view.words, view.pack.clauses.counting.coordinators
    if at + 2 >= len(words) or words[at + 1].text not in coordinators:
        return at
    second, first = words[at + 2].token, words[at].token
    if second is None or first is None or second.pos_ != "NOUN" or words[at + 2].quantity is not None:
        return at
    return at + 2 if second.head.i == first.i else at


def _whole_after(view: View, position: int) -> Counted | None:
    """Read "450 van de 600 bureaus", "9 van zijn 40 geiten", "32 van de slachtoffers": the noun of the whole."""
    counting, texts = view.pack.clauses.counting, view.texts
    if len(texts) < position + 4 or texts[position + 1] not in counting.of:
        return None
    owned = texts[position + 2] in counting.owners and texts[position + 3] == QUANTITY
    if not owned and texts[position + 2] not in counting.articles:
        return None
    noun = _walk(view, position, position + 3, over_quantity=True)
    if noun is None:
        return None
    return Counted(_noun(view, noun), noun, position, apart=True, part=True, edge=_with_conjuncts(view, noun))


def paired_with(view: View, position: int) -> int | None:
    """Return the position of the number that a number is set against: "niet negen maar *elf* …", "van 5 naar *7* …"."""
    pairing = view.pack.clauses.counting.pairing
    for at in range(position + 1, min(position + LONGEST_PAIR, len(view.words))):
        if view.words[at].quantity is not None:
            joined = view.texts[position + 1 : at]
            return at if any(text in pairing for text in joined) else None
    return None


def _pair_after(view: View, position: int) -> Counted | None:
    other = paired_with(view, position)
    following = _following(view, other) if other is not None else None
    return replace(following, last=position, apart=True, edge=following.last) if following is not None else None


def _group_or_so(view: View, position: int) -> Counted | None:
    """Read "een man of tachtig": the noun inside the number's own words, before "of"."""
    counting, quantity = view.pack.clauses.counting, view.words[position].quantity
    words = view.text.report.text[quantity.span.start : quantity.span.end].split() if quantity else []
    if len(words) < 4 or words[0].lower() not in counting.a or words[2].lower() not in counting.or_so:
        return None
    if words[1].lower() in counting.piece_nouns or not view.pack.nouns.unit_of(words[1]):
        return None  # "een stuk of tachtig" names nothing
    return Counted(words[1], position, position, apart=True)


def _whole_before(view: View, position: int) -> Counted | None:
    """Read "Van de doden hebben er vijf een naam", "Onder de gewonden zijn zes kinderen": the noun of the whole."""
    counting, texts = view.pack.clauses.counting, view.texts
    for at in range(position - 1, max(-1, position - LONGEST_LOOK_BACK), -1):
        if texts[at] in BREAKS:
            return None
        if position - at < 3 or texts[at] not in counting.among or texts[at + 1] not in counting.articles:
            continue
        before = texts[at - 1] if at else ","
        share = before == QUANTITY and _is_percent(view, at - 1)  # "40 procent van de treinen, 230 in totaal"
        if share or before in counting.coordinators or not (before.isalnum() or before == QUANTITY):
            noun = _walk(view, at, at + 2, over_quantity=True)
            if noun is not None and texts[noun] in counting.fillers:
                return None  # "van de overige 25" names nothing
            return Counted(_noun(view, noun), noun, position, apart=True, part=not share) if noun is not None else None
    return None


def _total_before(view: View, position: int) -> Counted | None:
    """Read "het aantal doden … op vier": the noun after the word for a number, when no other number has it."""
    words, totals = view.words, view.pack.clauses.counting.totals
    for at in range(position - 1, max(-1, position - LONGEST_LOOK_BACK - 6), -1):
        if words[at].text in totals:
            noun = _walk(view, at, at + 1)
            return Counted(_noun(view, noun), noun, position, apart=True) if noun is not None else None
        if words[at].text == ";":
            return None
    return _asked_before(view, position)


def _asked_before(view: View, position: int) -> Counted | None:
    """Read "Hoeveel treinen vielen uit? Zeker dertig.": the noun of the question before."""
    previous, text = view.sentence_before, view.text.report.text
    asks = previous is not None and text.endswith("?", previous.span.start, previous.span.end)
    before = view.before if asks and position <= ASKED_AT_MOST else None
    if before is None or before.texts[-1:] != ("?",):
        return None
    asked = next((at for at, text in enumerate(before.texts) if text in view.pack.clauses.counting.asks), None)
    noun = _walk(before, asked, asked + 1) if asked is not None else None
    return Counted(_noun(before, noun), position, position, apart=True) if noun is not None else None
