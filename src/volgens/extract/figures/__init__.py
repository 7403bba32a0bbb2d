"""From quantities to figures: what each counts and measures, how it stands to others, where, when, and who says so.

The way through: `view` lays the lexicon's words over a sentence, `counted` finds the noun, `evidence` weighs what the
clause says, `measures` and `aspects` judge, `periods` and `vouchers` add time and sources, `read` puts it in order.
"""
