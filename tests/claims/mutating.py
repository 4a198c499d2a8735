"""Small claims files, and the variants that are made of them."""

from __future__ import annotations

from factcheck import claims, pipeline
from factcheck.claims.mutants import variants
from factcheck.model.claim import Claims, Release
from factcheck.model.trial import Variant

HEAD = """\
version: 1
release: {title: Новый цех, lang: ru, date: 2021-03-04}
entities:
  alfa: {kind: organization, name: {ru: ТЭМЗ, kk: ТЭМЗ, en: TEMZ}}
  beta: {kind: organization, name: {ru: СибКран, kk: СибКран, en: SibKran}}
  orlova: {kind: person, name: {ru: Вера Орлова, kk: Вера Орлова, en: Vera Orlova}}
  serik: {kind: person, name: {ru: Серик Нуров, kk: Серік Нұров, en: Serik Nurov}}
claims:
"""


def release_of(body: str) -> Release:
    """The release of a claims file, its entities those of `HEAD`."""
    found, warnings = claims.parse((HEAD + body).encode(), "claims/a.yaml")
    assert not warnings
    return found


def variants_of(release: Release) -> list[Variant]:
    """Everything that is made of a release."""
    (compiled,) = pipeline.compiled(Claims(releases=(release,)))
    return list(variants(release, pipeline._tools(compiled)))
