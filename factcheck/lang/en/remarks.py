"""What comments of a drawn claims file say, in English."""

from __future__ import annotations

REMARKS: dict[str, str] = {
    "head": "Drawn from the release: read each claim, mend its sentence and its id, delete what is no fact.",
    "date": 'date: 2019-02-28      the day of the release; it dates "this year" in drafts',
    "figures": "several figures in one sentence: make a claim of each that may stand alone",
    "again": "told more than once: the first wording is the fact, the others are told alike",
    "carried": "the sentence leans on the one before: write out whom or what it is about",
    "name": "the full name may begin earlier or later: check it",
    "post": "the posts as they stand beside the name: add others that are right",
    "speaker": "the speaker is taken from the words before: check who says so",
    "nobody": "no speaker is named: add `by`",
    "unsure": "not recognised in the release itself: simplify the sentence",
    "by-heart": "known word for word alone, and may be missed or misread where it is retold: say it more simply",
    "left-out": "left out, since the release itself seems to speak against it: {quote}",
    "new": "new in the release",
    "gone": "gone from the release: its sentence is not there any more",
    "changed": "changed; the release now says: {quote}",
}
