"""Articles that are about none of the made releases: invented news with figures, and with other names.

In a template one of `(this|that)` is said, and the slots are filled anew each time.
"""

from __future__ import annotations

import random
import re

_CHOICE = re.compile(r"\(([^()|]*(?:\|[^()|]*)+)\)")
_SHARES = {"ru": 0.8, "kk": 0.1, "en": 0.1}
_BYTES = 3000
_TEMPLATES = {
    "ru": """
(Вчера|Сегодня утром|На прошлой неделе) в городе {town} (открыли|отремонтировали|освятили) библиотеку на {m} мест.
По словам {who}, (за лето|к осени|с начала года) дороги (починили|залатали) в {n} посёлках из {m}.
Урожайность пшеницы в (северных|восточных) районах выросла на {p} % и достигла {n},{d} центнера с гектара.
Синоптики обещают (дождь и ветер|первый снег|сильную жару), ночью температура (опустится|поднимется) до {n} градусов.
Суд приговорил бывшего (кассира|бухгалтера|сторожа) к {n} годам и обязал вернуть {m} тысяч тенге.
Хоккеисты клуба «{org}» (обыграли|разгромили) гостей и набрали {m} очков в {n} встречах.
Музей (купил|получил в дар) {n} картин, самой старой из них больше {m} лет.
Билет на (поезд|автобус) до станции {town} подорожал на {p} % и стоит {m} тенге.
(Пенсионеры|Студенты|Рыбаки) жалуются, что (очередь|дорога) занимает {n} минут вместо обещанных {d}.
{who} рассказал журналистам, как (спасали|лечили|кормили) {n} лошадей после паводка.
В больницу (поступили|привезли) {n} человек, {d} из них уже отпустили домой.
Банк «{org}» (поднял|снизил) ставку по вкладам до {n},{d} % годовых.
Депутаты (спорили|говорили) о законе больше {d} часов, но голосование перенесли на {day}.
Экспедиция прошла {m} километров по степи и (нашла|описала) {n} курганов.
На ярмарке в городе {town} (продали|раздали) {m} килограммов мёда и {n} бочек яблок.
Цены на (картофель|сахар|муку) за месяц изменились на {d},{n} %, сообщили в бюро статистики.
Полиция (ищет|опросила) свидетелей аварии, которая случилась {day} на {m}-м километре трассы.
Учёные университета (измерили|сравнили) уровень воды в озере: он упал на {n} сантиметров.
(Режиссёр|Композитор|Поэт) {who} получил премию и отдал {m} тысяч тенге детскому дому.
Стройка (моста|тоннеля|стадиона) задержалась на {n} месяцев, подрядчику грозит штраф {m} млн тенге.
За {y} год регион посетили {m} тысяч туристов, каждый пятый приехал из-за границы.
Авиакомпания «{org}» (закрывает|открывает) {d} рейсов и просит пассажиров проверить билеты.
Жители (благодарят|просят) врачей и ждут, когда в посёлке появится вторая аптека.
Театр привезёт (оперу|комедию|сказку) в {n} декорациях, репетиции начались ещё весной.
Пожар (тушили|потушили) {n} спасателей, сгорело {m} квадратных метров крыши.
Средний возраст учителей в районе — {m} лет, молодым дают (жильё|подъёмные) и надбавку {p} %.
Команда школьников (выиграла|проиграла) олимпиаду, решив {n} задач из {m}.
Редакция (следит|продолжит следить) за событиями и опубликует ответ ведомства без сокращений.
Курс доллара (вырос|упал) до {m},{n} тенге, эксперты советуют не спешить с обменом.
Лесники (высадили|потеряли) {m} саженцев сосны, половина деревьев не пережила засуху.
Газета писала об этом ещё в {y} году, однако (проверка|ревизия) ничего не нашла.
Скорость интернета в сёлах (выросла|упала) до {m} мегабит, оператор «{org}» обещает больше.
Рыбу весом {n} килограммов (поймал|отпустил) на рассвете пенсионер из посёлка {town}.
Ветеринары привили {m} тысяч голов скота, (вспышку|угрозу) болезни сняли за {n} дней.
Вечером на площади (пройдёт|начнётся) концерт, вход свободный, ждут {m} зрителей.
Хлебозавод перешёл на (новую муку|ночные смены), буханка стала легче на {n} граммов.
""",
    "kk": """
(Кеше|Бүгін таңертең|Өткен аптада) {town} қаласында {m} орындық кітапхана (ашылды|жөнделді).
{who} айтқандай, (жаз бойы|күзге дейін) {n} ауылдың жолы жөнделді.
Бидай түсімі {p} %-ға өсіп, гектарына {n},{d} центнерге жетті.
Синоптиктер (жаңбыр|қар|аптап ыстық) болады дейді, түнде ауа температурасы {n} градусқа түседі.
«{org}» клубының хоккейшілері {n} ойында {m} ұпай жинады.
Мұражай {n} сурет (сатып алды|қабылдады), оның ең ескісі {m} жыл бұрын салынған.
{town} бекетіне баратын пойыздың билеті {p} %-ға қымбаттап, {m} теңге болды.
Ауруханаға {n} адам түсті, оның {d}-еуі үйіне (қайтты|жіберілді).
«{org}» банкі салым бойынша мөлшерлемені {n},{d} %-ға (көтерді|түсірді).
Депутаттар заң жобасын {d} сағат (талқылады|қарады), дауыс беру кейінге қалдырылды.
Жәрмеңкеде {m} келі бал мен {n} қап алма (сатылды|таратылды).
Ғалымдар көлдегі су деңгейі {n} сантиметрге төмендегенін (анықтады|өлшеді).
(Ақын|Сазгер) {who} сыйлық алып, {m} мың теңгені балалар үйіне берді.
Көпірдің құрылысы {n} айға (кешікті|созылды), мердігерге {m} млн теңге айыппұл салынуы мүмкін.
Орманшылар {m} түп қарағай көшетін (отырғызды|жоғалтты), құрғақшылық жартысын құртты.
Кешке алаңда концерт (өтеді|басталады), {m} көрермен келеді деп күтілуде.
Тұрғындар дәрігерлерге (алғыс айтып|хат жазып), ауылда екінші дәріхана ашуды сұрады.
""",
    "en": """
(Yesterday|This morning|Last week) a library with {m} seats (opened|was repaired) in the town of {town}.
{who} said that the roads of {n} villages had been (mended|patched) by the autumn.
Wheat yields (rose|fell) by {p}% to {n}.{d} quintals a hectare in the eastern districts.
Forecasters promise (rain|snow|heat), and at night the temperature will drop to {n} degrees.
The (court|jury) sentenced a former cashier to {n} years and told him to pay back {m} thousand tenge.
The {org} hockey club (beat|crushed) its guests and has {m} points from {n} games.
The museum (bought|was given) {n} paintings, the oldest of which is over {m} years old.
A ticket for the (train|coach) to {town} costs {m} tenge, which is {p}% more than in {y}.
{n} people were taken to hospital, {d} of whom have been (sent home|let go).
The bank {org} (raised|lowered) its rate on deposits to {n}.{d}%.
Members argued about the bill for {d} hours and put off the vote until {day}.
The expedition walked {m} kilometres through the steppe and (found|described) {n} mounds.
(Sugar|Flour|Potato) prices changed by {d}.{n}% over the month, the statistics bureau reported.
Police are looking for witnesses of the crash that happened on {day} at kilometre {m}.
The (bridge|tunnel|stadium) is {n} months late and the builder may be fined {m} million tenge.
Foresters (planted|lost) {m} pine seedlings, half of which did not outlive the drought.
A concert (starts|is held) in the square tonight, entry is free and {m} people are expected.
Residents thank their doctors and (ask|wait) for a second chemist's in the village.
""",
}
_SENTENCES = {lang: tuple(text.strip().splitlines()) for lang, text in _TEMPLATES.items()}
_MONTHS = {"ru": "марта июля октября", "kk": "наурыз шілде қазан", "en": "March July October"}
_GIVEN = {"ru": "Анна Игорь Асель Олег", "kk": "Әсел Олжас Айгүл Ерік", "en": "Anna Igor Asel Oleg"}
# No made release's name begins with a vowel.
_VOWELS, _MIDDLES = (("А", "A"), ("О", "O"), ("У", "U"), ("И", "I")), ("льше lshe", "чмо chmo", "рфи rfi", "хту khtu")
_TAILS = {"who": "щенков shchenkov|цович tsovich", "town": "хинск khinsk|шевск shevsk", "org": "фарм farm|цеф tsef"}


