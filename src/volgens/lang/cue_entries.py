"""The entries of a pack about attribution: verbs and phrases that attribute, and the small words around them."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Literal, get_args

from volgens.model.vocabulary import Stance

PhraseKind = Literal["source", "after", "own", "unnamed", "framed"]
PHRASE_KINDS: tuple[PhraseKind, ...] = get_args(PhraseKind)
# The complements of a verb that no preposition brings.
FORMS = frozenset({"clause", "speech", "infinitive", "object", "verdict", "denial"})


@dataclass(frozen=True)
class VerbCue:
    """A verb of saying, or a phrase built on a verb, with everything that must hold for it to attribute.

    `takes` lists its complements: "clause" (with a complementizer), "speech" (a clause or quotation set before or after
    it without one), "infinitive", "object", "verdict" (object and predicate: "noemt X Y"), "denial" (an object before
    the particle); any other value is the preposition that brings its content.
    `particle` is separable ("deelt … mee", "meedeelt"); `beside` are phrases that must stand in the same clause, "|"
    between words of which any will do.
    `number`: an object or a preposition's content counts only with a number in it. `people`: the subject must be able
    to speak. `quoted`: speech counts only in quotation marks. `negated`: only with a negation.
    `modal`: counts under a modal as well, a negated one is doubt. `active`: attributes nothing in the passive.
    `impersonal`: a preposition brings its content in the passive as well ("er wordt gesproken van …"). `origin`:
    the preposition whose noun phrase is the source ("blijkt uit"). `written`: its origin or its subject must be
    something that is read. `said`: its object must be a pronoun or name something that is said. `voice`: an
    impersonal verb ("klinkt het"), whose speaker is named as a place or spoke before. `back`: its content is always
    what was said before ("die cijfers komen van …").
    `answers`: it replies, so that a quotation of it with a negation denies ("Er was niemand", reageert X).
    `rumour`: nobody is named for it ("het gerucht gaat dat …").
    `judges`: a content of it that is wholly quoted and holds no number is a judgement (spreekt van "een schande").
    `welcomes`: it is glad or sorry of a fact, and vouches for nothing in it ("juicht dat toe").
    `agrees`: what it points back to is what another said, not that he said it ("De curator bevestigt dat").
    `heard`: its subject only heard it, from whom one of these prepositions tells ("hoort van ingewijden dat …").
    `without`: words or phrases of its clause that make something else of it ("kwam ten val op …").
    `fires` and `quiet` are sentences that must and must not give a statement.
    """

    lemma: str
    present: tuple[str, ...]
    past: tuple[str, ...]
    participle: str
    takes: tuple[str, ...]
    stance: Stance
    particle: str = ""
    beside: tuple[str, ...] = ()
    number: bool = False
    people: bool = False
    quoted: bool = False
    negated: bool = False
    modal: bool = False
    origin: str = ""
    voice: bool = False
    back: bool = False
    active: bool = False
    impersonal: bool = False
    written: bool = False
    said: bool = False
    answers: bool = False
    judges: bool = False
    welcomes: bool = False
    agrees: bool = False
    rumour: bool = False
    heard: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()

    @property
    def infinitive(self) -> str:
        """The infinitive of the bare verb, without its particle: the last of the present forms."""
        return self.present[-1]

    @cached_property
    def complements(self) -> frozenset[str]:
        """All that it takes."""
        return frozenset(self.takes)

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The prepositions that bring its content."""
        return self.complements - FORMS

    @cached_property
    def bare_forms(self) -> frozenset[str]:
        """All forms of the bare verb, without its particle."""
        return frozenset((*self.present, *self.past, self.participle))

    @cached_property
    def ambiguous_forms(self) -> frozenset[str]:
        """The forms that by themselves need not be finite: infinitive, participle and bare stem."""
        bare = (self.infinitive, self.participle, self.present[0])
        return frozenset((*bare, *(self.particle + form for form in bare)))


