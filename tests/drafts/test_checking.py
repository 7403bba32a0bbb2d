"""Checking drafts: what stays quiet, what is silenced, and odd drafts."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.drafts.checking import DAY, Bench, open_bench

FIRE = (DAY, "Persbureau Noord", "Bij de brand in Zutphen zijn twaalf mensen gewond geraakt, meldt de brandweer.")
LATER = (
    date(2026, 5, 4),
    "De Waldkoerier",
    "Bij de brand in Zutphen zijn negentien mensen gewond geraakt, meldt de brandweer.",
)
OUTDATED = "Bij de brand in Zutphen zijn volgens de brandweer twaalf mensen gewond geraakt."
RIGHT = "Bij de brand in Zutphen zijn volgens de brandweer negentien mensen gewond geraakt."


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Give a ledger with two reports on one fire."""
    with open_bench(tmp_path_factory.mktemp("bench"), [FIRE, LATER]) as opened:
        yield opened


def test_a_finding_says_what_it_is_held_against(bench: Bench) -> None:
    """Value, source, date and report, with the newer figure as a suggestion."""
    (finding,) = bench.check(f"Zutphen\n\n{OUTDATED}").findings
    assert (finding.code, finding.severity, finding.line, finding.column) == ("FIG001", "error", 3, 51)
    assert finding.text == "twaalf mensen"
    assert finding.suggestion == "negentien mensen"
    assert {"4 mei", "de brandweer", "De Waldkoerier"} <= {
        piece for piece in ("4 mei", "de brandweer", "De Waldkoerier") if piece in finding.message
    }
    assert len(finding.against) == 2


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"# Brand\n\n**{OUTDATED}**", "markdown"),
        (f"<h1>Brand</h1><p>{OUTDATED.replace('twaalf', '<b>twaalf</b>')}</p>", "html"),
    ],
)
def test_findings_stand_in_the_draft_as_it_was_given(bench: Bench, text: str, form: str) -> None:
    """Their offsets count its markup."""
    (finding,) = bench.check(text, form).findings  # type: ignore[arg-type]
    assert finding.text == text[finding.start : finding.end]
    assert "twaalf" in finding.text


def test_what_a_quotation_says_is_the_speakers(bench: Bench) -> None:
    """No figure inside it is held against the ledger."""
    text = '"Bij de brand in Zutphen zijn twaalf mensen gewond geraakt", zei brandweerman Teun Bos toen.'
    assert bench.problems(text) == []


def test_a_draft_of_then_is_held_against_what_was_known_then(bench: Bench) -> None:
    """On 3 May twelve was right."""
    assert bench.problems(OUTDATED, moment=datetime.fromisoformat("2026-05-03T12:00:00+00:00")) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{OUTDATED} # volgens: negeer FIG001 – stand van 2 mei",
        f"# volgens: negeer FIG001\n{OUTDATED}",
        f"<!-- volgens: negeer outdated-figure, FIG002 -->\n\n{OUTDATED}",
    ],
)
def test_a_comment_silences_a_finding(bench: Bench, text: str) -> None:
    """By code or by problem, on its line or for the paragraph that follows."""
    assert bench.problems(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"# volgens: negeer FIG002\n{OUTDATED}", ["unused-ignore", "outdated-figure"]),
        (f"{RIGHT} # volgens: negeer FIG001", ["unused-ignore"]),
        (f"# volgens: negeer FIG001\nHet is warm in Zutphen.\n\n{OUTDATED}", ["unused-ignore", "outdated-figure"]),
        (f"# volgens: onbekend FIG001\n{OUTDATED}", ["unused-ignore", "outdated-figure"]),
    ],
)
def test_a_comment_that_silences_nothing_is_reported(bench: Bench, text: str, left: list[str]) -> None:
    """Of another code, of another paragraph, beside what is right, or with a word that nobody knows."""
    assert bench.problems(text) == left


def test_an_answer_tells_the_present_state_of_a_figures_question(bench: Bench) -> None:
    """At its place in the draft."""
    (answer,) = bench.check(RIGHT).answers
    assert RIGHT[answer.start : answer.end] == "negentien mensen"
    assert "gewond" in answer.asks
    assert "negentien mensen (4 mei)" in answer.state


@pytest.mark.parametrize("text", ["", "  \n\n ", "# volgens: negeer FIG001"])
def test_an_empty_draft_has_no_faults_and_a_note(bench: Bench, text: str) -> None:
    """A comment alone is no text."""
    checked = bench.check(text)
    assert [one.problem for one in checked.findings] in ([], ["unused-ignore"])
    assert checked.notes == ("er staat niets in",)


@pytest.mark.parametrize(
    "text",
    [
        "De gemeenteraad van Emmen trekt 2,4 miljoen euro uit voor een nieuw zwembad.",
        "Het regent.",
    ],
)
def test_a_draft_on_another_subject_gets_a_note_that_nothing_is_known(bench: Bench, text: str) -> None:
    """And no findings."""
    checked = bench.check(text)
    assert checked.findings == ()
    assert checked.notes == ("over dit onderwerp was op dat moment niets bekend",)


def test_before_the_first_report_nothing_is_known(bench: Bench) -> None:
    """So there is nothing to hold a draft against."""
    checked = bench.check(OUTDATED, moment=datetime.fromisoformat("2026-05-01T12:00:00+00:00"))
    assert checked.findings == ()
    assert checked.notes == ("over dit onderwerp was op dat moment niets bekend",)


def test_a_ledger_without_anything_knows_nothing(tmp_path: Path) -> None:
    """As before the first report."""
    with open_bench(tmp_path, []) as empty:
        assert empty.check(OUTDATED).notes == ("over dit onderwerp was op dat moment niets bekend",)


def test_a_text_of_thousands_of_figures_is_looked_at_in_part(bench: Bench) -> None:
    """And a note says so."""
    checked = bench.check(OUTDATED + "\n" + "Er zijn 12 doden en 13 gewonden in Zutphen. " * 1500)
    assert checked.findings[0].problem == "outdated-figure"
    assert checked.notes == ("dit is meer dan een artikel: alleen het begin is nagegaan",)
