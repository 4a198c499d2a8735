"""The office beside a person: listed or not, hers or another's, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RIGHT = [
    ("bridge", "Директор департамента дорог Айгуль Сейтова показала чертежи."),
    ("bridge", "Айгуль Сейтова, главный инженер проекта, показала чертежи."),
    ("bridge", "Об этом сообщила директор департамента дорог Айгуль Сейтова."),
    ("bridge", "Чертежи получили от директора департамента дорог Айгуль Сейтовой."),
    ("bridge", "Директор Айгуль Сейтова открыла мост."),
    ("bridge", "«Мост готов», — заявила главный инженер проекта А.Сейтова."),
    ("bridge", "Roads Department Director Aigul Seitova showed the drawings."),
    ("bridge", "Aigul Seitova, director of the Roads Department, showed the drawings."),
    ("bridge", "Жолдар департаментінің директоры Айгүл Сейітова сызбаны көрсетті."),
    ("satellite", "NOA head Ingrid Berg spoke."),
    ("satellite", "Ingrid Berg, Director General of the Nordic Orbital Agency, spoke."),
    ("satellite", "NOA Director General Dr Ingrid Berg spoke."),
    ("satellite", "Глава СОА Ингрид Берг выступила."),
    ("satellite", "Генеральный директор Северного орбитального агентства Ингрид Берг выступила."),
    ("glass", "Облыс әкімі Ерлан Омаров зауытты ашты."),
    ("glass", "Аким области Ерлан Омаров открыл завод."),
]
WRONG = [
    ("bridge", "Заместитель директора департамента дорог Айгуль Сейтова показала чертежи."),
    ("bridge", "Министр транспорта Айгуль Сейтова показала чертежи."),
    ("bridge", "Аким Айгуль Сейтова открыла мост."),
    ("bridge", "Айгуль Сейтова, аким Есиля, открыла мост."),
    ("bridge", "Мост открыла министр транспорта Казахстана Айгуль Сейтова."),
    ("bridge", "Deputy Director of the Roads Department Aigul Seitova showed the drawings."),
    ("bridge", "Жолдар департаменті директорының орынбасары Айгүл Сейітова сызбаны көрсетті."),
    ("satellite", "NASA head Ingrid Berg spoke."),
    ("satellite", "NOA Deputy Director General Ingrid Berg spoke."),
    ("satellite", "Norway's Prime Minister Ingrid Berg spoke."),
    ("satellite", "Глава Минздрава Ингрид Берг выступила."),
    ("glass", "Министр Ерлан Омаров зауытты ашты."),
    ("glass", "Аудан әкімінің орынбасары Ерлан Омаров зауытты ашты."),
]
NOT_HERS = [
    # nobody's office is told
    ("bridge", "Чертежи показала Айгуль Сейтова."),
    ("satellite", "Dr Berg spoke."),
    # a former one
    ("bridge", "Бывший директор департамента дорог Айгуль Сейтова показала чертежи."),
    ("satellite", "Former NOA head Ingrid Berg spoke."),
    # a verb parts the office from the name
    ("bridge", "Директор завода встретил Айгуль Сейтову."),
    ("bridge", "Аким области поблагодарил Сейтову."),
    ("bridge", "После министра выступила Айгуль Сейтова."),
    ("bridge", "Айгуль Сейтова встретила министра транспорта."),
    ("satellite", "The prime minister met Ingrid Berg."),
    # a list of persons
    ("bridge", "Министр и Айгуль Сейтова открыли мост."),
    ("bridge", "Айгуль Сейтова, министр и аким осмотрели мост."),
    ("bridge", "Айгуль Сейтова и министр транспорта осмотрели мост."),
    ("bridge", "The minister and Aigul Seitova opened the bridge."),
    ("bridge", "Aigul Seitova, the minister and the akim inspected the bridge."),
    ("bridge", "Министр мен Айгүл Сейітова көпірді ашты."),
    # another case, another preposition: somebody else's
    ("bridge", "Сообщает пресс-секретарь Айгуль Сейтовой."),
    ("bridge", "Премьер-министр на встрече с Айгуль Сейтовой обсудил мост."),
    ("bridge", "Министр Айгүл Сейітоваға алғыс айтты."),
    # another person's
    ("bridge", "Директор завода Болат Оспанов встретил Айгуль Сейтову."),
    ("satellite", "ESA director Jan Olsen thanked Ingrid Berg."),
]
MISNAMED = [
    ("bridge", "Директор департамента дорог Айнур Сейтова показала чертежи."),
    ("bridge", "Директор департамента дорог Айгуль Сейткова показала чертежи."),
    ("satellite", "NOA head Astrid Berg spoke."),
    ("glass", "Облыс әкімі Ержан Омаров зауытты ашты."),
]
CLAIM = {"bridge": "role", "satellite": "head", "glass": "role"}
VerdictOf = Callable[[str, str, str], str]


@pytest.mark.parametrize(("release", "text"), RIGHT)
def test_a_listed_post_confirms(verdict_of: VerdictOf, release: str, text: str) -> None:
    assert verdict_of(release, CLAIM[release], text) == "confirmed"


@pytest.mark.parametrize(("release", "text"), WRONG)
def test_another_post_contradicts(verdict_of: VerdictOf, release: str, text: str) -> None:
    assert verdict_of(release, CLAIM[release], text) == "contradicted: role"


@pytest.mark.parametrize(("release", "text"), NOT_HERS)
def test_an_office_that_is_not_hers_says_nothing(verdict_of: VerdictOf, release: str, text: str) -> None:
    assert verdict_of(release, CLAIM[release], text) == "missing"


@pytest.mark.parametrize(("release", "text"), MISNAMED)
def test_another_name_beside_the_post_contradicts(verdict_of: VerdictOf, release: str, text: str) -> None:
    assert verdict_of(release, CLAIM[release], text) == "contradicted: name"
