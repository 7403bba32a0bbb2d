"""Numbers in raw text, with modifiers, intervals and units, and why a number is no figure; needs no parser.

The way through: `lexer` cuts tokens, `compounds` reads one word, `numbers` number phrases, `units` what follows them,
`intervals` joins two, `modifiers` binds them, `rejections` sorts out what is no figure, `find` puts it in order.
"""
