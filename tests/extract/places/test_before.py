"""Where a report goes on, given where earlier ones placed their figures."""

from dataclasses import replace

from tests.factories import make_figure, make_report

from volgens.extract.pipeline import read_report
from volgens.extract.places.before import PlacesBefore, Standing
from volgens.extract.reader import load_reader
from volgens.model.background import NOTHING, Background
from volgens.model.claim import Figure, Place

GOES = Place("Goes", lat=51.5, lon=3.89, country="NL", precision="city")
BREDA = Place("Breda", lat=51.59, lon=4.78, country="NL", precision="city")
REPORT = make_report("Er zijn 12 gewonden, 3 doden, 40 gewonden en 7 huizen kwijt.", id="eerder-1")
TOLD = Background(
    (
        make_figure(REPORT, "12 gewonden", 12, place=GOES),
        make_figure(REPORT, "3 doden", 3, measure="killed", place=GOES),
        make_figure(REPORT, "40 gewonden", 40, place=BREDA),
        make_figure(REPORT, "7 huizen", 7, unit="building", measure="other", place=None),
    )
)
AT_GOES = Background(tuple(replace(figure, place=GOES) for figure in TOLD.figures))
UNSAID = "Op de markt in Breda wordt gerouwd. Ook uit Goes kwamen mensen.\n\nDoor de explosie vielen 12 gewonden."


def place_in(text: str, background: Background, title: str = "Explosie") -> str | None:
    """Return the place of the one figure of a text."""
    report = make_report(text, id="later-1", title=title)
    claims = read_report(report, load_reader("nl"), background).claims
    (figure,) = (claim for claim in claims if isinstance(claim, Figure))
    return figure.place.name if figure.place else None


def test_places_stand_by_what_was_told_of_them() -> None:
    """In tenths of all figures, of those of the measure, and of those in the country."""
    before = PlacesBefore(TOLD)
    assert before.share_of(GOES) == 0.5
    assert before.standing_of(GOES, "killed") == Standing(5, 0, 10, 7)
    assert before.standing_of(BREDA, "wounded") == Standing(2, 1, 5, 7)
    assert before.standing_of(None, "other") == Standing(2, 2, 10, 0)
    assert before.standing_of(Place("Zwolle", country="NL"), "missing") == Standing(0, 3, 0, 7)


def test_where_nothing_was_told_no_place_stands_out() -> None:
    """Of the first report on an event."""
    before = PlacesBefore(NOTHING)
    assert before.share_of(GOES) == 0
    assert before.standing_of(GOES, "killed") is None


def test_the_same_number_tells_where() -> None:
    """If it was told of the same measure."""
    before = PlacesBefore(TOLD)
    same = TOLD.of_value(12, "person")
    assert [before.has(place, same, "wounded") for place in (GOES, BREDA)] == ["True", "False"]
    assert before.has(GOES, same, "killed") == "-"


def test_what_a_report_leaves_unsaid_is_where_the_event_is() -> None:
    """Without earlier reports it is where the report begins."""
    assert place_in(UNSAID, NOTHING) == "Breda"
    assert place_in(UNSAID, AT_GOES) == "Goes"


def test_what_a_report_says_holds() -> None:
    """Wherever the earlier ones were."""
    assert place_in("In Breda zijn 12 gewonden gevallen, zo bleek in Goes.", AT_GOES) == "Breda"
    assert place_in(UNSAID.replace("Goes", "Kampen"), AT_GOES) == "Breda"
