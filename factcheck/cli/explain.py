"""`factcheck explain`: what a rule means, or what a claim is taken to say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from factcheck.cli import options
from factcheck.cli.console import RefusedError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


def _complete(context: typer.Context, incomplete: str) -> list[str]:
    from factcheck.cli.complete import explained

    return explained(incomplete, context.params.get("claims"))


@app.command()
def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE | CLAIM]",
            autocompletion=_complete,
            help="A rule, a claim's id, or RELEASE/ID. Without it, the rules.",
        ),
    ] = None,
    claims: options.ClaimsPaths = None,
) -> None:
    """Explain a rule, or what a claim compiles to."""
    from factcheck import silence
    from factcheck.cli.output import deliver
    from factcheck.verdict.explained import EVERY, explanation

    rules = {**EVERY, **silence.RULES}
    if name is None:
        from factcheck.report.table import aligned

        text = "\n".join(aligned([(rule, explanation(rule, rules).partition("\n")[0]) for rule in rules]))
    elif name in rules:
        text = explanation(name, rules)
    else:
        text = _claim(name, claims, rules)
    deliver(text.rstrip("\n") + "\n", None)


def _claim(name: str, paths: options.ClaimsPaths, rules: Iterable[str]) -> str:
    """What a claim compiles to; who asks for what is not there is told what is near."""
    from factcheck import pipeline
    from factcheck.cli.inputs import claims_paths

    loaded = pipeline.load_claims(claims_paths(paths))
    try:
        return pipeline.describe_claim(loaded, name)
    except KeyError:
        ids = [known for r in loaded.releases for c in r.claims for known in (c.id, f"{r.name}/{c.id}")]
        raise RefusedError(f"'{name}' is neither a rule nor a claim", _near(name, [*rules, *ids])) from None


def _near(name: str, known: Iterable[str]) -> str:
    """A suggestion for a name that is not known."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(dict.fromkeys(known)), n=3)
    return (
        f"did you mean {', '.join(near)}?"
        if near
        else "`factcheck explain` lists the rules, `factcheck claims list` the claims"
    )
