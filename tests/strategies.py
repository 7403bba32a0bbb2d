"""Hypothesis strategies for the values that pass between rooms, and reports and claims to build tests with."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from volgens.model.claim import Claim, Cue, Figure, Period, Place, Source, Statement
from volgens.model.report import Report
from volgens.model.vocabulary import (
    ASPECTS,
    MEASURES,
    MODES,
    MODIFIERS,
    SOURCE_KINDS,
    STANCES,
    STANDINGS,
    UNITS,
)

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)
offsets = st.integers(0, 10_000)
quantities = st.one_of(
    st.integers(0, 10**12).map(float),
    st.floats(0, 1e12, allow_nan=False, allow_infinity=False),
)
zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours))) | st.just(UTC)
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=zones)

sources = st.builds(
    Source,
    words,
    st.none() | words,
    st.none() | words,
    st.sampled_from(SOURCE_KINDS),
    st.none() | offsets,
    st.none() | offsets,
)
cues = st.builds(Cue, words, offsets, offsets)
places = st.builds(
    Place,
    words,
    st.none() | offsets,
    st.none() | st.floats(-90, 90),
    st.none() | st.floats(-180, 180),
    st.sampled_from([None, "NL", "BE", "UA"]),
    st.sampled_from(["country", "region", "city", "place"]),
)
periods = st.tuples(st.dates(), st.dates()).map(lambda days: Period(min(days), max(days)))
chains = st.lists(sources, max_size=3).map(tuple)

figures = st.builds(
    Figure,
    report=words,
    text=words,
    start=offsets,
    end=offsets,
    low=st.none() | quantities,
    high=st.none() | quantities,
    modifier=st.sampled_from(MODIFIERS),
    unit=st.sampled_from(UNITS),
    measure=st.sampled_from(MEASURES),
    aspect=st.sampled_from(ASPECTS),
    counted=st.none() | words,
    stated_unit=st.none() | words,
    place=st.none() | places,
    period=st.none() | periods,
    sources=chains,
    cue=st.none() | cues,
    standing=st.sampled_from(STANDINGS),
    said_at=st.none() | moments,
    version=words,
)
statements = st.builds(
    Statement,
    report=words,
    text=words,
    start=offsets,
    end=offsets,
    mode=st.sampled_from(MODES),
    stance=st.sampled_from(STANCES),
    sources=chains,
    cue=cues,
    standing=st.sampled_from(STANDINGS),
    said_at=st.none() | moments,
    version=words,
)
claims: st.SearchStrategy[Claim] = figures | statements
reports = st.builds(
    Report,
    id=words,
    text=words,
    publisher=words,
    published=st.none() | moments,
    title=words,
    lang=st.sampled_from(["nl", "en", ""]),
    url=st.none() | words,
)
