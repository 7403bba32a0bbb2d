"""Which claims a denial answers."""

from datetime import UTC, datetime

from tests.factories import make_figure, make_report, make_statement

from volgens.ledger.linking.denials import KnownClaim, relate_denials
from volgens.model.claim import Claim, Source

MOMENT = datetime(2025, 3, 4, 12, tzinfo=UTC)
REPORT = make_report(
    "De dorpsraad beweert dat twaalf boten zijn gezonken. De reder ontkent dat er boten zijn gezonken."
)
COUNCIL = Source("De dorpsraad", party="dorp")
OWNER = Source("De reder", party="rederij")
SAID = make_statement(REPORT, "twaalf boten zijn gezonken", "beweert", sources=(COUNCIL,), standing="denied")
BOATS = make_figure(REPORT, "twaalf boten", 12, sources=(COUNCIL,), standing="denied", unit="item")
DENIAL = make_statement(REPORT, "er boten zijn gezonken", "ontkent", sources=(OWNER,), stance="deny")


def answered(*claims: Claim) -> set[str]:
    """Return the ids of the claims that a denial among these answers."""
    return {relation.target for relation in relate_denials([KnownClaim(claim, MOMENT) for claim in claims])}


def test_a_denial_answers_the_statement_and_its_figure() -> None:
    """Both the statement that is denied and the figure in it are linked."""
    assert answered(SAID, BOATS, DENIAL) == {SAID.id, BOATS.id}


def test_nobody_denies_himself() -> None:
    """A denial does not answer what its own source said."""
    own = make_statement(REPORT, "twaalf boten zijn gezonken", "beweert", sources=(OWNER,), standing="denied")
    assert answered(own, DENIAL) == set()


def test_without_a_statement_that_fits_nothing_is_linked() -> None:
    """A denial of something else leaves a statement alone."""
    other = make_statement(REPORT, "De dorpsraad", "beweert", sources=(COUNCIL,), standing="asserted")
    assert answered(other, DENIAL) == set()
