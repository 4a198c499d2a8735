"""`factcheck archive` as it is typed: what it writes, what it says, how it ends."""

from __future__ import annotations

import gzip
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

WRONG = "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге."
RIGHT = "После модернизации заводов будет создано 150 новых рабочих мест."
OTHER = "Вечером в городе ждут дождь, дорога длиной 17 км."


def lines_of(*texts: str, **more: Any) -> str:
    """Records with these texts."""
    made = (json.dumps({"id": f"n{n}", "text": text, **more}, ensure_ascii=False) for n, text in enumerate(texts, 1))
    return "".join(line + "\n" for line in made)


def rows(folder: Path, name: str = "out.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def test_an_archive_of_records(folder: Path, run) -> None:
    (folder / "news.jsonl").write_text(lines_of(WRONG, RIGHT, OTHER) + "{\n", "utf-8")
    done = run(["archive", "news.jsonl", "-o", "out.jsonl"])
    assert (done.returncode, done.stdout) == (0, "")
    assert [(r["document"], r["record"], r["claim"], r["reason"]) for r in rows(folder)] == [
        ("n1", 1, "jobs", "value"),
        ("n1", 1, "investment", "scale"),
    ]
    assert done.stderr.splitlines() == [
        "factcheck: news.jsonl:4: not JSON: Expecting property name enclosed in double quotes, column 2",
        "factcheck: documents not read: 1",
        "factcheck: out.jsonl: rows 2, documents 3",
        "factcheck: out.claims.jsonl: claims told 2, wrongly 2, not told 1",
        f"factcheck: plant/jobs        confirmed 1  contradicted 1  first n1: {WRONG}",
        f"factcheck: plant/investment  confirmed 0  contradicted 1  first n1: {WRONG}",
        "factcheck: not listed: confirmed 1, unsupported 1 (--show-confirmed and --show-unsupported list them)",
    ]
    assert [(r["claim"], r["confirmed"], r["contradicted"]) for r in rows(folder, "out.claims.jsonl")] == [
        ("jobs", 1, 1), ("investment", 0, 1), ("founded", 0, 0)
    ]  # fmt: skip
    assert {p.name for p in folder.iterdir()} == {"claims", "news.jsonl", "out.jsonl", "out.claims.jsonl"}


def test_a_table_has_the_same_rows(folder: Path, run) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    (folder / "news.jsonl").write_text(lines_of(WRONG, RIGHT + "\ud800", OTHER), "utf-8", "surrogatepass")
    more = ["--show-confirmed", "--show-unsupported"]
    for name in ("out.jsonl", "out.parquet"):
        assert run(["archive", "news.jsonl", "-o", name, *more]).returncode == 0
    for name in ("out", "out.claims"):
        assert pq.read_table(folder / f"{name}.parquet").to_pylist() == rows(folder, f"{name}.jsonl")
    first = (folder / "out.parquet").read_bytes()
    assert run(["archive", "news.jsonl", "-o", "out.parquet", *more, "--workers", "1"]).returncode == 0
    assert (folder / "out.parquet").read_bytes() == first


def test_what_else_is_listed_if_asked_for(folder: Path, run) -> None:
    (folder / "news.jsonl").write_text(lines_of(WRONG, RIGHT, OTHER), "utf-8")
    done = run(["archive", "news.jsonl", "-o", "out.jsonl", "--show-confirmed", "--show-unsupported"])
    assert [(r["document"], r["verdict"]) for r in rows(folder)] == [
        ("n1", "contradicted"), ("n1", "contradicted"), ("n2", "confirmed"), ("n3", "unsupported")
    ]  # fmt: skip
    assert "not listed" not in done.stderr


def test_the_same_bytes_by_one_and_by_two(folder: Path, run) -> None:
    (folder / "news.jsonl").write_text(lines_of(*(WRONG, RIGHT, OTHER) * 20) + "[]\n", "utf-8")
    (folder / "older.jsonl.gz").write_bytes(gzip.compress(lines_of(*(OTHER, WRONG) * 20).encode()))
    (folder / "texts").mkdir()
    for n in range(70):
        (folder / "texts" / f"{n:02}.txt").write_text((WRONG, RIGHT)[n % 2], "utf-8")
    command = ["archive", "news.jsonl", "older.jsonl.gz", "texts", "--show-confirmed", "-v", "-o", "out.jsonl"]
    alone = run([*command, "--workers", "1"])
    first = (folder / "out.jsonl").read_bytes()
    (folder / "out.jsonl").unlink()
    both = run([*command, "--workers", "2"])
    assert (alone.returncode, both.returncode) == (0, 0)
    assert (folder / "out.jsonl").read_bytes() == first
    assert both.stderr == alone.stderr
    assert "texts/00.txt and 63 more: rows " in alone.stderr
    assert {r["source"] for r in rows(folder)} >= {"news.jsonl", "older.jsonl.gz", "texts/69.txt"}


def test_columns_by_name(folder: Path, run) -> None:
    record = {"body": WRONG, "url": "https://example.org/1", "l": "ru-RU", "text": "", "id": 1}
    (folder / "a.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    done = run(["archive", "a.jsonl", "-o", "o.jsonl", "--text", "body", "--id", "url", "--lang", "l"])
    assert done.returncode == 0
    assert {(r["document"], r["lang"]) for r in rows(folder, "o.jsonl")} == {("https://example.org/1", "ru")}


def response(text: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """A page as a crawler writes it."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n<p>{text}</p>".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{kind}\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def archive_of_all_formats(folder: Path) -> None:
    (folder / "all").mkdir()
    (folder / "all" / "a.jsonl").write_text(lines_of(WRONG), "utf-8")
    pq.write_table(pa.table({"text": [RIGHT, WRONG], "id": [8, 9]}), folder / "all" / "b.parquet", row_group_size=1)
    pages = [
        response(WRONG),
        response("", "404 Not Found"),
        response("", kind="image/png"),
        response("", kind="image/png"),
    ]
    (folder / "all" / "c.warc.gz").write_bytes(b"".join(map(gzip.compress, pages)))
    (folder / "all" / "d.md").write_text(f"# Заводы\n\n{WRONG}\n", "utf-8")


def test_a_folder_of_all_formats(folder: Path, run) -> None:
    archive_of_all_formats(folder)
    said = []
    for workers in ("1", "2"):
        done = run(["archive", "all", "-o", "all/out.jsonl", "--workers", workers])
        assert done.returncode == 0
        assert [(r["document"], r["record"]) for r in rows(folder, "all/out.jsonl") if r["claim"] == "jobs"] == [
            ("n1", 1), ("9", 2), ("https://example.org/text/html", 1), ("all/d.md", None)
        ]  # fmt: skip
        said.append([line for line in done.stderr.splitlines() if "it is the output" not in line])
    assert said[0] == said[1]
    assert "factcheck: records that are no texts: image/png 2, status 404 1" in said[0]


def test_a_packed_archive_by_its_address(folder: Path, run) -> None:
    archive_of_all_formats(folder)
    with zipfile.ZipFile(folder / "all.zip", "w") as packed:
        for path in (folder / "all").iterdir():
            packed.write(path, f"all/{path.name}")
    done = run(["archive", "zip://all::all.zip", "-o", "out.jsonl", "--workers", "2"])
    assert (done.returncode, len({r["document"] for r in rows(folder)})) == (0, 4), done.stderr
    assert {r["source"] for r in rows(folder)} >= {"zip://all/b.parquet::all.zip", "zip://all/d.md::all.zip"}


def test_dates_that_cannot_be_read_are_counted(folder: Path, run) -> None:
    (folder / "a.jsonl").write_text(lines_of(*[RIGHT] * 30, when="28.02.2019"), "utf-8")
    done = run(["archive", "a.jsonl", "-o", "out.jsonl", "--date", "when"])
    assert done.returncode == 0
    assert done.stderr.count("its date is '28.02.2019', not as YYYY-MM-DD") == 20
    assert "factcheck: documents read without their date: 30 (-v names them all)" in done.stderr
    assert "documents 30" in done.stderr


def test_many_troubles_are_counted(folder: Path, run) -> None:
    (folder / "news.jsonl").write_text(lines_of(RIGHT) + "{\n" * 30, "utf-8")
    folded, unfolded = (run(["archive", "news.jsonl", "-o", "out.jsonl", *more]) for more in ([], ["-v"]))
    assert folded.stderr.count("not JSON") == 20
    assert "documents not read: 30 (-v names them all)" in folded.stderr
    assert unfolded.stderr.count("not JSON") == 30


def test_a_file_that_breaks_off_ends_with_2_and_all_that_was_read(folder: Path, run) -> None:
    whole = gzip.compress(lines_of(*(f"{WRONG} {n * 7919 % 1000}" for n in range(400))).encode())
    (folder / "news.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    done = run(["archive", "news.jsonl.gz", "-o", "out.jsonl"])
    assert done.returncode == 2
    assert "cannot be read further" in done.stderr
    assert rows(folder)


REFUSED = {
    "a file that is not there": (["no.jsonl"], "no.jsonl: no such file or folder (check the path)"),
    "no such column": (["a.jsonl", "--text", "b"], "its records have no 'b' (--text is one of: id, text)"),
    "no such column for a date": (["a.jsonl", "--date", "d"], "its records have no 'd' (--date is one of: id, text)"),
    "a broken WARC": (["a.warc"], "a.warc: cannot be read: Invalid WARC header (a WARC file begins with a record)"),
    "an address of no kind": (["no://a.jsonl"], "no://a.jsonl: cannot be opened (Protocol not known: no)"),
    "a packed file that is not there": (
        ["zip://a::b.zip"],
        "zip://a::b.zip: cannot be opened (no such file or folder)",
    ),
    "no record in a file": (["junk.jsonl"], "junk.jsonl: no record in it (a file of records has one JSON"),
    "no document at all": (["empty.jsonl"], "nothing to check: not one document in what was named"),
    "a folder without a text": (["void"], "void: a folder without a text in it (name a folder of .txt, .md,"),
    "one JSON document": (["a.json"], "a.json: a JSON document (records are read from JSON Lines"),
    "a table cut short": (["a.parquet"], "a.parquet: cannot be read: Parquet file size is 6 bytes"),
    "no gzip": (["bad.jsonl.gz"], "bad.jsonl.gz: cannot be read: Not a gzipped file (b'{}')"),
    "the output as input": (["out.jsonl"], "out.jsonl: it is the output as well (name another file"),
    "no claims": (["a.jsonl", "-c", "void"], "void:"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_one_line_and_2(case: str, folder: Path, run) -> None:
    (folder / "a.jsonl").write_text(lines_of(WRONG), "utf-8")
    (folder / "junk.jsonl").write_text("id;text\n1;a\n", "utf-8")
    (folder / "empty.jsonl").touch()
    (folder / "void").mkdir()
    (folder / "a.json").write_text("{}")
    (folder / "a.parquet").write_bytes(b"PAR1\x15\x04")
    (folder / "a.warc").write_bytes(b"no WARC\n")
    (folder / "bad.jsonl.gz").write_bytes(b"{}\n")
    (folder / "out.jsonl").write_text("old")
    args, said = REFUSED[case]
    done = run(["archive", *args, "-o", "out.jsonl"])
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1), done.stderr
    assert said in done.stderr
    assert (folder / "out.jsonl").read_text() == "old"
    assert [p.name for p in folder.iterdir() if p.name.startswith(".")] == []


def test_what_is_written_beside_the_output_is_no_input(folder: Path, run) -> None:
    (folder / "a.jsonl").write_text(lines_of(WRONG), "utf-8")
    for _ in range(2):
        done = run(["archive", ".", "-o", "out.jsonl"])
        assert (done.returncode, [r["document"] for r in rows(folder)]) == (0, ["n1", "n1"])


@pytest.mark.parametrize("output", ["void/out.jsonl", "claims", os.devnull, "out", "out.csv", "out.json"])
def test_an_output_that_cannot_be_is_refused_at_once(output: str, folder: Path, run) -> None:
    (folder / "a.jsonl").write_text(lines_of(WRONG), "utf-8")
    done = run(["archive", "a.jsonl", "-o", output])
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


@pytest.mark.parametrize("args", [["archive"], ["archive", "a.jsonl"], ["archive", "a", "-o", "o", "--workers", "0"]])
def test_usage(args: list[str], run) -> None:
    assert run(args).returncode == 2
