"""Letters: subject, text or page, and places in the file or in the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drafts_in_formats import as_eml, text, title

from factcheck.documents import UnreadableError, read_bytes
from factcheck.segment import segment

DRAFT = (
    title("Депо в Таразе приняло 60 машин и откроет ещё одну мойку для них до конца этого года"),
    text("Мойка стоит 5 млн."),
)


@pytest.mark.parametrize("cte", ["8bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_subject_and_text(cte: str, subtype: str, told: Callable) -> None:
    found = told(as_eml(DRAFT, cte, subtype), "a.eml")
    assert [(kind, said) for kind, said, _ in found] == [
        ("heading", DRAFT[0].text.replace("ё", "е")),
        ("paragraph", "Мойка стоит 5 млн."),
    ]
    if cte == "8bit":
        lines = as_eml(DRAFT, cte, subtype).decode().splitlines()
        line = next(i for i, said in enumerate(lines, 1) if "Мойка" in said)
        assert found[1][2] == f"{line}:{lines[line - 1].index('Мойка') + 1}"
    else:
        where = "строка 1" if subtype == "plain" else "абзац 1"
        assert [place for _, _, place in found] == ["тема письма", f"текст письма, {where}"]


def letter(headers: str, body: bytes) -> bytes:
    return headers.encode() + b"\n\n" + body


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8"])
def test_encodings_named_and_guessed(encoding: str) -> None:
    said = "Мойка депо стоит 5 млн тенге, и её откроют до конца года."
    for kind in (
        f"\nContent-Type: text/plain; charset={encoding}",
        "",
        "\nContent-Type: text/plain; charset=x-unknown",
    ):
        document = read_bytes(letter(f"Subject: Depot{kind}", said.encode(encoding)), "a.eml")
        assert document.text.endswith(said)
        assert [s.text for s in segment(document)] == ["Depot", said.replace("ё", "е")]


def test_the_text_goes_before_the_page_and_an_empty_one_does_not() -> None:
    head = "Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b"
    part = "--b\nContent-Type: text/{}; charset=utf-8\n\n{}\n"
    page = part.format("html", "<p>В странице 6.</p>")
    for plain, wanted in (("В тексте 5.", "В тексте 5."), ("", "В странице 6.")):
        data = letter(head, (part.format("plain", plain) + page + "--b--\n").encode())
        assert segment(read_bytes(data, "a.eml"))[1].text == wanted


def test_a_letter_without_a_subject() -> None:
    assert [s.text for s in segment(read_bytes(b"From: a@b.kz\n\nfive 5 places.", "a.eml"))] == ["five 5 places."]


def test_a_quoted_letter_is_a_quotation(told: Callable) -> None:
    found = told(letter("Subject: Re", "Да.\n\n> Будет 200\n> мест.".encode()), "a.eml")
    assert found[-1] == ("quote", "Будет 200 мест.", "5:3")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Просто текст без заголовков.".encode(), "not a letter"),
        (b"Subject: A\nContent-Type: application/pdf\n\nabc", "without a text"),
        (b"Subject: A\n\n", "without a text"),
        (b"", "empty|not a letter"),
        (
            b"Subject: A\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--",
            "without a text",
        ),
    ],
)
def test_no_letter(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read_bytes(data, "a.eml")
