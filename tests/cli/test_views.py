"""What people see: values in words and signs, tables that fit, and no commands to the terminal."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from rich.console import Console
from tests.factories import MAYOR, MOMENT, make_figure, make_report, make_statement

from volgens.cli.output import make_printable
from volgens.cli.views.claims import Heading, show_claims
from volgens.cli.views.wording import (
    describe_period,
    describe_sources,
    describe_value,
    describe_what,
    shorten,
)
from volgens.model.claim import Claim, Period, Source

REPORT = make_report("De burgemeester zegt dat 300 bewoners weg moesten. De brandweer meldt 12 gewonden.")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"low": 12, "high": 12, "counted": "burgers"}, "12 burgers"),
        ({"low": 10_000, "high": None, "modifier": "over", "counted": "mensen"}, "> 10,000 mensen"),
        ({"low": 12, "high": None, "modifier": "at_least", "counted": None}, "≥ 12 person"),
        ({"low": None, "high": 30, "modifier": "under", "unit": "item", "counted": None}, "< 30"),
        ({"low": 40, "high": 50, "modifier": "between", "unit": "EUR"}, "€ 40–50"),
        ({"low": 20, "high": 99, "modifier": "vague", "counted": "drones", "unit": "drone"}, "20–99 drones"),
        ({"low": 480, "high": 480, "modifier": "about", "unit": "km2", "stated_unit": "kilometer"}, "≈ 480 km²"),
        ({"low": 33.3, "high": 33.3, "unit": "percent", "counted": "huizen"}, "33.3 % huizen"),
        ({"low": 3, "high": 3, "unit": "km", "stated_unit": "kilometer", "counted": "kilometer"}, "3 km"),
    ],
)
def test_a_value_is_shown_with_sign_unit_and_noun(fields: dict[str, Any], shown: str) -> None:
    """As a reader would note it down."""
    values = {"low": 0, "high": 0} | fields
    assert describe_value(make_figure(REPORT, "12 gewonden", 0, **values)) == shown


def test_what_a_figure_measures_is_in_words() -> None:
    """The measure and which count of it; a measure that tells nothing is left out."""
    assert describe_what(make_figure(REPORT, "12 gewonden", 12, measure="without_power", aspect="increment")) == (
        "without power, more"
    )
    assert describe_what(make_figure(REPORT, "12 gewonden", 12, measure="other", aspect="total")) == ""


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2025-03-04", "2025-03-04", "4 Mar 2025"),
        ("2025-03-02", "2025-03-04", "2–4 Mar 2025"),
        ("2025-02-27", "2025-03-04", "27 Feb – 4 Mar 2025"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 – 2 Jan 2025"),
    ],
)
def test_days_are_shown_as_people_write_them(start: str, end: str, shown: str) -> None:
    """Month and year once where they are the same."""
    assert describe_period(Period(date.fromisoformat(start), date.fromisoformat(end))) == shown


def test_a_source_is_shown_by_its_full_name_with_its_relays() -> None:
    """And the report's own voice as that."""
    agency = Source("persbureau Oost", kind="media")
    assert describe_sources((agency, MAYOR)) == ("Ria van Dalen", "gemeente · official · through persbureau Oost")
    assert describe_sources(()) == ("The report itself", "")


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("kort", 10, "kort"),
        ("een twee\n drie", 20, "een twee drie"),
        ("een twee drie", 10, "een twee…"),
        ("a" * 9, 5, "aaaa…"),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, length: int, shown: str) -> None:
    """On one line, and never over the length."""
    assert shorten(text, length) == shown


def draw(claims: list[tuple[Claim, datetime | None]], width: int, **fields: Any) -> str:
    """Return what a terminal of a width shows."""
    console = Console(width=width, force_terminal=True, color_system="standard", highlight=False)
    heading = Heading(REPORT.id, REPORT.publisher, REPORT.published, fields.get("title", "Brand in Waldrecht"))
    with console.capture() as capture:
        console.print(show_claims(heading, claims))
    return capture.get()


def some_claims() -> list[tuple[Claim, datetime | None]]:
    """Return claims of two sources, one of them dropped."""
    statement = make_statement(REPORT, "300 bewoners weg moesten", "zegt", standing="denied")
    away = make_figure(REPORT, "300 bewoners", 300, sources=(MAYOR,), standing="disputed")
    return [(statement, None), (away, MOMENT + timedelta(hours=2)), (make_figure(REPORT, "12 gewonden", 12), None)]


@pytest.mark.parametrize("width", [40, 60, 80, 110])
def test_the_table_fits_its_terminal(width: int) -> None:
    """Every line, and every word of standing is whole."""
    from rich.text import Text

    lines = [Text.from_ansi(line).plain for line in draw(some_claims(), width).splitlines()]
    assert max(map(len, lines)) <= width
    assert all(word in "\n".join(lines) for word in ("asserted", "disputed", "denied", "dropped"))


def test_claims_of_one_source_stand_together() -> None:
    """Under its name, in the order in which the sources first speak."""
    shown = draw(some_claims(), 80)
    order = [shown.index(part) for part in ("Ria van Dalen", "300 bewoners weg", "brandweer", "12")]
    assert order == sorted(order)
    assert shown.count("Ria van Dalen") == 1


def test_a_report_without_claims_says_so() -> None:
    """Rather than showing nothing."""
    assert "No claims." in draw([], 80)


def test_a_text_cannot_command_the_terminal() -> None:
    """Escape sequences and marks that turn text around are shown as signs; Rich's own markup is plain text."""
    assert make_printable("a\x1b[2Jb\u202ec\x07") == "a�[2Jb�c�"
    shown = draw([], 80, title="\x1b]0;weg\x07 [red]Brand[/red]")
    assert "\x1b]" not in shown
    assert "[red]Brand[/red]" in shown
