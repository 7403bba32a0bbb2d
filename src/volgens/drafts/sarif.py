"""Findings in SARIF 2.1.0, the form that code hosts and editors take from linters."""

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from volgens.drafts.rules import RULES
from volgens.model.finding import Checked, Finding

__all__ = ["to_sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_sarif(checked: Iterable[Checked]) -> dict[str, Any]:
    """Return one run with the findings of drafts; columns count characters, as the program's own do."""
    driver = {
        "name": "volgens",
        "version": version("volgens"),
        "rules": [_rule(rule.code, rule.problem) for rule in RULES],
    }
    results = [_result(one.name, finding) for one in checked for finding in one.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, problem: str) -> dict[str, Any]:
    return {"id": code, "name": problem}


def _result(name: str, finding: Finding) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
        "snippet": {"text": finding.text},
    }
    place = {"artifactLocation": {"uri": name}, "region": region}
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "properties": {"problem": finding.problem, "against": list(finding.against)},
    }
    if finding.suggestion:
        replacement = {"deletedRegion": region, "insertedContent": {"text": finding.suggestion}}
        change = {"artifactLocation": {"uri": name}, "replacements": [replacement]}
        found["fixes"] = [{"description": {"text": finding.suggestion}, "artifactChanges": [change]}]
    return found
