"""The report's own words, in the languages of drafts. A language is one more row in each table."""

from __future__ import annotations

from collections.abc import Mapping

FALLBACK = "en"

WORDS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "ambiguous": "неоднозначно",
        "warning": "предупреждение",
        "note": "замечание",
        "required": "обязательный факт",
        "no-figure": "событие названо, число нет",
        "untold": "не упомянуто (необязательное)",
        "set-aside": "не об этих релизах",
        "aside-untold": "из него не сказано ничего",
        "aside-in-passing": "сказано не больше, чем бывает в любом тексте",
        "more": "и ещё {n} (покажет -v)",
        "found": "в тексте",
        "expected": "в релизе",
        "fact": "факт",
        "candidate": "или факт",
        "right": "верно здесь",
        "mend": "исправить",
        "why": "почему",
        "terms": "слова {terms}",
        "subject": "о ком: {subject}",
        "runner-up": "следом шёл {claim} ({score})",
        "score": "оценка {score}",
        "quoted": "«{text}»",
        # How to mend, by what is wrong.
        "replace": "напишите {expected}",
        "restore": "верните слова цитаты: {expected}",
        "attribute": "припишите слова тому, кто их сказал: {expected}",
        "retell": "скажите, как в релизе: {fact}",
        "post": "поставьте одну из этих должностей",
        "remove": "уберите: в релизе этого нет",
        "add": "добавьте: {fact}",
        "check": "в релизе этого нет: сверьте с источником или уберите; факт релиза впишите в файл фактов",
        "name": "скажите в том же предложении, к чему относится число",
        "conflict": "сверьте оба места и исправьте неверное",
        # The last line.
        "documents": "текстов {n}",
        "n-contradicted": "противоречий {n}",
        "n-owed": "пропущено обязательных {n}",
        "n-unsupported": "нет в релизе {n}",
        "n-conflicts": "внутренних расхождений {n}",
        "n-ambiguous": "неоднозначных {n}",
        "n-confirmed": "подтверждено {n}",
        "n-untold": "не упомянуто {n}",
        "n-skipped": "не прочитано файлов {n}",
    },
    "kk": {
        "ambiguous": "екіұшты",
        "warning": "ескерту",
        "note": "ескертпе",
        "required": "міндетті дерек",
        "no-figure": "оқиға айтылған, саны айтылмаған",
        "untold": "айтылмаған (міндетті емес)",
        "set-aside": "бұл хабарламалар туралы емес",
        "aside-untold": "одан ештеңе айтылмаған",
        "aside-in-passing": "кез келген мәтінде болатын нәрседен артық ештеңе айтылмаған",
        "more": "тағы {n} (-v көрсетеді)",
        "found": "мәтінде",
        "expected": "хабарламада",
        "fact": "дерек",
        "candidate": "не дерек",
        "right": "мұнда дұрыс",
        "mend": "түзету",
        "why": "негізі",
        "terms": "сөздер: {terms}",
        "subject": "кім туралы: {subject}",
        "runner-up": "одан кейінгісі {claim} ({score})",
        "score": "баға {score}",
        "quoted": "«{text}»",
        "replace": "былай жазыңыз: {expected}",
        "restore": "дәйексөздің сөзін қалпына келтіріңіз: {expected}",
        "attribute": "сөзді айтқан адамның атын жазыңыз: {expected}",
        "retell": "хабарламадағыдай айтыңыз: {fact}",
        "post": "осы лауазымдардың бірін жазыңыз",
        "remove": "алып тастаңыз: хабарламада бұл жоқ",
        "add": "қосыңыз: {fact}",
        "check": "хабарламада жоқ: дереккөзбен салыстырыңыз не алып тастаңыз; оның дерегін деректер файлына жазыңыз",
        "name": "сан нені білдіретінін сол сөйлемде айтыңыз",
        "conflict": "екі жерін де тексеріп, қатесін түзетіңіз",
        "documents": "мәтін: {n}",
        "n-contradicted": "қайшылық: {n}",
        "n-owed": "айтылмаған міндетті дерек: {n}",
        "n-unsupported": "хабарламада жоқ: {n}",
        "n-conflicts": "мәтіннің өз ішіндегі қайшылық: {n}",
        "n-ambiguous": "екіұшты: {n}",
        "n-confirmed": "расталды: {n}",
        "n-untold": "айтылмаған: {n}",
        "n-skipped": "оқылмаған файл: {n}",
    },
    "en": {
        "ambiguous": "ambiguous",
        "warning": "warning",
        "note": "note",
        "required": "required fact",
        "no-figure": "the event is told, its figure is not",
        "untold": "not told (optional)",
        "set-aside": "not about these releases",
        "aside-untold": "nothing of it is told",
        "aside-in-passing": "no more of it is told than any text might tell",
        "more": "and {n} more (-v shows them)",
        "found": "text",
        "expected": "release",
        "fact": "fact",
        "candidate": "or fact",
        "right": "right here",
        "mend": "mend",
        "why": "why",
        "terms": "words {terms}",
        "subject": "about {subject}",
        "runner-up": "next came {claim} ({score})",
        "score": "score {score}",
        "quoted": "“{text}”",
        "replace": "write {expected}",
        "restore": "give the words as they were said: {expected}",
        "attribute": "name who said it: {expected}",
        "retell": "tell it as the release does: {fact}",
        "post": "give one of these posts",
        "remove": "take it out: the release does not say it",
        "add": "add: {fact}",
        "check": "not in the release: check the source or take it out; a fact of the release goes into the claims file",
        "name": "say in the same sentence what the figure counts",
        "conflict": "compare the two places and mend the wrong one",
        "documents": "{n} texts",
        "n-contradicted": "{n} contradicted",
        "n-owed": "{n} missing required",
        "n-unsupported": "{n} unsupported",
        "n-conflicts": "{n} conflicts within",
        "n-ambiguous": "{n} ambiguous",
        "n-confirmed": "{n} confirmed",
        "n-untold": "{n} not told",
        "n-skipped": "{n} skipped",
    },
}

