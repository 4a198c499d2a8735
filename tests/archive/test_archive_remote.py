"""Archives that fsspec opens: in memory, in a ZIP file, as `file://`; what cannot be opened is told in one line."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from warcs import each, page, response

from factcheck.archive.files import Guarded, is_remote, name_of
from factcheck.archive.formats import read
from factcheck.archive.inputs import gather
from factcheck.archive.records import Columns, Raw, Trouble
from factcheck.archive.units import units_of_records
from factcheck.documents import UnreadableError

OUTPUT = Path("out.jsonl")


def records(*texts: str) -> bytes:
    return "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts).encode()


def table(*texts: str) -> bytes:
    out = BytesIO()
    pq.write_table(pa.table({"text": texts}), out)
    return out.getvalue()


FILES = {
    "a.jsonl": records("Абай", "Ақтау"),
    "b.parquet": table("Астана"),
    "c/d.warc.gz": each([response(page("Алматы"))]),
    "c/e.txt": "Тараз".encode(),
    "c/f.png": b"\x89PNG",
    ".hidden/g.jsonl": records("Семей"),
    "c/.h.txt": "Семей".encode(),
}
TEXTS = ["Абай", "Ақтау", "Астана", "Алматы", "Тараз"]


@pytest.fixture
def memory() -> Iterator[str]:
    """A folder in memory."""
    files = fsspec.filesystem("memory")
    for name, data in FILES.items():
        files.pipe(f"/news/{name}", data)
    yield "memory://news"
    files.rm("/news", recursive=True)


@pytest.fixture
def packed(tmp_path: Path) -> str:
    """The same in a ZIP file."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in FILES.items():
            archive.writestr(f"news/{name}", data)
    return f"zip://news::{tmp_path / 'a.zip'}"


def texts(*names: str, output: Path = OUTPUT) -> list[str]:
    archive = gather(names, Columns(), output)
    found = [f for unit in archive.units() for f in read(unit, Columns())]
    assert all(isinstance(f, Raw) for f in found), found
    return [f.text for f in found if isinstance(f, Raw)]


def test_a_folder_in_memory(memory: str) -> None:
    archive = gather([memory], Columns(), OUTPUT)
    assert archive.files == tuple(f"memory://news/{n}" for n in ("a.jsonl", "b.parquet", "c/d.warc.gz", "c/e.txt"))
    assert [s.path for s in archive.skipped] == ["memory://news/c/f.png"]
    assert texts(memory) == texts(memory + "/") == TEXTS


def test_a_folder_in_a_zip_file(packed: str) -> None:
    own, _, within = packed.partition("::")
    archive = gather([packed], Columns(), OUTPUT)
    assert archive.files[:2] == (f"{own}/a.jsonl::{within}", f"{own}/b.parquet::{within}")
    assert texts(packed) == texts(f"zip://::{within}") == TEXTS


def test_a_folder_through_a_cache(memory: str) -> None:
    assert gather([f"simplecache::{memory}/c"], Columns(), OUTPUT).files == (
        "simplecache::memory://news/c/d.warc.gz", "simplecache::memory://news/c/e.txt"
    )  # fmt: skip
    assert texts(f"simplecache::{memory}/c") == TEXTS[3:]


@pytest.mark.parametrize("pattern", ["*.jsonl", "**/a.json?", "?.jsonl", "[a].*"])
def test_a_pattern(memory: str, packed: str, pattern: str) -> None:
    own, _, within = packed.partition("::")
    for name in (f"{memory}/{pattern}", f"{own}/{pattern}::{within}"):
        assert texts(name) == TEXTS[:2]


def test_a_file_whose_name_is_a_pattern(memory: str) -> None:
    fsspec.filesystem("memory").pipe("/news/[b].jsonl", records("Орал"))
    assert texts(f"{memory}/[b].jsonl") == ["Орал"]


def test_a_file_in_a_zip_file(packed: str) -> None:
    own, _, within = packed.partition("::")
    assert texts(f"{own}/a.jsonl::{within}", f"{own}/b.parquet::{within}", f"{own}/c/e.txt::{within}") == [
        "Абай", "Ақтау", "Астана", "Тараз"
    ]  # fmt: skip


def test_a_file_here_by_its_address(tmp_path: Path) -> None:
    for name in ("a.jsonl", "out.jsonl"):
        (tmp_path / name).write_bytes(FILES["a.jsonl"])
    assert texts(f"file://{tmp_path}", output=tmp_path / "out.jsonl") == TEXTS[:2]
    with pytest.raises(UnreadableError, match="it is the output as well"):
        gather([f"file://{tmp_path}/out.jsonl"], Columns(), tmp_path / "out.jsonl")


