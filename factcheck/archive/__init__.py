"""Many documents held against claims: units of work, one function that does a unit, workers, a row a finding."""
