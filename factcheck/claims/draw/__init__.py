"""Reading -> Drawn: the facts of a text drawn out of it, for a claims file or to hold another text against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.claims.draw.ids import Ids
from factcheck.claims.draw.organisations import Organisation, organisations_of
from factcheck.claims.draw.parts import Drawn, Sentence, as_written, is_prominent, title_of
from factcheck.claims.draw.people import Person, full_name_in, is_post, people_of, speaker_of, written
from factcheck.claims.draw.statements import Statement, sentences_of, statements_of, words_in
from factcheck.claims.draw.telling import content_words, is_speech, leans, stands, telling_words, unquoted
from factcheck.model.claim import Claim, Entity, EntityKind, Place, Release
from factcheck.model.mention import Passage, Quote, Reading
from factcheck.model.text import Lines, Span

__all__ = ["Drawn", "draw"]


def draw(
    reading: Reading, name: str = "release", *, also: Iterable[tuple[int, int]] = (), taken: Iterable[str] = ()
) -> Drawn:
    """Take a text as read; give its facts, posts and quotations as the claims of a release.

    `also` names sentences, as (passage, start), that get a claim though they hold no figure; `taken` are ids
    that belong to others.
    """
    return _Drawing(reading, name, taken).drawn(frozenset(also))


class _Drawing:
    """One release being drawn."""

    def __init__(self, reading: Reading, name: str, taken: Iterable[str]) -> None:
        self._reading = reading
        self._name = name
        self._text = reading.document.text
        self._lines = Lines.of(self._text)
        self._ids = Ids(taken)
        self._claims: list[Claim] = []
        self._entities: dict[str, Entity] = {}
        self._homes: dict[tuple[int, int], str] = {}
        self._remarks: dict[str, tuple[str, ...]] = {}
        self._people: dict[str, Person] = {}
        self._person_ids: dict[str, str] = {}
        self._organisations: dict[str, Organisation] = {}

    def drawn(self, also: frozenset[tuple[int, int]]) -> Drawn:
        """Draw everything, in the order of the text: persons and organisations, facts, posts, quotations."""
        self._draw_entities()
        sentences, twins = sentences_of(self._reading)
        for statement in statements_of(sentences):
            self._fact(statement)
        for sentence in sentences:
            wanted = sentence.place in also or any(twins[place] == sentence.place for place in also & twins.keys())
            if wanted and sentence.place not in self._homes:
                self._fact(Statement((sentence,)))
        for place, first in twins.items():
            if first in self._homes:
                self._homes.setdefault(place, self._homes[first])
        self._draw_posts()
        self._draw_quotes()
        reading = self._reading
        release = Release(
            name=self._name,
            path=reading.document.path,
            title=title_of(reading.passages[0]) if reading.passages else "",
            lang=reading.lang,
            date=None,
            source=reading.document.path,
            entities=self._entities,
            claims=tuple(self._claims),
        )
        return Drawn(release=release, homes=self._homes, remarks=self._remarks)

    # --- who and what -----------------------------------------------------------------------------

    def _draw_entities(self) -> None:
        for organisation in organisations_of(self._reading):
            short = organisation.aliases[:1] or [organisation.name]
            self._organisations[self._entity("organization", organisation.name, organisation.aliases, short)] = (
                organisation
            )
            if not organisation.whole:
                self._remark(next(reversed(self._entities)), "name")
        self._people = people_of(self._reading)
        for key, person in self._people.items():
            self._person_ids[key] = self._entity("person", person.name, (), person.words[-1:])

    def _entity(self, kind: EntityKind, name: str, aliases: Iterable[str], words: Sequence[str]) -> str:
        lang = self._reading.lang
        made = self._ids.of(words, lang, kind)
        self._entities[made] = Entity(
            id=made, kind=kind, name={lang: name}, aliases=tuple(aliases), place=self._place(0, Span(0, 0))
        )
        return made

    def _about(self, sentence: Sentence) -> tuple[str, ...]:
        """The organisations that a sentence names."""
        text = sentence.text.casefold()
        stems = {w.stem for w in words_in(sentence)}
        found = []
        for made, organisation in self._organisations.items():
            spelt = any(stands(n.casefold(), text) for n in (organisation.name, *organisation.aliases))
            if spelt or (len(organisation.stems) > 1 and organisation.stems <= stems):
                found.append(made)
        return tuple(found)

    # --- claims -----------------------------------------------------------------------------------

    def _fact(self, statement: Statement) -> None:
        first = statement.sentences[0]
        lang = first.source.segment.lang
        made = self._ids.of(telling_words(statement), lang, "fact")
        wordings = tuple(dict.fromkeys(unquoted(s.written(self._text)) for s in statement.sentences))
        figure: dict[str, str] = (
            {lang: first.source.segment.text[statement.figure.start : statement.figure.end]} if statement.figure else {}
        )
        about = self._about(first)
        self._claims.append(
            Claim(
                id=made,
                release=self._name,
                kind="fact",
                wordings={lang: wordings},
                figure=figure,
                items={},
                about=about,
                required=statement.prominent,
                quote=first.written(self._text),
                place=self._place(first.passage, first.span, first.text),
            )
        )
        for sentence in (*statement.sentences, *statement.elsewhere):
            self._homes.setdefault(sentence.place, made)
            for f in sentence.figures:
                if statement.figure is None or f.text == statement.figure.text or len(sentence.figures) == 1:
                    self._homes.setdefault((sentence.passage, f.start), made)
        self._look_at(made, statement, about)

    def _look_at(self, made: str, statement: Statement, about: tuple[str, ...]) -> None:
        """What a person should look at in a fact."""
        first = statement.sentences[0]
        if statement.figure is None and len(first.figures) > 1:
            self._remark(made, "figures")
        if len(statement.sentences) > 1:
            self._remark(made, "again")
        if not about and first.place > (0, 0) and leans(first):
            self._remark(made, "carried")

    def _draw_posts(self) -> None:
        for key, person in self._people.items():
            if person.posts:
                made = self._ids.of([*person.words[-1:], "post"], person.lang, "post")
                self._claims.append(
                    Claim(
                        id=made,
                        release=self._name,
                        kind="role",
                        wordings={person.lang: tuple(person.posts)},
                        figure={},
                        items={},
                        of=self._person_ids[key],
                        quote=person.source,
                        required=False,
                        place=self._place(0, Span(0, 0)),
                    )
                )
                self._remark(made, "post")

    def _draw_quotes(self) -> None:
        said: set[str] = set()
        last = ""
        for index, passage in enumerate(self._reading.passages):
            for quote in passage.quotes:
                if not is_speech(passage, quote):
                    continue
                by, carried = self._speaker(passage, quote, last)
                text = " ".join(as_written(self._text, passage, p).strip(" ,—–") for p in quote.parts)
                if text in said:
                    continue
                said.add(text)
                self._quote(index, passage, quote, text, by, carried=carried)
                last = by or last

    def _speaker(self, passage: Passage, quote: Quote, last: str) -> tuple[str, bool]:
        """Who says a quotation, and whether that is taken from what stands before: by name, by office, as «он»."""
        said = quote.attribution
        if said is None:
            return "", False
        by = speaker_of(passage, said, self._people)
        if by:
            return by, False
        named = full_name_in(passage, said)
        if named:
            person = Person(written(self._text, passage, named), passage.segment.lang)
            self._people[named[-1].stem] = person
            self._person_ids[named[-1].stem] = self._entity("person", person.name, (), person.words[-1:])
            return named[-1].stem, False
        words = [w for w in passage.words if said.start <= w.start < said.stop]
        if any("~pronoun-one" in w.senses for w in words) and not any(is_post(w) for w in words):
            return last, bool(last)
        return "", False

    def _quote(self, index: int, passage: Passage, quote: Quote, text: str, by: str, *, carried: bool) -> None:
        lang = passage.segment.lang
        words = [w for w in passage.words if quote.span.start <= w.start < quote.span.stop]
        made = self._ids.of(["quote", *content_words(words, lang)], lang, "quote")
        span = Span(quote.parts[0].start, quote.parts[-1].stop)
        self._claims.append(
            Claim(
                id=made,
                release=self._name,
                kind="quote",
                wordings={lang: (text,)},
                figure={},
                items={},
                by=self._person_ids.get(by),
                required=is_prominent(index, passage, quote.span.start),
                quote=as_written(self._text, passage, span),
                place=self._place(index, span, text),
            )
        )
        self._homes.setdefault((index, quote.span.start), made)
        if not by:
            self._remark(made, "nobody")
        elif carried:
            self._remark(made, "speaker")

    # --- places -----------------------------------------------------------------------------------

    def _place(self, passage: int, span: Span, text: str = "") -> Place:
        offsets = self._reading.passages[passage].segment.offsets if self._reading.passages else (0,)
        line, column = self._lines.at(offsets[span.start])
        return Place(path=self._reading.document.path, line=line, column=column, source_line=text)

    def _remark(self, made: str, remark: str) -> None:
        self._remarks[made] = (*self._remarks.get(made, ()), remark)