@pytest.mark.parametrize("piece", [1, 30, 1 << 20])
def test_a_file_is_cut_as_one_here_is(tmp_path: Path, piece: int) -> None:
    data = records(*(f"Абай {n}" for n in range(50)))
    (tmp_path / "a.jsonl").write_bytes(data)
    fsspec.filesystem("memory").pipe("/cut/a.jsonl", data)
    near, far = (list(units_of_records(p, piece)) for p in (str(tmp_path / "a.jsonl"), "memory://cut/a.jsonl"))
    assert [(u.start, u.stop, u.line) for u in far] == [(u.start, u.stop, u.line) for u in near]
    found = [r for u in far for r in read(u, Columns())]
    assert [(r.text, r.line) for r in found if isinstance(r, Raw)] == [(f"Абай {n}", n + 1) for n in range(50)]


class Fails(BytesIO):
    """A stream that an error of its own breaks off, as one of a network."""

    def __init__(self, data: bytes, good: int) -> None:
        super().__init__(data)
        self.good = good

    def read1(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= self.good:
            raise RuntimeError("connection\nreset")
        return super().read1(self.good - self.tell())


def test_a_connection_that_breaks_costs_the_rest(memory: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (unit,) = units_of_records(f"{memory}/a.jsonl")
    stream = Guarded(Fails(FILES["a.jsonl"], good=len(records("Абай"))))
    monkeypatch.setattr("factcheck.archive.remote.stream", lambda _: stream)
    found = list(read(unit, Columns()))
    last = found[-1]
    assert isinstance(last, Trouble)
    assert (last.what, last.why) == ("input", "cannot be read further: connection reset")


REFUSED = {
    "nowhere://a.jsonl": "cannot be opened (Protocol not known: nowhere)",
    "memory://none/a.jsonl": "cannot be opened (no such file or folder)",
    "memory://none": "cannot be opened (no such file or folder)",
    "memory://none/*.jsonl": "a folder without a text in it",
    "zip://a.jsonl::none.zip": "cannot be opened (no such file or folder)",
    "zip://none.jsonl::a.zip": "cannot be opened (no such file or folder)",
    "memory://news/c/f.png": "not a text: it is a PNG image",
}


@pytest.mark.usefixtures("memory", "packed")
@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_opened_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableError) as refused:
        gather([name], Columns(), OUTPUT)
    assert (refused.value.path, refused.value.why) == (name, REFUSED[name])


def test_a_backend_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(UnreadableError, match=r"s3://b/a.jsonl: cannot be opened \(Install s3fs to access S3\)"):
        gather(["s3://b/a.jsonl"], Columns(), OUTPUT)


LIBRARIES = {
    "fsspec": "memory://news/a.jsonl",
    "pyarrow": "b.parquet",
    "fastwarc": "d.warc",
    "backports": "a.jsonl.zst",
}


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_that_is_not_installed_is_named(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = LIBRARIES[library]
    if not is_remote(name):
        Path(name).touch()
    for module in [m for m in sys.modules if m.partition(".")[0] == library] + [library]:
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UnreadableError) as refused:
        gather([name], Columns(), OUTPUT)
    assert str(refused.value) == f"{name}: is read with {library}, not installed; pip install 'factcheck[archive]'"


def test_what_is_here_needs_no_library_for_what_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.delitem(sys.modules, "factcheck.archive.remote", raising=False)
    assert texts(str(tmp_path)) == TEXTS
    assert "factcheck.archive.remote" not in sys.modules


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("News/A.JSONL", "news/a.jsonl"),
        ("https://example.org/A.jsonl?v=1#x", "https://example.org/a.jsonl"),
        ("s3://b/what?.jsonl", "s3://b/what?.jsonl"),
        ("zip://a.md::s3://b/c.zip", "zip://a.md"),
        ("simplecache::s3://b/a.warc.gz", "s3://b/a.warc.gz"),
    ],
)
def test_the_name_that_tells_the_format(path: str, name: str) -> None:
    assert name_of(path) == name


def test_a_text_elsewhere_is_read_by_its_format(memory: str) -> None:
    fsspec.filesystem("memory").pipe("/news/a.html", page("Орал <b>10</b>"))
    assert texts(f"{memory}/a.html") == ["Орал 10"]


def test_a_text_that_is_gone_is_named(memory: str) -> None:
    archive = gather([f"{memory}/c/e.txt", f"{memory}/a.jsonl"], Columns(), OUTPUT)
    fsspec.filesystem("memory").rm("/news/c/e.txt")
    lost: Any = next(iter(read(next(archive.units()), Columns())))
    assert str(lost) == "memory://news/c/e.txt: no such file"


def test_what_the_units_of_a_file_are_to_read_is_all_of_it(tmp_path: Path) -> None:
    for name, data in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    for name in ("a.jsonl", "c/d.warc.gz", "c/e.txt"):
        archive = gather([str(tmp_path / name)], Columns(), OUTPUT)
        assert archive.size == sum(unit.size for unit in archive.units()) == len(FILES[name])
    (group,) = gather([str(tmp_path / "b.parquet")], Columns(), OUTPUT).units()
    assert 0 < group.size < len(FILES["b.parquet"])
