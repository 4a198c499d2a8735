"""Words: stems that inflected forms share, families, cues, phrases, negation."""

from __future__ import annotations

import pytest

from factcheck.mentions.lexicon import CUE, Lexicon, fits
from factcheck.mentions.stems import stem
from factcheck.mentions.words import fold, read_words

ONE_LEXEME = {
    "ru": [
        "завод завода заводу заводом заводами заводов",
        "мост моста мостом мостов",
        "больница больницы больницу больницей",
        "модернизация модернизации модернизацию",
        "ёлка елка",
        "вице-премьер вице-премьера вице-премьером",
        "ПЗТМ пзтм",
    ],
    "kk": [
        "зауыт зауыты зауыттар зауытта зауытқа зауытты зауыттың зауыттан зауыттарымыздан",
        "көпір көпірі көпірді көпірдің көпірге көпірде көпірлер",
        "мектеп мектебі мектепке мектептер мектептерде",
        "облыс облысы облыста облысында облысының",
        "құрылыс құрылысы құрылысына",
        "қала қаласы қалада қаланың қаладан қаласында",
        "жыл жылы жылда жылғы жылдар",
        "клуб клубы клубта",
        "қызметкер қызметкерлер қызметкерлерге",
        "оқушы оқушысы оқушылар оқушының",
        "тонна тоннасы тоннаға",
        "Павлодар Павлодарда Павлодардың",
        "ПАМЗ ПАМЗ-ды ПАМЗ-да",
        "ЗиК ЗиК-ті ЗиК-те",
    ],
    "en": [
        "plant plants plant's",
        "bridge bridges bridge's",
        "modernise modernised modernising",
        "job jobs",
    ],
}


@pytest.mark.parametrize(("lang", "forms"), [(lang, forms) for lang, rows in ONE_LEXEME.items() for forms in rows])
def test_forms_of_one_word_share_a_stem(lang: str, forms: str) -> None:
    assert len({stem(form, lang) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ru", "мост", "место"),
        ("ru", "завод", "заводчик"),
        ("kk", "зауыт", "зауза"),
        ("kk", "қала", "қалам"),
        ("kk", "көпір", "көпшілік"),
        ("kk", "жұмыс", "жұмыр"),
        ("en", "plant", "planet"),
    ],
)
def test_other_words_do_not(lang: str, one: str, other: str) -> None:
    assert stem(one, lang) != stem(other, lang)


@pytest.mark.parametrize("word", ["ту", "ұл", "нан", "а", "ы", ""])
def test_short_kazakh_words_keep_their_root(word: str) -> None:
    assert stem(word, "kk") == word


@pytest.mark.parametrize(
    ("word", "folded"), [("Ёж", "еж"), ("PLANT'S", "plant"), ("ЗиКСТО", "зиксто"), ("ministers'", "ministers'")]
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("Открыли 2 школы-сада, 150 мест.", "ru", ["Открыли", "школы-сада", "мест"]),
        ("ЗиК-ті, 24-ке, №7", "kk", ["ЗиК-ті", "ке"]),
        ("It's 24-hour: they didn't stop", "en", ["It's", "hour", "they", "didn't", "stop"]),
        ("150 % — 2019", "en", []),
        ("Мост¹ длиной 5 м²", "ru", ["Мост", "длиной", "м"]),
        ("", "ru", []),
    ],
)
def test_numbers_are_no_words(text: str, lang: str, words: list[str]) -> None:
    assert [w.text for w in read_words(text, lang)] == words


def senses(text: str, lang: str, word: str) -> tuple[str, ...]:
    """The families and cues of one word of a text."""
    return next(w.senses for w in read_words(text, lang) if w.text == word)


