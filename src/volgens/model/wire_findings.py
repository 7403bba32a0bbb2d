"""The contract's JSON for findings."""

from typing import Any

from volgens.model.finding import Finding

__all__ = ["finding_to_json"]


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