# Any verb at all, for what does not hang on which verb it is.
ANY_VERB = VerbCue("", ("",), (), "", ("speech",), "assert")


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A phrase without a verb that attributes.

    `kind`: "source" is followed by the source and may stand anywhere ("volgens"), "after" is followed by the source and
    has its content before it ("aldus"), "own" makes the clause's subject the source ("naar eigen zeggen"), "unnamed"
    names nobody ("naar verluidt"), "framed" has the source between its two words ("wat de bond betreft").
    `quiet_nouns`: nouns that make it no attribution ("volgens plan").
    """

    words: tuple[str, ...]
    kind: PhraseKind
    quiet_nouns: tuple[str, ...] = ()
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True)
class Words:
    """The closed classes of small words on which the grammar of attribution leans, all in lower case."""

    complementizers: frozenset[str]
    question_words: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    coordinators: frozenset[str]
    contrasts: frozenset[str]
    opposing: frozenset[str]
    anaphors: frozenset[str]
    so: frozenset[str]
    focus: frozenset[str]
    negations: frozenset[str]
    regretting: frozenset[str]
    perfect_auxiliaries: frozenset[str]
    passive_auxiliaries: frozenset[str]
    modals: frozenset[str]
    unreal: frozenset[str]
    unreal_modals: frozenset[str]
    continuing: frozenset[str]
    anybody: frozenset[str]
    within: frozenset[str]
    both: frozenset[str]
    therein: frozenset[str]
    indefinites: frozenset[str]
    neuters: frozenset[str]
    same: frozenset[str]
    conditionals: frozenset[str]
    continuers: frozenset[str]
    infinitive_markers: frozenset[str]
    purpose_markers: frozenset[str]
    agents: frozenset[str]
    vantage: frozenset[str]
    own_voice: frozenset[str]
    speaking_plural: frozenset[str]
    nominatives: frozenset[str]
    expletives: frozenset[str]
    reflexives: frozenset[str]
    oneself: frozenset[str]
    attaching: frozenset[str]
    surname_openers: frozenset[str]
    belonging: frozenset[str]
    inside_names: frozenset[str]
    linking: frozenset[str]
    places_of_relation: frozenset[str]
    subset_openers: frozenset[str]
    comparing: frozenset[str]
    reasons: frozenset[str]
    changes: tuple[str, ...]
    time_nouns: frozenset[str]
    adverbs: frozenset[str]
    shares: frozenset[str]
    capacities: frozenset[str]
    count_nouns: frozenset[str]
    afterthoughts: frozenset[str]
    dismissals: frozenset[str]
    dismissing: tuple[str, ...]
    untrue: frozenset[str]
    accounts: frozenset[str]
    selves: frozenset[str]
    topics: frozenset[str]
    comparatives: frozenset[str]
    own_word: frozenset[str]
    places_of_voice: frozenset[str]
    sides: frozenset[str]
    equating: frozenset[str]
    report_nouns: frozenset[str]
    reckonings: frozenset[str]
    introducing: tuple[str, ...]
    said_nouns: frozenset[str]
    documents: tuple[str, ...]
    fictions: tuple[str, ...]
    asking: frozenset[str]
    authorities: tuple[str, ...]
    vague_authorities: tuple[str, ...]
    channels: frozenset[str]
    facing: frozenset[str]
    addressing: frozenset[str]
    listeners: frozenset[str]
    held: frozenset[str]
    platforms: frozenset[str]

    def __post_init__(self) -> None:
        """Make sets of the lists that are looked into; phrases of several words stay in their order."""
        for each in fields(self):
            if each.type == frozenset[str]:
                object.__setattr__(self, each.name, frozenset(getattr(self, each.name)))

    @cached_property
    def leading(self) -> frozenset[str]:
        """The words that may stand before the first part of a clause."""
        return self.coordinators | self.focus

    @cached_property
    def adverbial(self) -> frozenset[str]:
        """The words that only say when or how."""
        return self.time_nouns | self.adverbs

    @cached_property
    def attributing_nouns(self) -> frozenset[str]:
        """The nouns for what somebody says, and for that in which it is said."""
        return self.said_nouns | self.report_nouns
