"""Wires the stages: the only file that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model.claim import Claim, Claims, Fault, Release
from factcheck.model.finding import ClaimsFile, DocumentFindings, Report, SetAside, Skipped
from factcheck.model.mention import Reading
from factcheck.model.text import Document
from factcheck.reading import figures as figures
from factcheck.reading import read as read
from factcheck.ready import Shelf, compile_once
from factcheck.ready import compiled as compiled

if TYPE_CHECKING:
    from factcheck.claims.draw import Drawn
    from factcheck.claims.draw.update import Changes
    from factcheck.claims.mutants import Tools
    from factcheck.match import CompiledRelease
    from factcheck.match.about import Choice
    from factcheck.model.correction import Corrected
    from factcheck.model.pairing import Stated
    from factcheck.model.trial import Trial


def read_document(path: str | Path) -> Document:
    """Read a file in any format that `check` reads. Raises `documents.UnreadableError`."""
    from factcheck import documents

    return documents.read_document(Path(path))


def load_claims(path: str | Path | Sequence[str | Path]) -> Claims:
    """Load a claims file, a folder of them, or several of either. Raises `ClaimsError` with every fault found."""
    from factcheck import claims

    paths = [path] if isinstance(path, str | Path) else list(path)
    loaded, warnings = claims.load([Path(p) for p in paths])
    return Claims(releases=loaded.releases, warnings=warnings)


def claims_faults(claims: Claims) -> tuple[Fault, ...]:
    """What is wrong with claims beyond their form: with translations, source quotes, and each read as a draft.

    The last takes as long as the check of a draft as long as the file; it is made once for a file as it stands.
    """
    own = (fault for r in claims.releases for fault in _faults(r))
    return (*claims.warnings, *own, *_faults_across(claims.releases))


def _faults(release: Release) -> list[Fault]:
    """What is wrong with a release, in the order of its file: of a wording that is wrong already, nothing more."""
    first = compile_once(release)[1]
    wrong = {(f.place.line, f.place.column) for f in first}
    more = (f for f in _own_faults(release) if (f.place.line, f.place.column) not in wrong)
    return sorted((*first, *more), key=lambda fault: (fault.place.line, fault.place.column))


def _faults_across(releases: Sequence[Release]) -> tuple[Fault, ...]:
    """What releases say against one another, unless the one corrects the other."""
    if len({r.name for r in releases}) < len(releases) or len(releases) < 2:
        return ()  # of two of one name it is told already that they cannot be told apart
    from factcheck.claims.across import across_faults
    from factcheck.documents import read_text

    made = {r.name: compile_once(r)[0] for r in releases}

    def judge(text: str, lang: str, name: str) -> DocumentFindings:
        return findings(read_text(text), [made[name]], lang)

    return tuple(across_faults(releases, {name: c.claims for name, c in made.items()}, judge))


def _own_faults(release: Release) -> tuple[Fault, ...]:
    """What is wrong with a release held against its own words."""
    from factcheck import cache

    known = cache.fetch("faults", release.identity) if release.identity else None
    if isinstance(known, tuple):
        return known
    from factcheck.claims.evidence import evidence_faults
    from factcheck.claims.selfcheck import own_faults
    from factcheck.documents import read_text

    held = compile_once(release)[0]
    bare = {c.claim.id for c in held.claims if not (c.slots or c.subjects or any(c.terms.values()))}

    def judge(text: str, lang: str) -> DocumentFindings:
        # A sentence that is known by heart would hide what a retelling of it meets.
        return findings(read_text(text), [held], lang, wordings=False)

    tools = _tools(held)
    made = (*own_faults(release, tools, judge, bare.__contains__), *evidence_faults(release, tools, judge))
    if release.identity:
        cache.keep("faults", release.identity, made)
    return made


def check(draft: str | Document, claims: Claims, *, lang: str | None = None) -> Report:
    """Hold one text against claims."""
    from factcheck.documents import read_text

    document = read_text(draft) if isinstance(draft, str) else draft
    return check_all([document], claims, lang=lang)


def check_all(
    documents: Iterable[Document],
    claims: Claims,
    *,
    skipped: Iterable[Skipped] = (),
    lang: str | None = None,
    held: Collection[str] = (),
) -> Report:
    """Hold many documents against claims, in the order given.

    Of several releases a document owes the claims of those that it tells of, and of those named in `held`.
    """
    shelf = Shelf(claims.releases, held)
    several = len(claims.releases) > 1
    return Report(
        documents=tuple(
            _checked(d, shelf, lang, held) if several else findings(d, shelf.of(d, lang), lang) for d in documents
        ),
        claims_files=tuple(ClaimsFile(path=r.path, release=r.name, claims=len(r.claims)) for r in claims.releases),
        skipped=tuple(skipped),
        warnings=(*claims.warnings, *shelf.faults),
    )


def _checked(document: Document, shelf: Shelf, lang: str | None, held: Collection[str]) -> DocumentFindings:
    """What a document says of those of several releases that it can be about; the others are set aside unread."""
    releases = shelf.of(document, lang)
    found = findings(document, releases, lang, _choice(releases, held))
    aside = {s.release: s for s in found.set_aside}
    met = {r.release.name for r in releases}
    return found._replace(
        set_aside=tuple(
            aside.get(r.name) or SetAside(release=r.name, why="untold")
            for r in shelf.releases
            if r.name in aside or r.name not in met
        )
    )


def correct(
    found: DocumentFindings, claims: Claims, *, lang: str | None = None, held: Collection[str] = ()
) -> Corrected:
    """What a document that was checked can be corrected to, with certainty; `lang` and `held` as for the check.

    Only for a document of `correct.CORRECTABLE`, whose text is what its file holds.
    """
    from factcheck.correct import correct as made
    from factcheck.documents import read_text

    document = found.document
    suffix = ".md" if document.media_type == "text/markdown" else ".txt"

    def recheck(text: str) -> DocumentFindings:
        return check_all([read_text(text, document.path, suffix)], claims, lang=lang, held=held).documents[0]

    return made(found, read(document, lang), figures, recheck)


def _choice(releases: Sequence[CompiledRelease], held: Collection[str]) -> Choice:
    from factcheck.match.about import Choice

    return Choice(releases, held)


def findings(
    document: Document,
    releases: Sequence[CompiledRelease],
    lang: str | None = None,
    choice: Choice | None = None,
    *,
    wordings: bool = True,
) -> DocumentFindings:
    """Everything that one document says of the claims of releases, as `compiled` gives them.

    Without a choice the document owes the claims of every release; without `wordings` a claim's own
    sentence is read like any other.
    """
    from factcheck.match import align
    from factcheck.verdict.itself import conflicts
    from factcheck.verdict.judge import Told, judge, leftovers

    reading = read(document, lang)
    found = [(r, align(reading.passages, r, wordings=wordings)) for r in releases]
    told = [Told.of(reading, r.claims, a) for r, a in found]
    claims = tuple(c for t in told for c in judge(reading, t))
    if len(releases) > 1 and any(r.release.supersedes for r in releases):
        from factcheck.verdict.corrected import corrected

        known = {(r.release.name, c.claim.id): c for r in releases for c in r.claims}
        claims = corrected(claims, [r.release for r in releases], known, reading.lang)
    return DocumentFindings(
        document=document,
        lang=reading.lang,
        claims=claims,
        figures=leftovers(reading, told),
        conflicts=conflicts(reading),
        set_aside=choice.set_aside(reading.passages, found, claims) if choice else (),
    )


def compare(release: str | Document, draft: str | Document) -> Report:
    """Hold the second text against the first: its figures against those that stand where they should."""
    from factcheck.documents import read_text

    first, second = (read_text(d) if isinstance(d, str) else d for d in (release, draft))
    return compare_all(first, [second])


def compare_all(
    release: Document, drafts: Iterable[Document], *, skipped: Iterable[Skipped] = (), lang: str | None = None
) -> Report:
    """Hold texts against a release, whose facts are drawn out of it; `lang` is that of the drafts."""
    known = read(release)
    documents, counts = [], 0
    for draft in drafts:
        documents.append(_compared(known, read(draft, lang)))
        counts = max(counts, len(documents[-1].claims))
    return Report(
        documents=tuple(documents),
        claims_files=(ClaimsFile(path=release.path, release=_stem(release), claims=counts),),
        skipped=tuple(skipped),
    )


def _compared(release: Reading, draft: Reading) -> DocumentFindings:
    """What one draft says of a release, as findings on the claims drawn out of the release."""
    from factcheck.claims.draw import draw
    from factcheck.match.pairs import pair
    from factcheck.verdict import pairs
    from factcheck.verdict.itself import conflicts

    pairing = pair(release, draft)
    decided = pairs.decide(pairing)

    def sentence(stated: Stated) -> int:
        segment = release.passages[stated.passage].segment
        return segment.sentences[segment.sentence_at(stated.span.start)].start if segment.sentences else 0

    also = {(d.counterpart.stated.passage, sentence(d.counterpart.stated)) for d in decided if d.counterpart}
    drawn = draw(release, _stem(release.document), also=also)
    # A draft may leave out what it likes: no fact is owed by a text that was never told what it should hold.
    claims = tuple(c._replace(required=False) for c in drawn.release.claims)
    home = pairs.homes(claims, drawn.homes, sentence)
    found = pairs.findings(release, draft, pairing, decided, claims, home)
    return found._replace(conflicts=conflicts(draft))


def _stem(document: Document) -> str:
    """What a release is called in reports: its file's name without the ending."""
    return Path(document.path).stem or "release"


