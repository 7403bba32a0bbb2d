"""`volgens read` and `volgens unread`."""

import json
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "De brandweer meldt dat er 12 gewonden zijn gevallen in een loods in Waldrecht. Dat was op 3 maart 2025."
LINE = json.dumps({"id": "brand-1", "text": TEXT, "published": "2025-03-04T17:39:00+01:00", "lang": "nl"})


def test_json_gives_one_claim_a_line_with_its_exact_words(run: Run) -> None:
    """Every claim stands in the text where it says."""
    result = run("read", "-", "--json", stdin=LINE)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert any(row["kind"] == "figure" and row["low"] == 12 for row in rows)
    assert all(row["text"] == TEXT[row["start"] : row["end"]] and row["report"] == "brand-1" for row in rows)


def test_a_person_sees_the_figure_and_its_source(run: Run) -> None:
    """The table names who says it, how many, and how it stands."""
    result = run("read", "-", stdin=LINE)
    assert result.exit_code == 0
    for shown in ("brand-1", "4 Mar 2025 17:39", "brandweer", "12 gewonden", "asserted"):
        assert shown in result.stdout


def test_piped_output_has_no_colours_and_fits_a_narrow_terminal(run: Run) -> None:
    """No escape codes, and no line over 80 columns."""
    result = run("read", "--example")
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_standard_input_is_read_when_something_is_piped_in(run: Run) -> None:
    """Without any argument."""
    assert run("read", "--json", stdin=LINE).stdout == run("read", "--json", "-", stdin=LINE).stdout != ""


def test_a_bad_report_is_named_and_the_others_are_read(run: Run) -> None:
    """Exit status 1 says that some inputs failed."""
    Path("batch.jsonl").write_text(f"{LINE}\n{LINE[:30]}\n{LINE.replace('brand-1', 'brand-2')}\n", "utf-8")
    result = run("read", "--json", "batch.jsonl", "weg.txt")
    assert result.exit_code == 1
    assert {json.loads(line)["report"] for line in result.stdout.splitlines()} == {"brand-1", "brand-2"}
    lines = result.stderr.splitlines()
    assert lines[0].startswith("volgens: batch.jsonl, line 2: is broken JSON")
    assert lines[1] == "volgens: weg.txt: there is no such file"


def test_a_language_without_a_pack_costs_that_report_alone(run: Run) -> None:
    """The refusal says which language it is, and which packs there are."""
    english = json.dumps(
        {"id": "fire", "text": "Twelve people were injured in a warehouse fire, the fire brigade says."}
    )
    Path("batch.jsonl").write_text(f"{english}\n{LINE}\n", "utf-8")
    result = run("read", "--json", "batch.jsonl")
    assert result.exit_code == 1
    assert "batch.jsonl, line 1: is in 'en', and there are language packs for: nl" in result.stderr
    assert "brand-1" in result.stdout


def test_a_report_without_a_time_gets_a_note(run: Run) -> None:
    """And no date for what is relative to it; with --published it gets one."""
    text = "De brandweer meldt dat er gisteren 12 gewonden zijn gevallen in Waldrecht."
    without = run("read", "--json", "-", stdin=text)
    assert "no publication time" in without.stderr
    assert all(json.loads(line).get("period") is None for line in without.stdout.splitlines())
    given = run("read", "--json", "-", "--published", "2025-03-04", stdin=text)
    assert given.stderr == ""
    assert '"said_at":"2025-03-04T00:00:00+01:00"' in given.stdout


def test_unread_gives_numbers_with_their_reasons(run: Run) -> None:
    """The date of the example became no figure."""
    result = run("unread", "-", "--json", stdin=LINE)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert any(row["reason"] == "date" for row in rows)
    assert all(row["text"] == TEXT[row["start"] : row["end"]] for row in rows)
    assert "date" in run("unread", "-", stdin=LINE).stdout


def test_ten_thousand_figures_are_read(run: Run) -> None:
    """A text of figures alone ends, and every number in it is accounted for or claimed."""
    text = "Er zijn " + ", ".join(f"{number} gewonden" for number in range(10_000, 20_000)) + "."
    line = json.dumps({"id": "veel", "text": text, "lang": "nl"})
    claimed, unread = run("read", "--json", "-", stdin=line), run("unread", "--json", "-", stdin=line)
    assert (claimed.exit_code, unread.exit_code) == (0, 0)
    assert len(claimed.stdout.splitlines()) + len(unread.stdout.splitlines()) >= 10_000
