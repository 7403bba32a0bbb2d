"""Who says what: from the cues of a text to its attributions; `find.py` shows the whole."""
