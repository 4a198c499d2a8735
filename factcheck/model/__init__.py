"""The types every stage speaks in. Standard library only; nothing here reads, matches or prints."""
