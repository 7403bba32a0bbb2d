"""Where claims are kept: tables, queries, questions and relations; the only room with SQLAlchemy."""
