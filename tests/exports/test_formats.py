"""What holds for all formats: they are found by name, documented, and hold only a part of what they write."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exports.tracing import CLAIMS, WOUNDED
from tests.house.sources import ROOT

from volgens.errors import UsageError
from volgens.exports import parquet
from volgens.exports.columns import CLAIM_COLUMNS, QUESTION_COLUMNS, Column
from volgens.exports.files import open_output
from volgens.exports.form import Format
from volgens.exports.formats import FORMATS, find_format, guess_format
from volgens.exports.hxl_tags import CLAIM_TAGS, QUESTION_TAGS, tag_of_measure
from volgens.model.traced import TracedClaim
from volgens.model.vocabulary import MEASURES

MANUAL = (ROOT / "docs" / "formats.md").read_text("utf-8")
STREAMED = [one for one in FORMATS if one.name != "hxl"]  # its rows wait in a file until all measures are known


def by_name(one: Format) -> str:
    """Return what a test of a format is called."""
    return one.name


@pytest.mark.parametrize("one", FORMATS, ids=by_name)
def test_a_format_is_found_by_its_name_and_by_the_end_of_a_file(one: Format) -> None:
    """And told of in the manual."""
    assert find_format(one.name) is one
    assert guess_format("kaart" + one.suffix).name in (one.name, "csv", "jsonld")
    assert re.search(rf"^## `{one.name}`", MANUAL, re.MULTILINE)


def test_a_format_that_is_not_there_names_the_nearest() -> None:
    """A slip of the fingers is put right."""
    with pytest.raises(UsageError, match="there is geojson"):
        find_format("geojsn")
    assert guess_format(None).name == guess_format("lijst.xyz").name == "csv"


@pytest.mark.parametrize("column", {one.name: one for one in (*CLAIM_COLUMNS, *QUESTION_COLUMNS)}.values())
def test_the_manual_tells_of_every_column(column: Column[TracedClaim]) -> None:
    """As a row of a table: name, kind, meaning."""
    assert f"| `{column.name}` | {column.kind} | {column.meaning} |" in MANUAL


def test_the_manual_tells_of_every_tag() -> None:
    """Those of columns and those of measures."""
    tags = [tag for _, tag in (*CLAIM_TAGS, *QUESTION_TAGS)] + [tag_of_measure(one) for one in MEASURES]
    other = [tag for tag in tags if f"`{tag}`" not in MANUAL and not tag.startswith("#indicator+")]
    assert other == []


class Watched(io.BytesIO):
    """A stream that knows how many claims had been asked for when it was last written to, and the longest wait."""

    asked = 0
    since = 0
    waited = 0

    def write(self, data: object) -> int:
        """Take bytes."""
        self.waited, self.since = max(self.waited, self.asked - self.since), self.asked
        return super().write(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("one", STREAMED, ids=by_name)
def test_claims_are_written_as_they_come(one: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, only a group of them is held."""
    monkeypatch.setattr(parquet, "ROWS_TOGETHER", 50)
    stream = Watched()

    def claims() -> Iterator[TracedClaim]:
        for _ in range(300):
            stream.asked += 1
            yield WOUNDED

    assert one.write_claims(claims(), stream) == 300
    assert stream.waited <= 50


@pytest.mark.parametrize("one", FORMATS, ids=by_name)
def test_what_fails_on_the_way_leaves_no_file(one: Format, tmp_path: Path) -> None:
    """Half an export is none, and what was there before stays."""
    place = tmp_path / "uit"
    place.write_bytes(b"before")

    def broken() -> Iterator[TracedClaim]:
        yield from CLAIMS
        raise RuntimeError("the ledger went away")

    with pytest.raises(RuntimeError), open_output(str(place)) as stream:
        one.write_claims(broken(), stream)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """In place of one that was there."""
    place = tmp_path / "uit.csv"
    with open_output(str(place)) as stream:
        stream.write(b"after")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("uit.csv", b"after")]
