"""Files, pages and streams to reports."""
