"""How a report presents each claim: asserted, unverified, disputed, denied or confirmed."""
