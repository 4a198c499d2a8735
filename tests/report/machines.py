"""How the machines that formats are made for read them: each format's entries as the text that they carry."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
from markdown_it import MarkdownIt

HERE = Path(__file__).parent
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*?)::(.*)")


@cache
def validator(name: str) -> jsonschema.protocols.Validator:
    schema = json.loads((HERE / name).read_text("utf-8"))
    made = jsonschema.validators.validator_for(schema)
    made.check_schema(schema)
    return made(schema, format_checker=made.FORMAT_CHECKER)


def jsonl(shown: str) -> list[str]:
    assert shown.endswith("\n") or not shown
    entries = []
    for line in shown.split("\n")[:-1]:
        finding = json.loads(line)
        validator("finding.schema.json").validate(finding)
        claim = f"{finding['release']}/{finding['claim']}"
        entries.append(f"{finding['path']} {claim} {finding['text']} {finding['message']}")
    return entries


def sarif(shown: str) -> list[str]:
    log = json.loads(shown)
    validator("sarif-2.1.0.schema.json").validate(log)
    (run,) = log["runs"]
    (invocation,) = run["invocations"]
    notes = [n for kind in ("Execution", "Configuration") for n in invocation.get(f"tool{kind}Notifications", ())]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        at = location["physicalLocation"]["artifactLocation"]
        assert run["artifacts"][at["index"]]["location"]["uri"] == at["uri"]
    prints = [result["partialFingerprints"]["factcheckFinding/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    return [f"{_file(entry)} {entry['message']['text']}" for entry in [*run["results"], *notes]]


def _file(entry: Mapping[str, Any]) -> str:
    uri = entry["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri.removeprefix("file://")), uri
    return unquote(uri.removeprefix("file://"))


def github(shown: str) -> list[str]:
    entries, plain = [], False
    for line in shown.split("\n")[:-1]:
        if line.startswith(("::group::", "::endgroup::")):
            plain = line.startswith("::group::")
        elif line.startswith("::"):
            command = COMMAND.fullmatch(line)
            assert command, line
            properties = dict(p.split("=", 1) for p in command[2].split(","))
            assert {"file", "line", "title"} <= set(properties) <= {
                "file", "line", "endLine", "col", "endColumn", "title",
            }  # fmt: skip
            entries.append(f"{_undone(properties['file'])} {_undone(properties['title'])} {_undone(command[3])}")
        elif plain:
            entries.append(line)
        else:
            assert line.startswith("factcheck: ")
    return entries


def _undone(text: str) -> str:
    """What the runner makes of escaped text."""
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def gitlab(shown: str) -> list[str]:
    issues = json.loads(shown)
    validator("gitlab.schema.json").validate(issues)
    assert len({i["fingerprint"] for i in issues}) == len(issues)
    return [f"{i['location']['path']} {i['description']}" for i in issues]


def rdjson(shown: str) -> list[str]:
    result = json.loads(shown)
    validator("rdjson.schema.json").validate(result)
    return [f"{d['location']['path']} {d['message']}" for d in result["diagnostics"]]


def junit(shown: str) -> list[str]:
    root = ElementTree.fromstring(shown.encode("utf-8"))  # noqa: S314 - made a moment ago
    assert root.tag == "testsuites"
    for suite in [root, *root]:
        cases = list(suite.iter("testcase"))
        assert int(suite.attrib["tests"]) == len(cases) > 0 or suite is root
        for plural, one in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.attrib[plural]) == sum(case.find(one) is not None for case in cases)
        assert all(len(case) <= 1 for case in cases)
    return [f"{case.attrib['file']} {case.attrib['name']} {''.join(case.itertext())}" for case in root.iter("testcase")]


def markdown(shown: str) -> list[str]:
    """The text of each cell and item under its heading; nothing in it may be a link, an image or markup."""
    entries, file, row = [], "", ""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(shown)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "html_block":
            assert re.fullmatch(r"</details>\s*|<details><summary>[^<>&]+</summary>\s*", token.content), token.content
        assert token.type not in ("fence", "code_block", "hr"), token
        if token.type != "inline":
            continue
        for child in token.children or ():
            assert child.type in ("text", "text_special", "strong_open", "strong_close"), child
        text = "".join(child.content for child in token.children or ()).replace("\u2060", "")
        if before and before.type == "heading_open":
            file = text if before.tag == "h3" else ""
        elif before and before.type == "td_open":
            row = f"{row} {text}".strip()
            entries.append(f"{file} {row}")
        else:
            entries.append(f"{file} {text}")
        if before and before.type != "td_open":
            row = ""
    return entries


READERS: Mapping[str, Callable[[str], list[str]]] = {
    "jsonl": jsonl,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
    "rdjson": rdjson,
    "junit": junit,
    "markdown": markdown,
}
