// The board: segments are moved and pulled; what holds is written at once, what does not waits and says why.
"use strict";
(() => {
  const $ = (what, inside = document) => inside.querySelector(what);
  const board = () => $("#board"), blocks = () => [...document.querySelectorAll(".block")];
  const { filled, made } = kit;
  const minutes = (block) => (block.classList.contains("gone") ? 0 : +$("input", block).value);
  // Minutes of each part when they were shared by hand; of the segment as a whole otherwise.
  const shared = (block) => (minutes(block) && block.dataset.parts) || minutes(block);
  const plan = () => blocks().map((each) => `${each.dataset.slug}:${shared(each)}`).join();
  const summed = (said) => said.replace(/[\d+]+(?=,|$)/g, (all) => all.split("+").reduce((sum, each) => sum + +each, 0));
  const locked = new Set();
  let was = "", isRefused = false, busy = false, timer = 0, held = null;

  // --- Drawing ---------------------------------------------------------------------------------
  function draw() {
    const { clocks, minutes: whole, sum, over, under, share } = board().dataset, names = clocks.split("|");
    const strip = $(".strip", board()), kept = blocks().filter(minutes);
    let at = 0, talk = 0;
    for (const each of blocks()) {
      const long = minutes(each), gone = each.classList.contains("gone");
      $("time", each).textContent = gone ? "" : names[at] ?? "";
      each.style.setProperty("--long", long);
      each.classList.toggle("low", long === +each.dataset.floor);
      $(".dropped", each).hidden = !gone;
      const parts = [...each.querySelectorAll(".parts i")], before = parts.reduce((all, part) => all + +part.dataset.minutes, 0);
      for (const part of parts) {
        part.style.flexGrow = part.dataset.minutes;
        if ("people" in part.dataset) talk += (long * part.dataset.minutes) / before;
      }
      const drop = $(".drop", each);
      if (drop) drop.textContent = gone ? board().dataset.back : board().dataset.drop;
      at += long;
    }
    strip.replaceChildren(...kept.map((each) => {
      const piece = made("i", { className: each.classList.contains("pause") ? "pause" : each === held ? "now" : "" });
      piece.style.flexGrow = minutes(each);
      return piece;
    }));
    const off = at - whole;
    $(".sum", board()).classList.toggle("off", off !== 0);
    $(".total", board()).textContent = filled(sum, { sum: at, n: whole }) + (off ? ` : ${filled(off > 0 ? over : under, { n: Math.abs(off) })}` : "");
    $(".share", board()).textContent = filled(share, { n: Math.round((100 * talk) / Math.max(1, at)) });
    const adopt = $(".adopt", board());
    adopt.hidden = !off;
    adopt.textContent = filled(board().dataset.adopt, { n: at });
    adopt.dataset.minutes = at;
    $(".reset", board()).hidden = plan() === was;
  }
  const tell = (told, kind) => kit.tell($(".told", board()), told, kind);
  const send = (action, more) => kit.order(action, { session: board().dataset.session, ...more }, board().dataset.lost);
  function begin() {
    if (!board()) return;
    was = plan();
    board().style.setProperty("--scale", `${Math.max(.35, Math.min(1, 60 / board().dataset.minutes))}rem`);
    for (const each of blocks()) lock(each);
    draw();
  }

  // --- Writing ---------------------------------------------------------------------------------
  // One order at a time: what changes meanwhile waits for the answer, then goes in an order of its own.
  async function write(whole = "") {
    clearTimeout(timer);
    if (busy) { timer = setTimeout(write, 200, whole); return; }
    const asked = plan(), sent = new Map(blocks().map((each) => [each, shared(each)]));
    if (asked === was && !whole) { tell([]); return; }
    tell([board().dataset.saving], "busy");
    busy = true;
    const found = await send("/plan", { was, plan: asked, minutes: whole });
    const isBack = found.ok && [...sent].some(([each, long]) => !long && minutes(each));
    // The file has lost what was put back meanwhile: the write is taken back, and what is left of it goes anew.
    const isUndone = isBack && await kit.pressed("/undo", { key: kit.key(), token: found.token });
    busy = false;
    if (isUndone) { soon(0); return; }
    if (!found.ok) {
      const told = found.other ? [{ severity: "error", sentence: board().dataset.other }] : found.problems;
      tell([board().dataset.draft, ...told], "right");
      isRefused = true;
      return;
    }
    isRefused = false;
    was = summed(asked).split(",").filter((each) => !each.endsWith(":0")).join();
    if (whole) board().dataset.minutes = whole;
    for (const [each, long] of sent) { // what was done to a block meanwhile stays
      if (shared(each) !== long) continue;
      if (long) delete each.dataset.parts; else each.remove();
    }
    draw();
    tell([board().dataset.saved], "right");
    document.dispatchEvent(new Event("kit-written"));
  }
  function soon(wait = 450) {
    draw();
    clearTimeout(timer);
    timer = setTimeout(write, wait);
  }

  // --- What is done to a block -----------------------------------------------------------------
  const tellFloor = ({ dataset: { title, floor } }) => tell([filled(board().dataset.atFloor, { title, n: floor })]);
  // Gives a block a length that it may have, its parts shared anew; tells whether less was asked.
  function stretch(block, to) {
    const floor = +block.dataset.floor;
    $("input", block).value = Math.max(floor, Math.min($("input", block).max, Math.round(to) || floor));
    delete block.dataset.parts;
    return to < floor;
  }
  function lengthen(block, to) {
    const isLow = stretch(block, to);
    soon();
    if (isLow) tellFloor(block);
  }
  // What the parts add up to is the segment's length.
  function divide(block) {
    const parts = [...block.querySelectorAll(".part")];
    for (const each of parts) each.value = Math.max(1, Math.min(each.max, Math.round(each.value) || 1));
    const lengths = parts.map((each) => +each.value), sum = lengths.reduce((all, each) => all + each, 0);
    if (sum < +block.dataset.floor) { // the last one takes what is missing
      lengths[lengths.length - 1] += block.dataset.floor - sum;
      parts.at(-1).value = lengths.at(-1);
      tellFloor(block);
    }
    $("input", block).value = Math.max(sum, block.dataset.floor);
    block.dataset.parts = lengths.join("+");
    block.querySelectorAll(".parts i").forEach((each, rank) => { each.dataset.minutes = lengths[rank]; });
    soon();
  }
  async function give(select) {
    const { who: id, was: before } = select.dataset;
    tell([board().dataset.saving], "busy");
    const found = await kit.order("/text", { id, text: select.value, was: before, page: "", field: "choice" }, board().dataset.lost);
    if (!found.ok) { select.value = before; tell(found.problems.length ? found.problems : [board().dataset.other], "right"); return; }
    select.dataset.was = select.value;
    tell([board().dataset.saved], "right");
    document.dispatchEvent(new Event("kit-written"));
  }
  function lock(block) {
    const { slug } = block.dataset, isLocked = locked.has(slug);
    block.classList.toggle("locked", isLocked);
    $(".lock", block).ariaPressed = isLocked;
  }
  function place(block, rank) {
    const others = blocks().filter((each) => each !== block);
    $(".blocks").insertBefore(block, others[rank] ?? null);
  }
  function move(block, by) {
    const all = blocks(), rank = all.indexOf(block), to = Math.max(0, Math.min(all.length - 1, rank + by));
    if (to === rank) return;
    const focused = document.activeElement;
    place(block, to);
    (block.contains(focused) ? focused : block).focus();
    soon();
    tell([filled(board().dataset.moved, { title: block.dataset.title, n: to + 1, total: all.length, clock: $("time", block).textContent })]);
  }
  async function make(button) {
    const { making, made: name, madeLink } = board().dataset, told = made("div", { className: "told" });
    const { minutes: asked } = button.dataset;
    button.parentNode.replaceWith(told); // the table stays, and the page where it is
    kit.tell(told, [making], "working");
    $(".fitted").focus({ preventScroll: true });
    const found = await send("/plan/make", { minutes: asked, locked: [...locked].join() });
    kit.tell(told, found.ok ? [filled(name, { name: found.name })] : found.problems);
    if (!found.ok) return;
    const slug = found.name.match(/([^/]+)\.yaml$/)[1], where = made("p", {});
    where.append(made("a", { href: `/plan/${slug}`, textContent: madeLink }));
    told.append(where);
    document.dispatchEvent(new Event("kit-written"));
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("#board button"), block = button?.closest(".block");
    if (!button) return;
    if (block) {
      if (button.matches(".less")) lengthen(block, minutes(block) - 1);
      if (button.matches(".more")) lengthen(block, minutes(block) + 1);
      if (button.matches(".up")) move(block, -1);
      if (button.matches(".down")) move(block, 1);
      if (button.matches(".lock")) {
        const { slug } = block.dataset;
        if (!locked.delete(slug)) locked.add(slug);
        lock(block);
        $(".fitted").replaceChildren(); // what was worked out no longer holds
      }
      if (button.matches(".drop")) { block.classList.toggle("gone"); soon(); }
    }
    if (button.matches(".adopt")) write(button.dataset.minutes);
    if (button.matches(".reset")) location.reload();
    if (button.matches(".make")) make(button);
  });
  document.addEventListener("change", (event) => {
    const block = event.target.closest?.(".block");
    if (block && event.target.matches(".stepper input")) lengthen(block, +event.target.value);
    if (block && event.target.matches(".part")) divide(block);
    if (block && event.target.matches("[data-who]")) give(event.target);
  });
  document.addEventListener("keydown", (event) => {
    const block = event.target.closest?.(".block");
    if (!block || event.ctrlKey || event.metaKey) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(block, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.target === block && ["+", "-", "="].includes(event.key)) {
      event.preventDefault();
      lengthen(block, minutes(block) + (event.key === "-" ? -1 : 1));
    }
  });

  // --- By hand ---------------------------------------------------------------------------------
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".block .grip, .block .edge");
    if (!handle || event.button) return;
    event.preventDefault();
    const block = handle.closest(".block"), pulls = handle.matches(".edge"), from = event.clientY, long = minutes(block);
    const scale = parseFloat(getComputedStyle(block).getPropertyValue("--scale")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    handle.setPointerCapture(event.pointerId);
    held = block;
    block.classList.add("held");
    let low = false;
    const follow = ({ clientY }) => {
      if (pulls) {
        const wanted = long + Math.round((clientY - from) / scale);
        low = wanted !== minutes(block) && stretch(block, wanted);
      } else {
        const others = blocks().filter((each) => each !== block);
        const rank = others.filter((each) => { const box = each.getBoundingClientRect(); return box.top + box.height / 2 < clientY; }).length;
        if (blocks().indexOf(block) !== rank) { place(block, rank); if (!handle.hasPointerCapture(event.pointerId)) handle.setPointerCapture(event.pointerId); }
      }
      draw();
    };
    const leave = () => {
      document.removeEventListener("pointermove", follow);
      held = null;
      block.classList.remove("held");
      soon(0);
      if (low) tellFloor(block);
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", leave, { once: true });
  });

  // --- In another length -----------------------------------------------------------------------
  document.addEventListener("submit", async (event) => {
    if (!event.target.closest(".fit")) return;
    event.preventDefault();
    const asked = $("#fit-minutes").value, found = await send("/plan/fit", { minutes: asked, locked: [...locked].join() }), into = $(".fitted");
    if (!found.ok) { kit.tell(into, found.problems); return; }
    const table = $(".fit template").content.cloneNode(true);
    $("caption", table).textContent = filled(board().dataset.fitTitle, { n: found.minutes });
    $(".make", table).dataset.minutes = asked;
    for (const { title, before, after, why, is_same: same } of found.rows) {
      const row = made("tr", { className: same ? "same" : "" });
      row.append(made("td", { textContent: title }), made("td", { className: "number", textContent: before || "–" }), made("td", { className: "number", textContent: after || "–" }), made("td", { textContent: why }));
      $("tbody", table).append(row);
    }
    into.replaceChildren(table);
  });
  const stops = (inside) => [...inside.querySelectorAll("summary, input, select, button")];
  const said = (inside) => [...inside.querySelectorAll(".block")].map((each) => {
    const parts = [...each.querySelectorAll(".parts i")].map((part) => `${part.dataset.minutes}${part.className}`).join();
    return [each.dataset.slug, each.dataset.minutes, parts, each.dataset.floor, $(".what", each).textContent].join("|");
  }).join("\n") + inside.dataset.minutes + inside.dataset.clocks;
  // The file changed, here or elsewhere: a plan that waits to be written stays, and the person is told.
  document.addEventListener("kit-drawn", async () => {
    if (busy) return; // the kit is drawn again after the answer
    for (const link of document.querySelectorAll(".fitted .told a")) { // a session that was taken back has no plan
      fetch(link.href, { method: "HEAD" }).then(({ status }) => { if (status === 404) link.closest(".told").remove(); }, () => {});
    }
    const fresh = await kit.renewed();
    if (fresh === undefined) { location.assign("/"); return; }
    const there = fresh && $("#board", fresh);
    if (!there || busy) return;
    const now = [...there.querySelectorAll(".block")].map((each) => `${each.dataset.slug}:${each.dataset.minutes}`).join();
    if (held || plan() !== was) {
      if (now !== was) tell([{ severity: "error", sentence: board().dataset.other }]);
      else if (isRefused && !held) soon(0); // what stood in the way may be gone
      return;
    }
    if (now === was && said(there) === said(board())) return; // nothing that shows is new
    const told = [...$(".told", board()).childNodes], fitted = [...$(".fitted").childNodes], focus = document.activeElement;
    const slug = focus?.closest?.(".block")?.dataset.slug, asked = $("#fit-minutes").value;
    const opened = blocks().filter((each) => $(".inside", each).open).map((each) => each.dataset.slug);
    const inside = focus?.closest?.(".inside"), rank = inside ? stops(inside).indexOf(focus) : -1;
    $("#view").replaceChildren(...fresh.body.childNodes);
    $("#fit-minutes").value = asked;
    begin();
    $(".told", board()).replaceChildren(...told);
    $(".fitted").replaceChildren(...fitted);
    const at = (slug) => $(`[data-slug="${CSS.escape(slug)}"]`), block = slug && at(slug);
    for (const each of opened) { const one = at(each); if (one) $(".inside", one).open = true; }
    if (block && rank >= 0) stops($(".inside", block))[rank]?.focus({ preventScroll: true });
    else if (block) (focus.className.startsWith("block") ? block : $(focus.className ? `.${focus.className}` : "input", block) ?? block).focus({ preventScroll: true });
  });
  begin();
})();
