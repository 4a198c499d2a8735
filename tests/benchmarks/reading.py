"""How quickly figures are read in Russian news prose, against natasha's extractors and a bare pattern.

    python -m tests.benchmarks.reading

natasha is compared if it is installed (`pip install natasha setuptools`). The pattern finds digits and
nothing else: it is the floor that no reader goes below. Medians of several passes, all in one run.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections.abc import Callable

from factcheck.mentions.figures import read_figures

_PASSES = 5
_CHARACTERS = 60_000
_NUMERAL = re.compile(r"[+-]?\d+(?:[  .,]\d+)*")
_FIGURES = (
    "За {n} месяцев на ремонт дорог направили {m},{d} млрд тенге, это на {d} % больше, чем годом ранее.",
    "В районе построили {n} детских садов на {m} мест, ещё {d} садов сдадут до конца {y} года.",
    "По словам акима, {d} мая {y} года комиссия осмотрела {n} домов и признала аварийными каждый пятый.",
    "Фермеры намолотили {m} тысяч тонн зерна при урожайности {n},{d} центнера с гектара.",
    "Билет стоит {m} тенге, поездка занимает {d} часов, поезд отправляется со второго пути.",
)
_PLAIN = (
    "Министерство сообщило, что строительство моста идёт по плану, и в июле движение откроют в обе стороны.",
    "Директор школы Анна Белова рассказала журналистам, как прошёл первый день учебного года.",
    "Погода в выходные останется тёплой, синоптики обещают кратковременные дожди на севере области.",
    "Жители благодарят врачей за внимание и просят открыть в посёлке вторую аптеку.",
    "Редакция продолжает следить за развитием событий и опубликует ответ ведомства, как только получит его.",
    "Вечером на площади пройдёт концерт, артисты приехали из соседнего города и уже начали репетиции.",
    "Депутаты долго спорили о новом законе, но в конце концов согласились отправить его на доработку.",
    "Учёные предупреждают, что уровень воды в озере снижается, и предлагают беречь прибрежный лес.",
)
_WITH_FIGURES = 0.06
"""Share of sentences with figures: about four figures in a thousand characters, as news stories have."""


def prose(characters: int, seed: int = 7) -> str:
    """Sentences of invented news, the same for the same seed."""
    chance = random.Random(seed)
    out: list[str] = []
    length = 0
    while length < characters:
        numbers = {
            "n": chance.randint(2, 40),
            "m": chance.randint(50, 900),
            "d": chance.randint(2, 9),
            "y": chance.randint(1990, 2025),
        }
        sentences = _FIGURES if chance.random() < _WITH_FIGURES else _PLAIN
        out.append(chance.choice(sentences).format(**numbers))
        length += len(out[-1]) + 1
    return " ".join(out)


def _seconds(work: Callable[[str], object], text: str) -> float:
    """The median time of a pass over a text, paragraph by paragraph."""
    parts = [text[i : i + 2000] for i in range(0, len(text), 2000)]
    for part in parts[:2]:
        work(part)
    times = []
    for _ in range(_PASSES):
        start = time.perf_counter()
        for part in parts:
            work(part)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def _natasha() -> Callable[[str], object] | None:
    """Natasha's extractors of money and dates, or None where it is not installed."""
    try:
        from natasha import DatesExtractor, MoneyExtractor, MorphVocab
    except ImportError:
        return None
    vocabulary = MorphVocab()
    money, dates = MoneyExtractor(vocabulary), DatesExtractor(vocabulary)
    return lambda text: (list(money(text)), list(dates(text)))


def main() -> None:
    """Print a line a reader: megabytes a second, and the time relative to ours."""
    text = prose(_CHARACTERS)
    megabytes = len(text.encode()) / 1e6
    found = sum(len(read_figures(text[i : i + 2000], "ru")) for i in range(0, len(text), 2000))
    print(f"{len(text)} characters, {found} figures")
    readers = {"factcheck": lambda t: read_figures(t, "ru"), "bare pattern": _NUMERAL.findall, "natasha": _natasha()}
    ours = 0.0
    for name, work in readers.items():
        if work is None:
            print(f"{name:14} not installed")
            continue
        seconds = _seconds(work, text)
        ours = ours or seconds
        print(f"{name:14} {megabytes / seconds:8.3f} MB/s   time {seconds / ours:8.3f} of ours")


if __name__ == "__main__":
    main()
