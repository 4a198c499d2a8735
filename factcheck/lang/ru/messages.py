"""Why, in one Russian sentence. `{expected}` is the release's, `{found}` the draft's, `{owner}` another claim's."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "confirmed": "совпадает с релизом: {expected}",
    "value": "в релизе {expected}, в тексте {found}",
    "scale": "перепутан порядок величины: в релизе {expected}, в тексте {found}",
    "unit": "число то же, единица другая: в релизе {expected}, в тексте {found}",
    "binding": "это чужое: в релизе «{owner}», здесь должно быть {expected}",
    "binding-share": "сумма поделена не так («{word}»): в релизе {expected} на всех и за всё время",
    "binding-subject": "в релизе {expected} относится не к тому, о ком здесь речь",
    "binding-members": "в списке не те: {found}; в релизе: {expected}",
    "polarity": "сказано обратное: в релизе «{expected}»",
    "modality": "план выдан за сделанное: в релизе «{expected}»",
    "role": "такой должности в релизе нет: {found}; есть: {expected}",
    "name": "имя не то: {found}; в релизе: {expected}",
    "quote": "слова в кавычках изменены; в релизе: «{expected}»",
    "speaker": "слова верны, но сказал их другой; в релизе: {expected}",
    "never": "этого релиз не говорит: «{expected}»",
    "unsupported": "в релизе этого числа нет",
    "ambiguous": "подходит к двум фактам сразу: {expected}",
}
