"""Drafts: what a text gets wrong against what has been reported. Rules are pure functions of claims, one a file."""