REASONS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "value": "другое значение",
        "scale": "спутаны тысячи, миллионы, миллиарды",
        "unit": "другая единица",
        "binding": "значение относится к другому",
        "polarity": "сказано обратное",
        "modality": "спутаны план и сделанное",
        "role": "другая должность",
        "name": "другое имя или название",
        "quote": "изменены слова цитаты",
        "speaker": "сказал другой",
        "never": "релиз этого не говорит",
    },
    "kk": {
        "value": "басқа мән",
        "scale": "мың, миллион, миллиард шатастырылған",
        "unit": "басқа өлшем бірлігі",
        "binding": "мән басқаға тиесілі",
        "polarity": "керісінше айтылған",
        "modality": "жоспар мен орындалған іс шатастырылған",
        "role": "басқа лауазым",
        "name": "басқа есім не атау",
        "quote": "дәйексөздің сөзі өзгертілген",
        "speaker": "басқа адам айтқан",
        "never": "хабарламада бұл айтылмаған",
    },
    "en": {
        "value": "another value",
        "scale": "thousand, million, billion mixed up",
        "unit": "another unit",
        "binding": "the value belongs to something else",
        "polarity": "the opposite is said",
        "modality": "planned and done mixed up",
        "role": "another post",
        "name": "another name",
        "quote": "words of the quotation changed",
        "speaker": "another speaker",
        "never": "the release does not say this",
    },
}

CONFLICTS: Mapping[str, Mapping[str, str]] = {
    "ru": {
        "headline": "заголовок и текст расходятся",
        "table": "таблица расходится с собой или с текстом",
        "parts": "части не сходятся с целым",
        "shares": "долей больше ста процентов",
    },
    "kk": {
        "headline": "тақырып пен мәтін сәйкес емес",
        "table": "кесте өзімен не мәтінмен сәйкес емес",
        "parts": "бөліктері бүтінге сәйкес емес",
        "shares": "үлестер жүз пайыздан асады",
    },
    "en": {
        "headline": "the headline and the text differ",
        "table": "the table differs from itself or from the text",
        "parts": "the parts do not fit the whole",
        "shares": "shares above a hundred per cent",
    },
}

MENDING: Mapping[str, str] = {
    "value": "replace",
    "scale": "replace",
    "unit": "replace",
    "binding": "replace",
    "polarity": "retell",
    "modality": "retell",
    "role": "post",
    "name": "replace",
    "quote": "restore",
    "speaker": "attribute",
    "never": "remove",
}
"""For each reason of a contradiction, the row of `WORDS` that says how to mend it."""


def words(lang: str) -> Mapping[str, str]:
    """The report's words in a language, in English where there is no such row."""
    return WORDS.get(lang, WORDS[FALLBACK])


def reason_in_words(reason: str, lang: str) -> str:
    """What a reason means, in a few words."""
    return REASONS.get(lang, REASONS[FALLBACK]).get(reason, reason)


def conflict_in_words(rule: str, lang: str) -> str:
    """What a rule of the text against itself means, in a few words."""
    return CONFLICTS.get(lang, CONFLICTS[FALLBACK]).get(rule, rule)
