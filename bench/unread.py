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


def measure(folder: Path, lang: str = "nl") -> tuple[int, dict[str, int]]:
    """Return how many figures were annotated, and of how many the reader has each thing right."""
    annotated = read_annotated(folder, lang)
    right = dict.fromkeys(ASKED, 0)
    for each, reading in zip(
        annotated, read_together([one.report for one in annotated], load_reader(lang)), strict=True
    ):
        for claim in reading.claims:
            best = best_of(each, Span(claim.start, claim.end)) if isinstance(claim, Figure) else None
            if best is None or not isinstance(claim, Figure):
                continue
            told = (
                claim.measure == best.measure,
                claim.aspect == best.aspect,
                is_among(claim.place, best.places),
            )
            for name, fits in zip(ASKED, (True, *told, all(told)), strict=True):
                right[name] += fits
    return sum(len(each.figures) for each in annotated), right


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=STORIES)
    count, right = measure(parser.parse_args().folder)
    table = Table("of the figures", "right", title=f"{count:,} annotated figures")
    for name in ASKED:
        table.add_row(name, f"{right[name] / count:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main()
