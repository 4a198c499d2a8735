"""Many documents held against claims: units of work, one function that does a unit, an executor, a row a finding."""
