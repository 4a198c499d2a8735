"""Facts that give a name: a town, a builder, an owner, a source; told, told otherwise, not told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOLD = [
    ("bridge", "where", "Северный мост возводят в Есиле."),
    ("bridge", "where", "В Есиле строят мост длиной 640 метров."),
    ("bridge", "where", "Есілде ұзындығы 640 метр көпір салынып жатыр."),
    ("bridge", "where", "The North Bridge is under construction in Yesil."),
    ("bridge", "builder", "Мост строит «Батыс Жол»."),
    ("bridge", "builder", "The bridge is being built by the company Batys Zhol."),
    ("satellite", "owner", "NOA's Lumen-2 satellite is in orbit."),
    ("satellite", "owner", "The Nordic Orbital Agency has launched Lumen-2."),
    ("satellite", "owner", "Северное орбитальное агентство запустило спутник «Люмен-2»."),
    ("satellite", "control", "Engineers in Tromsdal control Lumen-2."),
    ("satellite", "data-source", "According to the Institute of Glaciology, the ice lost a metre."),
    ("satellite", "data-source", "Source: Institute of Glaciology."),
    ("satellite", "data-source", "По данным Института гляциологии, лёд тает."),
    ("glass", "place", "Мөлдір шыны зауыты Тасқалада ашылды."),
]
ANOTHER = [
    ("bridge", "where", "Северный мост строят в Атбасаре."),
    ("bridge", "where", "The North Bridge is being built in Atbasar."),
    ("bridge", "where", "Солтүстік көпір Атбасарда салынуда."),
    ("bridge", "builder", "Северный мост строит компания «Шыгыс Жол»."),
    ("bridge", "builder", "Мост строит компания «Батыр Жол»."),
    ("satellite", "owner", "Lumen-2 is an ESA satellite."),
    ("satellite", "owner", "«Люмен-2» — спутник НАСА."),
    ("satellite", "control", "Lumen-2 is controlled from Kiruna."),
    ("satellite", "control", "Полётом «Люмена-2» управляют из Кируны."),
    ("satellite", "data-source", "Source: Ministry of Fisheries."),
    ("glass", "place", "Мөлдір шыны зауыты Ақсайда орналасқан."),
]
NOT_TOLD = [
    ("bridge", "where", "Северный мост строят в Казахстане."),
    ("bridge", "where", "В Атбасаре открыли школу."),
    ("satellite", "owner", "NOA said on Monday that ice was melting."),
    ("satellite", "owner", "Lumen-2 is a satellite of the new generation."),
    ("satellite", "control", "Lumen-2 was launched over Norway."),
]
CLEAN = [
    ("bridge", "В Атбасаре прошёл праздник. Северный мост в Есиле готовят, «Батыс Жол» уже строит дорогу в Кокшетау."),
    ("bridge", "Компания «Шыгыс Жол» выиграла тендер на школу. Северный мост строит «Батыс Жол»."),
    ("bridge", "Айгуль Сейтова приехала из Астаны. В Астане её встретил министр транспорта Марат Карабаев."),
    ("bridge", "Мост в Есиле строят по проекту института «Казахдорпроект»."),
    ("bridge", "The North Bridge in Yesil is being built by Batys Zhol, which also works in Atbasar and Karaganda."),
    ("satellite", "Lumen-2, built by Airbus, is NOA's second satellite. NASA and ESA congratulated Ingrid Berg."),
    ("satellite", "Lumen-2 was controlled from Tromsdal when it flew over Kiruna and Murmansk."),
    (
        "satellite",
        "The ESA satellite Sentinel-1 flies with Lumen-2. NASA Administrator Bill Nelson called it great news.",
    ),
    ("satellite", "A rocket of SpaceX lifted Lumen-2 from Cape Canaveral in Florida. NOA runs the mission."),
    ("glass", "Тасқаладағы Мөлдір зауыты ашылды. Облыс әкімі Ерлан Омаров Оралдан келді. Ақсайда да зауыт салынбақ."),
]
VerdictOf = Callable[[str, str, str], str]


@pytest.mark.parametrize(("release", "claim", "text"), TOLD)
def test_the_name_beside_its_subject_confirms(verdict_of: VerdictOf, release: str, claim: str, text: str) -> None:
    assert verdict_of(release, claim, text) == "confirmed"


@pytest.mark.parametrize(("release", "claim", "text"), ANOTHER)
def test_another_name_in_its_slot_contradicts(verdict_of: VerdictOf, release: str, claim: str, text: str) -> None:
    assert verdict_of(release, claim, text) == "contradicted: name"


@pytest.mark.parametrize(("release", "claim", "text"), NOT_TOLD)
def test_a_name_out_of_its_frame_says_nothing(verdict_of: VerdictOf, release: str, claim: str, text: str) -> None:
    assert verdict_of(release, claim, text) == "missing"


@pytest.mark.parametrize(("release", "text"), CLEAN)
def test_other_towns_and_bodies_beside_the_right_ones_raise_no_alarm(
    alarms_of: Callable[[str, str], list[str]], release: str, text: str
) -> None:
    assert alarms_of(release, text) == []
