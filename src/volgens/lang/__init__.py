"""Language packs: one folder a language, one loader; nothing outside the packs knows a word of any language."""
