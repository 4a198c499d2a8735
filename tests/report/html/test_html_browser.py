"""The page in headless Chromium: the right words marked, nothing alive but our own script, keys, widths, print."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.model.finding import DocumentFindings, Report
from factcheck.report.html.notes import VERDICTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Written = Callable[[Report], str]

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 375, "height": 720}

MARKS = """
() => [...document.querySelectorAll(".draft")].map((draft) => {
  const found = new Map();
  for (const mark of draft.querySelectorAll("mark")) {
    const before = document.createRange();
    before.selectNodeContents(draft);
    before.setEndBefore(mark);
    const start = [...before.toString()].length;
    for (const id of mark.dataset.notes.split(" ")) {
      const verdict = document.getElementById(id).classList[1];
      const pieces = found.get(id) || found.set(id, []).get(id);
      const last = pieces.at(-1);
      // A mark's pieces follow one another.
      if (last && last[1] + [...last[2]].length === start) last[2] += mark.textContent;
      else pieces.push([verdict, start, mark.textContent]);
    }
  }
  return {text: draft.textContent, marks: [...found.values()].flat()};
})
"""


CONTRAST = """
() => [...document.querySelectorAll("mark, .ref, .verdict, .place, .message, h1, .filter, .number")].map((e) => {
  const channel = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = (css) => {
    const [r, g, b] = css.match(/[\\d.]+/g).map(Number);
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  let bed = e;
  while (getComputedStyle(bed).backgroundColor === "rgba(0, 0, 0, 0)") bed = bed.parentElement;
  const [one, other] = [light(getComputedStyle(e).color), light(getComputedStyle(bed).backgroundColor)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
})
"""


class Watched:
    """A page with everything that it should not have done."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda r: self.requests.append(r.url))
        page.on("console", lambda m: self.complaints.append(f"{m.type}: {m.text}"))
        page.on("pageerror", lambda e: self.complaints.append(str(e)))
        page.on("dialog", lambda d: (self.complaints.append(f"dialog: {d.message}"), d.dismiss()))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e '.[browser]'")
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium is installed, as by `apt-get install chromium`")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser, written: Written) -> Iterator[Callable[..., Watched]]:
    """Open the page of a report; at the end, it has asked for nothing and complained of nothing."""
    opened: list[tuple[Watched, str, Any]] = []

    def open_(report: Report, **how: Any) -> Watched:
        address = written(report)
        context = browser.new_context(**{"viewport": WIDE, **how})
        watched = Watched(context.new_page())
        opened.append((watched, address, context))
        watched.page.goto(address)
        return watched

    yield open_
    for watched, address, context in opened:
        context.close()
        assert watched.complaints == []
        assert set(watched.requests) == {address}


def focused(page: Page) -> str:
    """The id of the element that has the focus, or what it is."""
    return page.evaluate(
        "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"
    )


def problems(report: Report) -> list[str]:
    """The ids of the places that need mending, in the order of the text: the number of the first note of each."""
    document = report.documents[0]
    placed = [(m.span, VERDICTS.index(m.verdict)) for c in document.claims for m in c.mentions]
    placed += [(f.span, VERDICTS.index(f.verdict)) for f in document.figures]
    placed += [(c.span, VERDICTS.index("conflict")) for c in document.conflicts]
    placed.sort()
    right = VERDICTS.index("confirmed")
    first = {span: number for number, (span, _) in reversed(list(enumerate(placed, 1)))}
    return [f"d1-m{first[span]}" for span in dict.fromkeys(span for span, verdict in placed if verdict != right)]


@pytest.mark.parametrize("which", ["checked", "hostile"])
def test_marks_stand_on_the_words_of_their_findings(
    which: str,
    visit: Callable[..., Watched],
    expected_marks: Callable[[DocumentFindings], set[tuple[str, int, str]]],
    request: pytest.FixtureRequest,
) -> None:
    report: Report = request.getfixturevalue(which)
    drafts = visit(report).page.evaluate(MARKS)
    for draft, findings in zip(drafts, report.documents, strict=True):
        beyond = str.maketrans({"\x00": "\ufffd", "\x9b": "\ufffd"})
        assert draft["text"] == findings.document.text.translate(beyond)
        expected = {(v, at, words.translate(beyond)) for v, at, words in expected_marks(findings)}
        assert {tuple(mark) for mark in draft["marks"]} == expected


def test_markup_of_a_draft_is_text(hostile: Report, visit: Callable[..., Watched]) -> None:
    page = visit(hostile).page
    for _ in range(4):
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    assert page.evaluate("window.hit") is None
    assert page.locator("img, svg, iframe, link, [onerror], [onload], a[href^=javascript]").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator("main .odd").count() > 0


def test_the_policy_stops_what_would_be_put_into_the_page(browser: Browser, checked: Report, page_of: Any) -> None:
    """Were an escape forgotten, the policy would still hold."""
    alive = "<script>window.hit = 1</script><img src='http://127.0.0.1:9/x.png' onerror='window.hit = 2'>"
    page = browser.new_page()
    violations: list[str] = []
    page.on("console", lambda m: violations.append(m.text))
    page.set_content(page_of(checked).replace("<main", alive + "<main"))
    page.wait_for_function("document.querySelector('img').complete")
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.documentElement.className") == "lively"
    assert sum("Content Security Policy" in v for v in violations) >= 2
    page.close()


def test_keys_go_from_problem_to_problem(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    wanted = problems(checked)
    assert len(wanted) >= 3
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.dataset.stop") == "missing"
    for place in wanted:
        page.keyboard.press("n")
        assert focused(page) == place
        assert page.locator("mark.on").count() >= 1
    page.keyboard.press("n")
    assert focused(page) == wanted[-1], "there is nothing behind the last"
    page.keyboard.press("p")
    assert focused(page) == wanted[-2]


def test_other_keys_go_to_what_is_right_too(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    places = page.locator(".ref[id]").count()
    assert places > len(problems(checked))
    for _ in range(places + 1):
        page.keyboard.press("j")
    assert focused(page) == page.locator(".ref[id]").last.get_attribute("id")
    page.keyboard.press("k")
    assert focused(page) == page.locator(".ref[id]").nth(places - 2).get_attribute("id")


def test_keys_are_the_same_in_a_cyrillic_layout(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'т', code: 'KeyN', bubbles: true}))")
    assert page.evaluate("document.activeElement.dataset.stop") == "missing"


def test_enter_goes_into_the_note_and_escape_back(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    place = problems(checked)[0]
    page.locator(f"#{place}").focus()
    page.keyboard.press("Enter")
    assert focused(page) == place.replace("-m", "-n")
    note = page.locator(f"#{focused(page)}")
    assert "on" in (note.get_attribute("class") or "").split()
    for said in ("80 электробусов", "60 электробусов", "depot.yaml"):
        assert said in note.inner_text()
    page.keyboard.press("Escape")
    assert focused(page) == place


def test_the_first_tab_stop_skips_to_the_text(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    page.keyboard.press("Tab")
    assert focused(page) == "skip"
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert focused(page) == "first"


def test_a_focused_mark_is_outlined(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    place = page.locator(f"#{problems(checked)[0]}")
    style = "e => getComputedStyle(e.parentElement).outlineStyle"
    assert place.evaluate(style) == "none"
    place.focus()
    assert place.evaluate(style) == "solid"


def test_the_pointer_brings_the_note_beside_its_mark(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    mark = page.locator("mark.contradicted").last
    mark.hover()
    page.wait_for_selector(".note.on")
    note = page.locator(".note.on").first
    assert note.get_attribute("id") in (mark.get_attribute("data-notes") or "").split()
    box = note.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < WIDE["height"]


def test_a_filter_hides_a_verdict_and_shows_it_again(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    for verdict in ("confirmed", "contradicted", "unsupported"):
        button = page.locator(f"button.{verdict}")
        marks, notes = page.locator(f"mark.{verdict}").count(), page.locator(f".note.{verdict}:visible").count()
        assert marks
        assert notes
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert page.locator(f"mark.{verdict}").count() == page.locator(f".note.{verdict}:visible").count() == 0
        button.click()
        assert page.locator(f"mark.{verdict}").count() == marks
        assert page.locator(f".note.{verdict}:visible").count() == notes


def test_markup_is_shown_when_asked_for(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    assert "https://example.org" not in page.locator(".draft").inner_text()
    page.locator("#markup").click()
    assert "https://example.org" in page.locator(".draft").inner_text()


def test_every_verdict_has_a_line_of_its_own_form(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    form = """(verdict) => {
      const mark = document.createElement("mark");
      mark.className = verdict;
      document.querySelector(".draft").append(mark);
      return getComputedStyle(mark).textDecorationStyle;
    }"""
    verdicts = ("contradicted", "conflict", "ambiguous", "unsupported", "confirmed")
    assert len({page.evaluate(form, verdict) for verdict in verdicts}) == len(verdicts)


@pytest.mark.parametrize("which", ["checked", "hostile", "broad", "report"])
def test_nothing_is_wider_than_a_phone(
    which: str, visit: Callable[..., Watched], request: pytest.FixtureRequest
) -> None:
    page = visit(request.getfixturevalue(which), viewport=PHONE).page
    page.locator(".filter").last.click()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    draft, notes = page.locator(".draft").first.bounding_box(), page.locator(".notes").first.bounding_box()
    assert draft is not None
    assert notes is not None
    assert notes["y"] >= draft["y"] + draft["height"], "the notes stand under the text"


def test_a_tap_opens_the_note_over_the_foot_of_a_phone(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked, viewport=PHONE, has_touch=True).page
    mark = page.locator("mark.contradicted").last
    mark.tap()
    sheet = page.locator("#sheet")
    assert "4,2 млрд" in sheet.inner_text()
    assert focused(page) == "sheet"
    foot, place = sheet.bounding_box(), mark.bounding_box()
    assert foot is not None
    assert place is not None
    assert place["y"] + place["height"] <= foot["y"], "the mark is not covered"
    page.keyboard.press("Escape")
    assert sheet.is_hidden()
    assert page.evaluate("document.activeElement.parentElement.tagName") == "MARK"


def test_dark_and_light_are_both_readable(checked: Report, visit: Callable[..., Watched]) -> None:
    beds = set()
    for scheme in ("light", "dark"):
        page = visit(checked, color_scheme=scheme).page
        ratios = page.evaluate(CONTRAST)
        assert len(ratios) > 30
        assert min(ratios) >= 4.5, scheme
        beds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(beds) == 2


def test_print_has_everything_one_under_the_other(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked).page
    page.emulate_media(media="print")
    draft, notes = page.locator(".draft").bounding_box(), page.locator(".notes").bounding_box()
    assert draft is not None
    assert notes is not None
    assert notes["y"] >= draft["y"] + draft["height"]
    assert page.evaluate("(e => e.scrollHeight <= e.clientHeight)(document.querySelector('.notes'))")
    assert page.locator(".steps").is_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_page_is_whole_without_its_script(checked: Report, visit: Callable[..., Watched]) -> None:
    page = visit(checked, java_script_enabled=False).page
    assert page.locator(".steps").is_hidden()
    assert page.locator(".note.contradicted").first.is_visible()
    assert page.locator("mark.contradicted > .ref").first.get_attribute("href") == "#d1-n1"
