"""Who the sources are: names, coreference within the report, kinds and parties."""
