"""The annotated reports that the packs learn from: they can be read, and none of their marks is broken."""

import re
from pathlib import Path

import pytest

from volgens.extract.training.annotated import read_annotated

FOLDER = Path(__file__).parents[2] / "training"
MARKS = re.compile(r"\[\[|\]\]")


@pytest.mark.parametrize("lang", [each.name for each in FOLDER.iterdir() if each.is_dir()])
def test_reports_can_be_read(lang: str) -> None:
    """Every report has its moment, publisher, title and figures, and nothing of a mark is left in its text."""
    reports = read_annotated(FOLDER / lang, lang)
    for each in reports:
        assert all((each.report.published, each.report.publisher, each.report.title)), each.report.id
        assert each.figures, each.report.id
        assert not MARKS.search(each.report.text), each.report.id
    assert len({each.report.id for each in reports}) == len(reports)
