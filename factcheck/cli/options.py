"""Options that commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from factcheck.model.text import LANGS
from factcheck.report import FORMATS
from factcheck.report.select import LADDER
from factcheck.settings import keys
from factcheck.settings.resolve import check_rule

NEVER = keys.NEVER
DEFAULT_FAIL_ON = keys.DEFAULT_FAIL_ON


def one_of(names: Sequence[str]) -> Callable[[str | None], str | None]:
    """Return a check that a value is one of these names."""

    def check(value: str | None) -> str | None:
        if value is not None and value not in names:
            raise typer.BadParameter(f"'{value}' is not one of {', '.join(names)}")
        return value

    return check


def choice(*flags: str, names: Sequence[str], text: str) -> typer.models.OptionInfo:
    """An option whose value is one of a few names."""
    option: typer.models.OptionInfo = typer.Option(
        *flags, metavar="|".join(names), callback=one_of(names), autocompletion=lambda: list(names), help=text
    )
    return option


def _complete_rules(incomplete: str) -> list[str]:
    from factcheck.cli.complete import rules

    return rules(incomplete)


def _complete_releases(context: typer.Context, incomplete: str) -> list[str]:
    from factcheck.cli.complete import releases

    return releases(incomplete, context.params.get("claims"))


def rules(names: list[str] | None) -> list[str] | None:
    """Take rules as they are given, several to an option by commas; refuse what is none."""
    if names is None:
        return None
    split = [name.strip() for given in names for name in given.split(",") if name.strip()]
    for name in split:
        try:
            check_rule(name)
        except ValueError as error:
            message, hint = error.args
            raise typer.BadParameter(f"{message} ({hint})") from None
    return split


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILES... | -]", help="Files, folders or patterns; `-` or nothing for a text that is piped in."
    ),
]
ClaimsPaths = Annotated[
    list[Path] | None,
    typer.Option(
        "-c",
        "--claims",
        metavar="PATH",
        help="Claims file or folder; may be repeated. Default: the nearest folder claims/, here or above.",
    ),
]
ClaimsPath = Annotated[
    Path | None, typer.Argument(metavar="[PATH]", help="Claims file or folder. Default: the nearest folder claims/.")
]
Releases = Annotated[
    list[str] | None,
    typer.Option(
        "--release",
        metavar="NAME",
        autocompletion=_complete_releases,
        help="Hold the texts against this release (its claims file's name without .yaml) whether they tell of it or "
        "not; may be repeated. Of several releases a text otherwise owes those that it tells of.",
    ),
]
ReportFormat = Annotated[str, choice("--format", names=tuple(FORMATS), text="Form of the report.")]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write the report there, whole or not at all."),
]
StdinFilename = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="NAME", help="What the text that is piped in is called; sets its format."),
]
Lang = Annotated[str | None, choice("--lang", names=LANGS, text="Language of the texts. Default: told by themselves.")]
FailOn = Annotated[
    str,
    choice(
        "--fail-on",
        names=(*LADDER, NEVER),
        text="The mildest verdict that fails; graver ones, which stand before it, fail too. "
        "`missing` counts required claims only. A contradiction of a claim whose severity is "
        "warning or note never fails.",
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Leave with 0 whatever is found.")]
ShowConfirmed = Annotated[bool, typer.Option("--show-confirmed/--no-show-confirmed", help="List what is right, too.")]
Explain = Annotated[
    bool,
    typer.Option("--explain/--no-explain", help="Say of each finding what tied it to its claim, and what came second."),
]
Statistics = Annotated[
    bool, typer.Option("--statistics/--no-statistics", help="Count verdicts and reasons, on stderr.")
]
Colour = Annotated[str, choice("--color", names=keys.COLOURS, text="Colour the report. NO_COLOR and FORCE_COLOR hold.")]
Quiet = Annotated[
    bool,
    typer.Option(
        "-q", "--quiet/--no-quiet", help="Only contradictions, conflicts, ambiguities, missing required facts."
    ),
]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose/--no-verbose", help="Fold nothing: a line for each claim that is not told.")
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE",
        callback=rules,
        autocompletion=_complete_rules,
        help="Report these rules only: verdicts (`contradicted`) or reasons (`value`); may be repeated, or use commas.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE",
        callback=rules,
        autocompletion=_complete_rules,
        help="Do not report these rules; may be repeated.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="PATTERN",
        help="Pass over these files of a folder, as in .gitignore; may be repeated. A file that is named is read.",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The file of settings. Default: the nearest, up to the repository."),
]
Isolated = Annotated[bool, typer.Option("--isolated", "--no-config", help="Read no file of settings.")]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Known findings: they are counted, not shown, and do not fail."),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write all that is found there as known, and leave with 0."),
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Check again whenever a text or a claims file changes, until Ctrl-C.")
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff", help="In place of the report, show as a diff what --fix would correct; `git apply` understands it."
    ),
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Correct in place, in plain text and Markdown, the figures that are certain; a text that is piped in "
        "comes out corrected. The report and the exit code are those of the corrected texts.",
    ),
]
Annotate = Annotated[
    Path | None,
    typer.Option(
        "--annotate",
        metavar="OUT.docx",
        help="Write the Word draft there with a comment on each finding, besides the report.",
    ),
]
