"""Briefs as JSON and as text."""

from collections.abc import Iterable
from typing import Any

from volgens.cli.output import make_printable
from volgens.model.brief import Brief

__all__ = ["brief_to_json", "print_briefs"]


def brief_to_json(brief: Brief) -> dict[str, Any]:
    """Return a brief as an object: its sentences with the ids of their claims, and the whole as text."""
    sentences = [{"text": one.text, "claims": list(one.claims)} for one in brief.sentences]
    return {"question": brief.question, "asks": brief.asks, "text": str(brief), "sentences": sentences}


def print_briefs(briefs: Iterable[Brief]) -> None:
    """Print briefs as paragraphs, each under its question; say so when there is none."""
    nothing = True
    for brief in briefs:
        nothing = False
        print(f"{make_printable(brief.asks)}\n{make_printable(str(brief))}\n")
    if nothing:
        print("No questions about that.")