def article(seed: int) -> str:
    """An article of about three kilobytes, the same for the same seed: most are Russian."""
    chance = random.Random(f"article {seed}")
    lang = chance.choices(list(_SHARES), list(_SHARES.values()))[0]
    parts: list[str] = []
    size = 0
    while size < _BYTES:
        sentences = [_sentence(lang, chance) for _ in range(chance.randint(2, 5))]
        parts.append(" ".join(sentences))
        size += len(parts[-1].encode()) + 2
    return "\n\n".join(parts) + "\n"


def _sentence(lang: str, chance: random.Random) -> str:
    """A template with its slots filled."""
    chosen = _CHOICE.sub(lambda m: chance.choice(m[1].split("|")), chance.choice(_SENTENCES[lang]))
    return chosen.format_map(
        {
            "n": chance.randint(5, 40),
            "m": chance.randint(50, 900),
            "d": chance.randint(2, 9),
            "p": chance.randint(2, 60),
            "y": chance.randint(1990, 2024),
            "day": _day(lang, chance),
            "who": f"{chance.choice(_GIVEN[lang].split())} {_name('who', lang, chance)}",
            "town": _name("town", lang, chance),
            "org": _name("org", lang, chance),
        }
    )


def _day(lang: str, chance: random.Random) -> str:
    """A date without its year."""
    day, month = chance.randint(1, 28), chance.choice(_MONTHS[lang].split())
    return f"{day} {month}"


def _name(kind: str, lang: str, chance: random.Random) -> str:
    """A surname, a town, a firm."""
    script = int(lang == "en")
    middle, tail = chance.choice(_MIDDLES), chance.choice(_TAILS[kind].split("|"))
    return chance.choice(_VOWELS)[script] + middle.split()[script] + tail.split()[script]
