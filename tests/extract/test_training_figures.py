"""The recipe of what a language pack learns of figures and places, on invented reports."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from volgens.errors import SettingsError
from volgens.extract.places.ranking import Option
from volgens.extract.training import train_figures
from volgens.extract.training.annotated import read_annotated, read_layers
from volgens.extract.training.classifier import CLASSIFYING, Sample, learn, samples_of, score
from volgens.extract.training.ranker import RANKING, Choice, choices_of, learn_choices, score_choices
from volgens.lang.classifier import Classifier
from volgens.lang.ranker import Ranker
from volgens.lang.weights import load_network

HEAD = "=== 2026-03-02T09:00:00+01:00|De Waldkoerier|Storm in Brakel\n"
# Verbs that no lexicon holds, so that only training can tell what they say.
BODIES = (
    "In Brakel zijn [[{n} bewoners|rescued|total|Brakel]] gekwobbeld.",
    "Op de kade werden [[{n} vissers|killed|total|Brakel]] gesnarveld.",
    "Bij de brug zijn [[{n} wandelaars|rescued|total|Brakel]] gekwobbeld.",
    "In de haven werden [[{n} matrozen|killed|total|Brakel]] gesnarveld.",
)
NUMBERS = range(21, 40)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of annotated reports."""
    folder = tmp_path_factory.mktemp("reports")
    texts = (HEAD + body.format(n=n) for n in NUMBERS for body in BODIES)
    (folder / "storm.txt").write_text("\n\n".join(texts), encoding="utf-8")
    return folder


def samples_in(folder: Path) -> list[Sample]:
    """Return the figures to learn from in a folder."""
    read = read_layers(read_annotated(folder, "nl"), "nl")
    return [sample for text, report in read for sample in samples_of(text, report)]


def choices_in(folder: Path) -> list[Choice]:
    """Return the options for places to learn from in a folder."""
    read = read_layers(read_annotated(folder, "nl"), "nl")
    return [choice for text, report in read for choice in choices_of(text, report)]


def test_annotations_are_read_out_of_the_text(folder: Path) -> None:
    """What is left is the text as it was published, and where its figures stand."""
    first = read_annotated(folder, "nl")[0]
    assert first.report.title == "Storm in Brakel"
    assert first.report.text == "In Brakel zijn 21 bewoners gekwobbeld."
    (figure,) = first.figures
    assert first.report.text[figure.span.start : figure.span.end] == "21 bewoners"
    assert (figure.measure, figure.aspect, figure.places) == ("rescued", "total", ("Brakel",))


def test_a_moment_without_zone_is_of_greenwich(tmp_path: Path) -> None:
    """So that the same file gives the same reports anywhere."""
    (tmp_path / "a.txt").write_text("=== 2026-03-02T09:00|K|T\nEr zijn [[elf doden|killed|total|-]].", encoding="utf-8")
    published = read_annotated(tmp_path, "nl")[0].report.published
    assert published is not None
    assert published.isoformat() == "2026-03-02T09:00:00+00:00"


@pytest.mark.parametrize(
    "text",
    ["=== gisteren|K|T\nNiets.", "=== 2026-03-02|K\nNiets.", "=== 2026-03-02|K|T\nEr zijn [[elf doden|dood|total|-]]."],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    """A head without its fields, a moment that is none, a measure that does not exist."""
    (tmp_path / "stuk.txt").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"stuk\.txt: no annotated reports"):
        read_annotated(tmp_path, "nl")


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """With what belongs in it."""
    with pytest.raises(SettingsError, match="no text files with annotated reports"):
        train_figures(tmp_path, tmp_path)


def test_words_that_no_lexicon_holds_are_learned(folder: Path) -> None:
    """Four in five samples are enough to tell the fifth, whose grammar says nothing."""
    samples = samples_in(folder)
    assert len(samples) == len(NUMBERS) * len(BODIES)
    assert not any(each.ruling.verdict.measure == each.measure for each in samples)
    passed: list[int] = []
    settings = replace(CLASSIFYING, passes=30, batch=8)
    arrays = learn(samples[:-16], lambda number, _: passed.append(number), settings)
    assert passed == list(range(1, 31))
    assert score(Classifier(arrays), samples[-16:]) == (1.0, 1.0)


def test_training_again_gives_the_same(folder: Path) -> None:
    """Chance is seeded."""
    samples = samples_in(folder)
    settings = replace(CLASSIFYING, passes=2, hidden=8)
    one, other = (learn(samples, lambda *_: None, settings) for _ in range(2))
    assert all(np.array_equal(one[name], other[name]) for name in one)


