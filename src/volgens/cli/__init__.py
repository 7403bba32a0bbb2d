"""The command line: one command a verb of the product."""
