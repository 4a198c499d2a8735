"""Releases, drafts and archives made from a number: the same for the same number, of any size."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks.news import article
from tests.benchmarks.subjects import LANGS, POSTS, Subject
from tests.benchmarks.telling import KINDS, Kind

CLAIMS = len(KINDS)
"""Claims of a release, if nothing else is asked for."""
_REQUIRED = frozenset({"jobs", "investment"})
_ALTERED = 0.15
_POOL = 1500
"""Articles that an archive is made of, over and over; its drafts are each made anew."""


@dataclass(frozen=True)
class Release:
    """A made release: what it is about, and so many of its claims."""

    number: int
    claims: int
    subjects: tuple[Subject, ...]

    @property
    def facts(self) -> Iterator[tuple[Subject, Kind]]:
        """What it tells, claim by claim."""
        for i in range(self.claims):
            yield self.subjects[i // CLAIMS], KINDS[i % CLAIMS]


def release(number: int, claims: int = CLAIMS) -> Release:
    """A release with so many claims, and as many subjects as those take."""
    subjects = math.ceil(claims / CLAIMS)
    return Release(number, claims, tuple(Subject.of(number * subjects + i) for i in range(subjects)))


def releases(claims: int, each: int = CLAIMS) -> Iterator[Release]:
    """Releases with so many claims altogether; the last may have fewer than the others."""
    for number, first in enumerate(range(0, claims, each)):
        made = release(number, each)
        yield Release(number, min(each, claims - first), made.subjects)


def claims_file(made: Release) -> str:
    """The claims file of a release, as YAML."""
    first = made.subjects[0]
    entities: dict[str, Any] = {}
    for n, subject in enumerate(made.subjects[: math.ceil(made.claims / CLAIMS)], 1):
        entities |= _entities(subject, _suffix(n))
    content = {
        "version": 1,
        "release": {"title": f"Новый завод «{first.names['plant']['ru']}»", "lang": "ru", "date": "2026-01-15"},
        "entities": entities,
        "claims": [_claim(subject, kind, _suffix(1 + i // CLAIMS)) for i, (subject, kind) in enumerate(made.facts)],
    }
    # The C emitter where there is one: ten times as quick.
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(content, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1000))


def write_claims(folder: Path, claims: int, each: int = CLAIMS) -> Path:
    """A folder of claims files with so many claims altogether, made if it is not there; return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for made in releases(claims, each):
        (folder / f"r{made.number:05}.yaml").write_text(claims_file(made), encoding="utf-8")
    return folder


def draft(made: Release, lang: str = "ru", characters: int = 3000, seed: int = 0) -> str:
    """A text that retells a release in a language, some of its figures wrongly."""
    chance = random.Random(f"draft {made.number} {lang} {seed}")
    told = {s.number: s.altered(chance, _ALTERED).slots[lang] for s in made.subjects}
    parts: list[str] = []
    waiting: list[str] = []
    while sum(map(len, parts)) + 2 * len(parts) < characters:
        if not waiting:
            facts = list(made.facts)
            chance.shuffle(facts)
            waiting = [chance.choice(kind.told(lang)).format_map(told[subject.number]) for subject, kind in facts]
        size = chance.randint(2, 4)
        parts.append(" ".join(waiting[:size]))
        del waiting[:size]
    return "\n\n".join(parts) + "\n"


def write_jsonl(path: Path, megabytes: float, share_about: float = 0.0, claims: int = CLAIMS, seed: int = 0) -> Path:
    """An archive of about so many megabytes, of whose texts so many are drafts of the releases with `claims` claims."""
    chance = random.Random(f"archive {seed}")
    pool = [_escaped(article(seed * _POOL + i)) for i in range(_POOL)]
    about = list(releases(claims))
    left = megabytes * 1e6
    with path.open("w", encoding="utf-8", newline="\n") as out:
        number = 0
        while left > 0:
            if chance.random() < share_about:
                text = _escaped(draft(chance.choice(about), chance.choice(LANGS), 1500, seed=number))
            else:
                text = pool[chance.randrange(_POOL)]
            line = f'{{"id": "a{number}", "date": "2026-{1 + number % 12:02}-{1 + number % 28:02}", "text": {text}}}\n'
            out.write(line)
            left -= len(line.encode())
            number += 1
    return path


def _escaped(text: str) -> str:
    """A text as JSON."""
    return json.dumps(text, ensure_ascii=False)


def _suffix(n: int) -> str:
    """What tells the claims of further subjects from those of the first."""
    return f"-{n}" if n > 1 else ""


def _entities(subject: Subject, suffix: str) -> dict[str, Any]:
    """The entities of a subject, as the claims file has them."""
    plant, place, person = (subject.names[kind] for kind in ("plant", "place", "person"))
    named = {
        "ru": f"Завод «{plant['ru']}»",
        "kk": f"«{plant['kk']}» зауыты",
        "en": f"{plant['en']} Plant",
    }
    return {
        f"plant{suffix}": {
            "kind": "organization",
            "name": named,
            "aliases": list(dict.fromkeys(plant.values())),
        },
        f"place{suffix}": {"kind": "place", "name": dict(place)},
        f"person{suffix}": {"kind": "person", "name": dict(person)},
    }


def _claim(subject: Subject, kind: Kind, suffix: str) -> dict[str, Any]:
    """A claim of a subject, as the claims file has it."""
    claim: dict[str, Any] = {"id": kind.id + suffix}
    if kind.id == "role":
        return claim | {"of": f"person{suffix}", "role": {lang: [POSTS[lang][0]] for lang in LANGS}}
    if kind.id == "quote":
        return claim | {"by": f"person{suffix}", "quote": {lang: subject.saying(lang) for lang in LANGS}}
    claim["fact"] = {lang: kind.told(lang)[0].format_map(subject.slots[lang]) for lang in LANGS}
    claim["about"] = [f"plant{suffix}"]
    if kind.id == "products":
        claim["items"] = {lang: subject.products(lang) for lang in LANGS}
    if kind.id in _REQUIRED:
        claim["required"] = True
    return claim
