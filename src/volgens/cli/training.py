"""`volgens train-model`, `volgens train-figures`: the recipes of what a pack has learned, as commands."""

from pathlib import Path
from typing import Annotated

import typer

from volgens.errors import SettingsError

__all__ = ["train_figures", "train_model"]


def train_model(
    treebanks: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="Holds train.conllu, dev.conllu, test.conllu.", show_default=False),
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the model goes.", show_default=False)],
    lang: Annotated[str, typer.Option(metavar="CODE", help="The language of the treebanks.")] = "nl",
    steps: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="How many batches to train on at most.", show_default=False)
    ] = None,
    seed: Annotated[int | None, typer.Option(metavar="N", help="Where chance begins.", show_default=False)] = None,
    teachers: Annotated[
        list[Path] | None,
        typer.Option("--teacher", metavar="FOLDER", help="Holds a trained model; give several.", show_default=False),
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Holds annotated reports for the teachers to read.", show_default=False),
    ] = None,
    with_dev: Annotated[bool, typer.Option("--with-dev", help="Learn from dev.conllu too, at the very end.")] = False,
) -> None:
    """Train a language pack's parsing model on Universal Dependencies treebanks, and print its scores.

    With teachers, the first of them goes on learning, also from what all of them agree upon of the texts.
    """
    if not treebanks.is_dir():
        raise SettingsError(f"{treebanks} is no folder; give the one that holds the treebanks")
    if bool(teachers) != (texts is not None):
        raise SettingsError("--teacher and --texts go together: teachers read texts; give both or neither")
    from volgens.extract.training import Course
    from volgens.extract.training import train_model as train

    train(treebanks, out, Course(lang, steps, seed, tuple(teachers or ()), texts, with_dev), report=print)


def train_figures(
    reports: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Holds .txt files with annotated reports.", show_default=False)
    ],
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Where figures.npz and places.npz go.", show_default=False)
    ],
    begun: Annotated[
        Path | None,
        typer.Option("--from", metavar="FOLDER", help="Holds weights that go on learning.", show_default=False),
    ] = None,
    lang: Annotated[str, typer.Option(metavar="CODE", help="The language of the reports.")] = "nl",
) -> None:
    """Train what a language pack learns of figures and their places on annotated reports, and print its scores."""
    if not reports.is_dir():
        raise SettingsError(f"{reports} is no folder; give the one that holds the annotated reports")
    if begun is not None and not begun.is_dir():
        raise SettingsError(f"{begun} is no folder; give the one that holds the weights to go on from")
    from volgens.extract.training import train_figures as train

    train(reports, out, lang=lang, begun=begun, report=print)
