"""A figure that two claims fit equally well.

The words around it tie it to both and nothing tells them apart; which one its value happens to
agree with is not asked, since an error would hide itself. Neither is confirmed nor contradicted.

Example:
    claims  a: На заводе 500 работников. b: На комбинате 700 работников.
    draft   Там 500 работников.
            ambiguous: a, b

Mend: say in the draft whose figure it is.
"""
