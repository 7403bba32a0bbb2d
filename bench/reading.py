"""Reports a second: the whole reader against the bare parser pipeline, same texts, same process, alternating runs.

    python -m bench.reading [REPORTS.jsonl ...] [--rounds N]

The bare parser is the pack's whole pipeline as spaCy loads it. The reader leaves out its lemmas, and sentences that
hold no claim, and multiplies with NumPy's library; the last line also gives the ratio to a parser that does so too.
Without files it reads the example dossier and our own stories, which are short and hold a claim in every sentence.
The ratio is what counts: machines differ, it does not.
"""

import argparse
import gc
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from rich.console import Console
from rich.table import Table
from tests.gold.stories import load_stories

from volgens.cli.app import COLLECT_AFTER
from volgens.extract.multiplying import on_one_thread
from volgens.extract.pipeline import read_together
from volgens.extract.reader import load_reader
from volgens.jobs import TOGETHER_CHARACTERS
from volgens.model.report import Report
from volgens.model.wire import report_from_json

NAMES = ("bare parser pipeline", "the same, multiplying with NumPy's library", "volgens, whole reader")
EXAMPLE = Path(__file__).parents[1] / "src/volgens/examples/koersk.jsonl"


def load_reports(paths: list[Path]) -> list[Report]:
    """Return the reports of JSON Lines files, or our own when there are none."""
    lines = [line for path in paths or [EXAMPLE] for line in path.read_text("utf-8").splitlines() if line.strip()]
    reports = [report_from_json(json.loads(line)) for line in lines]
    return reports if paths else reports + [one for story in load_stories() for one in story.reports]


def in_groups(reports: list[Report]) -> list[list[Report]]:
    """Part reports as `volgens read` does: so many characters at a time."""
    groups: list[list[Report]] = [[]]
    for report in reports:
        if sum(len(one.text) for one in groups[-1]) >= TOGETHER_CHARACTERS:
            groups.append([])
        groups[-1].append(report)
    return groups


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long one call takes of the processor: both run on one core, and others may want it too."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print one table: reports a second and words a second of both, and the ratio of the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    gc.set_threshold(COLLECT_AFTER)  # for all, as the command line does
    reports = load_reports(arguments.reports)
    reader = load_reader("nl")
    bare = spacy.load(reader.pack.model_folder)
    texts = [report.text for report in reports]
    words = sum(len(text.split()) for text in texts)

    def parse() -> object:
        return list(bare.pipe(texts))

    def parse_faster() -> object:
        with on_one_thread():
            return list(reader.parser.pipe(texts))

    def read() -> object:
        return [reading for some in in_groups(reports) for reading in read_together(some, reader)]

    works = (parse, parse_faster, read)
    for work in works:
        work()  # the first calls build tables
    times = [tuple(map(seconds_of, works)) for _ in range(arguments.rounds)]
    table = Table(title=f"{len(reports)} reports, {words} words, {arguments.rounds} rounds", title_justify="left")
    for heading in ("", "reports/s", "words/s", "spread of a round, s"):
        table.add_column(heading, justify="left" if not heading else "right")
    for name, spent in zip(NAMES, zip(*times, strict=True), strict=True):
        middle = statistics.median(spent)
        spread = f"{min(spent):.3f}–{max(spent):.3f}"
        table.add_row(name, f"{len(reports) / middle:.1f}", f"{words / middle:,.0f}", spread)
    Console().print(table)
    ratio = statistics.median(parsed / ours for parsed, _, ours in times)
    faster = statistics.median(parsed / ours for _, parsed, ours in times)
    print(f"ratio volgens : bare parser = {ratio:.2f} (aim ≥ 1.0); with NumPy's library for both {faster:.2f}")


if __name__ == "__main__":
    main()