@pytest.mark.parametrize(
    ("lang", "text", "word", "family"),
    [
        # The same families in every language: a claim in one meets a draft in another.
        ("ru", "Здесь создадут новые места", "создадут", "create"),
        ("kk", "Жаңа орындар ашылады", "ашылады", "create"),
        ("en", "It will create jobs", "create", "create"),
        ("ru", "Мост построили", "построили", "found"),
        ("en", "The bridge was built", "built", "found"),
        ("ru", "Завод стоит", "Завод", "plant"),
        ("kk", "Зауыт тұр", "Зауыт", "plant"),
        ("en", "The plant stands", "plant", "plant"),
        ("ru", "Деньги вложат", "вложат", "invest"),
        ("ru", "Места сократят", "сократят", "cut"),
        # Phrases: their first and last words carry the family.
        ("ru", "Всё о рабочих местах", "рабочих", "job"),
        ("ru", "Всё о рабочих местах", "местах", "job"),
        ("kk", "Екі жұмыс орны", "орны", "job"),
        ("ru", "Он принял активное участие", "участие", "attend"),
    ],
)
def test_families(lang: str, text: str, word: str, family: str) -> None:
    assert family in senses(text, lang, word)


@pytest.mark.parametrize(
    ("lang", "text", "word", "family"),
    [
        ("ru", "Рабочих на стройке ждут", "Рабочих", "job"),
        ("ru", "Это хорошее место", "место", "job"),
        ("ru", "Рабочих здесь было очень много, и места тоже", "места", "job"),
        ("ru", "Селёдка", "Селёдка", "rural"),
    ],
)
def test_no_family_of_half_a_phrase_or_another_word(lang: str, text: str, word: str, family: str) -> None:
    assert family not in senses(text, lang, word)


COUNTED = {
    "passenger": ("пассажиров", "жолаушыға", "passengers"),
    "flight": ("рейсов авиарейса полётов", "рейс рейстер", "flights"),
    "bridge": ("мост мостов", "көпір көпірлер", "bridges"),
    "road": ("дорог автодороги трассы", "жолдар автожол", "roads highways"),
    "train": ("поездов электропоезда", "пойыз", "trains"),
    "aircraft": ("самолётов", "ұшақ ұшағы", "aircraft planes"),
    "harvest": ("урожай уборку намолочено", "егін орылды", "harvest harvested"),
    "grain": ("зерна зерновых", "астық дәнді", "cereals"),
    "cow": ("коров", "сиыр", "cows"),
    "farmer": ("фермеров аграрии", "шаруалар диқан", "farmers growers"),
    "doctor": ("врачей медиков", "дәрігер", "doctors physicians"),
    "bed": ("коек койко-мест", "төсек", "beds"),
    "hospital": ("больницы госпиталей", "аурухана", "hospitals"),
    "pupil": ("школьников учащихся", "оқушы", "pupils students"),
    "teacher": ("учителей педагогов", "мұғалім ұстаз", "teachers"),
    "kindergarten": ("детсадов", "балабақша", "kindergartens"),
    "oil": ("нефти", "мұнай", "oil"),
    "revenue": ("выручка доходы", "кіріс табысы", "revenue"),
    "profit": ("прибыль", "пайдасы", "profit"),
    "tax": ("налогов", "салық салығы", "taxes"),
    "loan": ("кредитов займы", "несие", "loans"),
    "pension": ("пенсий", "зейнетақы", "pensions"),
    "agreement": ("соглашений договоров", "келісім келісімшарт", "agreements contracts"),
    "subscriber": ("абонентов", "абонент", "subscribers"),
    "flat": ("квартир", "пәтер", "flats apartments"),
    "shop": ("магазинов", "дүкен", "shops stores"),
    "tourist": ("туристов", "турист", "tourists"),
    "medal": ("медалей", "медаль", "medals"),
    "tree": ("деревьев саженцев", "ағаш көшет", "trees saplings"),
    "fire": ("пожаров", "өрт", "fires"),
    "injured": ("пострадавших раненых травмы", "жарақат зардап", "injured"),
    "rocket": ("ракету", "зымыран", "rocket"),
    "crew": ("экипаж", "экипаж", "crew"),
}


