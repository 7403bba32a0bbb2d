"""Training of what language packs have learned: `model/`, their parsing pipeline; `figures.npz`; `places.npz`."""

from volgens.extract.training.figures import train_figures
from volgens.extract.training.recipe import Course, train_model
from volgens.extract.training.scores import Scores, evaluate_model

__all__ = ["Course", "Scores", "evaluate_model", "train_figures", "train_model"]
