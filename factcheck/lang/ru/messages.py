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

PAGE: dict[str, str] = {
    "title": "Проверка по фактам",
    "confirmed": "подтверждено",
    "contradicted": "противоречит релизу",
    "conflict": "расходится само с собой",
    "ambiguous": "неоднозначно",
    "unsupported": "нет в релизе",
    "missing": "не сказано",
    "owed": "обязательных {n}",
    "all-clear": "Исправлять нечего.",
    "contents": "Тексты",
    "draft": "Текст",
    "notes": "Замечания и факты",
    "note": "замечание {n}",
    "number": "№ {n}",
    "none": "В этом тексте отмечать нечего.",
    "missing-required": "Не сказано, а должно быть",
    "missing-optional": "Не сказано (необязательное): {n}",
    "source": "в релизе сказано",
    "second": "здесь другое",
    "filter": "Показывать",
    "skip": "К тексту",
    "previous": "Предыдущее замечание",
    "next": "Следующее замечание",
    "close": "Закрыть",
    "markup": "разметка",
    "keys": "Клавиши",
    "keys-problem": "следующее и предыдущее замечание",
    "keys-all": "то же, и верные места",
    "keys-open": "открыть факт",
    "keys-close": "вернуться в текст",
    "claims-files": "Файлы фактов",
    "claims": "фактов: {n}",
    "skipped": "Не прочитано",
    "rounded": "округлено",
    "hedge-differs": "другая степень точности: «около», «более»",
    "understated": "сказано меньше, чем в релизе",
    "more-precise": "точнее, чем в релизе",
    "paraphrased-quote": "цитата пересказана",
    "warnings": "Предупреждения о файлах фактов",
}
"""The words of the report that is read in a browser, besides those that every report uses."""