@pytest.mark.parametrize(
    ("family", "lang", "word"),
    [
        (family, lang, word)
        for family, row in COUNTED.items()
        for lang, words in zip(("ru", "kk", "en"), row, strict=True)
        for word in words.split()
    ],
)
def test_what_figures_count_has_one_family_in_every_language(family: str, lang: str, word: str) -> None:
    assert family in senses(word, lang, word)


@pytest.mark.parametrize(
    ("lang", "word", "family"),
    [
        ("ru", "поездка", "train"),
        ("ru", "поезда", "visit"),
        ("ru", "дорогая", "road"),
        ("ru", "мостовая", "bridge"),
        ("ru", "Грузия", "cargo"),
        ("ru", "госпитализирован", "hospital"),
        ("ru", "медикаменты", "doctor"),
        ("ru", "больница", "patient"),
        ("ru", "школьников", "school"),
        ("ru", "квартир", "house"),
        ("ru", "деревня", "tree"),
        ("ru", "Скотт", "livestock"),
        ("ru", "уголок", "coal"),
        ("ru", "газета", "gas"),
        ("ru", "договорились", "agreement"),
        ("ru", "заключённых", "sign"),
        ("ru", "задержка", "arrest"),
        ("ru", "выбросил", "emission"),
        ("ru", "объективно", "facility"),
        ("kk", "балабақша", "child"),
        ("kk", "балама", "child"),
        ("kk", "аурухана", "disease"),
        ("kk", "жолаушы", "road"),
        ("kk", "бағдарлама", "route"),
        ("kk", "үйрен", "house"),
        ("kk", "тұрғындар", "house"),
        ("kk", "қойды", "sheep"),
        ("kk", "көрмеген", "exhibition"),
        ("kk", "мысалы", "copper"),
        ("kk", "пайдалану", "profit"),
        ("kk", "қонақүй", "guest"),
        ("kk", "кітапхана", "book"),
        ("kk", "мамандық", "specialist"),
        ("en", "training", "train"),
        ("en", "shipped", "ship"),
        ("en", "household", "house"),
        ("en", "important", "import"),
        ("en", "subsidiary", "subsidy"),
        ("en", "schoolchildren", "school"),
        ("en", "nursery", "nurse"),
    ],
)
def test_look_alikes_have_another(lang: str, word: str, family: str) -> None:
    assert family not in senses(word, lang, word)


@pytest.mark.parametrize(
    ("lang", "text", "word", "family"),
    [
        ("ru", "Дом введён в эксплуатацию", "введён", "launch"),
        ("ru", "Сдадут в эксплуатацию дом", "Сдадут", "launch"),
        ("kk", "Үй пайдалануға берілді", "берілді", "launch"),
        ("en", "It was put into operation", "put", "launch"),
        ("ru", "Работу получат сто человек", "получат", "employ"),
        ("kk", "Жүз адам жұмыспен қамтылады", "қамтылады", "employ"),
        ("ru", "Зал рассчитан на 300 мест", "рассчитан", "capacity"),
        ("kk", "Зал 300 орынға арналған", "арналған", "capacity"),
        ("en", "A hall designed for 300 guests", "designed", "capacity"),
        ("kk", "Келісімге қол қойылды", "қойылды", "sign"),
        ("ru", "Десять детских садов", "садов", "kindergarten"),
        ("kk", "Ауыл шаруашылығы", "шаруашылығы", "agriculture"),
        ("en", "A new power plant", "plant", "power-station"),
    ],
)
def test_press_phrases_carry_a_family(lang: str, text: str, word: str, family: str) -> None:
    assert family in senses(text, lang, word)


