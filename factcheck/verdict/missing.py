"""No mention of the claim in the draft.

A claim that no sentence tells, rightly or wrongly. It fails the check only where the claim is
`required`. With the note `no-figure` its event is told and its figure is not («Новые рабочие места
обязательно будут»).

Mend: tell the fact, or take `required` off the claim.
"""
