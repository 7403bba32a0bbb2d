"""A pack's word lists compiled for reading, once per pack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from volgens.extract.quantities.compounds import Compounds
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.phrases import Phrases
from volgens.lang.modifiers import ModifierLexicon, ModifierWords
from volgens.lang.not_figures import NotFigures, NumberVerb
from volgens.lang.numbers import Joining
from volgens.lang.pack import Pack
from volgens.lang.units import DoubleName, MeasuredUnit, ScaleWords, SumWords
from volgens.model.vocabulary import UnreadReason


@dataclass(frozen=True)
class NumberWords:
    """Number words as the reader of phrases wants them. `bare_fractions` are those without the article before them."""

    compounds: Compounds
    joining: Joining
    magnitudes: dict[str, float]
    glued_magnitudes: dict[str, float]
    quantifiers: Phrases[None]
    fractions: Phrases[float]
    bare_fractions: dict[str, float]
    vague_of: dict[float, tuple[float, float]]


@dataclass(frozen=True)
class UnitWords:
    """Units by their names; `short` ones after digits only; `money` are those that may stand before the number.

    `doubles`: names with a second meaning, and the unit that they are then; `sums`: magnitudes without a unit.
    """

    names: Phrases[MeasuredUnit]
    short: dict[str, MeasuredUnit]
    money: Phrases[MeasuredUnit]
    by_symbol: dict[str, MeasuredUnit]
    scale_before: Phrases[ScaleWords]
    scale_after: Phrases[ScaleWords]
    doubles: dict[str, tuple[DoubleName, MeasuredUnit]]
    sums: dict[str, tuple[SumWords, MeasuredUnit]]


@dataclass(frozen=True)
class ModifierPhrases:
    """Modifiers and interval words, ready for lookup."""

    before: Phrases[ModifierWords]
    after: Phrases[ModifierWords]
    glue: Phrases[None]
    joiners: Phrases[None]
    openers: Phrases[None]
    particles: Phrases[None]
    lexicon: ModifierLexicon


@dataclass(frozen=True)
class Refusals:
    """Signs that a number is no figure, ready for lookup."""

    heads: Phrases[UnreadReason]
    tails: Phrases[UnreadReason]
    idioms: Phrases[UnreadReason]
    verbs: dict[str, NumberVerb]
    lexicon: NotFigures


@dataclass(frozen=True)
class Grammar:
    """All that one pack says about numbers."""

    numbers: NumberWords
    units: UnitWords
    modifiers: ModifierPhrases
    refusals: Refusals
    is_counted: Callable[[str], bool]
    is_singular: Callable[[str], bool]
    is_place: Callable[[str], bool]

    def counts(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a noun that the pack knows as countable stands at a position."""
        return at < len(tokens) and tokens[at].kind == "word" and self.is_counted(tokens[at].text)

    @cached_property
    def opens(self) -> Callable[[str], bool]:
        """Tells whether a number phrase or an idiom can start with a word; most words are done with here."""

        @lru_cache(maxsize=50_000)
        def opens(word: str) -> bool:
            numbers = self.numbers
            phrases = (self.refusals.idioms, numbers.fractions, numbers.quantifiers)
            words = (numbers.joining.articles, numbers.joining.half, numbers.bare_fractions)
            read = numbers.compounds.read(word) is not None or bool(numbers.compounds.share_word(word))
            return read or any(each.opens(word) for each in phrases) or any(word in each for each in words)

        return opens


@cache
def compile_grammar(pack: Pack) -> Grammar:
    """Return the pack's word lists compiled; raise PackError for a list that cannot be read."""
    nouns = pack.nouns
    return Grammar(
        numbers=_numbers(pack),
        units=_units(pack),
        modifiers=_modifiers(pack),
        refusals=_refusals(pack),
        is_counted=nouns.known,
        is_singular=lambda noun: nouns.is_singular(noun) and not nouns.is_plural(noun),
        is_place=pack.places.named.__contains__,
    )


def _numbers(pack: Pack) -> NumberWords:
    lexicon = pack.numbers
    compounds = Compounds(lexicon)
    scales = {word.text: float(word.value) for word in lexicon.words if word.role in ("hundred", "thousand")}
    named = {name: float(each.value) for each in lexicon.magnitudes if not each.glued for name in each.names}
    return NumberWords(
        compounds=compounds,
        joining=lexicon.joining,
        magnitudes={**scales, **named},
        glued_magnitudes={name: each.value for each in lexicon.magnitudes if each.glued for name in each.names},
        quantifiers=Phrases((words, None) for each in lexicon.quantifiers for words in each.words),
        fractions=Phrases((words, float(each.percent)) for each in lexicon.fractions for words in each.words),
        bare_fractions={
            words.removeprefix(f"{article} "): float(each.percent)
            for each in lexicon.fractions
            for words in each.words
            for article in lexicon.joining.articles
            if words.startswith(f"{article} ")
        },
        vague_of={each.low / 2: (float(each.low), float(each.high)) for each in lexicon.vague},
    )


def _units(pack: Pack) -> UnitWords:
    units = pack.units.units
    names = [(name, unit) for unit in units for name in unit.names]
    by_symbol = {unit.symbol: unit for unit in units}
    doubles = {each.name: (each, replace(by_symbol[each.symbol], factor=each.factor)) for each in pack.units.doubles}
    return UnitWords(
        names=Phrases(names),
        short={name: unit for unit in units for name in unit.short},
        money=Phrases((name, unit) for name, unit in names if unit.kind == "money" and _is_sign(name, unit)),
        by_symbol=by_symbol,
        scale_before=Phrases((words, scale) for scale in pack.units.scales for words in scale.before),
        scale_after=Phrases((words, scale) for scale in pack.units.scales for words in scale.after),
        doubles=doubles,
        sums={name: (each, by_symbol[each.symbol]) for each in pack.units.sums for name in each.names},
    )


def _is_sign(name: str, unit: MeasuredUnit) -> bool:
    return not name.replace(" ", "").replace("'", "").isalpha() or name.upper() == unit.symbol


def _modifiers(pack: Pack) -> ModifierPhrases:
    lexicon = pack.modifiers
    intervals = lexicon.intervals
    return ModifierPhrases(
        before=Phrases((words, each) for each in lexicon.before for words in each.words),
        after=Phrases((words, each) for each in lexicon.after for words in each.words),
        glue=Phrases((words, None) for each in lexicon.glue for words in each.words),
        joiners=Phrases((words, None) for words in intervals.joiners),
        openers=Phrases((words, None) for words in intervals.openers),
        particles=Phrases((words, None) for words in lexicon.change.particles),
        lexicon=lexicon,
    )


def _refusals(pack: Pack) -> Refusals:
    lexicon = pack.not_figures
    return Refusals(
        heads=Phrases((words, each.reason) for each in lexicon.heads for words in each.words),
        tails=Phrases((words, each.reason) for each in lexicon.tails for words in each.words),
        idioms=Phrases((words, each.reason) for each in lexicon.idioms for words in each.words),
        verbs={each.text: each for each in lexicon.verbs},
        lexicon=lexicon,
    )