@pytest.mark.parametrize(
    ("lang", "text", "cue"),
    [
        ("ru", "Мост не построят", "negation"),
        ("ru", "По слухам, мост построят", "hypothetical"),
        ("ru", "Слова мэра не подтвердились", "hypothetical"),
        ("ru", "Мост уже готов", "done"),
        ("ru", "Мост планируют открыть", "planned"),
        ("ru", "Каждому дадут поровну", "each"),
        ("ru", "Мэр сказал правду", "speech"),
        ("ru", "За последние два года", "last-period"),
        ("ru", "Столько тратят ежегодно", "per-year"),
        ("kk", "Көпір салынған жоқ", "negation"),
        ("kk", "Әкім мәлімдеді", "speech"),
        ("kk", "Қауесет тарады", "hypothetical"),
        ("kk", "Былтыр солай болды", "earlier"),
        ("en", "The bridge was not built", "negation"),
        ("en", "It didn't open", "negation"),
        ("en", "They won't come", "negation"),
        ("en", "Reportedly it opened", "hypothetical"),
        ("en", "It costs a lot each year", "per-year"),
        ("en", "The mayor said so", "speech"),
    ],
)
def test_cues(lang: str, text: str, cue: str) -> None:
    assert CUE + cue in {s for w in read_words(text, lang) for s in w.senses}


@pytest.mark.parametrize(
    "verb",
    [
        "салынбайды", "салынбады", "салынбаған", "салынбапты", "бермейді", "бермеді", "бермеген", "қатыспады",
        "қатыспаған", "айтпайтын", "болмайды", "келмес", "жазбады", "ашылмайды", "шықпайтын", "жеткізілмеген",
    ],
)  # fmt: skip
def test_kazakh_negation_is_a_suffix(verb: str) -> None:
    assert senses(verb, "kk", verb).count(CUE + "negation") == 1


@pytest.mark.parametrize(
    "word",
    [
        "салынады", "береді", "қатысты", "табады", "жабады", "адамды", "мекемеде", "бөлмеде", "компас", "запас",
        "мәселеде", "ауылдарымыздағы", "көмек", "тамақ", "екеуімен",
    ],
)  # fmt: skip
def test_other_kazakh_words_deny_nothing(word: str) -> None:
    assert CUE + "negation" not in senses(word, "kk", word)


def test_a_word_has_a_sense_once() -> None:
    text = "Мост не откроют, рабочих мест не будет, место не нашли. Салынбайды. It didn't."
    for lang in ("ru", "kk", "en"):
        assert all(len(set(w.senses)) == len(w.senses) for w in read_words(text, lang))


# --- the tables' language ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "entry", "meant"),
    [
        ("заводу", "завод", True),
        ("заводу", "завод=", False),
        ("завод", "завод=", True),
        ("подзавод", "завод", False),
    ],
)
def test_entries(word: str, entry: str, meant: bool) -> None:
    assert fits(word, entry) is meant


@pytest.fixture
def table() -> Lexicon:
    made = Lexicon()
    made.add("bridge", ["мост"])
    made.add("top", ["верх="])
    made.add("opening", ["открыт мост", "ввод= в= строй="])
    return made


@pytest.mark.parametrize(
    ("word", "labels"),
    [("мост", ("bridge",)), ("мостами", ("bridge",)), ("верх", ("top",)), ("верхом", ()), ("открытие", ()), ("", ())],
)
def test_labels_of_a_word(table: Lexicon, word: str, labels: tuple[str, ...]) -> None:
    assert table.labels(word) == labels
    assert table.labels(word) == labels, "the second time from memory"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("открытие моста", [(0, 1, "opening")]),
        ("торжественное открытие нового моста", [(1, 3, "opening")]),
        ("открытие самого нового моста", []),
        ("моста открытие", []),
        ("ввод в строй", [(0, 2, "opening")]),
        ("вводить в строй", []),
        ("открытие", []),
    ],
)
def test_phrases_may_have_one_word_between(table: Lexicon, text: str, found: list[tuple[int, int, str]]) -> None:
    assert list(table.phrases(text.split())) == found


def test_a_copula_before_a_passive_is_no_attendance() -> None:
    assert "attend" not in senses("Завод был создан в мае", "ru", "был")
    assert "attend" in senses("Министр был на заводе", "ru", "был")
