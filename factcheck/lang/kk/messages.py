"""Why, in one Kazakh sentence; see the Russian table."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "confirmed": "хабарламаға сай: {expected}",
    "value": "хабарламада {expected}, мәтінде {found}",
    "scale": "сан реті шатастырылған: хабарламада {expected}, мәтінде {found}",
    "unit": "сан сол, өлшем басқа: хабарламада {expected}, мәтінде {found}",
    "binding": "бұл басқа деректің саны: хабарламада «{owner}», мұнда {expected} болуы керек",
    "binding-fact": "бұл басқа туралы айтылған: хабарламада «{owner}», мұнда «{expected}» болуы керек",
    "binding-share": "басқаша бөлінген («{word}»): хабарламада {expected} бәріне, бүкіл мерзімге",
    "binding-subject": "хабарламада {expected} мұнда айтылғанға емес, басқаға қатысты",
    "binding-members": "тізімде басқалар: {found}; хабарламада: {expected}",
    "polarity": "керісінше айтылған: хабарламада «{expected}»",
    "modality": "жоспар орындалғандай айтылған: хабарламада «{expected}»",
    "role": "хабарламада мұндай лауазым жоқ: {found}; хабарламада: {expected}",
    "name": "есім не атау дұрыс емес: {found}; хабарламада: {expected}",
    "quote": "тырнақшадағы сөз өзгертілген; хабарламада: «{expected}»",
    "speaker": "сөз дұрыс, бірақ оны басқа адам айтқан; хабарламада: {expected}",
    "never": "хабарлама мұны айтпайды: «{expected}»",
    "corrected": "{word} түзетілген: енді {expected}, мәтінде бұрынғысы: {found}",
    "unsupported": "хабарламада мұндай сан жоқ",
    "untied-name": "релизде мұндай есім не атау жоқ",
    "untied-quote": "релизде мұндай сөздер жоқ",
    "ambiguous": "екі дерекке бірдей сай келеді: {expected}",
    "headline": "тақырыпта {found}, мәтінде {expected}",
    "headline-lead": "басында {found}, кейін {expected}",
    "table": "кестеде {found}, мәтінде {expected}",
    "table-total": "жиынында {found}, ал қосқанда {expected}",
    "parts": "бөліктері бүтіннен көп: {expected}, ал бүтіні {found}",
    "parts-sum": "бөліктерінің қосындысы бүтінге тең емес: {expected}, ал бүтіні {found}",
    "shares": "бір бүтіннің үлестері қосылғанда {expected} % болады",
}
DATE_WORDS: dict[str, str] = {"жылы": "жыл"}
"""«1928 жылы» салынды, бірақ хабарламада 1928 жыл."""

ON_DAY = "{year} жылғы {day} {month}"
MONTHS: tuple[str, ...] = tuple(
    "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split()
)
"""How a sentence says on which day something was done."""

PAGE: dict[str, str] = {
    "title": "Деректер бойынша тексеру",
    "confirmed": "расталды",
    "contradicted": "хабарламаға қайшы",
    "conflict": "мәтін өзіне қайшы",
    "ambiguous": "екіұшты",
    "unsupported": "хабарламада жоқ",
    "missing": "айтылмаған",
    "owed": "міндеттісі {n}",
    "all-clear": "Түзететін ештеңе жоқ.",
    "contents": "Мәтіндер",
    "draft": "Мәтін",
    "notes": "Ескертпелер мен деректер",
    "note": "{n}-ескертпе",
    "number": "№ {n}",
    "none": "Бұл мәтінде белгілейтін ештеңе жоқ.",
    "missing-required": "Айтылуы керек еді, айтылмаған",
    "missing-optional": "Айтылмаған (міндетті емес): {n}",
    "source": "хабарламада айтылған",
    "second": "мұнда басқаша",
    "filter": "Көрсету",
    "skip": "Мәтінге өту",
    "previous": "Алдыңғы ескертпе",
    "next": "Келесі ескертпе",
    "close": "Жабу",
    "markup": "белгілеу тілі",
    "keys": "Пернелер",
    "keys-problem": "келесі және алдыңғы ескертпе",
    "keys-all": "сол, дұрыс жерлерімен бірге",
    "keys-open": "деректі ашу",
    "keys-close": "мәтінге қайту",
    "claims-files": "Деректер файлдары",
    "claims": "дерек: {n}",
    "skipped": "Оқылмады",
    "rounded": "дөңгелектелген",
    "hedge-differs": "дәлдігі басқаша айтылған: «шамамен», «астам»",
    "understated": "хабарламадағыдан аз айтылған",
    "more-precise": "хабарламадағыдан дәлірек",
    "paraphrased-quote": "дәйексөз өз сөзімен айтылған",
    "warnings": "Деректер файлдары туралы ескертулер",
}
"""The words of the report that is read in a browser; see the Russian table."""
