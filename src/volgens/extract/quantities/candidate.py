"""A number phrase that is asked whether it is a figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from volgens.extract.quantities.grammar import Grammar
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured
from volgens.model.vocabulary import UnreadReason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measured number phrase among its tokens, with the text that it stands in."""

    tokens: Sequence[Token]
    measured: Measured
    text: str
    grammar: Grammar

    def before(self, steps: int = 1) -> Token | None:
        """Return the token so many steps before the phrase."""
        at = self.measured.first - steps
        return self.tokens[at] if at >= 0 else None

    def behind(self, steps: int = 0) -> Token | None:
        """Return the token so many steps behind number and unit."""
        at = self.measured.last + steps
        return self.tokens[at] if at < len(self.tokens) else None

    @property
    def counts_noun(self) -> bool:
        """Tell whether a noun that the pack knows as countable stands right behind the number."""
        return self.grammar.counts(self.tokens, self.measured.last)


Rule = Callable[[Candidate], UnreadReason | None]
