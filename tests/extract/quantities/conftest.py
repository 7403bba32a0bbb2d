"""What the tests of quantities share: one call that reads a text, and how a quantity is put into words."""

from collections.abc import Callable

import pytest

from volgens.extract.annotations import Quantity
from volgens.extract.quantities.find import Quantities, find_quantities
from volgens.lang.pack import Pack, load_pack

Told = tuple[str, float | None, float | None, str, str | None]


@pytest.fixture(scope="session")
def dutch() -> Pack:
    """The Dutch pack."""
    return load_pack("nl")


@pytest.fixture(scope="session")
def read(dutch: Pack) -> Callable[[str], Quantities]:
    """Read a text without time expressions."""
    return lambda text: find_quantities(text, (), dutch)


@pytest.fixture(scope="session")
def told(read: Callable[[str], Quantities]) -> Callable[[str], list[Told]]:
    """Read a text as (span's words, low, high, modifier, unit) each."""

    def tell(text: str) -> list[Told]:
        return [_tell(text, quantity) for quantity in read(text).read]

    return tell


@pytest.fixture(scope="session")
def refused(read: Callable[[str], Quantities]) -> Callable[[str], list[tuple[str, str]]]:
    """Read a text as (words, reason) of what is no quantity."""

    def tell(text: str) -> list[tuple[str, str]]:
        return [(text[each.span.start : each.span.end], each.reason) for each in read(text).rejected]

    return tell


def _tell(text: str, quantity: Quantity) -> Told:
    words = text[quantity.span.start : quantity.span.end]
    return words, quantity.low, quantity.high, quantity.modifier, quantity.unit
