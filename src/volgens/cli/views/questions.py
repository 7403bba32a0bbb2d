"""Questions as a table for people: what is asked, the value now, how sure it stands, and what each side says."""

from collections.abc import Iterable

from rich.console import Group
from rich.table import Table
from rich.text import Text

from volgens.cli.output import make_printable
from volgens.cli.views.claims import make_console
from volgens.cli.views.wording import describe_ends, describe_moment
from volgens.model.link import QuestionStanding
from volgens.model.question import Question, Side

__all__ = ["print_questions", "show_question"]

_STYLES: dict[QuestionStanding, str] = {
    "agreed": "green",
    "one_sided": "yellow",
    "disputed": "magenta",
    "unverified": "yellow",
}
_OWN_VOICE = "the reports themselves"


def print_questions(questions: Iterable[Question]) -> None:
    """Print questions with their sides; say so when there is none."""
    console = make_console()
    nothing = True
    for question in questions:
        nothing = False
        console.print(show_question(question))
    if nothing:
        console.print("No questions.", style="dim")


def show_question(question: Question) -> Group:
    """Return one question: a line that asks, one with the value and why it stands as it does, and its sides."""
    value = describe_ends(question.low, question.high, question.unit)
    reports = "1 claim" if len(question.claims) == 1 else f"{len(question.claims)} claims"
    asks = Text.assemble((make_printable(question.asks), "bold"), (f"  {question.id} · {reports}", "dim"))
    standing = question.standing.replace("_", "-")
    state = Text.assemble(
        (f" {value}", "bold cyan"), "  ", (standing, _STYLES[question.standing]), f"  {make_printable(question.why)}"
    )
    if len(question.sides) < 2:
        return Group(asks, state, Text())
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=2)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold", max_width=50)
    table.add_column(style="dim", no_wrap=True)
    for side in question.sides:
        table.add_row("", *_show_side(side, question))
    return Group(asks, state, table, Text())


def _show_side(side: Side, question: Question) -> tuple[Text, Text, Text]:
    name = make_printable(side.name) or _OWN_VOICE
    value = describe_ends(side.low, side.high, question.unit)
    return Text(value), Text(name), Text(describe_moment(side.published))
