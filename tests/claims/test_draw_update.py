"""A drawn file brought up to a changed release: a person's work stays, what changed is marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.claims.draw.update import UnfitError
from factcheck.documents import read_text
from factcheck.model.claim import ClaimsError

RELEASE = """\
Новое депо приняло 60 электробусов

Директор депо Пётр Орлов рассказал, что на стройку ушло 3,4 млрд тенге.

Старое депо построено в 1974 году. Его обслуживают 85 слесарей.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file drawn out of the release and then worked on."""
    path = tmp_path / "depot.yaml"
    made = pipeline.extract(read_text(RELEASE, path="depot.txt"))
    assert made is not None
    made = made.replace("- id: novoe-depo-prinyalo-elektrobusov", "- id: buses  # так короче")
    assert "buses" in made
    path.write_text(made + "\n  - id: mine\n    fact: Депо работает круглые сутки, 24 часа.\n", "utf-8")
    return path


def updated(path: Path, text: str) -> tuple[str, tuple[int, int, int]]:
    changes = pipeline.update_claims(read_text(text, path="depot.txt"), path)
    path.write_text(changes.text, "utf-8")
    return changes.text, (changes.new, changes.changed, changes.gone)


def added(before: str, after: str) -> list[str]:
    kept = before.splitlines()
    assert [line for line in after.splitlines() if line in kept or not line.strip()]
    return [line.strip() for line in after.splitlines() if line not in kept]


def test_the_same_release_changes_nothing(file: Path) -> None:
    before = file.read_text("utf-8")
    assert updated(file, RELEASE) == (before, (0, 0, 0))


def test_every_line_of_a_person_stays(file: Path) -> None:
    before = file.read_text("utf-8")
    after, _ = updated(file, "Совсем другой релиз: 12 новых школ откроют в 2030 году.\n")
    lines = iter(after.splitlines())
    assert all(line in lines for line in before.splitlines())


def test_a_new_sentence_is_added_and_marked(file: Path) -> None:
    before = file.read_text("utf-8")
    after, counts = updated(file, RELEASE + "\nВ мае откроют 15 маршрутов.\n")
    assert counts == (1, 0, 0)
    new = added(before, after)
    assert new[0] == "# новое в релизе"
    assert "fact: 'В мае откроют 15 маршрутов.'" in new
    assert after.index("id: mine") < after.index("15 маршрутов")


def test_a_changed_sentence_is_marked_where_it_stands(file: Path) -> None:
    before = file.read_text("utf-8")
    after, counts = updated(file, RELEASE.replace("1974", "1975"))
    assert counts == (0, 1, 0)
    assert added(before, after) == ["# изменилось; в релизе теперь: Старое депо построено в 1975 году."]


def test_a_sentence_that_is_gone_is_marked(file: Path) -> None:
    before = file.read_text("utf-8")
    after, counts = updated(file, RELEASE.replace("Его обслуживают 85 слесарей.", ""))
    assert counts == (0, 0, 1)
    assert added(before, after) == ["# в релизе этого больше нет"]


def test_a_second_update_marks_nothing_twice(file: Path) -> None:
    changed = (
        RELEASE.replace("1974", "1975").replace("Его обслуживают 85 слесарей.", "") + "\nЕщё 12 школ откроют осенью.\n"
    )
    once, _ = updated(file, changed)
    twice, counts = updated(file, changed)
    assert twice == once
    assert counts[0] == 0


def test_a_post_in_another_sentence_is_no_new_post(file: Path) -> None:
    text = RELEASE.replace("рассказал, что на стройку ушло", "сообщил: на стройку ушло")
    after, (new, _, _) = updated(file, text)
    assert new == 0
    assert after.count("role:") == 1


def test_new_claims_name_the_file_s_own_entities(tmp_path: Path) -> None:
    path = tmp_path / "depot.yaml"
    path.write_text(
        "version: 1\nrelease: {title: Депо, lang: ru}\nentities:\n  boss:\n    kind: person\n"
        "    name: {ru: Пётр Орлов}\nclaims:\n- id: one\n  fact: Депо построено в 1974 году.\n",
        "utf-8",
    )
    after, _ = updated(
        path, "Депо построено в 1974 году. Директор депо Пётр Орлов: «Мы возьмём на работу 120 водителей»."
    )
    assert "by: boss" in after or "of: boss" in after
    assert after.count("Пётр Орлов}") == 1


def test_a_file_with_faults_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("version: 1\nclaims: [\n", "utf-8")
    with pytest.raises(ClaimsError):
        pipeline.update_claims(read_text(RELEASE), path)


def test_claims_in_brackets_cannot_be_added_to(tmp_path: Path) -> None:
    path = tmp_path / "flow.yaml"
    path.write_text(
        "version: 1\nrelease: {title: Т, lang: ru}\nclaims: [{id: a, fact: Депо построено в 1974 году.}]\n", "utf-8"
    )
    with pytest.raises(UnfitError):
        pipeline.update_claims(read_text(RELEASE), path)


def test_the_ends_of_lines_stay(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    changes = pipeline.update_claims(read_text(RELEASE + "\nВ мае откроют 15 маршрутов.\n", path="depot.txt"), file)
    assert changes.text.encode().startswith(before.rstrip())
    assert changes.text.count("\n") == changes.text.count("\r\n")
