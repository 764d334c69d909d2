// The forms: a field that is left is tried in the whole kit, then written; what is wrong is told beside it.
"use strict";
(() => {
  const form = document.getElementById("form");
  if (!form) return;
  const fields = () => [...form.querySelectorAll("[data-id]")], was = new Map();
  for (const each of fields()) was.set(each.dataset.id, each.value);
  function tell(field, told) {
    const said = document.getElementById(field.getAttribute("aria-describedby"));
    kit.tell(said, told);
    field.setAttribute("aria-invalid", told.some((each) => each.severity === "error"));
  }
  async function save(field) {
    const { id } = field.dataset, text = field.value.trim();
    if (text === was.get(id)) { tell(field, []); return; }
    tell(field, [form.dataset.saving]);
    const values = { id, text, was: was.get(id), page: "", field: "1" };
    const { ok, problems, other } = await kit.order("/text", values, form.dataset.lost);
    if (ok) {
      was.set(id, text);
      tell(field, [form.dataset.saved, ...problems]);
      document.dispatchEvent(new Event("kit-written"));
    } else if (other !== undefined && other !== null) {
      was.set(id, other);
      tell(field, [{ severity: "error", sentence: kit.filled(form.dataset.other, { text: other }) }]);
    } else tell(field, problems);
  }
  form.addEventListener("change", ({ target }) => { if (target.dataset.id) save(target); });
  form.addEventListener("focusout", ({ target }) => { // left again, as the message asks
    if (target.dataset.id && target.getAttribute("aria-invalid") === "true" && target.dataset.seen === target.value) save(target);
    if (target.dataset.id) target.dataset.seen = target.value;
  });
  form.addEventListener("submit", async (event) => {
    const { target } = event, field = target.querySelector("input"), { kind } = target.dataset;
    event.preventDefault();
    tell(field, [form.dataset.saving]);
    const { ok, name, problems } = await kit.order("/fiche", { kind, name: field.value }, form.dataset.lost);
    if (ok) location.assign(`/${name}`); else tell(field, problems);
  });
  document.addEventListener("kit-drawn", async () => {
    const fresh = await kit.fetched("view").catch(() => null);
    if (!fresh) return;
    for (const field of fields()) {
      const { id } = field.dataset, now = fresh.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!now || field.value !== was.get(id) || now.value === field.value) continue;
      field.value = now.value;
      was.set(id, now.value);
      tell(field, []);
    }
  });
})();
