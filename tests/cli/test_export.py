"""`volgens export`."""

import csv
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run, run_program

from volgens.errors import LedgerError, UsageError
from volgens.exports.formats import FORMATS

TEXT = "De brandweer meldt dat er 12 gewonden zijn gevallen in een loods in Waldrecht."
LINES = "\n".join(
    json.dumps({"id": name, "text": text, "published": f"2025-03-04T{hour}:00:00+01:00", "lang": "nl", "url": url})
    for name, text, hour, url in (
        ("brand-1", TEXT, 12, "https://waldkoerier.example/1"),
        ("brand-2", TEXT.replace("12 gewonden", "14 gewonden"), 18, "https://waldkoerier.example/2"),
    )
)


@pytest.fixture
def kept(run: Run) -> Run:
    """Run commands in a folder with a ledger of two reports."""
    run("add", "-", stdin=LINES)
    return run


@pytest.mark.parametrize("form", [one.name for one in FORMATS])
def test_every_format_writes_claims_to_a_file(kept: Run, form: str) -> None:
    """And says how many there are."""
    result = kept("export", "--format", form, "--kind", "figure", "--out", "uit")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"2 claims in {form}, uit" in result.stderr
    assert Path("uit").stat().st_size > 100


def test_the_end_of_a_file_tells_the_format(kept: Run) -> None:
    """`--to` is another name for `--format`, which says it over the file's name."""
    kept("export", "-o", "uit.geojson")
    assert json.loads(Path("uit.geojson").read_text("utf-8"))["type"] == "FeatureCollection"
    kept("export", "--to", "csv", "-o", "uit.geojson")
    assert Path("uit.geojson").read_text("utf-8").startswith("claim,kind,")


def test_options_narrow_what_goes_out(kept: Run) -> None:
    """To standard output, where nothing else is."""

    def values(*options: str) -> list[str]:
        result = kept("export", "--kind", "figure", *options)
        return [row["low"] for row in csv.DictReader(result.stdout.splitlines())]

    assert values() == ["12", "14"]
    assert values("--as-of", "2025-03-04T15:00") == ["12"]
    assert values("--since", "2025-03-04T15:00") == ["14"]
    assert values("--measure", "killed") == values("--place", "Zandhoek") == []
    assert values("--report", "brand-2") == values("--report", "https://waldkoerier.example/2") == ["14"]


def test_questions_go_out_with_their_latest_claim(kept: Run) -> None:
    """One a row, as they stood at the moment asked for."""
    rows = [
        next(csv.DictReader(kept("export", "--of", "questions", *options).stdout.splitlines()))
        for options in ((), ("--as-of", "2025-03-04T15:00"))
    ]
    assert [(row["low"], row["report"], row["url"]) for row in rows] == [
        ("14", "brand-2", "https://waldkoerier.example/2"),
        ("12", "brand-1", "https://waldkoerier.example/1"),
    ]
    assert rows[0]["question"] == rows[1]["question"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "exel"), "there is no format 'exel'"),
        (("--of", "question"), "there is questions"),
        (("--measure", "kiled"), "there is killed"),
        (("--of", "questions", "--party", "Noord"), "--party is for claims"),
        (("--of", "questions", "--to", "webanno"), "webanno is for claims"),
        (("--of", "questions", "--standing", "denied"), "there is no 'denied'"),
        (("--as-of", "gisteren"), "is no time"),
    ],
)
def test_what_cannot_be_meant_says_what_can(kept: Run, options: tuple[str, ...], message: str) -> None:
    """Before anything is written."""
    with pytest.raises(UsageError, match=message):
        raise_from(kept("export", "-o", "uit", *options).exception)
    assert not Path("uit").exists()


def test_there_must_be_a_ledger(run: Run) -> None:
    """Exporting makes none."""
    with pytest.raises(LedgerError, match="there is no ledger"):
        raise_from(run("export").exception)


def test_parquet_without_its_library_says_what_to_install(kept: Run, tmp_path: Path) -> None:
    """It comes with an extra."""
    code = "import sys; sys.modules['pyarrow'] = None; from volgens.cli.app import main; main()"
    (tmp_path / "zonder.py").write_text(code, "utf-8")
    import subprocess
    import sys

    program = [sys.executable, "zonder.py", "export", "--to", "parquet", "-o", "uit.parquet"]
    done = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "pip install 'volgens[parquet]'" in done.stderr
    assert not (tmp_path / "uit.parquet").exists()
    assert kept("export", "--to", "parquet", "-o", "uit.parquet").exit_code == 0


def test_a_file_that_cannot_be_made_is_one_line(kept: Run, tmp_path: Path) -> None:
    """A folder that is not there, say."""
    assert kept("export").exit_code == 0
    done = run_program("export", "-o", "weg/uit.csv", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def raise_from(error: BaseException | None) -> None:
    """Raise what a command ended with."""
    assert error is not None
    raise error
