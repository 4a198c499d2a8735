"""What made releases tell: of each kind of fact the sentence of the claims file, then retellings."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of fact; its sentences have slots for names, figures and dates."""

    id: str
    ru: tuple[str, ...]
    kk: tuple[str, ...]
    en: tuple[str, ...]

    def told(self, lang: str) -> tuple[str, ...]:
        """Its sentences in a language, that of the claims file first."""
        return {"ru": self.ru, "kk": self.kk, "en": self.en}[lang]


def _kind(name: str, ru: str, kk: str, en: str) -> Kind:
    """A kind of fact, a line a sentence."""
    lines = [tuple(line.strip() for line in text.strip().splitlines()) for text in (ru, kk, en)]
    return Kind(name, *lines)


KINDS = (
    _kind(
        "jobs",
        """На заводе «{plant}» создадут {jobs} новых рабочих мест.
        Завод «{plant}» откроет {jobs} рабочих мест для жителей района.
        Благодаря новому цеху на заводе «{plant}» появится {jobs} рабочих мест.""",
        """«{plant}» зауытында {jobs} жаңа жұмыс орны ашылады.
        «{plant}» зауыты аудан тұрғындары үшін {jobs} жұмыс орнын ашады.
        Жаңа цехтың арқасында «{plant}» зауытында {jobs} жұмыс орны пайда болады.""",
        """The {plant} plant will create {jobs} new jobs.
        At the {plant} plant {jobs} jobs will open for people of the district.
        Thanks to its new shop the {plant} plant will bring {jobs} jobs.""",
    ),
    _kind(
        "investment",
        """В строительство завода «{plant}» вложили {money} млрд тенге.
        На постройку завода «{plant}» ушло {money} млрд тенге.
        Инвестиции в строительство завода «{plant}» составили {money} млрд тенге.""",
        """«{plant}» зауытының құрылысына {money} млрд теңге салынды.
        «{plant}» зауытын салуға {money} млрд теңге жұмсалды.
        «{plant}» зауытының құрылысына салынған инвестиция {money} млрд теңгені құрады.""",
        """The construction of the {plant} plant took an investment of {money} billion tenge.
        In all {money} billion tenge was invested in building the {plant} plant.
        Investment in the construction of the {plant} plant came to {money} billion tenge.""",
    ),
    _kind(
        "founded",
        """Предприятие «{plant}» основано в {founded} году.
        Завод «{plant}» был создан в {founded} году.
        История завода «{plant}» началась в {founded} году, когда его основали.""",
        """«{plant}» кәсіпорны {founded} жылы құрылды.
        «{plant}» зауытының негізі {founded} жылы қаланды.
        «{plant}» зауыты {founded} жылы ашылған.""",
        """The {plant} enterprise was founded in {founded}.
        The {plant} plant was set up in {founded}.
        The history of the {plant} plant goes back to {founded}, when it was founded.""",
    ),
    _kind(
        "capacity",
        """Мощность завода «{plant}» — {capacity} тонн труб в год.
        Завод «{plant}» рассчитан на выпуск {capacity} тонн труб в год.
        За год «{plant}» сможет выпускать {capacity} тонн труб.""",
        """«{plant}» зауытының қуаты — жылына {capacity} тонна құбыр.
        «{plant}» зауыты жылына {capacity} тонна құбыр шығаруға есептелген.
        Бір жылда «{plant}» {capacity} тонна құбыр шығара алады.""",
        """The capacity of the {plant} plant is {capacity} tonnes of pipes a year.
        The {plant} plant is built to make {capacity} tonnes of pipes a year.
        Each year {plant} will be able to produce {capacity} tonnes of pipes.""",
    ),
    _kind(
        "area",
        """Площадь нового цеха завода «{plant}» — {area} квадратных метров.
        Новый цех завода «{plant}» занимает {area} кв. м.
        Под цех завода «{plant}» отвели площадь {area} квадратных метров.""",
        """«{plant}» зауытының жаңа цехының ауданы — {area} шаршы метр.
        «{plant}» зауытының жаңа цехы {area} шаршы метр жерді алып жатыр.
        «{plant}» зауытының цехына {area} шаршы метр аумақ бөлінді.""",
        """The new shop of the {plant} plant covers an area of {area} square metres.
        The area of the new shop at the {plant} plant is {area} square metres.
        The shop of the {plant} plant was given {area} square metres.""",
    ),
    _kind(
        "opening",
        """Новый цех завода «{plant}» открыли {opening}.
        Открытие нового цеха завода «{plant}» прошло {opening}.
        На заводе «{plant}» новый цех заработал {opening}.""",
        """«{plant}» зауытының жаңа цехы {opening} ашылды.
        «{plant}» зауытындағы жаңа цехтың ашылуы {opening} өтті.
        «{plant}» зауытында жаңа цех {opening} жұмысын бастады.""",
        """The new shop of the {plant} plant was opened on {opening}.
        The opening of the new shop at the {plant} plant took place on {opening}.
        At the {plant} plant the new shop went to work on {opening}.""",
    ),
    _kind(
        "staff",
        """На заводе «{plant}» трудятся {staff} человек.
        Штат завода «{plant}» — {staff} работников.
        Коллектив завода «{plant}» насчитывает {staff} человек.""",
        """«{plant}» зауытында {staff} адам жұмыс істейді.
        «{plant}» зауытының штаты — {staff} қызметкер.
        «{plant}» зауытының ұжымында {staff} адам бар.""",
        """The {plant} plant employs {staff} people.
        The staff of the {plant} plant is {staff} people.
        At the {plant} plant {staff} people are at work.""",
    ),
    _kind(
        "export",
        """Завод «{plant}» отправляет на экспорт {export} % продукции.
        На экспорт уходит {export} % продукции завода «{plant}».
        Доля экспорта в продукции завода «{plant}» — {export} %.""",
        """«{plant}» зауыты өнімнің {export} %-ын экспортқа жібереді.
        «{plant}» зауыты өнімінің {export} %-ы экспортқа шығарылады.
        «{plant}» зауыты өніміндегі экспорт үлесі — {export} %.""",
        """The {plant} plant sends {export}% of its output for export.
        Of the output of the {plant} plant {export}% goes to export.
        The share of export in the output of the {plant} plant is {export}%.""",
    ),
    _kind(
        "role",
        """Интервью журналистам дал {post} завода {person}.
        Гостям цех показал {post} завода {person}.
        {person}, {post} завода, ответил на вопросы журналистов.""",
        """Журналистерге сұхбатты зауыттың {post} {person} берді.
        Қонақтарға цехты зауыттың {post} {person} көрсетті.
        Зауыттың {post} {person} журналистердің сұрақтарына жауап берді.""",
        """An interview was given by the {post} of the plant, {person}.
        Guests were shown round the shop by the {post} of the plant, {person}.
        {person}, {post} of the plant, answered the questions of journalists.""",
    ),
    _kind(
        "quote",
        """«{quote}», — отметил {person}.
        «{quote}», — сказал {person}.
        {person} добавил: «{quote}».""",
        """«{quote}», — деп атап өтті {person}.
        «{quote}», — деді {person}.
        {person} былай деді: «{quote}».""",
        """As {person} put it, "{quote}".
        "{quote}," said {person}.
        {person} added: "{quote}".""",
    ),
    _kind(
        "products",
        """Завод «{plant}» выпускает {products}.
        На заводе «{plant}» делают {products}.
        Среди продукции завода «{plant}» — {products}.""",
        """«{plant}» зауыты {products} шығарады.
        «{plant}» зауытында {products} жасалады.
        «{plant}» зауытының өнімдері арасында {products} бар.""",
        """The {plant} plant makes {products}.
        At the {plant} plant they produce {products}.
        Among the products of the {plant} plant are {products}.""",
    ),
    _kind(
        "suppliers",
        """Сырьё для завода «{plant}» поставляют {suppliers} предприятий.
        Завод «{plant}» получает сырьё от {suppliers} предприятий.
        У завода «{plant}» {suppliers} поставщиков сырья.""",
        """«{plant}» зауытына шикізатты {suppliers} кәсіпорын жеткізеді.
        «{plant}» зауыты шикізатты {suppliers} кәсіпорыннан алады.
        «{plant}» зауытының {suppliers} шикізат жеткізушісі бар.""",
        """Raw materials for the {plant} plant come from {suppliers} enterprises.
        The {plant} plant gets its raw materials from {suppliers} enterprises.
        The {plant} plant has {suppliers} suppliers of raw materials.""",
    ),
    _kind(
        "salary",
        """Средняя зарплата на заводе «{plant}» — {salary} тысяч тенге.
        Рабочие завода «{plant}» получают в среднем {salary} тысяч тенге.
        В среднем на заводе «{plant}» платят {salary} тыс. тенге в месяц.""",
        """«{plant}» зауытындағы орташа жалақы — {salary} мың теңге.
        «{plant}» зауытының жұмысшылары орта есеппен {salary} мың теңге алады.
        «{plant}» зауыты айына орта есеппен {salary} мың теңге төлейді.""",
        """The average salary at the {plant} plant is {salary} thousand tenge.
        Workers of the {plant} plant earn {salary} thousand tenge on average.
        On average the {plant} plant pays {salary} thousand tenge a month.""",
    ),
    _kind(
        "site",
        """Завод «{plant}» построили в селе {place} за {months} месяцев.
        Строительство завода «{plant}» в селе {place} заняло {months} месяцев.
        В селе {place} завод «{plant}» возвели за {months} месяцев.""",
        """«{plant}» зауыты {place} ауылында {months} айда салынды.
        {place} ауылындағы «{plant}» зауытының құрылысы {months} айға созылды.
        {place} ауылында «{plant}» зауытын {months} айда тұрғызды.""",
        """The {plant} plant was built in the village of {place} in {months} months.
        The construction of the {plant} plant in the village of {place} took {months} months.
        In the village of {place} the {plant} plant was put up in {months} months.""",
    ),
)
"""In the order in which a release has them."""
