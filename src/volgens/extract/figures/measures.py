"""What a quantity is a measure of: by its noun, by its clause, by what it is compared with, by its unit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from volgens.extract.figures.antecedents import find_antecedent
from volgens.extract.figures.counted import Counted
from volgens.extract.figures.evidence import Evidence, evidence, only_reports
from volgens.extract.figures.mention import Judged, Mention
from volgens.extract.figures.models import find_model, is_rest
from volgens.extract.figures.view import REACH, SAME_CLAUSE
from volgens.lang.measures import Measures, Telling
from volgens.model.vocabulary import MONEY, Aspect, Measure, Unit

FAR = 2.6
FAR_MEASURED = 3.6
FAR_WITHOUT_NOUN = 2.0
FAR_FROM_ROLE = 2.0
DECISIVE = 0.8
NEARLY = 0.5
LINKED = 0.4
OUTWEIGHED = 2.0
WITHIN = -0.5
LIKELY = 1.5
MEASURED = frozenset(
    ("km", "km2", "m", "mm", "cm", "ha", "kmh", "EUR", "USD", "percent", "hour", "day", "degree", "magnitude")
)
LEVELS = frozenset(("m", "cm"))
# What a bare number goes on counting, rather than people of whom a word of many meanings may speak.
THINGS = frozenset(("vehicle", "aircraft", "building", "drone", "missile", "place"))
MILLION = 1e6
# Letters of the shortest noun that a compound is known by.
SHORTEST = 4
# Units whose nouns the lists hold: no noun that they do not hold has them.
SPECIAL = MEASURED | {"drone", "missile", "attack", "aircraft", "vehicle", "place"}

# The units that measures of the same kind are judged by.
STAND_INS: dict[str, Unit] = {"money": "EUR", "time": "day"}


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a mention: the figures before it, what the title tells, and how it stands to others."""

    earlier: Sequence[Judged]
    title: tuple[Telling, ...] = ()
    aspect: Aspect = "total"


