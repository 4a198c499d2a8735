"""Languages: literal tables only, a folder a language."""
