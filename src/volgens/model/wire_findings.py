"""The contract's JSON for findings."""

from typing import Any

from volgens.model.finding import Finding, Stale

__all__ = ["finding_to_json", "stale_to_json"]


def finding_to_json(finding: Finding) -> dict[str, Any]:
    """Return a finding as the contract's object."""
    return {
        "problem": finding.problem,
        "code": finding.code,
        "severity": finding.severity,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "against": list(finding.against),
        "suggestion": finding.suggestion,
    }


def stale_to_json(stale: Stale) -> dict[str, Any]:
    """Return a sentence that was overtaken as an object: the finding with its piece, its sentence and its moment."""
    row: dict[str, Any] = {"report": stale.name, "sentence": stale.sentence, "since": stale.since.isoformat()}
    return row | finding_to_json(stale.finding)
