// The forms: a field that is left is tried in the whole kit, then written; what is wrong is told beside it.
"use strict";
(() => {
  const form = document.getElementById("form");
  if (!form) return;
  const fields = () => [...form.querySelectorAll("[data-id]")], was = new Map();
  const made = (kind, values) => Object.assign(document.createElement(kind), values);
  for (const each of fields()) was.set(each.dataset.id, each.value);
  function tell(field, told) {
    const said = document.getElementById(field.getAttribute("aria-describedby"));
    said.replaceChildren(...told.map((each) => made("p", { className: each.severity ?? "", textContent: each.sentence ?? each })));
    field.setAttribute("aria-invalid", told.some((each) => each.severity === "error"));
  }
  async function save(field) {
    const { id } = field.dataset, text = field.value.trim(), { key } = document.getElementById("dock").dataset;
    if (text === was.get(id)) { tell(field, []); return; }
    tell(field, [form.dataset.saving]);
    const body = new URLSearchParams({ key, id, text, was: was.get(id), page: "", field: "1" });
    const answer = await fetch("/text", { method: "POST", body }).catch(() => null);
    if (!answer || answer.status === 403) { tell(field, [{ severity: "error", sentence: form.dataset.lost }]); return; }
    const { problems, other } = await answer.json();
    if (answer.ok) {
      was.set(id, text);
      tell(field, [form.dataset.saved, ...problems]);
      document.dispatchEvent(new Event("kit-written"));
    } else if (other !== undefined && other !== null) {
      was.set(id, other);
      tell(field, [{ severity: "error", sentence: form.dataset.other.replace("{text}", () => other) }]);
    } else tell(field, problems);
  }
  form.addEventListener("change", ({ target }) => { if (target.dataset.id) save(target); });
  form.addEventListener("focusout", ({ target }) => { // left again, as the message asks
    if (target.dataset.id && target.getAttribute("aria-invalid") === "true" && target.dataset.seen === target.value) save(target);
    if (target.dataset.id) target.dataset.seen = target.value;
  });
  document.addEventListener("kit-drawn", async () => {
    const answer = await fetch(`${location.pathname}?part=view`).catch(() => null);
    if (!answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const field of fields()) {
      const { id } = field.dataset, now = fresh.querySelector(`[data-id="${CSS.escape(id)}"]`);
      if (!now || field.value !== was.get(id) || now.value === field.value) continue;
      field.value = now.value;
      was.set(id, now.value);
      tell(field, []);
    }
  });
})();
