"""Units, dimensions, factors, currencies."""
