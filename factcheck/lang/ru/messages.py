"""Why, in one Russian sentence. `{expected}` is the release's, `{found}` the draft's, `{owner}` another claim's."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "confirmed": "согласуется с релизом: {expected}",
    "value": "в релизе {expected}, в тексте {found}",
    "scale": "перепутан порядок величины: в релизе {expected}, в тексте {found}",
    "unit": "число то же, единица другая: в релизе {expected}, в тексте {found}",
    "binding": "это значение другого факта: в релизе «{owner}», здесь должно быть {expected}",
    "binding-fact": "это сказано о другом: в релизе «{owner}», здесь должно быть «{expected}»",
    "binding-share": "поделено не так («{word}»): в релизе {expected} на всех и за всё время",
    "binding-subject": "в релизе {expected} относится к другому, не к тому, о ком здесь речь",
    "binding-members": "в списке не те: {found}; в релизе: {expected}",
    "polarity": "сказано обратное: в релизе «{expected}»",
    "modality": "план выдан за сделанное: в релизе «{expected}»",
    "role": "такой должности в релизе нет: {found}; в релизе: {expected}",
    "name": "имя или название не то: {found}; в релизе: {expected}",
    "quote": "слова в кавычках изменены; в релизе: «{expected}»",
    "speaker": "слова верны, но сказал их другой; в релизе: {expected}",
    "never": "этого релиз не говорит: «{expected}»",
    "corrected": "исправлено {word}: теперь {expected}, в тексте прежнее: {found}",
    "unsupported": "в релизе этого числа нет",
    "untied-name": "в релизе такого имени или названия нет",
    "untied-quote": "в релизе таких слов нет",
    "ambiguous": "подходит к двум фактам сразу: {expected}",
    "headline": "в заголовке {found}, в тексте {expected}",
    "headline-lead": "в начале {found}, дальше {expected}",
    "table": "в таблице {found}, в тексте {expected}",
    "table-total": "в итоге {found}, а сложить — {expected}",
    "parts": "части больше целого: {expected} против {found}",
    "parts-sum": "части не складываются в целое: {expected} против {found}",
    "shares": "доли одного целого дают вместе {expected} %",
}
DATE_WORDS: dict[str, str] = {
    "году": "год", "годом": "год", "годах": "годы", "годами": "годы",
    "январе": "январь", "феврале": "февраль", "марте": "март", "апреле": "апрель", "мае": "май", "июне": "июнь",
    "июле": "июль", "августе": "август", "сентябре": "сентябрь", "октябре": "октябрь", "ноябре": "ноябрь",
    "декабре": "декабрь", "квартале": "квартал",
}  # fmt: skip
"""Words of a date as they follow a preposition, and as they are named: «в 1928 году», «1928 год»."""

ON_DAY = "{day} {month} {year} года"
MONTHS: tuple[str, ...] = tuple(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
"""How a sentence says on which day something was done."""