Ground = Literal["unit", "noun", "decisive", "clause", "count", "figure", "sentence", "title", "hint", "default"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Measure and unit of a mention, and what told them.

    Its unit, its counted noun, words that outweigh the noun, words of its clause, the name of its count, the figure
    before, the sentence before, the title, a noun that hints at it, or nothing ("default").
    """

    measure: Measure
    unit: Unit
    ground: Ground


def judge_measure(mention: Mention, context: Context, linked: bool) -> Verdict:
    """Return what a mention measures; `linked` when its words compare it with the figure before or split that one."""
    if mention.unit == "percent":
        return Verdict("share", "percent", "unit")
    if mention.unit == "item" and not mention.counted:
        return replace(_of_measured(mention, _stand_in(mention), context), unit="item")
    if mention.unit in MEASURED:
        return _of_measured(mention, mention.unit, context)
    counting = mention.view.pack.clauses.counting
    if mention.noun in counting.piece_nouns and (noun := find_antecedent(mention)):
        return _of_antecedent(mention, noun)
    if mention.counted and mention.noun not in counting.generic:
        return _of_counted(mention, context, linked)
    return _of_bare(mention, context, linked)


def _stand_in(mention: Mention) -> Unit:
    """Return the unit that is judged alike: euros for any money, days for any time; "item" for the rest."""
    stated = mention.quantity.stated_unit
    kind = next((unit.kind for unit in mention.view.pack.units.units if unit.symbol == stated), "plain")
    return STAND_INS.get(kind, "item")


def _of_measured(mention: Mention, unit: Unit, context: Context) -> Verdict:
    lexicon = mention.view.pack.measures
    told = [each for each in evidence(mention, unit) if unit in each.telling.entry.of]
    found = _best(told, FAR_MEASURED)
    decisive = _best((each for each in told if each.telling.level == "decides"), DECISIVE)
    if found and decisive and decisive.cost <= found.cost + NEARLY:
        found = decisive
    if unit == "item":
        return Verdict("other", unit, "default")
    if found:
        return Verdict(found.measure, unit, _ground(found))
    model, _ = find_model(mention, context.earlier, unit)
    model = model or _level_before(mention, context.earlier)
    said = _said_before(mention, unit)
    if said and unit in said.entry.of and (model is None or model.mention.view is not mention.view):
        return Verdict(said.entry.measure, unit, "sentence")
    if model and (only_reports(mention) or model.mention.view is mention.view or model.unit != unit):
        return Verdict(model.measure, unit, "figure")
    return Verdict(lexicon.default(unit), unit, "default")


def _level_before(mention: Mention, earlier: Sequence[Judged]) -> Judged | None:
    """Return the level in meters just told that a change in centimeters is of ("18,6 meter … een daling van 20 cm")."""
    last = earlier[-1] if earlier and mention.unit in LEVELS else None
    return last if last is not None and last.measure == "water_level" else None


def _of_counted(mention: Mention, context: Context, linked: bool) -> Verdict:
    lexicon, unit, noun = mention.view.pack.measures, mention.unit, mention.noun or ""
    by_noun = [each for each in lexicon.counted.values(noun) if each.about(unit, noun)]
    by_clause = evidence(mention, unit) if unit else [each for each in evidence(mention, unit) if _fits_any_noun(each)]
    linked = linked or (mention.counted is not None and mention.counted.part)
    strong = next((each for each in by_noun if each.level == "nouns"), None)
    decisive = _best((each for each in by_clause if each.telling.level == "decides"), DECISIVE)
    if strong and not decisive:
        return Verdict(strong.entry.measure, unit or _unit_of(strong), "noun")
    said = _best(by_clause, LINKED if linked else FAR_FROM_ROLE if by_noun else FAR) if not strong else None
    if decisive and (said is None or decisive.cost <= max(said.cost + NEARLY, 0.0)):
        said = decisive
    if said:
        return Verdict(said.measure, unit or _unit_of(said.telling), _ground(said))
    model, _ = find_model(mention, context.earlier, unit)
    if model and unit == "item" and not linked and model.mention.noun != noun and _told_by_noun(model, noun):
        model = None
    if not linked and not by_noun and only_reports(mention) and not _counted_before(mention, model):
        before = _said_before(mention, unit)
        if before:
            return Verdict(before.entry.measure, unit or _unit_of(before), "sentence")
    if model and not (by_noun and model.measure == "other") and (linked or (not by_noun and only_reports(mention))):
        return Verdict(model.measure, unit or model.unit, "figure")
    return _hinted(by_noun, unit, lexicon)


def _hinted(by_noun: Sequence[Telling], unit: Unit | None, lexicon: Measures) -> Verdict:
    """Return what a counted noun hints at, where nothing else tells, or what its unit measures as a rule."""
    if by_noun:
        return Verdict(by_noun[0].entry.measure, unit or _unit_of(by_noun[0]), "hint")
    return Verdict(lexicon.default(unit or "item"), unit or "item", "default")


def _told_by_noun(judged: Judged, other: str) -> bool:
    """Tell whether it is the noun of a figure that says its measure, and another noun does not share it."""
    tellings = judged.mention.view.pack.measures.counted.values(judged.mention.noun or "")
    said = (each for each in tellings if each.level == "nouns" and each.entry.measure == judged.measure)
    return any(not (each.entry.items and each.about("item", other)) for each in said)


def _fits_any_noun(found: Evidence) -> bool:
    """Tell whether evidence can be about a noun that no list holds: that counts no raids, and measures nothing."""
    return not found.telling.entry.of or not SPECIAL.issuperset(found.telling.entry.of)


def _of_bare(mention: Mention, context: Context, linked: bool) -> Verdict:
    """Judge a number without a telling noun: by a word that names its count, or else as the figure it goes with."""
    model, doubt = find_model(mention, context.earlier, None, linked and context.aspect == "part")
    kept = linked or _is_of_money(mention, model)
    here = model is not None and model.mention.view is mention.view
    heard = evidence(mention, "person" if mention.unit == "person" else None)
    told = _for_bare((each for each in heard if _speaks_of(mention, context.earlier, _unit_of(each.telling))), model)
    found = [each for each in told if not kept or _goes_with(each, model) or (not here and _names_count(each))]
    named = _best((each for each in found if each.telling.level == "totals"), FAR)
    nearer = named is not None and any(each.cost <= min(WITHIN, named.cost - OUTWEIGHED) for each in found)
    if named and not nearer and not (linked and here):
        return Verdict(named.measure, _unit_for(named.telling, model), "count")
    reports = only_reports(mention)
    kin = linked and not is_rest(mention)  # what is left of a whole fared otherwise
    said = _best(found, WITHIN if reports and model else LINKED if kin and model else FAR_WITHOUT_NOUN)
    decisive = _best((each for each in found if each.telling.level == "decides"), DECISIVE)
    if said and decisive and decisive.cost <= said.cost + NEARLY:
        said = decisive
    encloses = said is not None and (said.telling.level == "decides" or said.cost <= WITHIN)
    if not encloses and (noun := find_antecedent(mention)):
        return _of_antecedent(mention, noun)
    if said:
        return Verdict(said.measure, _unit_for(said.telling, model), _ground(said))
    known = _known_by_noun(mention, context.earlier)
    if known:
        return Verdict(known.measure, known.unit, "hint")
    before = None if here or linked or _counted_before(mention, model) else _said_before(mention, None)
    if before:
        return Verdict(before.entry.measure, _unit_for(before, model), "sentence")
    if model and not here and not linked and doubt >= LIKELY:
        titled = next((each for each in context.title if model.unit in each.entry.of), None)
        if titled:
            return Verdict(titled.entry.measure, model.unit, "title")
    if model:
        return Verdict(model.measure, model.unit, "figure")
    titled = next((each for each in context.title if "person" in each.entry.of), None) if reports else None
    if titled:
        return Verdict(titled.entry.measure, "person", "title")
    return Verdict("other", mention.unit or "item", "default")


def _of_antecedent(mention: Mention, noun: str) -> Verdict:
    """Judge a bare number by the noun that its pronoun stands for, by its own clause and what was told of that noun."""
    lexicon, unit = mention.view.pack.measures, mention.view.pack.nouns.unit_of(noun)
    counted = Counted(noun, mention.position, mention.position, apart=True)
    mention = replace(mention, counted=counted, unit=unit)
    by_noun = [each for each in lexicon.counted.values(noun) if each.about(unit, noun)]
    if strong := next((each for each in by_noun if each.level == "nouns"), None):
        return Verdict(strong.entry.measure, unit or _unit_of(strong), "noun")
    if said := _best(evidence(mention, unit), WITHIN if by_noun else FAR_WITHOUT_NOUN):
        return Verdict(said.measure, unit or _unit_of(said.telling), _ground(said))
    if before := _said_before(mention, unit):
        return Verdict(before.entry.measure, unit or _unit_of(before), "sentence")
    return _hinted(by_noun, unit, lexicon)


def _known_by_noun(mention: Mention, earlier: Sequence[Judged]) -> Judged | None:
    """Return the last figure before that measures what a noun of many meanings hints at ("gevallen" of a disease)."""
    hints = {each.entry.measure for each in mention.view.pack.measures.counted.values(mention.noun or "")}
    return next((each for each in reversed(earlier) if each.measure in hints), None)


def _is_of_money(mention: Mention, model: Judged | None) -> bool:
    """Tell whether a bare number goes on with a sum: both run into the millions."""
    return model is not None and model.unit in MONEY and min(mention.size, model.mention.size) >= MILLION


def _names_count(found: Evidence) -> bool:
    """Tell whether the clause itself names the count, whatever was counted before: "het dodental steeg van …"."""
    return found.telling.level == "totals" and found.cost < 0


def _goes_with(found: Evidence, model: Judged | None) -> bool:
    return model is None or not found.telling.entry.of or model.unit in found.telling.entry.of


def _speaks_of(mention: Mention, earlier: Sequence[Judged], unit: Unit) -> bool:
    """Tell whether a report has counted or just named things of which a verb would make a bare number some."""
    if unit not in THINGS or any(each.unit == unit for each in earlier):
        return True
    view, at = mention.view, mention.position
    around = view.texts[max(0, at - REACH) : at + REACH]
    before = view.before.texts[-REACH:] if view.before is not None else ()
    beginnings = (text[:end] for text in (*around, *before) for end in range(SHORTEST, len(text) + 1))
    return any(view.pack.nouns.unit_of(each) == unit for each in beginnings)  # "dronezwerm" speaks of drones


def _for_bare(found: Iterable[Evidence], model: Judged | None) -> Iterator[Evidence]:
    """Yield the evidence that can be about a number without noun: about people, or about what the model counts.

    Words about other countable things count when they enclose the number, and then less.
    """
    things = model is not None and model.unit in THINGS
    for each in found:
        units = each.telling.entry.of
        if things and each.telling.entry.weak and model is not None and model.unit not in units:
            continue
        if not units or "person" in units or "magnitude" in units or (model is not None and model.unit in units):
            yield each
        elif not things and each.cost <= WITHIN and not MEASURED.issuperset(units):
            yield Evidence(each.telling, each.cost + SAME_CLAUSE / 2)


def _ground(found: Evidence) -> Ground:
    return "decisive" if found.telling.level == "decides" else "clause"


def _best(found: Iterable[Evidence], farthest: float) -> Evidence | None:
    within = [each for each in found if each.cost <= farthest]
    return min(within, key=lambda each: (round(each.cost, 1), each.telling.order), default=None)


def _unit_of(telling: Telling) -> Unit:
    return telling.entry.of[0] if telling.entry.of else "item"


def _unit_for(telling: Telling, model: Judged | None) -> Unit:
    """Return the unit of a bare number: that of the figure it goes with, where the telling allows."""
    return model.unit if model and model.unit in telling.entry.of else _unit_of(telling)


def _counted_before(mention: Mention, model: Judged | None) -> bool:
    """Tell whether the figure that a mention goes with stands in the sentence before."""
    before = mention.view.sentence_before
    return model is not None and before is not None and model.mention.view.sentence.index == before.index


def _said_before(mention: Mention, unit: Unit | None) -> Telling | None:
    """Return what the sentence before says last of a quantity in this unit."""
    before = mention.view.before
    if before is None:
        return None
    told = (match for match in before.tellings if match.value.about(unit, mention.noun or ""))
    strong = [match for match in told if not match.value.entry.weak and (unit != "item" or match.value.entry.items)]
    if unit is None:
        strong = [match for match in strong if any(_for_bare([Evidence(match.value, 0.0)], None))]
    return max(strong, key=lambda match: (match.last, -match.value.order)).value if strong else None
