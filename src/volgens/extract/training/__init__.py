"""Training of the small parsing pipelines that language packs carry: from treebanks to `lang/*/model`."""

from volgens.extract.training.recipe import train_model
from volgens.extract.training.scores import Scores, evaluate_model

__all__ = ["Scores", "evaluate_model", "train_model"]
