"""Text to claims; the only room with spaCy types. `pipeline.py` shows the whole algorithm."""
