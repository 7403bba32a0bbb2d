"""Where reports and their claims are kept; rows are only added. The only room with SQLAlchemy.

tables      what is kept
migrations  how a ledger comes to have its tables
dialects    the one place that knows SQLite from PostgreSQL
store       an opened ledger: one connection, one unit of work
keeping     adding a reading
queries     what is asked of it
"""
