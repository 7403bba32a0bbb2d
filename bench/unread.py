"""Measures, aspects and places on annotated reports that nothing has learned from.

    python -m bench.unread [FOLDER]

FOLDER holds annotated reports as `training/README.md` describes them; by default those of `bench/unread/nl`.
Neither the rules nor the networks are made with these: who mends the reader by them has to write others.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from volgens.extract.annotations import Span
from volgens.extract.pipeline import read_together
from volgens.extract.reader import load_reader
from volgens.extract.recent import Recent
from volgens.extract.training.annotated import AnnotatedReport, best_of, read_annotated
from volgens.extract.training.ranker import is_among
from volgens.model.background import recall_nothing
from volgens.model.claim import Figure

STORIES = Path(__file__).with_name("unread") / "nl"
ASKED = ("found", "measure", "aspect", "place", "all of these")


def count_right(annotated: Sequence[AnnotatedReport], recent: Recent | None) -> dict[str, int]:
    """Return of how many annotated figures the reader has each thing right.

    Each report is read in the light of those before it that `recent` remembers, or by itself.
    """
    recall = recent.recall if recent is not None else recall_nothing
    readings = read_together([each.report for each in annotated], load_reader("nl"), recall)
    right = dict.fromkeys(ASKED, 0)
    for each, reading in zip(annotated, readings, strict=True):
        if recent is not None:
            recent.keep(reading)
        for figure in (claim for claim in reading.claims if isinstance(claim, Figure)):
            best = best_of(each, Span(figure.start, figure.end))
            if best is None:
                continue
            told = figure.measure == best.measure, figure.aspect == best.aspect, is_among(figure.place, best.places)
            for name, fits in zip(ASKED, (True, *told, all(told)), strict=True):
                right[name] += fits
    return right


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=STORIES)
    annotated = read_annotated(parser.parse_args().folder, "nl")
    count = sum(len(each.figures) for each in annotated)
    alone, after = count_right(annotated, None), count_right(annotated, Recent())
    table = Table("right", "by itself", "after those before it", title=f"{count:,} annotated figures, each report read")
    for name in ASKED:
        table.add_row(name, f"{alone[name] / count:.3f}", f"{after[name] / count:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
