"""What a denial answers, and which counts stand against each other, in whole texts of our own."""

from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.model.claim import Figure, Statement
from volgens.model.report import Report


def _standings(words: str) -> list[tuple[str, str]]:
    claims = read_report(Report("r", words, lang="nl"), load_reader("nl")).claims
    return [(claim.text, claim.standing) for claim in claims if isinstance(claim, Statement)]


def test_a_denial_of_something_else_answers_nothing() -> None:
    """A denial that tells its own content does not deny the unlike account before it."""
    found = dict(
        _standings(
            "Volgens burgemeester Ineke Baars is de camping vol. De politie ontkent dat er daarna traangas is gebruikt."
        )
    )
    assert found == {"is de camping vol": "asserted", "er daarna traangas is gebruikt": "asserted"}


def test_a_denial_that_points_back_answers_what_was_said_last() -> None:
    """ "Zo hoog" means the number that somebody else has just given."""
    found = dict(
        _standings(
            "De winkeliers becijferen hun verlies op 4 miljoen euro. De boerenbond ontkent dat het bedrag zo hoog is."
        )
    )
    assert set(found.values()) == {"denied", "disputed"}


def test_a_reply_with_a_negation_denies_what_was_said() -> None:
    """A quotation of a verb that replies denies the account before it."""
    found = dict(
        _standings("Volgens buurman Jos Tak zijn er twee ruiten ingeslagen. “Er is niets kapot”, reageert de politie.")
    )
    assert found["Er is niets kapot"] == "disputed"
    assert found["zijn er twee ruiten ingeslagen"] == "denied"


def test_bare_counts_of_two_sources_are_rivals() -> None:
    """A count without a noun stands against the count in the sentence before it."""
    words = "De lerares telt 68 vermiste leerlingen. De politie komt uit op 66."
    claims = read_report(Report("r", words, lang="nl"), load_reader("nl")).claims
    assert {claim.standing for claim in claims if isinstance(claim, Figure)} == {"disputed"}


def test_counts_of_two_things_are_no_rivals() -> None:
    """Two counts that each have their own noun answer two questions."""
    words = "De gemeente telt 68 zieken. De politie komt uit op 12 inbraken."
    claims = read_report(Report("r", words, lang="nl"), load_reader("nl")).claims
    assert {claim.standing for claim in claims if isinstance(claim, Figure)} == {"asserted"}
