"""The web desk: pages and an API that look at a ledger, question it and correct it. Server-rendered; no build step."""
