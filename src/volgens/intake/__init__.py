"""Files, web pages and standard input → reports.

batch      the inputs of one call, in turn
taken      what comes out: a report with notes, or a refusal
lines      long files line by line, within bounds
decoding   bytes → text
formats    which form a text has
completing what a report does not say itself
jsonlines  one JSON object → a report
plaintext  a text, with or without a head → a report
pages      HTML → a report
fetching   an address → a page, from public addresses only
language   which language a text is in
moments    when it was published
"""
