"""Deciding, changes and briefs on the command line."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from volgens.errors import UsageError

FIRST = "De brandweer meldt dat er 12 gewonden zijn gevallen in Goes."
SECOND = "De brandweer meldt dat er 19 gewonden zijn gevallen in Goes."


def add_two(run: Run) -> list[str]:
    """Keep two reports a day apart, and return the ids of their figures."""
    lines = [
        json.dumps({"id": f"r{day}", "text": text, "published": f"2025-03-0{day}T12:00:00+01:00", "lang": "nl"})
        for day, text in ((4, FIRST), (5, SECOND))
    ]
    run("add", "-", stdin="\n".join(lines))
    rows = map(json.loads, run("claims", "--json").stdout.splitlines())
    return [row["id"] for row in rows if row["kind"] == "figure"]


def test_a_judgement_is_told_listed_and_taken_back(run: Run) -> None:
    """With its number, by which it is taken back."""
    claim = add_two(run)[0]
    told = run("judge", claim, "correct", "value=13", "--who", "redactie", "--why", "nageteld")
    assert told.stdout == f"decision 1: correct {claim} value=13.0\n"
    (row,) = map(json.loads, run("decisions", "--json").stdout.splitlines())
    assert (row["who"], row["why"], row["undone"]) == ("redactie", "nageteld", False)
    assert run("undo", "1").stdout == "decision 2: undo 1\n"
    assert "nageteld" in run("decisions").stdout


def test_a_wrong_verdict_names_the_right_ones(run: Run) -> None:
    """As does a correction that is none, or beside another verdict."""
    claim = add_two(run)[0]
    for arguments, complaint in (
        (("judge", claim, "approve"), "accept, reject, correct"),
        (("judge", claim, "correct", "13"), "give one like value=12"),
        (("judge", claim, "accept", "value=13"), "only `correct` takes corrections"),
    ):
        error = run(*arguments).exception
        assert isinstance(error, UsageError)
        assert complaint in str(error)


def test_a_question_is_split_and_merged_by_ids(run: Run) -> None:
    """As `volgens questions` lists them."""
    one, other = add_two(run)
    question = json.loads(run("questions", "--json").stdout)["id"]
    run("split", question, other)
    first, second = (json.loads(line)["id"] for line in run("questions", "--json").stdout.splitlines())
    assert first != second
    run("merge", first, second)
    assert json.loads(run("questions", "--json").stdout)["claims"] == [one, other]


def test_changes_and_a_brief_tell_what_moved(run: Run) -> None:
    """From the figure of yesterday to that of today."""
    one, other = add_two(run)
    (change,) = map(json.loads, run("changes", "--since", "2025-03-04T20:00", "--json").stdout.splitlines())
    assert (change["kind"], change["from"], change["to"]) == ("moved", one, other)
    assert "12 gewonden werd 19 gewonden" in " ".join(run("changes", "--since", "2025-03-04T20:00").stdout.split())
    brief = run("brief", "--place", "Goes").stdout
    assert f"19 gewonden (r5, 5 maart 2025, 12.00 uur). [{other}]" in brief
    assert isinstance(run("brief").exception, UsageError)


def test_parties_come_from_a_file(run: Run) -> None:
    """And every source that it names speaks for its party from then on."""
    add_two(run)
    Path("parties.toml").write_text('[parties]\nveiligheidsregio = ["De brandweer", "brandweer"]\n', "utf-8")
    run("parties", "parties.toml", "--who", "redactie")
    parties = [json.loads(line)["sources"][-1]["party"] for line in run("claims", "--json").stdout.splitlines()]
    assert set(parties) == {"veiligheidsregio"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[parties", "is no TOML"),
        ("parties = 3", "has one table"),
        ('[people]\na = ["b"]', "has one table"),
        ("[parties]\na = 3", "is a list of names"),
        ('[parties]\na = ["x"]\nb = ["X"]', "stands under both a and b"),
    ],
)
def test_a_file_of_parties_that_says_something_else_is_refused(run: Run, text: str, complaint: str) -> None:
    """With what it should say."""
    Path("parties.toml").write_text(text, "utf-8")
    error = run("parties", "parties.toml").exception
    assert isinstance(error, UsageError)
    assert complaint in str(error)


def test_rereading_leaves_what_this_reader_has_read(run: Run) -> None:
    """Each report is known."""
    add_two(run)
    rows = [json.loads(line) for line in run("reread", "--json").stdout.splitlines()]
    assert [(row["id"], row["outcome"]) for row in rows] == [("r4", "known"), ("r5", "known")]
    assert isinstance(run("reread", "--report", "nowhere").exception, UsageError)
