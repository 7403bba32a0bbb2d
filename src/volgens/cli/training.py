"""`volgens train-model`: the recipe that made a pack's parsing model, as a command."""

from pathlib import Path
from typing import Annotated

import typer

from volgens.errors import SettingsError

__all__ = ["train_model"]


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
) -> None:
    """Train a language pack's parsing model on Universal Dependencies treebanks, and print its scores."""
    if not treebanks.is_dir():
        raise SettingsError(f"{treebanks} is no folder; give the one that holds the treebanks")
    from volgens.extract.training import train_model as train

    train(treebanks, out, lang=lang, steps=steps, report=print)
