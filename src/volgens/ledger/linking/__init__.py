"""How claims of several reports bear on each other: questions, relations and standings, as pure functions of claims."""
