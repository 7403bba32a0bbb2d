"""The one loader of language packs: a folder of TOML word lists and a small parsing model.

Each file has a module of its own beside this one that says what its entries mean; `Pack` only opens them, late, once.
"""

from functools import cache, cached_property
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.aspects import Aspects, load_aspects
from volgens.lang.classifier import Classifier
from volgens.lang.clauses import Clauses, load_clauses
from volgens.lang.cues import CueLexicon, load_cues
from volgens.lang.findings import FindingWords, load_finding_words
from volgens.lang.gazetteer import WORLD, Gazetteer
from volgens.lang.groups import Groups, load_groups
from volgens.lang.measures import Measures, load_measures
from volgens.lang.modifiers import ModifierLexicon, load_modifiers
from volgens.lang.not_figures import NotFigures, load_not_figures
from volgens.lang.nouns import Nouns, load_nouns
from volgens.lang.numbers import NumberLexicon, load_numbers
from volgens.lang.places import PlaceLexicon, load_places
from volgens.lang.questions import Asking, load_asking
from volgens.lang.ranker import Ranker
from volgens.lang.reasons import Reasons, load_reasons
from volgens.lang.segments import SegmentRules, load_segments
from volgens.lang.sources import SourceWords, load_source_words
from volgens.lang.standing import StandingWords, load_standing_words
from volgens.lang.times import TimeLexicon, load_times
from volgens.lang.units import UnitLexicon, load_units
from volgens.lang.weights import load_network

PACKS = Path(__file__).parent


class Pack:
    """One language's data. Attributes are read from their files at first use and kept."""

    def __init__(self, lang: str, folder: Path) -> None:
        self.lang = lang
        self.folder = folder

    @property
    def model_folder(self) -> Path:
        """The folder of the spaCy pipeline that ships with the pack."""
        return self.folder / "model"

    @cached_property
    def places(self) -> PlaceLexicon:
        """Names of places of the language's own, and words that tell a place."""
        return load_places(self.folder / "places.toml")

    @property
    def gazetteer_file(self) -> Path:
        """The file of places under the spellings that the pack's transliteration makes."""
        return self.folder / "transliterated.places"

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the world, under their own names and the language's spellings."""
        return Gazetteer(WORLD, self.gazetteer_file)

    @cached_property
    def segments(self) -> SegmentRules:
        """How text is cut: abbreviations, time stamps, datelines, page furniture."""
        return load_segments(self.folder / "segments.toml")

    @cached_property
    def cues(self) -> CueLexicon:
        """Who says so: the words that attribute, with their forms and complements."""
        return load_cues(self.folder)

    @cached_property
    def numbers(self) -> NumberLexicon:
        """The parts of number words."""
        return load_numbers(self.folder / "numbers.toml")

    @cached_property
    def units(self) -> UnitLexicon:
        """Units that measure."""
        return load_units(self.folder / "units.toml")

    @cached_property
    def modifiers(self) -> ModifierLexicon:
        """Words that bind a number, and words that join two."""
        return load_modifiers(self.folder / "modifiers.toml")

    @cached_property
    def not_figures(self) -> NotFigures:
        """Signs that a number is no figure."""
        return load_not_figures(self.folder / "not_figures.toml")

    @cached_property
    def sources(self) -> SourceWords:
        """Who can vouch for a claim: roles, bodies, known names, pronouns, sides."""
        return load_source_words(self.folder)

    @cached_property
    def standing(self) -> StandingWords:
        """How a report presents its claims: notes on verification, hearsay, denials."""
        return load_standing_words(self.folder / "standing.toml")

    @cached_property
    def measures(self) -> Measures:
        """What a quantity is a measure of, by its noun and its clause."""
        return load_measures(self.folder / "measures.toml")

    @cached_property
    def classifier(self) -> Classifier | None:
        """What is learned of measures and aspects; None for a pack that has only its grammar."""
        return load_network(self.folder / "figures.npz", Classifier, "classifier")

    @cached_property
    def ranker(self) -> Ranker | None:
        """What is learned of the places of figures; None for a pack that has only its rules."""
        return load_network(self.folder / "places.npz", Ranker, "ranker")

    @cached_property
    def groups(self) -> Groups:
        """Which counted nouns name the same group of people."""
        return load_groups(self.folder / "groups.toml")

    @cached_property
    def asking(self) -> Asking:
        """What a question asks, in one line."""
        return load_asking(self.folder / "questions.toml")

    @cached_property
    def reasons(self) -> Reasons:
        """Why claims bear on each other, and why a question stands as it does."""
        return load_reasons(self.folder / "reasons.toml")

    @cached_property
    def findings(self) -> FindingWords:
        """What is wrong with a draft, and what to write instead."""
        return load_finding_words(self.folder / "findings.toml")

    @cached_property
    def nouns(self) -> Nouns:
        """The unit that a counted noun makes."""
        return load_nouns(self.folder / "nouns.toml")

    @cached_property
    def aspects(self) -> Aspects:
        """Total, increment, part, earlier or expected."""
        return load_aspects(self.folder / "aspects.toml")

    @cached_property
    def clauses(self) -> Clauses:
        """What parts clauses, and the words of counting."""
        return load_clauses(self.folder / "clauses.toml")

    @cached_property
    def times(self) -> TimeLexicon:
        """Days, units, and expressions that place something in time."""
        return load_times(self.folder / "times.toml", self.numbers)


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a pack, sorted."""
    return tuple(sorted(folder.parent.name for folder in PACKS.glob("*/pack.toml")))


@cache
def load_pack(lang: str) -> Pack:
    """Return the pack of a language code; raise PackError when there is none."""
    if lang not in known_languages():
        raise PackError(f"no language pack for {lang!r}; there are packs for: {', '.join(known_languages())}")
    return Pack(lang, PACKS / lang)
