// A slide or a block of a sheet is moved, hidden, copied, taken out, added; a picture is dropped on it. Files change once the whole kit holds.
"use strict";
(() => {
  const dialog = document.getElementById("hand");
  if (!dialog) return;
  const say = dialog.dataset, find = (what) => dialog.querySelector(what);
  const alt = find("#hand-alt"), decorative = find("#hand-decorative"), input = find("#hand-file"), told = find("#hand-told");
  const failed = (sentence) => ({ problems: [{ severity: "error", sentence }] });
  let busy = false, chosen = null, goal = null;

  const said = (found) => (typeof found.other === "string" ? { ...failed(say.other), other: found.other } : found);
  const sent = (address, file) => kit.sent(address, { body: file, headers: { "X-Key": kit.key(), "Content-Type": "application/octet-stream" } }, say);

  // --- Orders ----------------------------------------------------------------------------------
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-does]"), slide = button?.closest("[data-entry]");
    if (!slide || busy) return;
    if (button.dataset.does === "picture") { chosen = { slide }; input.value = ""; input.click(); return; }
    const { does, kind = "" } = button.dataset, where = slide.querySelector(".told");
    busy = true;
    kit.tell(where, [say.saving]);
    const { entry: id, was } = slide.dataset, sought = followed(slide, does); // before the new page comes, be it before the answer
    const found = said(await kit.order("/entry", { id, was, does, kind }, say.lost, say.reload));
    busy = false;
    kit.tell(where, found.ok ? [] : found.problems);
    delete where.dataset.asked;
    if (!found.ok && typeof found.other !== "string") Object.assign(where.dataset, { asked: does, kind });
    if (!found.ok) return;
    if (does === "remove" && slide.dataset.gone) { location.assign(slide.dataset.gone); return; }
    goal = sought;
    focus();
    document.dispatchEvent(new Event("kit-written"));
  });
  // Why an order was refused goes with its cause: it is asked again, for the answer alone.
  document.addEventListener("kit-drawn", async () => {
    for (const where of document.querySelectorAll("[data-entry] .told[data-asked]")) {
      const { entry: id, was } = where.closest("[data-entry]").dataset, { asked: does, kind } = where.dataset;
      if (!where.firstChild) continue;
      const found = await kit.order("/entry", { id, was, does, kind, only: "try" }, say.lost, say.reload);
      if (found.ok || typeof found.other === "string") kit.tell(where, []);
    }
  });
  // The focus goes with the slide that moved, or on to the one that came, once it is drawn there.
  function followed({ dataset: { entry, was, next } }, does) {
    const step = { earlier: -1, later: 1, double: 1, add: 1 }[does] ?? 0;
    const [, list, rank] = entry.match(/^(.*\/)(\d+)$/) ?? [null, `${entry}/`, null];
    if (rank === null && does !== "add") return null; // a thing, or a picture: it stays in its place
    const id = `${list}${rank === null ? next : Number(rank) + step}`;
    const before = at(id)?.dataset.was;
    const isThere = (now) => (does === "add" ? now !== before : step ? now === was : now !== was);
    return { id, list: list.slice(0, -1), rank, isThere, isNew: does === "add", does: does === "later" ? "later" : "earlier" };
  }
  const at = (id) => document.querySelector(`[data-entry="${CSS.escape(id)}"]`);
  function focus() {
    const slide = goal && at(goal.id), list = goal && at(goal.list);
    if (goal && !slide && list?.dataset.next === goal.rank) { goal = null; list.querySelector("button").focus(); return; } // the last one went
    if (!slide || !goal.isThere(slide.dataset.was)) return;
    const form = slide.closest("#form details");
    if (form) form.open = true;
    const wanted = (goal.isNew && form?.querySelector("[data-id]")) || slide.querySelector(`[data-does="${goal.does}"]:enabled`) || slide.querySelector("button:enabled");
    goal = null;
    wanted?.focus();
  }
  new MutationObserver(focus).observe(document.body, { childList: true, subtree: true });

  // --- Pictures --------------------------------------------------------------------------------
  const carries = (event) => [...event.dataTransfer?.types ?? []].includes("Files");
  const over = (event) => event.target.closest?.(".row:has([data-does=picture]), .picture:has([data-does=picture])");
  const mark = (row) => { for (const each of document.querySelectorAll(".row, .picture")) each.classList.toggle("over", each === row); };
  document.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault(); // a file that misses a slide does not take the page's place
    const row = over(event);
    event.dataTransfer.dropEffect = row ? "copy" : "none";
    mark(row);
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(null); });
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    const row = over(event);
    mark(null);
    if (row && event.dataTransfer.files.length) show(row.querySelector("[data-entry]"), event.dataTransfer.files[0]);
  });
  input.addEventListener("change", () => { if (input.files.length) show(chosen.slide, input.files[0]); });
  function show(slide, file) {
    chosen = { id: slide.dataset.entry, was: slide.dataset.was, kind: slide.dataset.kind ?? "", file };
    frame(slide.dataset.ratio, file);
    find(".name").textContent = file.name;
    alt.value = "";
    decorative.checked = alt.disabled = false;
    kit.tell(told, []);
    dialog.showModal();
    alt.focus();
  }
  // What is cut off is dark before it is written; a click, or the sliders, say what stays in the middle.
  const framing = find(".framing"), picture = find(".whole img"), kept = find(".whole i");
  const across = find("#hand-x"), down = find("#hand-y"), whole = find("#hand-whole");
  let ratio = 0;
  function frame(wanted, file) {
    ratio = Number(wanted);
    framing.hidden = true;
    across.value = down.value = 50;
    whole.checked = false;
    if (!ratio) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => { if (chosen.file === file) picture.src = reader.result; });
    reader.readAsDataURL(file);
  }
  picture.addEventListener("load", () => { framing.hidden = false; crop(); });
  picture.addEventListener("error", () => { framing.hidden = true; }); // what it is, the server tells
  function crop() {
    const is = picture.naturalWidth / picture.naturalHeight, wide = Math.min(1, ratio / is), high = Math.min(1, is / ratio);
    const [x, y] = [across.value / 100, down.value / 100], at = (middle, length) => Math.max(0, Math.min(1 - length, middle - length / 2));
    const [left, top] = [at(x, wide), at(y, high)], part = (of) => `${(100 * of).toFixed(2)}%`;
    Object.assign(kept.style, { left: part(left), top: part(top), width: part(wide), height: part(high) });
    kept.style.setProperty("--x", part((x - left) / wide));
    kept.style.setProperty("--y", part((y - top) / high));
    framing.classList.toggle("uncropped", whole.checked);
    across.disabled = whole.checked || wide === 1; // nothing is cut off on that side
    down.disabled = whole.checked || high === 1;
  }
  for (const each of [across, down, whole]) each.addEventListener("input", crop);
  find(".whole").addEventListener("pointerdown", (event) => {
    if (whole.checked) return;
    event.preventDefault();
    const box = picture.getBoundingClientRect();
    across.value = Math.round((100 * (event.clientX - box.left)) / box.width);
    down.value = Math.round((100 * (event.clientY - box.top)) / box.height);
    crop();
  });
  decorative.addEventListener("change", () => { alt.disabled = decorative.checked; });
  find("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    const words = decorative.checked ? "" : alt.value.trim();
    if (!words && !decorative.checked) { kit.tell(told, failed(say.needsAlt).problems); alt.focus(); return; }
    busy = true;
    kit.tell(told, [say.saving]);
    const { id, was, kind, file } = chosen, framed = framing.hidden ? {} : { focus: `${across.value},${down.value}`, whole: whole.checked ? "1" : "" };
    const found = said(await sent(`/picture?${new URLSearchParams({ id, was, kind, name: file.name, alt: words, ...framed })}`, file));
    busy = false;
    kit.tell(told, found.ok ? [] : found.problems);
    if (!found.ok) return;
    dialog.close();
    document.dispatchEvent(new Event("kit-written"));
  });
  find(".leave").addEventListener("click", () => dialog.close());
})();