def test_places_are_learned_by_how_they_are_named(tmp_path: Path) -> None:
    """Where annotators want the place of the speaker, that is what is learned, of other places as well."""
    towns = ("Breda", "Delft", "Gouda", "Leiden", "Tilburg", "Utrecht", "Zwolle", "Assen", "Emmen", "Venlo")
    texts = [
        f"{HEAD}Bij de brand in {town} raakten [[{n} mensen|wounded|total|{seat}]] gewond, zegt de brandweer in {seat}."
        for n in (21, 22)
        for town, seat in zip(towns, (*towns[3:], *towns[:3]), strict=True)
    ]
    (tmp_path / "branden.txt").write_text("\n\n".join(texts), encoding="utf-8")
    choices = choices_in(tmp_path)
    assert all(sum(each.right) == 1 for each in choices)
    arrays = learn_choices(choices[:-4], lambda *_: None, replace(RANKING, passes=40, batch=4))
    assert score_choices(Ranker(arrays), choices[-4:]) == 1.0


def test_other_places_that_would_do_are_right_too(tmp_path: Path) -> None:
    """Those behind a slash, with a region's word or without; a bar is for none."""
    body = "In de stad Goma raakten [[21 mensen|wounded|total|regio Goma/-]] gewond, zegt de brandweer in Bukavu."
    (tmp_path / "brand.txt").write_text(HEAD + body, encoding="utf-8")
    (choice,) = choices_in(tmp_path)
    named = [(option.place.name if option.place else None, right) for option, right in _pairs(choice)]
    assert named == [("Goma", True), ("Bukavu", False), ("Brakel", False), (None, True)]


def _pairs(choice: Choice) -> Iterator[tuple[Option, bool]]:
    return zip(choice.options, choice.right, strict=True)


def test_the_weights_are_written(folder: Path, tmp_path: Path) -> None:
    """In files that a pack can load, with a line for each pass."""
    lines: list[str] = []
    train_figures(folder, tmp_path / "pack", report=lines.append)
    assert isinstance(load_network(tmp_path / "pack" / "figures.npz", Classifier, "classifier"), Classifier)
    assert isinstance(load_network(tmp_path / "pack" / "places.npz", Ranker, "ranker"), Ranker)
    assert lines[0].startswith("76 figures of 76 reports; 7 to score on")
    assert lines[1].startswith("figures, pass  1  measure ")
    assert any(line.startswith("places, pass  6  place ") for line in lines)
    assert sorted(each.name for each in (tmp_path / "pack").iterdir()) == ["figures.npz", "places.npz"]


def test_reports_without_a_figure_teach_nothing(tmp_path: Path) -> None:
    """That is said, and nothing is written."""
    (tmp_path / "leeg.txt").write_text(HEAD + "Er is niets gebeurd.", encoding="utf-8")
    with pytest.raises(SettingsError, match="none of its figures could be read"):
        train_figures(tmp_path, tmp_path / "pack")
    assert not (tmp_path / "pack").exists()


def test_weights_go_on_learning(folder: Path) -> None:
    """What was learned before is still known after one pass over few reports; what is not there begins anew."""
    samples, quick = samples_in(folder), replace(CLASSIFYING, passes=1, rate=1e-4)
    begun = learn(samples, lambda *_: None, replace(CLASSIFYING, passes=30, batch=8))
    anew, on = (learn(samples[:8], lambda *_: None, quick, begun=each) for each in (None, begun))
    assert score(Classifier(anew), samples)[0] < 1.0
    assert score(Classifier(on), samples) == (1.0, 1.0)


def test_a_ranker_goes_on_learning(tmp_path: Path) -> None:
    """From the weights that it had."""
    (tmp_path / "a.txt").write_text(f"{HEAD}Er zijn in Goma [[elf doden|killed|total|Goma]].", encoding="utf-8")
    choices, none = choices_in(tmp_path), replace(RANKING, passes=1, rate=0.0)
    begun = learn_choices(choices, lambda *_: None, replace(RANKING, passes=5))
    on = learn_choices(choices, lambda *_: None, none, begun=begun)
    assert np.allclose(on["output"], begun["output"])
    assert np.array_equal(on["rows"], begun["rows"])


def test_weights_of_another_shape_are_refused(folder: Path, tmp_path: Path) -> None:
    """With what to do, and before anything is written."""
    begun = learn(samples_in(folder)[:4], lambda *_: None, replace(CLASSIFYING, passes=1, hidden=8))
    np.savez(tmp_path / "figures.npz", **begun)
    with pytest.raises(SettingsError, match=r"cannot go on .* begin anew"):
        train_figures(folder, tmp_path / "pack", begun=tmp_path)
    assert not list((tmp_path / "pack").glob("*.npz"))
