"""The JSON of decisions and briefs, the same on the command line and from the desk."""

from typing import Any

from volgens.model.brief import Brief
from volgens.model.decision import Decision

__all__ = ["brief_to_json", "decision_to_json"]


def decision_to_json(decision: Decision) -> dict[str, Any]:
    """Return a decision as an object; `undone` tells that a later one took it back."""
    return {
        "decision": decision.number,
        "kind": decision.kind,
        "subjects": list(decision.subjects),
        "value": dict(decision.value),
        "who": decision.who,
        "why": decision.why,
        "made": decision.made.isoformat(),
        "undone": decision.undone,
    }


def brief_to_json(brief: Brief) -> dict[str, Any]:
    """Return a brief as an object: its sentences with the ids of their claims, and the whole as text."""
    sentences = [{"text": one.text, "claims": list(one.claims)} for one in brief.sentences]
    return {"question": brief.question, "asks": brief.asks, "text": str(brief), "sentences": sentences}
