// The forms: a field that is left is tried in the whole kit, then written; what is wrong is told beside it.
"use strict";
(() => {
  const form = document.getElementById("form");
  if (!form) return;
  const fields = () => [...form.querySelectorAll("[data-id]")], was = new Map();
  const waiting = new Map(); // the fields that wait for an answer, and whether they were left again meanwhile
  const boxes = (field) => [...field.querySelectorAll("input")];
  // What a field says; of boxes, those that are ticked: first those that were, in their order.
  function said(field) {
    if (field.dataset.kind !== "several") return field.value;
    const ticked = boxes(field).filter((each) => each.checked).map((each) => each.value);
    const kept = was.get(field.dataset.id).split("\n").filter((each) => ticked.includes(each));
    return [...kept, ...ticked.filter((each) => !kept.includes(each))].join("\n");
  }
  function put(field, text) {
    was.set(field.dataset.id, text);
    if (field.dataset.kind !== "several") field.value = text;
    else for (const each of boxes(field)) each.checked = text.split("\n").includes(each.value);
  }
  const written = (field) => field.dataset.was?.replaceAll(" ", "\n") ?? field.value;
  for (const each of fields()) was.set(each.dataset.id, written(each));
  // A field whose words do not show whole takes the width of the form.
  const widen = (field) => { if (field.matches("input[type=text]") && field.scrollWidth > field.clientWidth) field.closest(".field").classList.add("long"); };
  fields().forEach(widen);
  function tell(field, told) {
    const said = document.getElementById(field.getAttribute("aria-describedby").split(" ").pop());
    kit.tell(said, told);
    const invalid = told.some((each) => each.severity === "error");
    for (const each of field.dataset.kind === "several" ? boxes(field) : [field]) each.setAttribute("aria-invalid", invalid);
  }
  const refused = new Set(); // fields whose text the kit does not accept as it is now
  const refuse = (field, sentence) => tell(field, [{ severity: "error", sentence }]);
  // One order at a time for a field: the second would say that it was as it is no more.
  async function save(field) {
    const { id, kind } = field.dataset, text = said(field).trim();
    widen(field);
    if (field.validity?.badInput) { refuse(field, form.dataset.impossible); return; } // it says nothing of itself
    if (!text && field.dataset.required !== undefined) { refuse(field, form.dataset.required); return; }
    if (waiting.has(id)) { waiting.set(id, true); return; }
    if (text === was.get(id)) { tell(field, []); return; }
    tell(field, [form.dataset.saving]);
    const values = { id, text, was: was.get(id), page: "", field: kind };
    waiting.set(id, false);
    const { ok, problems, other } = await kit.order("/text", values, form.dataset.lost);
    const again = waiting.get(id);
    waiting.delete(id);
    refused.delete(field);
    if (ok) {
      was.set(id, text);
      tell(field, [form.dataset.saved, ...problems]);
      document.dispatchEvent(new Event("kit-written"));
    } else if (other !== undefined && other !== null) {
      was.set(id, other);
      refuse(field, kit.filled(form.dataset.other, { text: other }));
      return;
    } else { refused.add(field); tell(field, problems); }
    if (again) save(field);
  }
  form.addEventListener("change", ({ target }) => { const field = target.closest("[data-id]"); if (field) save(field); });
  form.addEventListener("focusout", ({ target }) => { // left again, as the message asks
    if (target.dataset.id && target.getAttribute("aria-invalid") === "true" && target.dataset.seen === target.value) save(target);
    if (target.dataset.id) target.dataset.seen = target.value;
  });
  let leaving = false; // for the page of what is being made: this one is renewed no more
  form.addEventListener("submit", async (event) => {
    const { target } = event, field = target.querySelector("input"), { kind } = target.dataset;
    event.preventDefault();
    tell(field, [form.dataset.making]);
    leaving = true;
    const { ok, name, problems } = await kit.order("/fiche", { kind, name: field.value }, form.dataset.lost);
    leaving = ok;
    if (ok) location.assign(`/${name}`); else tell(field, problems);
  });
  // A list whose entries are others is put in place whole, but for one in which somebody is typing.
  const entries = (roll) => [...roll.querySelectorAll("[data-entry]")];
  const stamps = (roll) => entries(roll).map((each) => each.dataset.was).join();
  const ids = (roll) => [...roll.querySelectorAll("[data-id], [data-entry]")].map((each) => each.dataset.id ?? each.dataset.entry).join();
  const isHeld = (field) => waiting.has(field.dataset.id) || said(field) !== was.get(field.dataset.id);
  function renew(roll, fresh) {
    const isAlike = ids(roll) === ids(fresh);
    if (isAlike && stamps(roll) === stamps(fresh)) return;
    const own = [...roll.querySelectorAll("[data-id]")], now = [...fresh.querySelectorAll("[data-id]")];
    if (isAlike && own.length && own.every((field, rank) => written(now[rank]) === was.get(field.dataset.id))) {
      const there = entries(fresh);
      entries(roll).forEach((each, rank) => { each.dataset.was = there[rank].dataset.was; }); // what was filled in here
      return;
    }
    if (own.some(isHeld)) return;
    const stamp = (each) => each.querySelector(":scope > [data-entry]")?.dataset.was;
    const open = [...roll.querySelectorAll("details[open]")].map(stamp);
    for (const each of fresh.querySelectorAll("details")) each.open = open.includes(stamp(each));
    for (const each of now) was.set(each.dataset.id, written(each));
    roll.replaceWith(fresh);
  }
  document.addEventListener("kit-drawn", async () => {
    const fresh = await kit.renewed();
    if (leaving) return;
    if (fresh === undefined) { location.assign("/activite"); return; } // what it was about was taken back
    if (!fresh) return;
    if (fresh.getElementById("form").dataset.locale !== form.dataset.locale) { location.reload(); return; } // another page chose its language
    const [mine, there] = [form, fresh].map((each) => [...each.querySelectorAll(".roll")].filter((one) => !one.parentNode.closest(".roll")));
    if (mine.length === there.length) mine.forEach((each, rank) => renew(each, there[rank]));
    follow(fresh);
    for (const field of fields()) {
      const { id } = field.dataset, now = fresh.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!now || isHeld(field) || written(now) === was.get(id)) continue;
      put(field, written(now));
      tell(field, []);
    }
    // What stood in the way may be gone: what was refused is tried again, but where somebody types.
    for (const each of fields()) if (refused.has(each) && isHeld(each) && !waiting.has(each.dataset.id) && !each.contains(document.activeElement)) save(each);
  });
  // Lists of links say what there is now: a thing that was taken back has none left.
  const parts = (page) => [...page.querySelectorAll("[data-part]")];
  function follow(fresh) {
    const sections = (page) => page.querySelectorAll("#form > section").length;
    if (sections(document) !== sections(fresh) && !fields().some(isHeld)) { location.reload(); return; }
    for (const mine of parts(form)) {
      const now = parts(fresh).find((each) => each.dataset.part === mine.dataset.part);
      if (mine.innerHTML !== (now?.innerHTML ?? "")) mine.replaceChildren(...(now?.childNodes ?? []));
    }
  }
  // A warning goes with its cause: once the panel has told it, and tells it no more.
  document.addEventListener("kit-framed", () => {
    const told = new Set([...document.querySelectorAll("#problems li > span")].map((each) => each.textContent));
    for (const each of form.querySelectorAll(".said .warning, .said .note")) {
      if (told.has(each.textContent)) each.dataset.told = "1";
      else if (each.dataset.told && document.getElementById("dock").dataset.complete !== undefined) each.remove();
    }
  });
})();
