"""What parts the clauses of a language, and the small words of counting: how far a word's meaning reaches."""

from dataclasses import dataclass
from pathlib import Path

from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.lang.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class Barrier:
    """Words that weaken the bond between what stands on their two sides, and by how much."""

    words: tuple[str, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class CountingWords:
    """The words of counting.

    `totals` stand before the noun that a number elsewhere counts ("het aantal *doden*"); `of` before the whole that
    a number is taken from ("van de zestig huizen"), with one of `articles`; `of_which` opens a clause about a part;
    `owners` stand between `of` and a noun that is counted all the same ("vier van *zijn* militairen"); `among` before
    a group that the number belongs to;
    `relatives` open a clause about the noun before them; `particles` end a verb that is cut in two, where they open
    no phrase of their own; `pairing` set one number against another ("van vier *naar* negen"); `a` and `or_so` are
    the words of "een man of tachtig"; `fillers` may stand between a number and its noun; no plural ends as
    `adjectival`; `asks` stand before what a question counts; `generic` nouns say nothing of what is counted;
    `people` are pronouns for people, `pieces` for what is counted, `piece_nouns` nouns that stand for it; `than`
    stands before what something is compared with, `since` before a time from which on, `from_time` before the year
    that something is of; `states` are words for how somebody is, which pass for nouns; what `none` stand before did
    not happen ("*geen* gewonden"); one of `then` opens a sentence that goes on about the time in the one before;
    `report` are phrases of clauses that only report a number, which is then what was counted last.
    """

    totals: tuple[str, ...]
    of: tuple[str, ...]
    of_which: str
    among: tuple[str, ...]
    articles: tuple[str, ...]
    owners: tuple[str, ...]
    relatives: tuple[str, ...]
    coordinators: tuple[str, ...]
    particles: tuple[str, ...]
    pairing: tuple[str, ...]
    a: tuple[str, ...]
    or_so: tuple[str, ...]
    fillers: tuple[str, ...]
    adjectival: tuple[str, ...]
    asks: tuple[str, ...]
    generic: tuple[str, ...]
    people: tuple[str, ...]
    pieces: tuple[str, ...]
    piece_nouns: tuple[str, ...]
    than: tuple[str, ...]
    since: tuple[str, ...]
    from_time: tuple[str, ...]
    states: tuple[str, ...]
    none: tuple[str, ...]
    then: tuple[str, ...]
    report: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    """The barriers of a language and its words of counting."""

    barriers: dict[str, float]
    counting: CountingWords
    reports: PhraseBook[bool]


def load_clauses(path: Path) -> Clauses:
    """Return the clause words of a file; raise PackError for an unknown key."""
    check_tables(path, frozenset({"barrier", "counting"}))
    entries = read_entries(path, "barrier", Barrier)
    barriers = {word: entry.cost for entry in entries for word in entry.words}
    counting = read_table(path, "counting", CountingWords)
    return Clauses(barriers, counting, PhraseBook((phrase, True) for phrase in counting.report))
