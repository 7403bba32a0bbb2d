"""The examples in the rules' manuals: what they flag, what they let through, and the page that is made of them."""

from pathlib import Path

import pytest
from tests.drafts.checking import open_bench
from tests.house.sources import ROOT

from volgens.drafts import rules
from volgens.drafts.checking import UNUSED_IGNORE
from volgens.drafts.manual import read_manual, render_rules
from volgens.drafts.rule import Rule
from volgens.drafts.rules import RULES
from volgens.model.finding import PROBLEMS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_of_a_rule_hold(rule: Rule, tmp_path: Path) -> None:
    """It flags what its manual calls flagged; neither it nor another rule objects to what is better or quiet."""
    manual = read_manual(rule)
    reports = [(one.day, one.publisher, one.text) for one in manual.reported]
    also = frozenset({rule.problem})
    with open_bench(tmp_path, reports) as bench:
        for text in manual.flagged:
            assert set(bench.problems(text, also=also)) == {rule.problem}, text
        for text in (*manual.better, *manual.quiet):
            assert bench.problems(text, also=also) == [], text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_stands_in_a_file_of_its_own(rule: Rule) -> None:
    """Named for its fault."""
    name = rule.problem.replace("-", "_")
    assert rule.find.__module__ == f"{rules.__name__}.{name}"
    assert rule.find.__name__ == name


def test_every_problem_has_one_rule_and_one_code() -> None:
    """A comment that silences nothing is no rule, but has a code as well."""
    assert sorted([*(rule.problem for rule in RULES), "unused-ignore"]) == sorted(PROBLEMS)
    codes = [*(rule.code for rule in RULES), UNUSED_IGNORE]
    assert len(set(codes)) == len(codes)


def test_the_page_of_the_rules_is_made_from_them() -> None:
    """`just docs` writes it anew."""
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == render_rules(RULES)
