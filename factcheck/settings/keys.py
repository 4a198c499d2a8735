"""The settings there are: their names, the values they take, what holds without them."""

from __future__ import annotations

from typing import Literal

from factcheck.model.records import NamedTuple
from factcheck.model.text import LANGS
from factcheck.report import FORMATS
from factcheck.report.select import LADDER

NEVER = "never"
DEFAULT_FAIL_ON = "missing"
COLOURS = ("auto", "always", "never")

Kind = Literal["choice", "flag", "path", "paths", "words", "rules"]
"""`paths`, `words` and `rules` are lists."""
Value = str | bool | tuple[str, ...] | None


class Key(NamedTuple):
    """One setting: an option of `check` that may be set for good."""

    name: str
    kind: Kind
    default: Value
    says: str
    """What it settles, in a few words."""
    choices: tuple[str, ...] = ()

    @property
    def parameter(self) -> str:
        """What the function of the command calls it."""
        return self.name.replace("-", "_")

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return "FACTCHECK_" + self.parameter.upper()

    @property
    def is_list(self) -> bool:
        """Whether it takes several values."""
        return self.kind in ("paths", "words", "rules")


KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("claims", "paths", (), "claims files or folders"),
        Key("release", "words", (), "releases that every text is held against"),
        Key("exclude", "words", (), "files of folders that are passed over, as patterns of .gitignore"),
        Key("lang", "choice", None, "language of the texts", LANGS),
        Key("select", "rules", (), "rules that are reported; all without it"),
        Key("ignore", "rules", (), "rules that are not reported"),
        Key("baseline", "path", None, "file of known findings, which do not fail"),
        Key("fail-on", "choice", DEFAULT_FAIL_ON, "mildest verdict that fails", (*LADDER, NEVER)),
        Key("format", "choice", "full", "form of the report", tuple(FORMATS)),
        Key("output", "path", None, "file for the report"),
        Key("color", "choice", "auto", "colour of the report", COLOURS),
        Key("show-confirmed", "flag", False, "list what is right, too"),
        Key("explain", "flag", False, "say what tied a finding to its claim"),
        Key("statistics", "flag", False, "count verdicts and reasons"),
        Key("quiet", "flag", False, "only what matters most"),
        Key("verbose", "flag", False, "fold nothing"),
    )
}
