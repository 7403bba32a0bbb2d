"""Numbers and units on public Dutch test cases, beside libraries that do a part of this, in one table.

    python bench/peers.py FOLDER [--with text2num ...] [--fails]

FOLDER holds `cases/*.jsonl` and `scripts/score.py`, as its README describes. Predictions are written to
`FOLDER/pred/NAME/`, and the folder's own script counts. `--with` runs a library in the same process as ours, when it is
installed; the others of the table are quoted from the published one, and marked so.

Numbers are held against the number phrases that we read, before any is set aside as date, age or name (other readers
know no such thing); units against the quantities. Where a case wants what no newspaper means ("geen" is 0, "3 en 30"
is 33), the difference stands.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from volgens.extract.annotations import Quantity
from volgens.extract.quantities.find import find_quantities
from volgens.extract.quantities.grammar import compile_grammar
from volgens.extract.quantities.lexer import lex
from volgens.extract.quantities.numbers import read_number
from volgens.lang.pack import Pack, load_pack

Prediction = dict[str, Any]
Reader = Callable[[str], list[Prediction]]

# Published with the cases: cases passed for numbers, value and unit for quantities, in percent.
PUBLISHED = {
    "duckling_nl_numeral": {"text2num": 66.7, "Recognizers-Text": 88.9, "quantulum3": 27.8, "digits only": 38.9},
    "recognizers_nl_number": {"text2num": 40.5, "Recognizers-Text": 100.0, "quantulum3": 15.5, "digits only": 16.1},
    "duckling_nl_distance": {"Recognizers-Text": 92.3, "quantulum3": 69.2},
}
NUMBERS = ("duckling_nl_numeral", "recognizers_nl_number")
UNITS = (
    "duckling_nl_distance",
    "duckling_nl_amountofmoney",
    "duckling_nl_quantity",
    "duckling_nl_volume",
    "recognizers_nl_unit",
)
WITHOUT_UNITS = frozenset({"text2num"})
# Our unit symbols under the names that the script knows.
NAMES = {
    "USD": "dollar",
    "celsius": "c",
    "fahrenheit": "f",
    "tonne": "ton",
    "litre": "l",
    "kmh": "kilometer per hour",
    "mph": "mile per hour",
    "m/s": "meter per second",
    "m3": "cubic metre",
    "MB": "megabyte",
    "TB": "terabyte",
    "kB": "kilobyte",
}

# The Dutch pound and ounce are metric, in grams.
METRIC = {"pond": 500.0, "ons": 100.0}


def read_ours(text: str, pack: Pack) -> list[Prediction]:
    """Return our number phrases and quantities of a text as the script wants them."""
    return [*_numbers(text, pack), *(_quantity(each, text, pack) for each in find_quantities(text, (), pack).read)]


def _numbers(text: str, pack: Pack) -> Iterator[Prediction]:
    grammar, tokens, at = compile_grammar(pack), lex(text), 0
    while at < len(tokens):
        number = read_number(tokens, at, grammar.numbers)
        if number and number.form != "ordinal":
            share = 0.01 if number.form == "share" else 1.0
            start, end = tokens[number.first].start, tokens[number.last - 1].end
            yield {"kind": "number", "start": start, "end": end, "value": number.low * share}
        at = number.last if number else at + 1


def _quantity(quantity: Quantity, text: str, pack: Pack) -> Prediction:
    symbol = quantity.stated_unit or quantity.unit or ""
    unit = next((each for each in pack.units.units if each.symbol == symbol), None)
    written = text[quantity.span.start : quantity.span.end]
    share = 0.01 if symbol == "percent" and not any(name in written for name in (unit.names if unit else ())) else 1.0
    ends = [
        None if end is None else share * (end / unit.factor - unit.offset if unit else end)
        for end in (quantity.low, quantity.high)
    ]
    if symbol in METRIC:
        ends, symbol = [None if end is None else end * METRIC[symbol] for end in ends], "g"
    told = {"value": ends[0]} if ends[0] == ends[1] else {"min": ends[0], "max": ends[1]}
    return {
        "kind": "quantity",
        "start": quantity.span.start,
        "end": quantity.span.end,
        "unit": NAMES.get(symbol, symbol),
        **told,
    }


def read_text2num(text: str) -> list[Prediction]:
    """Return what text2num reads: it rewrites number words as digits, which are then read as Dutch digits."""
    from text_to_num import alpha2digit  # type: ignore[import-not-found,unused-ignore]

    rewritten = alpha2digit(text, "nl")
    numbers = [token for token in lex(rewritten) if token.kind == "number"]
    signs = [-1 if rewritten[max(0, each.start - 1) : each.start] == "-" else 1 for each in numbers]
    return [
        {"kind": "number", "start": each.start, "end": each.end, "value": sign * each.value}
        for each, sign in zip(numbers, signs, strict=True)
    ]


def write_predictions(folder: Path, name: str, reader: Reader) -> None:
    """Write one file of predictions for each file of cases."""
    target = folder / "pred" / name
    target.mkdir(parents=True, exist_ok=True)
    for cases in sorted((folder / "cases").glob("*.jsonl")):
        rows = (json.loads(line) for line in cases.read_text("utf-8").splitlines())
        lines = [json.dumps({"id": row["id"], "pred": reader(row["input"])}) for row in rows]
        (target / cases.name).write_text("\n".join(lines) + "\n", "utf-8")


def score(folder: Path, fails: bool) -> dict[tuple[str, str], list[str]]:
    """Run the folder's script and return its rows by case file and system; with `fails` show what it prints."""
    command = [sys.executable, str(folder / "scripts" / "score.py"), *(["--fails"] if fails else [])]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if fails:
        print(printed)
    rows = (line.strip("| ").split(" | ") for line in printed.splitlines() if line.startswith("| "))
    return {(cells[0], cells[1]): cells[2:] for cells in rows if cells[0] != "case file"}


