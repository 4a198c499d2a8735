"""`factcheck claims`: the claims files themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import console, options

if TYPE_CHECKING:
    from factcheck.model.claim import Claim, Claims, Release

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Look after claims files: validate, list, test, fmt.",
)


@app.command()
def validate(path: options.ClaimsPath = None) -> None:
    """Find faults in claims files.

    Their form; translations whose figures differ; a fact that its own source quote denies; a name of two entities;
    and each claim's own sentence, read as a draft: it must be confirmed, and contradict no other claim.

    Exit code: 0 nothing is wrong, 1 something is, 2 a file cannot be used.
    """
    from factcheck import pipeline
    from factcheck.cli.failures import fault_line
    from factcheck.cli.output import deliver

    claims = _load(path)
    faults = pipeline.claims_faults(claims)
    lines = [fault_line(fault) for fault in faults]
    if not faults:
        lines = [f"{release.path}: {len(release.claims)} claims, nothing wrong" for release in claims.releases]
    deliver("".join(line + "\n" for line in lines), None)
    raise typer.Exit(console.FINDINGS if faults else console.OK)


@app.command(name="list")
def list_claims(path: options.ClaimsPath = None) -> None:
    """List every claim: id, kind, duty, wording."""
    from factcheck.cli.output import deliver
    from factcheck.report.table import aligned

    rows = [_row(release, claim) for release in _load(path).releases for claim in release.claims]
    deliver("".join(line + "\n" for line in aligned(rows)), None)


@app.command(name="test")
def try_claims(
    path: options.ClaimsPath = None,
    form: Annotated[str, options.choice("--format", names=("text", "json"), text="Form of the report.")] = "text",
    only: Annotated[
        str | None, options.choice("--only", names=("examples", "mutants"), text="Leave the other half out.")
    ] = None,
) -> None:
    """Try claims files: whether they catch what they should.

    Checks the examples of each file, and drafts made of its own sentences: mutants with one
    error each, which must be contradicted, and neutral variants, which must be confirmed.

    Exit code: 0 every example holds and nothing escapes, 1 something does not, 2 a file cannot be used.
    """
    from factcheck import pipeline
    from factcheck.cli.output import deliver
    from factcheck.report import trials

    found = pipeline.try_claims(_load(path), examples=only != "mutants", mutants=only != "examples")
    deliver(trials.as_json(found) if form == "json" else trials.as_text(found), None)
    raise typer.Exit(console.OK if all(trial.passed for trial in found) else console.FINDINGS)


@app.command(name="fmt")
def put_in_order(
    path: options.ClaimsPath = None,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; name the files that would change, and leave with 1.")
    ] = False,
) -> None:
    """Put the keys of claims files in their canonical order.

    Comments move with their keys; nothing else changes. The claims are the same before and after, or the file
    is left as it is.

    Exit code: 0 every file is in order now, 1 with --check one is not, 2 a file cannot be used.
    """
    from factcheck.cli.output import deliver, rewrite

    changed = _out_of_order(_load(path))
    for name, data in () if check else changed.items():
        rewrite(name, data)
    done = "would be put in order" if check else "put in order"
    deliver("".join(f"{name}: {done}\n" for name in changed), None)
    raise typer.Exit(console.FINDINGS if check and changed else console.OK)


def _out_of_order(claims: Claims) -> dict[Path, bytes]:
    """The claims files whose keys are not in order, and what they should hold; none is written before all are known."""
    from factcheck.claims.order import UnorderableError, ordered

    changed: dict[Path, bytes] = {}
    for release in claims.releases:
        file = Path(release.path)
        before = file.read_bytes()
        try:
            after = ordered(before, release.path)
        except UnorderableError:
            hint = "an alias must stay behind its anchor: write out what it repeats"
            raise console.RefusedError(f"{file}: with its keys in order it would say something else", hint) from None
        if after != before:
            changed[file] = after
    return changed


def _load(path: Path | None) -> Claims:
    """The claims of a path, or of the nearest folder."""
    from factcheck import pipeline
    from factcheck.cli.inputs import claims_paths

    return pipeline.load_claims(claims_paths([path] if path else None))


def _row(release: Release, claim: Claim) -> tuple[str, ...]:
    """One claim in columns."""
    from factcheck.report.select import wording

    duty = "required" if claim.required else "optional"
    severity = "" if claim.severity == "error" else f" ({claim.severity})"
    return f"{release.name}/{claim.id}", claim.kind, duty + severity, wording(claim, release.lang)
