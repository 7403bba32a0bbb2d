"""Exporting as the product does it: the ledger gives claims or questions one by one, and a format writes them out."""

from typing import TYPE_CHECKING

from volgens.errors import UsageError

if TYPE_CHECKING:
    from volgens.exports.form import Format
    from volgens.ledger.queries import Selection
    from volgens.ledger.selecting import Wanted
    from volgens.ledger.store import Store

__all__ = ["export_claims", "export_questions"]


def export_claims(store: "Store", wanted: "Selection", form: "Format", out: str | None = None) -> int:
    """Write the wanted claims to a file, or to standard output, and return how many went out."""
    from volgens.exports.files import open_output
    from volgens.ledger.tracing import trace_claims

    with store.reading() as connection, open_output(out) as stream:
        return form.write_claims(trace_claims(connection, wanted), stream)


def export_questions(store: "Store", wanted: "Wanted", form: "Format", out: str | None = None) -> int:
    """Write the wanted questions as `export_claims` does; raises UsageError when the format has no place for them."""
    from volgens.exports.files import open_output
    from volgens.ledger.state import Viewing
    from volgens.ledger.tracing import trace_questions

    if form.write_questions is None:
        raise UsageError(f"{form.name} is for claims, which stand in texts; leave out --of questions")
    with store.reading() as connection, open_output(out) as stream:
        return form.write_questions(trace_questions(connection, wanted, Viewing(wanted.as_of)), stream)
