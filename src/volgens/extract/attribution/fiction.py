"""Sentences that retell a story: "In de film zegt de held dat …"; nobody there vouches for anything."""

from volgens.extract.attribution.mentions import read_mention
from volgens.extract.attribution.sequences import Row
from volgens.lang.cue_entries import Words


def tells_fiction(row: Row, words: Words) -> bool:
    """Tell whether a sentence opens with the story that it retells; a documentary or a podcast is none."""
    if row.lower(0) not in words.within:
        return False
    for index in range(1, read_mention(row, 1, words)):
        noun = row.lower(index)
        if noun.endswith(words.fictions):
            return not any(document in noun for document in words.documents)
    return False
