"""What a quantity measures when its own words do not say it."""

from tests.extract.figures.reading import figures_of


def test_bare_number_goes_with_the_figure_before() -> None:
    """A number that a clause only reports measures what was counted last."""
    figures = figures_of("Bij de ramp verdronken 34 mensen. Het ministerie houdt het op twintig.")
    assert [(figure.measure, figure.unit) for figure in figures] == [("killed", "person"), ("killed", "person")]


def test_unit_is_inherited_with_the_measure() -> None:
    """A comparison without its unit has that of what it is compared with."""
    figures = figures_of("Op de heide is 40 hectare verbrand, tegenover twaalf gisteren.")
    assert [(figure.measure, figure.unit) for figure in figures] == [("area_burned", "ha"), ("area_burned", "ha")]


def test_whole_is_not_what_is_said_of_its_part() -> None:
    """Of "van de zestig gewonden liggen er vijf in het ziekenhuis" only the five are in hospital."""
    figures = figures_of("Van de zestig gewonden liggen er nog vijf in het ziekenhuis.")
    assert [figure.measure for figure in figures] == ["wounded", "hospitalised"]


def test_sentence_before_tells_what_is_reckoned() -> None:
    """A sum that is only reported measures what the sentence before speaks of."""
    figures = figures_of("De schade valt hoger uit dan gedacht. De verzekeraars komen uit op 32 miljoen euro.")
    assert [figure.measure for figure in figures] == ["damage_cost"]


def test_aside_does_not_part_subject_and_verb() -> None:
    """What stands between commas after the subject is stepped over."""
    figures = figures_of("Zes skiërs, afkomstig uit het naburige dorp Malden, zijn omgekomen.")
    assert [figure.measure for figure in figures] == ["killed"]


def test_infinitive_is_no_particle() -> None:
    """ "Om … te" does not make "kwam" into "kwam om"."""
    figures = figures_of("De jager kwam met twee vrienden om naar de wedstrijd te kijken.")
    assert [figure.measure for figure in figures] == ["other"]


def test_other_money_and_time_keep_their_measures() -> None:
    """Sums in other currencies and long times are judged like euros and days."""
    figures = figures_of("De schade bedraagt 3 miljoen roebel. Het herstel duurde veertien maanden.")
    assert [figure.measure for figure in figures] == ["damage_cost", "duration"]


def test_pieces_are_counted_and_not_measured() -> None:
    """A pronoun for counted things takes no length from the figure before."""
    depth, count = figures_of("De worm leeft op 30 meter diepte. De biologen vonden er elf.")
    assert (depth.measure, depth.unit) == ("depth", "m")
    assert (count.measure, count.unit) == ("other", "item")


def test_elided_unit_is_that_of_the_figure_before() -> None:
    """A number that leaves out its unit is in the unit that the figure before states."""
    first, second = figures_of("De veearts kreeg 30 maanden cel, zijn zwager 18.")
    assert (first.low, second.low) == (900, 540)
    assert (second.unit, second.stated_unit) == ("day", first.stated_unit)


def test_bare_number_is_no_thing_that_nothing_named() -> None:
    """A verb alone makes a bare number neither drones nor aircraft, where the report names none."""
    (figure,) = figures_of("Wij verkochten er minstens dertig.")
    assert (figure.measure, figure.unit) == ("other", "item")
    (figure,) = figures_of("Een dronezwerm viel de haven aan. De kustwacht haalde er zeven neer.")
    assert (figure.measure, figure.unit) == ("drones_downed", "drone")
