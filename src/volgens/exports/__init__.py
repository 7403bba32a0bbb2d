"""What leaves the ledger for other programs: one format a module, each listed in `formats`.

form      what a format is
formats   all of them, by name
columns   claims and questions as rows of a table, for the formats that are tables
"""
