"""`check --annotate`: the Word draft with its comments, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

WRONG = "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге. Цех занимает 12 кв. м."


@pytest.fixture
def draft(folder: Path) -> Path:
    made = docx.Document()
    made.add_heading("Новости региона")
    made.add_paragraph(WRONG)
    made.save(str(folder / "draft.docx"))
    return folder / "draft.docx"


def test_the_draft_comes_back_with_a_comment_on_each_finding(draft: Path, run) -> None:
    before = draft.read_bytes()
    done = run(["check", "draft.docx", "--annotate", "out.docx", "--format", "concise"])
    assert done.returncode == 1
    assert "contradicted[value] jobs" in done.stdout
    assert "out.docx: 3 comments" in done.stderr
    assert draft.read_bytes() == before
    out = docx.Document(str(draft.with_name("out.docx")))
    assert [p.text for p in out.paragraphs] == ["Новости региона", WRONG]
    said = [comment.text for comment in out.comments]
    assert said[0].startswith("contradicted[value] jobs: другое значение\n")
    assert "исправить: напишите «150 новых рабочих мест»" in said[0]
    assert [comment.author for comment in out.comments] == ["factcheck"] * 3


def test_what_is_owed_is_told_at_the_top(draft: Path, run) -> None:
    made = docx.Document()
    made.add_paragraph("Вложат 6,6 млрд тенге в модернизацию заводов.")
    made.save(str(draft))
    run(["check", "draft.docx", "--annotate", "out.docx"])
    [comment] = docx.Document(str(draft.with_name("out.docx"))).comments
    assert comment.text.startswith("missing[required] jobs: обязательный факт\nисправить: добавьте: «После")


def test_a_draft_that_is_piped_in(draft: Path, run) -> None:
    done = run(["check", "-", "--stdin-filename", "x.docx", "--annotate", "out.docx"], draft.read_bytes())
    assert done.returncode == 1
    assert len(list(docx.Document(str(draft.with_name("out.docx"))).comments)) == 3


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["draft.txt", "--annotate", "out.docx"], "draft.txt: --annotate takes a Word document (.docx)"),
        (["draft.docx", "draft.txt", "--annotate", "out.docx"], "--annotate takes one Word document, not 2"),
        (["draft.docx", "--annotate", "draft.docx"], "that is the draft itself"),
        (["draft.docx", "--annotate", "out.txt"], "comments go into a Word document"),
        (["draft.docx", "--annotate", "no/out.docx"], "the folder does not exist"),
        (["draft.docx", "--annotate", "out.docx", "--fix"], "exclude one another"),
        (["nowhere.docx", "--annotate", "out.docx"], "no such file"),
    ],
)
def test_what_cannot_be_annotated_is_refused(args: list[str], said: str, draft: Path, run) -> None:
    draft.with_name("draft.txt").write_text(WRONG, encoding="utf-8")
    before = draft.read_bytes()
    done = run(["check", *args])
    assert done.returncode == 2
    assert said in done.stderr
    assert draft.read_bytes() == before
    assert not draft.with_name("out.docx").exists()
