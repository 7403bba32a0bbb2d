"""The command line: Typer commands and what they print. Other rooms are imported late: help must be quick."""
