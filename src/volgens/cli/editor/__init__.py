"""Volgens in a text editor: a server of the Language Server Protocol over standard input and output."""
