"""A short paragraph about a question, each sentence with the claims that it rests on."""

from dataclasses import dataclass

__all__ = ["Brief", "BriefSentence"]


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """One sentence, without its references, and the ids of the claims that say so."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What there is to say about one question; `asks` is its heading."""

    question: str
    asks: str
    sentences: tuple[BriefSentence, ...]

    def __str__(self) -> str:
        """Return the paragraph, every sentence ending in its references."""
        return " ".join(f"{one.text} [{', '.join(one.claims)}]" for one in self.sentences)
