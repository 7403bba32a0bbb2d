"""Measures, aspects and places on annotated reports that nothing has learned from.

    python -m bench.unread [FOLDER]

FOLDER holds annotated reports as `training/README.md` describes them; by default those of `bench/unread/nl`.
Neither the rules nor the networks are made with these: who mends the reader by them has to write others.
"""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from volgens.extract.annotations import Span
from volgens.extract.pipeline import read_together
from volgens.extract.reader import load_reader
from volgens.extract.training.annotated import best_of, read_annotated
from volgens.extract.training.ranker import is_among
from volgens.model.claim import Figure

STORIES = Path(__file__).with_name("unread") / "nl"
ASKED = ("found", "measure", "aspect", "place", "all of these")


def count_right(folder: Path, lang: str = "nl") -> tuple[int, dict[str, int]]:
    """Return how many figures were annotated, and of how many the reader has each thing right."""
    annotated = read_annotated(folder, lang)
    readings = read_together([each.report for each in annotated], load_reader(lang))
    right = dict.fromkeys(ASKED, 0)
    for each, reading in zip(annotated, readings, strict=True):
        for figure in (claim for claim in reading.claims if isinstance(claim, Figure)):
            best = best_of(each, Span(figure.start, figure.end))
            if best is None:
                continue
            told = figure.measure == best.measure, figure.aspect == best.aspect, is_among(figure.place, best.places)
            for name, fits in zip(ASKED, (True, *told, all(told)), strict=True):
                right[name] += fits
    return sum(len(each.figures) for each in annotated), right


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=STORIES)
    count, right = count_right(parser.parse_args().folder)
    table = Table("of the figures", "right", title=f"{count:,} annotated figures")
    for name in ASKED:
        table.add_row(name, f"{right[name] / count:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
