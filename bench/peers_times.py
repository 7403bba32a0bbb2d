"""Days and periods on public Dutch test cases, with what differs by convention kept apart from what was not read.

    python bench/peers_times.py FOLDER [--fails]

FOLDER holds `cases/*.jsonl`, as its README describes. Only expected answers of a day or longer are held against ours:
clock times and durations that place something are found by the reader, but resolve to no period. News looks back:
"maandag" is the last one, "maart" the last March, "deze week" ends today. The cases look ahead and take whole weeks.
Where our answer differs by that alone (the same days a week, a month or a year earlier, or the same first day), it is
counted as another convention, never bent to theirs.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from volgens.extract.times import find_times
from volgens.extract.times.calendar import months_later, shift
from volgens.lang.pack import Pack, load_pack
from volgens.model.report import Report

FILES = ("duckling_nl_time", "recognizers_nl_datetime")
GRAINS = frozenset({"day", "week", "weekend", "month", "quarter", "year"})
OUTCOMES = ("same", "looks back", "ends today", "other days", "not resolved")
Days = tuple[date, date]


def expected_days(answer: dict[str, Any]) -> list[Days]:
    """Return the days of an expected answer, under both ways in which the cases write its end; none for clock times."""
    given = (
        [answer["interval"]] if "interval" in answer else [each.get("interval") for each in answer.get("values", [])]
    )
    known = [each for each in given if each and each.get("grain") in GRAINS and each.get("start") and each.get("end")]
    ends = [(each, datetime.fromisoformat(each["end"])) for each in known]
    starts = [(datetime.fromisoformat(each["start"]).date(), end) for each, end in ends]
    return [(start, (end - timedelta(seconds=1)).date()) for start, end in starts] + [
        (start, end.date()) for start, end in starts
    ]


def outcome(want: list[Days], got: list[Days]) -> str:
    """Tell how our days compare with the expected ones."""
    if set(want) & set(got):
        return "same"
    earlier = {moved for days in want for moved in _earlier(days)}
    if earlier & set(got):
        return "looks back"
    if {days[0] for days in want} & {days[0] for days in got}:
        return "ends today"
    return "other days" if got else "not resolved"


def _earlier(days: Days) -> Iterator[Days]:
    yield shift(days[0], -7), shift(days[1], -7)
    yield months_later(days[0], -1), months_later(days[1], -1)
    yield months_later(days[0], -12), months_later(days[1], -12)


def read_case(case: dict[str, Any], pack: Pack) -> list[Days]:
    """Return the days of every expression that we resolve in a case."""
    published = datetime.fromisoformat(case["reference_date"] + "+00:00")
    report = Report(id=case["id"], text=case["input"], published=published)
    return [(one.period.start, one.period.end) for one in find_times(report, pack) if one.period]


def main() -> None:
    """Print one line a file of cases, and with --fails every answer that differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fails", action="store_true")
    options = parser.parse_args()
    console, pack = Console(width=max(110, Console().width)), load_pack("nl")
    table = Table("cases", "answers", *OUTCOMES)
    for name in FILES:
        counts: Counter[str] = Counter()
        for line in (options.folder / "cases" / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            got = read_case(case, pack)
            for want in filter(None, map(expected_days, case["expected"])):
                result = outcome(want, got)
                counts[result] += 1
                if options.fails and result != "same":
                    console.print(f"{result}: {case['input']!r} wants {want[0][0]}..{want[0][1]}, got {got}")
        table.add_row(name, str(counts.total()), *(str(counts[each]) for each in OUTCOMES))
    console.print(table)


if __name__ == "__main__":
    main()
