"""One entry of `claims:` -> a Claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.claims.nodes import Listing, Node, Scalar
from factcheck.claims.tolerance import ToleranceError, read_tolerance
from factcheck.model.claim import Claim, ClaimKind, Entity, Place, Severity, Tolerance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.claims.reader import Entry, Reader

KINDS: Final[tuple[ClaimKind, ...]] = ("fact", "role", "quote", "never")
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")
KEYS = (
    "id", "of", "by", *KINDS, "figure", "items", "about", "required", "severity", "tolerance", "source",
)  # fmt: skip
"""In the order in which `factcheck claims fmt` puts them."""
SOURCE_KEYS = ("quote",)
_BELONGS_TO: Final[Mapping[str, ClaimKind]] = {
    "figure": "fact",
    "items": "fact",
    "tolerance": "fact",
    "of": "role",
    "by": "quote",
}
"""Keys that sharpen one kind of claim and mean nothing on another."""


def read_claim(reader: Reader, node: Node, release: str, lang: str, entities: Mapping[str, Entity]) -> Claim | None:
    """Take the node of a claim, the release's name and language and the file's entities; give the claim.

    None where it has no id; what is wrong is left with the reader.
    """
    fields = reader.fields(node, KEYS, "a claim")
    claim_id = _identifier(reader, node, fields)
    kind = _kind(reader, node, fields, claim_id)
    _warn_of_idle_keys(reader, fields, kind)
    places: dict[str, Place] = {}
    wordings = _texts(reader, fields.get(kind or ""), lang, kind or "", places)
    references = {key: _entity(reader, fields, key, entities) for key in ("of", "by")}
    if claim_id is None:
        return None
    return Claim(
        id=claim_id,
        release=release,
        kind=kind or "fact",
        wordings=wordings,
        figure=_figure(reader, fields.get("figure"), lang, places),
        items=_texts(reader, fields.get("items"), lang, "items", {}),
        about=_about(reader, fields, entities),
        of=references["of"],
        by=references["by"],
        required=reader.flag(fields["required"].value, "required") if "required" in fields else False,
        severity=_severity(reader, fields),
        tolerance=_tolerance(reader, fields),
        quote=_source_quote(reader, fields, places),
        place=reader.place(node),
        places=places,
    )


def _identifier(reader: Reader, node: Node, fields: Mapping[str, Entry]) -> str | None:
    if "id" in fields:
        return reader.identifier(fields["id"].value, "id")
    reader.missing(node, "id", "a claim without an id", "give it a short name, such as `id: jobs`")
    return None


def _kind(reader: Reader, node: Node, fields: Mapping[str, Entry], claim_id: str | None) -> ClaimKind | None:
    """Give which of the four kinds a claim is; exactly one must be there."""
    kinds = [kind for kind in KINDS if kind in fields]
    name = f"claim '{claim_id}'" if claim_id else "a claim"
    if not kinds:
        if not any(reader.is_meant(node, kind) for kind in KINDS):
            reader.missing(node, "fact", f"{name} says nothing", f"give it one of: {', '.join(KINDS)}")
        return None
    if len(kinds) > 1:
        later = max((fields[kind].key for kind in kinds), key=lambda key: key.start)
        listed = f"{', '.join(kinds[:-1])} and {kinds[-1]}"
        reader.fault(later, f"{name} is {listed} at once", "make a claim of each")
        return None
    if kinds == ["role"] and "of" not in fields:
        reader.missing(node, "of", f"{name}: a role needs `of`, the id of the person who holds it")
    return kinds[0]


def _warn_of_idle_keys(reader: Reader, fields: Mapping[str, Entry], kind: ClaimKind | None) -> None:
    for name, entry in fields.items():
        wanted = _BELONGS_TO.get(name)
        if kind is not None and wanted is not None and wanted != kind:
            hint = "did you mean 'about'?" if name in ("of", "by") else ""
            reader.warn(entry.key, f"'{name}' does nothing on a {kind}: it belongs to a {wanted}", hint)


def _texts(
    reader: Reader, entry: Entry | None, lang: str, what: str, places: dict[str, Place]
) -> dict[str, tuple[str, ...]]:
    """Give the texts of a key by language, and leave in `places` where each stands: `ru`, then `ru.2`, `ru.3`."""
    if entry is None:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for language, node in reader.localized(entry.value, lang, what).items():
        if isinstance(node, Listing) and not node.items:
            reader.fault(node, f"{what} is an empty list", "write a value, or leave the key out")
        if texts := reader.texts(node, what):
            found[language] = texts
            nodes = node.items if isinstance(node, Listing) else [node]
            names = (f"{language}.{n}" if n > 1 else language for n in range(1, len(nodes) + 1))
            places |= {name: reader.place(part) for name, part in zip(names, nodes, strict=True)}
    return found


def _figure(reader: Reader, entry: Entry | None, lang: str, places: dict[str, Place]) -> dict[str, str]:
    if entry is None:
        return {}
    found: dict[str, str] = {}
    for language, node in reader.localized(entry.value, lang, "figure").items():
        if text := reader.text(node, "figure"):
            found[language] = text
            places[f"figure.{language}"] = reader.place(node)
    return found


def _entity(reader: Reader, fields: Mapping[str, Entry], key: str, entities: Mapping[str, Entity]) -> str | None:
    return reader.reference(fields[key].value, entities, key) if key in fields else None


def _about(reader: Reader, fields: Mapping[str, Entry], entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """Give the ids under `about`: a list of them, or one."""
    if "about" not in fields:
        return ()
    node = fields["about"].value
    nodes = [node] if isinstance(node, Scalar) else reader.listing(node, "about")
    found = (reader.reference(item, entities, "about") for item in nodes)
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _severity(reader: Reader, fields: Mapping[str, Entry]) -> Severity:
    if "severity" not in fields:
        return "error"
    return reader.choice(fields["severity"].value, SEVERITIES, "severity") or "error"


def _tolerance(reader: Reader, fields: Mapping[str, Entry]) -> Tolerance:
    if "tolerance" not in fields:
        return Tolerance()
    node = fields["tolerance"].value
    text = reader.text(node, "tolerance")
    try:
        return read_tolerance(text) if text else Tolerance()
    except ToleranceError as error:
        reader.fault(node, f"tolerance '{text}' cannot be read", str(error))
        return Tolerance()


def _source_quote(reader: Reader, fields: Mapping[str, Entry], places: dict[str, Place]) -> str | None:
    if "source" not in fields:
        return None
    hint = 'write it as `source: {quote: "words of the release"}`'
    entries = reader.fields(fields["source"].value, SOURCE_KEYS, "source", hint)
    if "quote" not in entries:
        return None
    places["source"] = reader.place(entries["quote"].value)
    return reader.text(entries["quote"].value, "source quote")
