"""The contract's JSON for what claims come to together: questions and relations."""

from typing import Any

from volgens.model.change import Change
from volgens.model.link import Relation
from volgens.model.question import Question, Side
from volgens.model.wire import place_to_json, to_number

__all__ = ["change_to_json", "question_to_json", "relation_to_json"]


def question_to_json(question: Question) -> dict[str, Any]:
    """Return a question as the contract's object; times are ISO 8601 with their offset."""
    return {
        "id": question.id,
        "asks": question.asks,
        "measure": question.measure,
        "aspect": question.aspect,
        "place": place_to_json(question.place),
        "counted": question.counted,
        "unit": question.unit,
        "claims": list(question.claims),
        "latest": question.latest,
        "standing": question.standing,
        "why": question.why,
        "low": to_number(question.low),
        "high": to_number(question.high),
        "sides": [_side_to_json(side) for side in question.sides],
        "since": question.since.isoformat(),
        "until": question.until.isoformat(),
    }


def relation_to_json(relation: Relation) -> dict[str, str]:
    """Return a relation as the contract's object."""
    return {"from": relation.source, "to": relation.target, "kind": relation.kind, "why": relation.why}


def change_to_json(change: Change) -> dict[str, Any]:
    """Return a change as the contract's object; `from` and `to` are ids of claims."""
    return {
        "kind": change.kind,
        "question": change.question,
        "asks": change.asks,
        "from": change.old,
        "to": change.new,
        "by": change.by,
        "why": change.why,
        "at": change.at.isoformat(),
    }


def _side_to_json(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "claim": side.claim,
        "low": to_number(side.low),
        "high": to_number(side.high),
        "published": side.published.isoformat(),
    }
