// The preview: what a save touched is fetched and put in place; the keyboard does what the mouse does.
"use strict";
(() => {
  const body = document.body, $ = (id) => document.getElementById(id);
  const say = body.dataset, name = say.view, calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const stored = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      localStorage.setItem(key, value);
    } catch { return null; }
  };
  body.classList.add("scripted");

  // --- What is fresh -----------------------------------------------------------------------
  // Replace what differs, row by row: the scroll, the focus and what is open stay.
  function renew(old, fresh) {
    if (old.outerHTML === fresh.outerHTML) return;
    const olds = [...old.querySelectorAll(".row")], news = [...fresh.querySelectorAll(".row")];
    const sameRows = olds.length === news.length && olds.every((row, i) => row.id === news[i].id);
    if (!sameRows || !olds.length) {
      const [before, after] = [old, fresh].map((each) => each.querySelector("header") ?? each);
      keep(before, after);
      const was = new Map(olds.map((row) => [called(row), row]));
      for (const row of news) if (was.has(called(row))) keep(was.get(called(row)), row);
      old.replaceChildren(...fresh.childNodes);
      return;
    }
    olds.forEach((row, i) => swap(row, news[i], true));
    const heads = [...old.querySelectorAll("header")], others = [...fresh.querySelectorAll("header")];
    if (heads.length === others.length) heads.forEach((head, i) => swap(head, others[i], false));
    else old.replaceChildren(...fresh.childNodes);
  }
  // What a row is about, wherever it moved; else its place.
  const called = (row) => row.querySelector("[data-entry]")?.dataset.entry ?? row.id;
  const stops = (part) => [...part.querySelectorAll("a, button, input, summary")];
  function keep(old, fresh) {
    const opened = [...old.querySelectorAll("details")].map((each) => each.open);
    [...fresh.querySelectorAll("details")].forEach((each, i) => { each.open = opened[i] ?? each.open; });
    const entries = [...fresh.querySelectorAll("[data-entry]")];
    for (const told of [...old.querySelectorAll("[data-entry] .told")].filter((each) => each.firstChild)) {
      const { entry, was } = told.closest("[data-entry]").dataset;
      const same = entries.find(({ dataset }) => dataset.entry === entry && dataset.was === was);
      same?.querySelector(".told")?.replaceWith(told); // why it was refused is still so
    }
  }
  function swap(old, fresh, flash) {
    keep(old, fresh);
    if (old.innerHTML === fresh.innerHTML) return;
    const before = old.querySelector(".frame, img"), after = fresh.querySelector(".frame, img");
    const same = before?.outerHTML === after?.outerHTML, focused = stops(old).indexOf(document.activeElement);
    if (same) after?.replaceWith(before); // it does not blink
    old.replaceChildren(...fresh.childNodes);
    stops(old)[focused]?.focus({ preventScroll: true });
    if (flash && !same) {
      old.classList.remove("fresh");
      void old.offsetWidth;
      old.classList.add("fresh");
    }
  }
  async function renewView() {
    const found = await kit.fetched("view");
    if (!found) { location.assign("/"); return; }
    const fresh = document.createElement("main");
    fresh.append(...found.body.childNodes);
    await Promise.all([...fresh.querySelectorAll("img")].map((img) => { // no white flash
      const row = $(img.closest(".row").id), box = row?.getBoundingClientRect();
      if (!box || box.bottom < 0 || box.top > innerHeight || row.querySelector("img")?.src === img.src) return null;
      const early = new Image();
      early.srcset = img.srcset;
      early.src = img.src;
      return early.decode().catch(() => {});
    }));
    renew($("view"), fresh);
    tidy();
    body.dataset.renewed = String(+(say.renewed ?? 0) + 1);
  }
  async function renewFrame() {
    const found = await kit.fetched("frame");
    if (!found) return;
    const list = $("list"), dock = $("dock"), place = $("place");
    const freshList = found.getElementById("list"), fresh = found.getElementById("dock");
    if (list && list.innerHTML !== freshList.innerHTML) list.replaceChildren(...freshList.childNodes);
    dock.className = fresh.className;
    dock.dataset.key = fresh.dataset.key;
    if (fresh.dataset.complete === undefined) delete dock.dataset.complete; else dock.dataset.complete = "";
    const state = $("state"), freshState = fresh.querySelector("#state");
    if (state.innerHTML !== freshState.innerHTML) state.replaceChildren(...freshState.childNodes);
    for (const id of ["written", "undone"]) { // what was taken back stands first
      const last = $(id), now = fresh.querySelector(`#${id}`);
      if (last?.innerHTML === now?.innerHTML) continue;
      if (id === "written") place.hidden = true; // why the last change could not be taken back
      const isFocused = last?.contains(document.activeElement);
      last?.remove();
      if (now) state.after(now);
      if (isFocused) now?.querySelector("button").focus();
    }
    const taken = $("undone");
    if (taken && state.nextElementSibling !== taken) state.after(taken);
    const old = $("problems"), now = fresh.querySelector("#problems");
    if (old?.innerHTML !== now?.innerHTML) {
      if (old && now && !fresh.classList.contains("broken")) now.open = old.open && !old.dataset.forced;
      if (now && fresh.classList.contains("broken")) now.dataset.forced = "1";
      old?.remove();
      if (now) dock.append(now);
    }
    if (place.hidden === false && fresh.classList.contains("broken")) place.hidden = true;
    search();
    document.dispatchEvent(new Event("kit-framed"));
  }
  // Slides that a save touched come first, alone; the rest of the view follows.
  async function renewRows(numbers) {
    const found = await kit.fetched("rows", `&only=${numbers.join()}`);
    for (const fresh of found?.querySelectorAll(".row") ?? []) {
      if ($(fresh.id)) swap($(fresh.id), fresh, true);
    }
    body.dataset.renewed = String(+(say.renewed ?? 0) + 1);
  }
  let asked = { view: false, frame: false }, busy = false;
  async function renewAsked() {
    if (busy) return;
    busy = true;
    try {
      while (asked.view || asked.frame) {
        const now = asked;
        asked = { view: false, frame: false };
        if (now.view) await renewView();
        if (now.frame) await renewFrame();
      }
    } finally { busy = false; }
  }
  function want(view, frame) {
    asked = { view: (asked.view || view) && !$("board") && !$("form"), // these follow by themselves
      frame: asked.frame || frame };
    renewAsked().catch(() => {});
  }
  let events = null, opened = false;
  function listen() {
    events = new EventSource(`/events?view=${encodeURIComponent(name)}`);
    events.onopen = () => {
      if (name) want(true, true); else if (opened) location.reload();
      if (name && opened) document.dispatchEvent(new Event("kit-drawn")); // it may have been, unheard
      opened = true;
      body.dataset.live = "1";
    };
    events.onmessage = ({ data }) => {
      const news = JSON.parse(data);
      if (news.kind === "drawn") document.dispatchEvent(new Event("kit-drawn"));
      if (!name) {
        if (news.kind === "drawn") location.assign("/"); else want(false, true);
      } else {
        const numbers = news.slides[name] ?? [];
        if (numbers.length && document.querySelector(".row")) {
          renewRows(numbers).catch(() => {});
          setTimeout(() => want(true, false), 700);
          return;
        }
        const mine = news.names.includes(name) || (news.kind === "problems" && !document.querySelector(".row"));
        const isDrawn = news.kind === "drawn"; // the same slides, perhaps: their files were read again
        want(mine || isDrawn, !isDrawn);
      }
    };
    events.onerror = () => { delete body.dataset.live; $("state").textContent = say.lost; };
  }
  document.addEventListener("kit-written", () => want(false, true));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { events?.close(); events = null; } else if (!events) listen();
  });

  // --- Where words were written ----------------------------------------------------------------
  // Whoever walks the list of places sees the words; the page itself is left as it is.
  const pointed = new CSSStyleSheet();
  document.adoptedStyleSheets.push(pointed);
  for (const kind of ["focusin", "focusout", "pointerover"]) document.addEventListener(kind, ({ target, type }) => {
    const under = type === "pointerover" && target.closest("[data-of]");
    const item = under || document.activeElement?.closest("[data-of]");
    const row = item?.closest(".row").id, text = CSS.escape(item?.dataset.of);
    pointed.replaceSync(item ? `#${row} [data-text="${text}"] { --seen: 1 }` : "");
  });

  // --- Keyboard, search, notes -----------------------------------------------------------------
  const rows = () => [...document.querySelectorAll(".row")].filter((row) => !row.hidden);
  function step(by) {
    const all = rows();
    if (!all.length) return;
    const at = all.indexOf(document.activeElement.closest?.(".row"));
    const near = all.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 3);
    const next = at < 0 ? (by > 0 || near < 0 ? Math.max(near, 0) : Math.max(near - 1, 0)) : at + by;
    const row = all[Math.max(0, Math.min(all.length - 1, next))];
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").replace(/\s+/g, " ").toLowerCase();
  function search() {
    const input = $("q");
    if (!input) return;
    const wanted = bare(input.value.trim());
    let count = 0;
    for (const each of document.querySelectorAll("#list li, .row")) {
      const words = [...each.querySelectorAll(".frame, .notes, .words, a")].map((part) => part.textContent).join(" ");
      each.hidden = !!wanted && !bare(each.matches("li") ? each.textContent : words).includes(wanted);
      if (!each.hidden) count += 1;
    }
    for (const section of document.querySelectorAll(".segment")) section.hidden = !section.querySelector(".row:not([hidden])");
    for (const title of document.querySelectorAll("#list h2")) title.hidden = !title.nextElementSibling.querySelector("li:not([hidden])");
    $("found").textContent = !wanted ? "" : !count ? say.none : count === 1 ? say.one : say.many.replace("{n}", count);
  }
  function showNotes(on) {
    body.classList.toggle("no-notes", !on);
    $("notes")?.setAttribute("aria-pressed", on);
    stored("notes", on ? "1" : "0");
  }
  function tidy() {
    showNotes(stored("notes") !== "0");
    search();
  }
  document.addEventListener("input", (event) => { if (event.target.id === "q") search(); });
  document.addEventListener("submit", (event) => {
    if (event.target.id === "search") { event.preventDefault(); step(1); return; }
    if (!event.target.closest("#dock")) return;
    event.preventDefault(); // the page stays where it is; the news of the change follow
    kit.pressed(event.target.getAttribute("action"), new FormData(event.target, event.submitter));
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "start") kit.pressed("/start", { key: kit.key(), start: event.target.value });
    if (event.target.id === "shortcuts") {
      stored("shortcuts", event.target.checked ? "1" : "0");
      $("documents").classList.toggle("quiet", !event.target.checked);
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#notes")) showNotes(body.classList.contains("no-notes"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("dialog, textarea, select")) return;
    const typing = event.target.matches("input:not([type=checkbox])");
    if (event.key === "Escape" && $("q")) {
      if ($("q").value) { $("q").value = ""; search(); } else if (typing) event.target.blur();
      $("place").hidden = true;
      return;
    }
    if (typing) return;
    if (event.key === "ArrowRight") { event.preventDefault(); step(1); }
    else if (event.key === "ArrowLeft") { event.preventDefault(); step(-1); }
    else if (stored("shortcuts") === "0") return;
    else if (event.key.toLowerCase() === "n") showNotes(body.classList.contains("no-notes"));
    else if (event.key === "/" && $("q")) { event.preventDefault(); $("q").focus(); $("q").select(); }
  });
  if ($("shortcuts")) {
    $("shortcuts").checked = stored("shortcuts") !== "0";
    $("documents").classList.toggle("quiet", stored("shortcuts") === "0");
  }
  // The document that is shown is in view in the list of documents.
  function showCurrent() {
    const list = $("list"), item = list?.querySelector("[aria-current]");
    if (!item || list.scrollHeight <= list.clientHeight) return;
    const [box, mine] = [list, item].map((each) => each.getBoundingClientRect());
    if (mine.top < box.top || mine.bottom > box.bottom) list.scrollTop += mine.top - box.top - (box.height - mine.height) / 2;
  }
  tidy();
  showCurrent();
  document.fonts.ready.then(showCurrent);
  listen();
})();
