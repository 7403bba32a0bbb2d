"""Numbers in raw text, with modifiers, intervals and units, and why a number is no figure; needs no parser.

The way through: `lexer` cuts tokens, `compounds` reads one word, `numbers` (with `shares`) number phrases, `units` what
follows them, `scores` and `rejections` sort out what is no figure, `intervals` joins two, `modifiers` binds them, and
`find` puts it in order. `grammar` holds a pack's word lists, compiled once.
"""
