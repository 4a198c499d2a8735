"""`factcheck schema`: to standard output, or to a file that is whole or not there."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.claims.schema import schema


def test_it_is_printed(run) -> None:
    done = run(["schema"])
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == schema()


def test_it_is_written_where_claims_files_name_it_and_is_no_claims_file(folder: Path, run) -> None:
    done = run(["schema", "-o", "claims/.factcheck.schema.json"])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads((folder / "claims" / ".factcheck.schema.json").read_text("utf-8")) == schema()
    assert run(["claims", "validate"]).stdout.count("claims, nothing wrong") == 1


def test_a_folder_that_is_not_there(run) -> None:
    done = run(["schema", "-o", "gone/schema.json"])
    assert done.returncode == 2
    assert done.stderr == (
        "factcheck: gone/schema.json: the folder does not exist (make it first, or name another with --output)\n"
    )
