"""Plain frozen values that pass between rooms; standard library only."""
