"""Binds numbers with the modifiers before and behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from volgens.extract.quantities.grammar import ModifierPhrases
from volgens.extract.quantities.intervals import Joined, changes_in_clause
from volgens.extract.quantities.lexer import Token
from volgens.lang.modifiers import ModifierWords
from volgens.model.vocabulary import Modifier

# "naar schatting nog eens zo'n": more steps than this no writer stacks.
MOST_STACKED = 5
# So many tokens before a comma the number may stand that another one is set against.
NEAR_NUMBER = 8
_BOUNDS: frozenset[Modifier] = frozenset({"over", "at_least", "under", "at_most"})


@dataclass(frozen=True, slots=True)
class Bound:
    """How a number is bound: the modifier, and the tokens `first` to `last` with modifier words taken in."""

    modifier: Modifier
    first: int
    last: int


def bind(tokens: Sequence[Token], joined: Joined, modifiers: ModifierPhrases) -> Bound:
    """Return the modifier of a number; the nearest bound wins, then "about", then what the form says."""
    measured = joined.measured
    first, kinds = _before(tokens, joined, modifiers)
    last, behind = _behind(tokens, measured.last, modifiers)
    kinds = [*kinds, *behind]
    if joined.interval:
        return Bound("between", first, last)
    if measured.number.form == "vague":
        return Bound("vague", first, last)
    bounds = [kind for kind in kinds if kind in _BOUNDS]
    if bounds:
        return Bound(bounds[0], first, last)
    about = measured.number.form == "about" or "about" in kinds
    return Bound("about" if about else "exact", first, last)


def close_ends(modifier: Modifier, low: float, high: float) -> tuple[float | None, float | None]:
    """Return the interval that a modifier leaves of a value: upward, downward, or as it is."""
    if modifier in ("over", "at_least"):
        return low, None
    if modifier in ("under", "at_most"):
        return None, high
    return low, high


def _before(tokens: Sequence[Token], joined: Joined, modifiers: ModifierPhrases) -> tuple[int, list[Modifier]]:
    position = first = joined.measured.first if joined.opened is None else joined.opened
    kinds: list[Modifier] = []
    for _ in range(MOST_STACKED):
        found = modifiers.before.before(tokens, position)
        if found and found[1].kind != "exact":
            if not _applies(tokens, found, joined, modifiers) or (found[1].change and position < first):
                break
            position = found[0]
            first = first if found[1].outside else position
            kinds.append(found[1].kind)
            continue
        passed = modifiers.glue.before(tokens, position) or found
        if not passed:
            break
        position = passed[0]
    return first, kinds


def _applies(
    tokens: Sequence[Token], found: tuple[int, ModifierWords], joined: Joined, modifiers: ModifierPhrases
) -> bool:
    start, entry = found
    measured = joined.measured
    if entry.firm and measured.unit is None and not _is_round(measured.number.low):
        return False
    if entry.against and _is_set_against(tokens, start):
        return False
    if not entry.change:
        return True
    if joined.interval or modifiers.particles.before(tokens, start):
        return False
    change = modifiers.lexicon.change
    return not changes_in_clause(tokens, start, measured.last, change.stems + change.leading)


def _is_set_against(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a comma stands right before a token, and a number shortly before that."""
    before = tokens[max(0, start - 1 - NEAR_NUMBER) : start - 1] if start and tokens[start - 1].text == "," else ()
    return any(token.kind == "number" for token in before)


def _is_round(value: float) -> bool:
    return value >= 10 and value % (5 if value < 1000 else 100) == 0


def _behind(tokens: Sequence[Token], last: int, modifiers: ModifierPhrases) -> tuple[int, list[Modifier]]:
    at = last
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued:
        at += 1  # "20-plus"
    found = modifiers.after.after(tokens, at)
    if not found and at < len(tokens) and tokens[at].kind == "word":
        beyond = modifiers.after.after(tokens, at + 1)  # "tien mensen of meer": the noun is not ours to take in
        return last, [beyond[1].kind] if beyond and beyond[0] - at > 2 else []
    if not found or found[1].kind == "exact":
        return last, []
    single = found[0] - at == 1
    if single and not tokens[at].glued:
        return last, []
    return found[0], [found[1].kind]
