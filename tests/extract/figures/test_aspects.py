"""How a quantity stands to others."""

from tests.extract.figures.reading import figures_of


def aspects_of(text: str) -> list[str]:
    """Return the aspects of a text's figures."""
    return [figure.aspect for figure in figures_of(text)]


def test_list_shares_its_aspect() -> None:
    """Numbers of one list have the aspect that the first one's words say."""
    assert aspects_of("Nog eens vijf doden en twaalf gewonden zijn geborgen.") == ["increment", "increment"]


def test_share_of_a_counted_group_is_a_part() -> None:
    """A percentage is a part when the report has counted the whole, and a total when it has not."""
    assert aspects_of("De bond heeft 180 leden. Van hen is 62 procent vrouw.") == ["total", "part"]
    assert aspects_of("Volgens een peiling is 62 procent van de Nederlanders tegen.") == ["total"]


def test_time_to_come_makes_expected() -> None:
    """A day that is still to come in the clause of a figure makes it expected."""
    assert aspects_of("Morgen rijden er 22 extra treinen.") == ["expected"]


def test_modal_of_the_next_clause_says_nothing() -> None:
    """A modal beyond a conjunction does not reach the figure."""
    assert aspects_of("Hij betaalde een boete van 150 euro en moet zich bij de politie melden.") == ["total"]
