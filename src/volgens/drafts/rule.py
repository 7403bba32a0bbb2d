"""What a rule is: a pure function that finds one problem, with its code and severity; its docstring is its manual."""

from collections.abc import Callable
from dataclasses import dataclass

from volgens.drafts.held import Held, Objection
from volgens.model.finding import Problem, Severity

__all__ = ["Rule", "rule"]

Find = Callable[[Held], Objection | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its manual page; `on` tells whether it is applied when nothing is said of it.

    `once_a_sentence`: it is about who says so, and says it once for all claims of a sentence.
    """

    problem: Problem
    code: str
    severity: Severity
    find: Find
    on: bool = True
    once_a_sentence: bool = False

    @property
    def manual(self) -> str:
        """The docstring of the rule's function."""
        return self.find.__doc__ or ""


def rule(problem: Problem, code: str, severity: Severity, *, on: bool = True) -> Callable[[Find], Rule]:
    """Make a rule of a function that looks at one held claim; codes are never used again for another rule."""
    return lambda find: Rule(problem, code, severity, find, on, once_a_sentence=not code.startswith("FIG"))
