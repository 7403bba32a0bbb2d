"""Made histories of a few events: reports with figures and statements, to feed to a ledger in any order."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from volgens.model.claim import Claim, Cue, Figure, Place, Source, Statement
from volgens.model.reading import Reading
from volgens.model.report import Report

START = datetime(2025, 3, 1, 8, tzinfo=UTC)
PLACES = (
    None,
    Place("Waldrecht", 1, 52.0, 5.0, "NL", "city"),
    Place("Waldrecht aan de Lek", None, None, None, "NL", "city"),
    Place("Zandhoek", 2, 52.2, 5.3, "NL", "city"),
    Place("Verland", 3, 10.0, 80.0, "IN", "region"),
)
SPEAKERS = (
    (),
    (Source("de brandweer", kind="rescue"),),
    (Source("het leger van Noord", party="Noord", kind="military"),),
    (Source("het leger van Zuid", party="Zuid", kind="military"),),
)
TEXT = "x" * 400

figures = st.fixed_dictionaries(
    {
        "value": st.sampled_from([3.0, 12.0, 14.0, 90.0]),
        "measure": st.sampled_from(["killed", "wounded"]),
        "aspect": st.sampled_from(["total", "total", "total", "increment", "part", "earlier"]),
        "counted": st.sampled_from([None, "mensen", "kinderen"]),
        "place": st.sampled_from(PLACES),
        "sources": st.sampled_from(SPEAKERS),
        "standing": st.sampled_from(["asserted", "asserted", "disputed", "unverified"]),
    }
)
statements = st.fixed_dictionaries(
    {"sources": st.sampled_from(SPEAKERS[1:]), "stance": st.sampled_from(["assert", "deny"])}
)
reports = st.tuples(st.integers(0, 200), st.lists(figures, min_size=1, max_size=4), st.lists(statements, max_size=2))


@st.composite
def histories(draw: st.DrawFn, most: int = 7) -> list[Reading]:
    """Return readings in the order of publication, hours or months apart; some are new versions of a report."""
    drawn = draw(st.lists(reports, min_size=2, max_size=most, unique_by=lambda one: one[0]))
    found = []
    for number, (at, figures_of, statements_of) in enumerate(sorted(drawn, key=lambda one: one[0])):
        # The hours grow: some reports of one event, and some that lie months apart.
        published = START + timedelta(hours=at * at / 8)
        name = f"report-{draw(st.integers(0, number))}" if draw(st.booleans()) else f"report-{number}"
        report = Report(name, TEXT + str(number), "De Waldkoerier", published, "", "nl")
        claims: list[Claim] = [_figure(report, index, values) for index, values in enumerate(figures_of)]
        claims += [_statement(report, index, values) for index, values in enumerate(statements_of)]
        found.append(Reading(report, tuple(sorted(claims, key=lambda claim: (claim.start, claim.end)))))
    return found


def _figure(report: Report, index: int, values: dict[str, object]) -> Figure:
    given = dict(values)
    value = given.pop("value")
    start = 10 + 20 * index
    return Figure(
        report.id, report.text[start : start + 5], start, start + 5, value, value, "exact", "person",  # type: ignore[arg-type]
        version=report.version, **given,  # type: ignore[arg-type]
    )  # fmt: skip


def _statement(report: Report, index: int, values: dict[str, object]) -> Statement:
    start = 8 + 20 * index
    cue = Cue(report.text[200 + index : 205 + index], 200 + index, 205 + index)
    return Statement(
        report.id, report.text[start : start + 12], start, start + 12, "indirect", cue=cue,
        version=report.version, **values,  # type: ignore[arg-type]
    )  # fmt: skip
