"""`volgens check` and `volgens stale` as a person uses them."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.drafts.checking import open_bench
from tests.drafts.test_checking import FIRE, LATER, OUTDATED, RIGHT

from volgens.errors import LedgerError, UsageError


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the working folder, with a ledger of two reports on one fire."""
    monkeypatch.chdir(tmp_path)
    with open_bench(tmp_path, [FIRE, LATER]):
        return tmp_path


AT = ("--ledger", "ledger", "--date", "2026-05-05")


def test_findings_are_printed_like_a_linters(desk: Path, run: Run) -> None:
    """One line each, with its place, and what to write instead; exit status 1."""
    (desk / "stuk.txt").write_text(f"Zutphen\n\n{OUTDATED}\n", "utf-8")
    result = run("check", "stuk.txt", *AT)
    assert result.exit_code == 1
    line, suggestion = result.stdout.splitlines()
    assert line.startswith("stuk.txt:3:51 FIG001 outdated-figure verouderd: op 4 mei")
    assert suggestion == "    → negentien mensen"


def test_a_draft_without_faults_passes_in_silence(desk: Path, run: Run) -> None:
    """Exit status 0."""
    (desk / "stuk.txt").write_text(RIGHT, "utf-8")
    result = run("check", "stuk.txt", *AT)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.usefixtures("desk")
def test_json_has_the_keys_of_the_contract(run: Run) -> None:
    """One finding a line, its text the slice of the draft; Markdown comes by standard input here."""
    text = f"# Brand\n\n**{OUTDATED}**\n"
    result = run("check", "-", *AT, "--form", "markdown", "--json", stdin=text)
    (row,) = map(json.loads, result.stdout.splitlines())
    assert list(row)[:5] == ["problem", "code", "severity", "text", "start"]
    wanted = {"problem", "code", "text", "start", "end", "line", "column", "message", "against", "suggestion"}
    assert wanted <= set(row)
    assert row["text"] == text[row["start"] : row["end"]] == "twaalf mensen"
    assert all(one.startswith("c_") for one in row["against"])


def test_sarif_tells_of_rules_places_and_fixes(desk: Path, run: Run) -> None:
    """One run for all drafts."""
    (desk / "een.txt").write_text(OUTDATED, "utf-8")
    (desk / "twee.html").write_text(f"<p>{OUTDATED}</p>", "utf-8")
    result = run("check", "een.txt", "twee.html", *AT, "--format", "sarif")
    log = json.loads(result.stdout)
    (sarif,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert "FIG001" in {rule["id"] for rule in sarif["tool"]["driver"]["rules"]}
    places = [one["locations"][0]["physicalLocation"] for one in sarif["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == ["een.txt", "twee.html"]
    assert [place["region"]["snippet"]["text"] for place in places] == ["twaalf mensen"] * 2
    (change,) = sarif["results"][0]["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "negentien mensen"


@pytest.mark.usefixtures("desk")
def test_what_is_off_by_default_can_be_asked_for(run: Run) -> None:
    """A claim about which nothing is known."""
    text = "De gemeente Emmen trekt 2,4 miljoen euro uit voor een zwembad."
    assert run("check", *AT, stdin=text).exit_code == 0
    result = run("check", *AT, "--also", "unknown", stdin=text)
    assert (result.exit_code, "UNK001" in result.stdout) == (1, True)


@pytest.mark.usefixtures("desk")
def test_a_subject_that_is_not_known_is_told(run: Run) -> None:
    """On standard error, with exit status 0."""
    result = run("check", *AT, stdin="De gemeente Emmen trekt 2,4 miljoen euro uit voor een zwembad.")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "niets bekend" in result.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00\x01\x02\xff" * 100, "binary data"),
        (b"The fire brigade says that twelve people were wounded in the fire near the harbour.", "is in 'en'"),
    ],
)
def test_a_draft_that_cannot_be_read_is_named_and_the_rest_goes_on(
    desk: Path, run: Run, content: bytes, said: str
) -> None:
    """What is no text, and another language; the other draft is checked, exit status 1."""
    (desk / "vreemd.txt").write_bytes(content)
    (desk / "stuk.txt").write_text(RIGHT, "utf-8")
    result = run("check", "vreemd.txt", "weg.txt", "stuk.txt", *AT)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "vreemd.txt" in result.stderr
    assert said in result.stderr
    assert "weg.txt: cannot be read: No such file" in result.stderr


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--date", "overmorgen"), "--date: 'overmorgen' is no time"),
        (("--form", "pdf"), "--form: there is no 'pdf'"),
        (("--format", "xml"), "--format: there is no 'xml'"),
        (("--also", "unknwon"), "--also: there is no 'unknwon'; there is unknown"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """With what there is."""
    result = run("check", "--ledger", "ledger", *arguments, stdin=RIGHT)
    assert isinstance(result.exception, UsageError)
    assert said in str(result.exception)


def test_without_a_ledger_there_is_nothing_to_hold_against(run: Run) -> None:
    """And asking makes none."""
    assert isinstance(run("check", stdin=RIGHT).exception, LedgerError)


def test_stale_names_the_sentences_that_were_overtaken(desk: Path, run: Run) -> None:
    """Of our own piece of 3 May, the report of 4 May overtook one sentence."""
    head = "Title: Brand\nPublished: 2026-05-03 10:00\n\n"
    (desk / "stuk.txt").write_text(f"{head}Het was druk in Zutphen. {OUTDATED}\n", "utf-8")
    result = run("stale", "stuk.txt", "--ledger", "ledger", "--as-of", "2026-05-06")
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert OUTDATED in first
    assert second.strip().startswith("2026-05-04")
    assert "negentien mensen" in second
    row = json.loads(run("stale", "stuk.txt", "--ledger", "ledger", "--as-of", "2026-05-06", "--json").stdout)
    assert (row["sentence"], row["since"][:10], row["problem"]) == (OUTDATED, "2026-05-04", "outdated-figure")


def test_stale_says_nothing_of_what_still_stands(desk: Path, run: Run) -> None:
    """As of 3 May, and of a piece with the newest figure."""
    head = "Title: Brand\nPublished: 2026-05-03 10:00\n\n"
    (desk / "oud.txt").write_text(head + OUTDATED, "utf-8")
    (desk / "nieuw.txt").write_text(head.replace("-03", "-05") + RIGHT, "utf-8")
    assert run("stale", "oud.txt", "--ledger", "ledger", "--as-of", "2026-05-03").exit_code == 0
    assert run("stale", "nieuw.txt", "--ledger", "ledger", "--as-of", "2026-05-06").stdout == ""
