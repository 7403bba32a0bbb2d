"""Briefs as text for people."""

from collections.abc import Iterable

from volgens.cli.output import make_printable
from volgens.model.brief import Brief

__all__ = ["print_briefs"]


def print_briefs(briefs: Iterable[Brief]) -> None:
    """Print briefs as paragraphs, each under its question; say so when there is none."""
    nothing = True
    for brief in briefs:
        nothing = False
        print(f"{make_printable(brief.asks)}\n{make_printable(str(brief))}\n")
    if nothing:
        print("No questions about that.")
