"""Cells of a table in text: values as text, and no text that a spreadsheet would take for a formula."""

import re
from datetime import date, datetime

from volgens.exports.columns import Value

__all__ = ["guard", "to_cell", "unguard"]

# What makes a formula in Excel or LibreOffice, also in full width and behind blanks or signs of control.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|[\s\x00-\x1f]*[=+\-@＝＋－＠])")


def guard(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe stands before one that it might.

    A text that looks guarded already gets one more, so that `unguard` always finds the text back.
    """
    return "'" + text if _FORMULA.match(text) else text


def unguard(cell: str) -> str:
    """Return the text of a cell that `guard` made."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def to_cell(value: Value) -> str:
    """Return a value as text: moments and days in ISO 8601, nothing for what is not there; only texts are guarded."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guard(value)
    return value.isoformat() if isinstance(value, datetime | date) else repr(value)
