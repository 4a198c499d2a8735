"""Where something stands in a draft, told as a person finds it: by line and column, or by page or paragraph."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.text import Document, Lines, Location
from factcheck.report.reading import Json

_FALLBACK = "en"
_WORDS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "page": "стр. {0}",
        "line": "строка {0}",
        "paragraph": "абзац {0}",
        "table": "таблица {0}",
        "row": "строка {0}",
        "column": "столбец {0}",
        "header": "верхний колонтитул",
        "footer": "нижний колонтитул",
        "footnote": "сноска {0}",
        "endnote": "концевая сноска {0}",
        "text-box": "надпись {0}",
        "subject": "тема письма",
        "letter": "текст письма",
    },
    "kk": {
        "page": "{0}-бет",
        "line": "{0}-жол",
        "paragraph": "{0}-абзац",
        "table": "{0}-кесте",
        "row": "{0}-жол",
        "column": "{0}-баған",
        "header": "жоғарғы колонтитул",
        "footer": "төменгі колонтитул",
        "footnote": "{0}-сілтеме",
        "endnote": "{0}-соңғы сілтеме",
        "text-box": "{0}-мәтін терезесі",
        "subject": "хаттың тақырыбы",
        "letter": "хат мәтіні",
    },
    "en": {
        "page": "page {0}",
        "line": "line {0}",
        "paragraph": "paragraph {0}",
        "table": "table {0}",
        "row": "row {0}",
        "column": "column {0}",
        "header": "page header",
        "footer": "page footer",
        "footnote": "footnote {0}",
        "endnote": "endnote {0}",
        "text-box": "text box {0}",
        "subject": "subject",
        "letter": "message",
    },
}


class Places:
    """Tells the place of each offset of one document, in the words of a language."""

    def __init__(self, document: Document, lang: str) -> None:
        self._document = document
        self._lang = lang
        self._lines = Lines.of(document.text)

    @property
    def by_lines(self) -> bool:
        """Whether lines and columns tell a place: the text is what the file holds."""
        return not self._document.locations

    def line(self, offset: int) -> tuple[int, int]:
        """Line and column in the text that was read."""
        return self._lines.at(offset)

    def at(self, offset: int) -> str:
        """The place in words: `12:5` of a text, «абзац 12» of a Word document, «стр. 3, строка 7» of a PDF."""
        location = self._document.location(offset)
        return "{}:{}".format(*self._lines.at(offset)) if location is None else in_words(location, self._lang)

    def named(self, path: str, offset: int) -> str:
        """The place behind the name of its file."""
        return f"{path}:{self.at(offset)}" if self.by_lines else f"{path}: {self.at(offset)}"

    def as_json(self, offset: int) -> Json:
        """Line and column in the text; for a file that has none of its own also `page` or `paragraph`, and `place`."""
        line, column = self._lines.at(offset)
        location = self._document.location(offset)
        if location is None:
            return {"line": line, "column": column}
        told = {key: value for key, value in location._asdict().items() if value is not None}
        found = [(key, told[key]) for key in ("page", "paragraph") if key in told]
        return {
            "line": line,
            "column": column,
            **dict(found),
            "place": {"text": in_words(location, self._lang), **told},
        }


def in_words(location: Location, lang: str) -> str:
    """A location in the words of a language, from the widest to the narrowest.

    >>> in_words(Location(page=3, line=7), "ru")
    'стр. 3, строка 7'
    """
    words = _WORDS.get(lang, _WORDS[_FALLBACK])
    said = [] if location.part == "body" else [words[location.part].format(location.number or "").strip()]
    for key in ("page", "line", "paragraph", "table", "row", "column"):
        number = getattr(location, key)
        if number is not None:
            said.append(words[key].format(number))
    return ", ".join(said)
