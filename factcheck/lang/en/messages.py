"""Why, in one English sentence; see the Russian table."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "confirmed": "agrees with the release: {expected}",
    "value": "the release says {expected}; the text says {found}",
    "scale": "the order of magnitude is wrong: the release says {expected}; the text says {found}",
    "unit": "the number is right, the unit is not: the release says {expected}; the text says {found}",
    "binding": "this is another fact's value: the release says “{owner}”; here it should be {expected}",
    "binding-fact": "this is told of another: the release says “{owner}”; here it should be “{expected}”",
    "binding-share": "shared out wrongly (“{word}”): the release says {expected} in all",
    "binding-subject": "the release says {expected} of another, not of whom this tells",
    "binding-members": "the list has the wrong members: {found}; the release says: {expected}",
    "polarity": "the opposite is said: the release says “{expected}”",
    "modality": "a plan is told as done: the release says “{expected}”",
    "role": "the release gives no such post: {found}; it gives: {expected}",
    "name": "wrong name: {found}; the release says: {expected}",
    "quote": "words between quotation marks were altered; the release says: “{expected}”",
    "speaker": "the words are right, the speaker is not; the release says: {expected}",
    "never": "the release does not say this: “{expected}”",
    "corrected": "corrected on {word}: now {expected}; the text tells the old {found}",
    "unsupported": "the release holds no such figure",
    "untied-name": "the release names nobody of this name",
    "untied-quote": "the release has no such words",
    "ambiguous": "fits two facts equally well: {expected}",
    "headline": "the headline says {found}; the text says {expected}",
    "headline-lead": "the opening says {found}; the text below says {expected}",
    "table": "the table says {found}; the text says {expected}",
    "table-total": "the total says {found}; the cells add up to {expected}",
    "parts": "the parts are more than the whole: {expected} against {found}",
    "parts-sum": "the parts do not make the whole: {expected} against {found}",
    "shares": "shares of one whole add up to {expected} per cent",
}
DATE_WORDS: dict[str, str] = {}

ON_DAY = "{day} {month} {year}"
MONTHS: tuple[str, ...] = tuple(
    "January February March April May June July August September October November December".split()
)
"""How a sentence says on which day something was done."""

PAGE: dict[str, str] = {
    "title": "Checked against the facts",
    "confirmed": "confirmed",
    "contradicted": "contradicts the release",
    "conflict": "contradicts itself",
    "ambiguous": "ambiguous",
    "unsupported": "not in the release",
    "missing": "not told",
    "owed": "{n} required",
    "all-clear": "Nothing to mend.",
    "contents": "Texts",
    "draft": "Text",
    "notes": "Notes and facts",
    "note": "note {n}",
    "number": "no. {n}",
    "none": "Nothing to mark in this text.",
    "missing-required": "Not told, though it has to be",
    "missing-optional": "Not told (optional): {n}",
    "source": "the release's words",
    "second": "told otherwise here",
    "filter": "Show",
    "skip": "To the text",
    "previous": "Previous note",
    "next": "Next note",
    "close": "Close",
    "markup": "markup",
    "keys": "Keys",
    "keys-problem": "the next and the previous note",
    "keys-all": "the same, with what is right",
    "keys-open": "open the fact",
    "keys-close": "back to the text",
    "claims-files": "Claims files",
    "claims": "{n} claims",
    "skipped": "Not read",
    "rounded": "rounded",
    "hedge-differs": "hedged otherwise (“about”, “over”)",
    "understated": "less is told than the release says",
    "more-precise": "more precise than the release",
    "paraphrased-quote": "the quotation is paraphrased",
    "warnings": "Warnings about claims files",
}
"""The words of the report that is read in a browser; see the Russian table."""
