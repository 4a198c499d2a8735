"use strict";
(() => {
  const find = (query, within = document) => [...within.querySelectorAll(query)];
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const sheet = byId("sheet");
  const wide = matchMedia("(min-width: 60rem)");
  const hidden = new Set();
  let current = null;

  root.classList.add("lively");

  // Places to step to, in the order of the page: required facts that are missing, then what the text says.
  const stops = find("[data-stop]");
  const verdicts = (stop) => stop.dataset.stop.split(" ");
  const isShown = (stop) => verdicts(stop).some((v) => !hidden.has(v));
  const isProblem = (stop) => verdicts(stop).some((v) => v !== "confirmed" && !hidden.has(v));
  const notesOf = (stop) =>
    !stop.matches(".ref") ? [] : stop.parentElement.dataset.notes.split(" ").map(byId).filter((n) => !n.hidden);

  const forget = () => find(".on").forEach((e) => e.classList.remove("on"));

  /* Make a mark and its notes stand out; beside the text, bring the notes to the height of the mark. */
  const light = (stop, moves) => {
    forget();
    const notes = notesOf(stop);
    if (!notes.length) return notes;
    stop.parentElement.classList.add("on");
    notes.forEach((n) => n.classList.add("on"));
    if (wide.matches && moves) {
      const column = notes[0].closest(".notes");
      const room = column.getBoundingClientRect();
      const note = notes[0].getBoundingClientRect();
      const lowest = Math.min(room.bottom, innerHeight) - note.height - 8;
      const aim = Math.max(room.top, Math.min(stop.parentElement.getBoundingClientRect().top, lowest));
      column.scrollTop += note.top - aim;
    }
    return notes;
  };

  const count = () => {
    const problems = stops.filter(isProblem);
    const at = problems.indexOf(current);
    byId("count").textContent = problems.length ? `${at < 0 ? "–" : at + 1} / ${problems.length}` : "";
    byId("previous").disabled = byId("next").disabled = !problems.length;
  };

  const closeSheet = () => {
    sheet.hidden = true;
    sheet.lastElementChild.replaceChildren();
  };

  const openSheet = (notes) => {
    const copies = notes.map((n) => n.cloneNode(true));
    copies.forEach((c) => [c, ...find("[id]", c)].forEach((e) => e.removeAttribute("id")));
    sheet.lastElementChild.replaceChildren(...copies);
    sheet.scrollTop = 0;
    sheet.hidden = !copies.length;
  };

  /* Go to a place; on a narrow page its notes come up from below. */
  const visit = (stop) => {
    current = stop;
    count();
    stop.focus({ preventScroll: true });
    stop.scrollIntoView({ block: "center" });
    const notes = light(stop, true);
    if (!wide.matches) openSheet(notes);
  };

  /* Go into what is said of a place. */
  const enter = (stop) => {
    const notes = light(stop, true);
    if (!notes.length) return;
    current = stop.id ? stop : byId(notes[0].querySelector(".number").hash.slice(1));
    count();
    if (wide.matches) return notes[0].focus({ preventScroll: true });
    openSheet(notes);
    sheet.focus();
    if (stop.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top) stop.scrollIntoView({ block: "center" });
  };

  const leave = () => {
    const inside = document.activeElement.closest(".note, #sheet");
    closeSheet();
    if (inside && current) current.focus();
    else forget();
  };

  const step = (by, wanted) => {
    const at = stops.indexOf(document.activeElement) < 0 ? stops.indexOf(current) : stops.indexOf(document.activeElement);
    const row = by > 0 ? stops.slice(at + 1) : stops.slice(0, Math.max(at, 0)).reverse();
    const next = row.find(wanted);
    if (next) visit(next);
  };

  const filter = (button) => {
    const verdict = button.dataset.verdict;
    const shows = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(shows));
    if (shows) hidden.delete(verdict);
    else hidden.add(verdict);
    find(`.note.${verdict}, section.missing`).forEach((e) => {
      e.hidden = hidden.has(e.classList.contains("note") ? verdict : "missing");
    });
    const ranks = ["contradicted", "conflict", "ambiguous", "unsupported", "confirmed"];
    find("mark").forEach((m) => {
      const left = m.dataset.verdicts.split(" ").filter((v) => !hidden.has(v));
      m.className = ranks.find((r) => left.includes(r)) || "off";
    });
    forget();
    count();
  };

  let waiting = 0;
  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest && event.target.closest("mark:not(.off)");
    clearTimeout(waiting);
    if (mark && wide.matches) waiting = setTimeout(() => light(refOf(mark), true), 150);
  });

  /* The anchor of a mark, which only its last piece holds. */
  const refOf = (mark) => {
    const own = [...mark.children].find((c) => c.className === "ref");
    return own || find(`mark[data-notes="${mark.dataset.notes}"] > .ref`)[0];
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".ref")) {
      light(event.target, true);
      if (event.target.id) current = event.target;
      count();
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    const button = target.closest("button");
    if (button) {
      if (button.dataset.verdict) filter(button);
      else if (button.id === "next") step(1, isProblem);
      else if (button.id === "previous") step(-1, isProblem);
      else if (button.id === "close") leave();
      else if (button.id === "markup") {
        button.setAttribute("aria-pressed", String(root.classList.toggle("marked-up")));
      }
      return;
    }
    const number = target.closest(".number");
    if (number) {
      event.preventDefault();
      closeSheet();
      return visit(byId(number.hash.slice(1)));
    }
    const mark = target.closest("mark:not(.off)");
    if (mark && (target.closest(".ref") || getSelection().isCollapsed)) {
      event.preventDefault();
      enter(refOf(mark));
    }
  });

  // Keys by their place on the keyboard: they are the same in a Russian or Kazakh layout.
  const keys = {
    KeyN: () => step(1, isProblem),
    KeyP: () => step(-1, isProblem),
    KeyJ: () => step(1, isShown),
    KeyK: () => step(-1, isShown),
    Escape: leave,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.code]) return;
    event.preventDefault();
    keys[event.code]();
  });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = find("details:not([open])");
    folded.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((d) => { d.open = false; }));
  count();
})();
