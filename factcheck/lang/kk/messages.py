"""Why, in one Kazakh sentence; see the Russian table."""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "confirmed": "баспасөз хабарламасына сай: {expected}",
    "value": "хабарламада {expected}, мәтінде {found}",
    "scale": "сан реті шатастырылған: хабарламада {expected}, мәтінде {found}",
    "unit": "сан сол, өлшем басқа: хабарламада {expected}, мәтінде {found}",
    "binding": "бұл басқаның дерегі: хабарламада «{owner}», мұнда {expected} болуы керек",
    "binding-share": "сома басқаша бөлінген («{word}»): хабарламада {expected} бәріне, бүкіл мерзімге",
    "binding-subject": "хабарламада {expected} мұнда айтылғанға қатысты емес",
    "binding-members": "тізімде басқалар: {found}; хабарламада: {expected}",
    "polarity": "керісінше айтылған: хабарламада «{expected}»",
    "modality": "жоспар орындалғандай айтылған: хабарламада «{expected}»",
    "role": "хабарламада мұндай лауазым жоқ: {found}; бары: {expected}",
    "name": "атау дұрыс емес: {found}; хабарламада: {expected}",
    "quote": "тырнақшадағы сөз өзгертілген; хабарламада: «{expected}»",
    "speaker": "сөз дұрыс, бірақ оны басқа адам айтқан; хабарламада: {expected}",
    "never": "хабарлама мұны айтпайды: «{expected}»",
    "unsupported": "хабарламада мұндай сан жоқ",
    "ambiguous": "екі дерекке бірдей сай келеді: {expected}",
}
