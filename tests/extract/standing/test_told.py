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


def _figures(words: str) -> dict[str, str]:
    """Return the standing of each figure of a text by its words."""
    claims = read_report(Report("r", words, lang="nl"), load_reader("nl")).claims
    return {claim.text: claim.standing for claim in claims if isinstance(claim, Figure)}


def test_a_reply_that_only_has_a_negation_after_a_contrast_denies_nothing() -> None:
    """What is granted first is no denial."""
    words = "Het land geeft 20 miljoen euro. “Geld is er dus, maar geen weg ernaartoe”, reageert hulpclub Zeedal."
    assert _figures(words) == {"20 miljoen euro": "asserted"}


def test_words_that_say_nothing_make_no_two_contents_alike() -> None:
    """ "Hebben" and "zijn" do not tell what a denial answers."""
    words = (
        "Verzekeraar Borg zegt 785 claims te hebben. Netbeheerder Lume ontkent dat oude masten vonken hebben gegeven."
    )
    assert _figures(words)["785 claims"] == "asserted"


def test_a_verdict_is_about_the_rumour_right_before_it() -> None:
    """Whoever spoke before that is not meant."""
    words = (
        "De rampendienst telt negen doden. Op sociale media wordt gesproken over tweehonderd doden. "
        "“Klinkklare onzin”, reageert de burgemeester."
    )
    assert _figures(words) == {"negen doden": "asserted", "tweehonderd doden": "denied"}


def test_a_verdict_is_about_figures_that_go_on_with_an_account() -> None:
    """Figures without a cue of their own stand between the account and what is said of it."""
    words = (
        "Negen dorpen zijn ingenomen, stelt het leger. Vijftien strijders gaven zich over. "
        "“Pure verzinsels”, aldus de militie Zeedal."
    )
    assert set(_figures(words).values()) == {"denied"}


def test_a_denial_names_whose_number_it_answers() -> None:
    """ "Het aantal van de bond" is not that of whoever spoke last."""
    words = (
        "De vakbond telt 131 gewonden. Het ziekenhuis zegt 74 gewonden te hebben geteld. "
        "De regering verwerpt het aantal van de vakbond en telt zelf 42 gewonden."
    )
    assert _figures(words) == {"131 gewonden": "denied", "74 gewonden": "disputed", "42 gewonden": "disputed"}


def test_the_count_of_whoever_denies_stands_against_what_is_denied() -> None:
    """A denial and the denying side's own number make a dispute."""
    words = "De buren zeggen dat er 57 klachten zijn. De club verwerpt die bewering. Volgens haar zijn het er vier."
    assert set(_figures(words).values()) == {"denied", "disputed"}


def test_a_quotation_right_behind_a_denial_is_the_denying_sides_own() -> None:
    """Whoever speaks for a body that denies gives its account of the same thing."""
    found = _standings(
        "Volgens de vakbond is de kade niet gekeurd. Havenbedrijf Brem spreekt dat tegen. "
        "“De papieren liggen er al een jaar”, zegt advocaat Lia Vonk."
    )
    assert found[-1] == ("De papieren liggen er al een jaar", "disputed")


def test_the_conditional_of_how_things_are_is_hearsay() -> None:
    """ "Zou gaan om" keeps its distance as "zou zijn" does; "zou moeten" only supposes."""
    assert _figures("Het zou gaan om 40 kilo springstof.") == {"40 kilo": "unverified"}
    assert _figures("De dosis zou minder dan 40 kilo moeten zijn.") == {"minder dan 40 kilo": "asserted"}
