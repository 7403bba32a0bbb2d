"""What a question asks, in one line of the language (`questions.toml`)."""

from dataclasses import dataclass
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.entries import check_tables, load_toml, read_table
from volgens.model.vocabulary import MEASURES, Aspect, Measure


@dataclass(frozen=True, slots=True)
class Wording:
    """The pieces around a question: where, what stands for a noun that nobody names, and what an aspect adds."""

    where: str
    people: str
    things: str
    increment: str
    expected: str
    earlier: str
    part: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Words questions about measures."""

    wording: Wording
    asks: dict[str, str]

    def ask(self, measure: Measure, counted: str, place: str | None, aspect: Aspect) -> str:
        """Return the question in one line; `counted` is the noun to name what is counted by."""
        where = self.wording.where.format(place=place) if place else ""
        line = self.asks[measure].format(counted=counted, where=where)
        added = "" if aspect == "total" else getattr(self.wording, aspect)
        return line.removesuffix("?") + added + "?"


def load_asking(path: Path) -> Asking:
    """Return the wording of questions of a pack; raise PackError when a measure has none or is unknown."""
    check_tables(path, frozenset({"wording", "asks"}))
    asks: dict[str, str] = load_toml(path).get("asks", {})
    odd = sorted(set(asks) ^ set(MEASURES))
    if odd:
        raise PackError(f"{path.name}: asks: {odd[0]!r} is missing or no measure; give every measure one line")
    return Asking(read_table(path, "wording", Wording), asks)