def show(rows: dict[tuple[str, str], list[str]], systems: list[str]) -> None:
    """Print the table: measured here, then published."""
    quoted = [name for name in ("text2num", "Recognizers-Text", "quantulum3", "digits only") if name not in systems]
    table = Table(title="cases passed (numbers), value and unit (quantities), in %; * as published, not run here")
    for head in ("cases", *systems, *(f"{name} *" for name in quoted)):
        table.add_column(head, justify="left" if head == "cases" else "right", overflow="fold", no_wrap=head == "cases")
    for case in (*NUMBERS, *UNITS):
        passed = 3 if case in NUMBERS else 1
        able = [name for name in systems if case in NUMBERS or name not in WITHOUT_UNITS]
        cells = [
            _percent(rows[case, name][passed]) if name in able and (case, name) in rows else "" for name in systems
        ]
        table.add_row(case, *cells, *(str(PUBLISHED.get(case, {}).get(name, "")) for name in quoted))
    Console(width=max(110, Console().width)).print(table)


def _percent(cell: str) -> str:
    return cell.partition("(")[2].rstrip("%)") or cell


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--with", dest="libraries", nargs="*", default=[], choices=["text2num"])
    parser.add_argument("--fails", action="store_true", help="list what went wrong")
    arguments = parser.parse_args()
    pack = load_pack("nl")
    readers: dict[str, Reader] = {"volgens": lambda text: read_ours(text, pack)}
    if "text2num" in arguments.libraries:
        if importlib.util.find_spec("text_to_num") is None:
            parser.error("text2num is not installed; run: pip install text2num")
        readers["text2num"] = read_text2num
    for name, reader in readers.items():
        write_predictions(arguments.folder, name, reader)
    show(score(arguments.folder, arguments.fails), list(readers))


if __name__ == "__main__":
    main()