def extract(release: str | Document, lang: str | None = None) -> str | None:
    """Draw a claims file's text out of a release; None where there is nothing to draw."""
    from factcheck.claims import parse
    from factcheck.claims.draw.write import write
    from factcheck.documents import read_text

    document = read_text(release) if isinstance(release, str) else release
    drawn = _drawn(document, _stem(document), lang)
    if not drawn.release.claims:
        return None
    text = write(drawn)
    parse(text.encode(), "claims.yaml")  # what is written is what can be read, or nothing is written at all
    return text


def _drawn(document: Document, name: str, lang: str | None, taken: Iterable[str] = ()) -> Drawn:
    """What a release holds, as far as the release itself bears it out when it is checked against it."""
    from factcheck.claims.draw import draw
    from factcheck.claims.draw.sift import sift

    drawn = draw(read(document, lang), name, taken=taken)
    if not drawn.release.claims:
        return drawn
    made = [compile_once(drawn.release)[0]]
    return sift(
        drawn,
        {c.claim.id: c.verdict for c in findings(document, made, lang).claims},
        frozenset(c.id for c in drawn.release.claims if not _is_read(c, made)),
    )


def _is_read(claim: Claim, made: Sequence[CompiledRelease]) -> bool:
    """Whether each sentence of a claim is read as telling it when it is not known word for word."""
    from factcheck.documents import read_text

    return claim.kind != "fact" or all(
        next(c.verdict for c in findings(read_text(text), made, lang, wordings=False).claims if c.claim.id == claim.id)
        == "confirmed"
        for lang, texts in claim.wordings.items()
        for text in texts
    )


