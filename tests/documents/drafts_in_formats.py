"""One draft, written in every format: what a press office's programs would save."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from typing import NamedTuple


class Part(NamedTuple):
    """A stretch of a draft."""

    kind: str
    """`title`, `text` or `table`."""
    text: str = ""
    rows: Sequence[Sequence[str]] = ()


def title(text: str) -> Part:
    return Part("title", text)


def text(said: str) -> Part:
    return Part("text", said)


def table(*rows: Sequence[str]) -> Part:
    return Part("table", rows=rows)


Draft = Sequence[Part]


def plain(draft: Draft) -> str:
    return "\n\n".join(p.text or "\n".join(" | ".join(row) for row in p.rows) for p in draft) + "\n"


def as_txt(draft: Draft) -> bytes:
    return plain(draft).encode()


def as_md(draft: Draft) -> bytes:
    def one(part: Part) -> str:
        if part.kind == "table":
            head, *rest = ("| " + " | ".join(row) + " |" for row in part.rows)
            return "\n".join([head, "|---" * len(part.rows[0]) + "|", *rest])
        return f"# {part.text}" if part.kind == "title" else part.text

    return ("\n\n".join(map(one, draft)) + "\n").encode()


def as_html(draft: Draft) -> bytes:
    def one(part: Part) -> str:
        if part.kind == "table":
            rows = ("".join(f"<td>{escape(cell)}" for cell in row) for row in part.rows)
            return "<table>\n" + "\n".join(f"<tr>{row}" for row in rows) + "\n</table>"
        tag = "h1" if part.kind == "title" else "p"
        return f"<{tag}>{escape(part.text)}</{tag}>"

    body = "\n".join(map(one, draft))
    return f"<!DOCTYPE html>\n<title>1999</title>\n<style>p {{margin: 77px}}</style>\n{body}\n".encode()


def as_docx(draft: Draft) -> bytes:
    import docx

    made = docx.Document()
    for part in draft:
        if part.kind == "table":
            grid = made.add_table(len(part.rows), len(part.rows[0]))
            for i, row in enumerate(part.rows):
                for j, cell in enumerate(row):
                    grid.cell(i, j).text = cell
        elif part.kind == "title":
            made.add_heading(part.text, 1)
        else:
            made.add_paragraph(part.text)
    return saved(made)


def saved(made: object) -> bytes:
    """The bytes that a document of a library saves."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def as_odt(draft: Draft) -> bytes:
    from odf import table as odf_table
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    made = OpenDocumentText()
    for part in draft:
        if part.kind == "table":
            grid = odf_table.Table()
            for row in part.rows:
                line = odf_table.TableRow()
                for said in row:
                    cell = odf_table.TableCell()
                    cell.addElement(P(text=said))
                    line.addElement(cell)
                grid.addElement(line)
            made.text.addElement(grid)
        else:
            made.text.addElement(H(outlinelevel=1, text=part.text) if part.kind == "title" else P(text=part.text))
    return saved(made)


def pdf(**options: object):
    """An empty PDF document with a font that has Cyrillic letters."""
    import font_roboto
    from fpdf import FPDF

    made = FPDF(**options)
    made.add_font("Roboto", fname=font_roboto.Roboto)
    made.set_font("Roboto", size=11)
    return made


def as_pdf(draft: Draft) -> bytes:
    made = pdf(format=(120, 160))
    made.add_page()
    for part in draft:
        if part.kind == "table":
            with made.table(first_row_as_headings=False) as grid:
                for row in part.rows:
                    line = grid.row()
                    for cell in row:
                        line.cell(cell)
        else:
            made.set_font("Roboto", size=16 if part.kind == "title" else 11)
            made.multi_cell(0, 6, part.text, align="L", new_x="LMARGIN", new_y="NEXT")
        made.ln(4)
    return bytes(made.output())


def as_rtf(draft: Draft) -> bytes:
    def letters(said: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in said)

    def one(part: Part) -> str:
        if part.kind == "table":
            rows = ("".join(f"{letters(cell)}\\cell " for cell in row) for row in part.rows)
            return "".join(f"\\trowd\\intbl {row}\\row\n" for row in rows)
        return f"\\pard {letters(part.text)}\\par\n"

    return ("{\\rtf1\\ansi\\ansicpg1251\\deff0\n" + "".join(map(one, draft)) + "}").encode("ascii")


def as_eml(draft: Draft, cte: str = "8bit", subtype: str = "plain") -> bytes:
    letter = EmailMessage()
    letter["From"] = "press@example.kz"
    letter["Subject"] = "SUBJECT"
    body = plain(draft[1:]) if subtype == "plain" else as_html(draft[1:]).decode()
    letter.set_content(body, subtype=subtype, cte=cte)
    letter.add_attachment(b"%PDF-1.4 999", maintype="application", subtype="pdf", filename="9.pdf")
    # The library that writes letters loses a space where it folds a subject in Python 3.11.
    subject = Header(draft[0].text, "utf-8").encode(linesep="\r\n")
    return letter.as_bytes(policy=SMTP).replace(b"SUBJECT", subject.encode())


FORMATS: dict[str, Callable[[Draft], bytes]] = {
    ".txt": as_txt,
    ".md": as_md,
    ".html": as_html,
    ".docx": as_docx,
    ".odt": as_odt,
    ".pdf": as_pdf,
    ".rtf": as_rtf,
    ".eml": as_eml,
}
