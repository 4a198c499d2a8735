"""The version, as a literal: asking the installed package's metadata for it costs a third of a start."""

__version__ = "0.1.0"