def update_claims(release: Document, path: Path, lang: str | None = None) -> Changes:
    """Bring the text of a claims file up to a release: what is new added, what is gone or changed marked.

    Raises `ClaimsError` where the file cannot be used, `claims.draw.update.UnfitError` where it cannot be added to.
    """
    from factcheck.claims import load, parse
    from factcheck.claims.draw.update import taken, update
    from factcheck.claims.source import decode

    loaded, _ = load([path])
    old = loaded.releases[0]
    drawn = _drawn(release, old.name, lang, taken(old))
    source, _ = decode(path.read_bytes(), str(path))
    changes = update(source.text if source else "", old, drawn, release.text)
    parse(changes.text.encode(), str(path))
    return changes


def try_claims(claims: Claims, *, examples: bool = True, mutants: bool = True) -> tuple[Trial, ...]:
    """Try every claims file: its examples, and texts made of its own sentences, with one error each and with none."""
    from factcheck.claims.trial import try_release

    return tuple(
        try_release(r, _tools(c), _judge(c), examples=examples, mutants=mutants)
        for r, c in zip(claims.releases, compiled(claims), strict=True)
    )


def _judge(release: CompiledRelease) -> Callable[[str], DocumentFindings]:
    """What `check` does with a text, for one release."""
    from factcheck.documents import read_text

    return lambda text: findings(read_text(text), [release])


def _tools(release: CompiledRelease) -> Tools:
    """What making mutants needs of other rooms: figures read and compared, and which claims tell alike."""
    from functools import cache

    from factcheck.claims.mutants import Tools
    from factcheck.verdict.interval import compare as held

    known = {c.claim.id: c for c in release.claims}

    def kin(one: str, other: str) -> bool:
        a, b = known[one], known[other]
        kinds = [{s.figure.kind for s in c.slots} for c in (a, b)]
        return a.claim.kind == b.claim.kind and bool(a.predicates & b.predicates) and kinds[0] == kinds[1]

    return Tools(
        read=cache(figures), agrees=lambda fact, mention, tolerance: held(fact, mention, tolerance).agrees, kin=kin
    )


def describe_claim(claims: Claims, claim_id: str) -> str:
    """What a claim compiles to, as text for `factcheck explain CLAIM`; KeyError if there is none.

    `claim_id` is an id, or `release/id` where two files have the same.
    """
    from factcheck.match.describe import describe

    found = [c for r in compiled(claims) for c in r.claims if claim_id in (c.claim.id, c.key)]
    if not found:
        raise KeyError(claim_id)
    return "\n\n".join(describe(c) for c in found)
