// A word that is clicked opens its whole text in place; what is typed is tried in the whole kit before it is written.
"use strict";
(() => {
  const dialog = document.getElementById("editor");
  if (!dialog) return;
  const find = (what) => dialog.querySelector(what), say = dialog.dataset;
  const form = find("form"), field = find("textarea"), told = find("#editor-told"), other = find(".other");
  const { filled, made } = kit;
  const marked = new CSSStyleSheet();
  document.adoptedStyleSheets.push(marked);
  let open = null, turn = 0, timer = 0;

  // --- Opening ---------------------------------------------------------------------------------
  document.addEventListener("click", (event) => {
    const word = event.target.closest("[data-text], [data-edit]");
    if (!word) {
      const place = event.target.closest(".frame .place");
      if (place?.textContent.trim() && !String(getSelection())) show("", place);
      return;
    }
    if (dialog.contains(word) || event.target.closest("a, summary, nav, aside, dialog")) return;
    if (word.dataset.text && (event.target.closest("button") || String(getSelection()))) return;
    show(word.dataset.edit ?? word.dataset.text, event.target);
  });
  async function show(id, from) {
    const page = document.body.dataset.view, mine = ++turn;
    const answer = await fetch(`/text?${new URLSearchParams({ id, page })}`).catch(() => null);
    const about = answer?.ok ? await answer.json() : null;
    if (!about || mine !== turn) return;
    open = { id, page, was: about.text, room: about.room, kind: about.kind };
    const isText = about.kind === "text";
    find(".typed").hidden = find(".save").hidden = !isText;
    find(".elsewhere").hidden = isText && !about.is_label;
    const [before, after] = about.is_label ? [say.word, ""] : about.kind === "label" ? say.label.split("{place}") : [document.body.dataset.made, ""];
    find(".elsewhere").replaceChildren(before, ...(about.shown && !isText ? [made("strong", { textContent: about.shown }), after] : []));
    find(".open").hidden = !about.href;
    if (about.href) Object.assign(find(".open"), { href: about.href, title: about.shown });
    find(".form").hidden = !about.form;
    find(".form").href = about.form ?? "";
    other.hidden = true;
    form.ariaBusy = "false"; // a save that is not answered yet is another text's
    told.replaceChildren();
    field.value = about.text ?? "";
    find(".line").hidden = !field.value.includes("\n");
    find(".missing").hidden = about.is_own !== false;
    list(".mentions", (about.mentions ?? []).map(mention));
    const shown = (about.documents ?? []).map(({ title, href }) => made("a", { textContent: title, href }));
    list(".where-else", about.more ? [...shown, filled(say.more, { n: about.more })] : shown);
    for (const old of dialog.querySelectorAll(".beside")) old.remove();
    for (const { locale, text } of about.others ?? []) {
      const row = made("div", { className: "beside" });
      const name = say[`in${locale[0].toUpperCase()}${locale[1]}`] ?? locale;
      row.append(made("dt", { textContent: filled(say.language, { locale: name }) }), made("dd", { textContent: text, lang: locale }));
      find("dl").prepend(row);
    }
    find("dl").hidden = !isText;
    marked.replaceSync(id ? `[data-text="${CSS.escape(id)}"] { --seen: 1 }` : "");
    if (!dialog.open) dialog.showModal();
    count();
    put(from.getBoundingClientRect());
    if (isText) { field.focus(); field.setSelectionRange(field.value.length, field.value.length); } else find(".leave").focus();
  }
  function list(where, items) {
    const row = find(where), rows = made("ul", {});
    for (const item of items) { const li = made("li", {}); li.append(item); rows.append(li); }
    row.hidden = !items.length;
    row.querySelector("dd").replaceChildren(rows);
  }
  function mention({ words, id }) {
    if (!id) return `${words} : ${say.counted}`;
    const button = made("button", { type: "button", className: "word", textContent: words });
    button.addEventListener("click", () => show(id, field));
    return button;
  }
  // The field lies over the word, as far as the window lets it.
  function put(box) {
    const mine = dialog.getBoundingClientRect(), margin = 16;
    const lead = field.getBoundingClientRect().top - mine.top;
    const kept = (at, most) => `${Math.max(margin, Math.min(at, most - margin))}px`;
    dialog.style.left = kept(box.left - 24, innerWidth - mine.width);
    dialog.style.top = kept(box.top - lead, innerHeight - mine.height);
  }

  new ResizeObserver(() => { // as it grows it stays in the window
    const over = dialog.getBoundingClientRect().bottom - innerHeight + 16;
    if (dialog.open && over > 0) dialog.style.top = `${Math.max(16, dialog.offsetTop - over)}px`;
  }).observe(dialog);

  // --- Typing ----------------------------------------------------------------------------------
  function count() {
    const room = open.room, length = [...field.value].length, line = find("#editor-room");
    line.textContent = filled(room ? say.room : say.count, { count: length, room });
    line.classList.toggle("over", !!room && length > room);
  }
  function tell(problems, kind) {
    kit.tell(told, problems, kind);
    field.setAttribute("aria-invalid", problems.some((each) => each.severity === "error"));
  }
  function send(action) {
    const { id, page, was } = open;
    return kit.order(action, { id, page, was, text: field.value }, say.lost, say.reload);
  }
  function compare(text) {
    if (text === undefined || text === null || text === open.was) return false;
    other.hidden = false;
    other.querySelector("blockquote").textContent = text;
    open.there = text;
    return true;
  }
  async function attempt() {
    const mine = ++turn, text = field.value;
    if (text === open.was) { tell([]); return; }
    tell([say.trying], "busy");
    const found = await send("/try");
    if (mine !== turn || !dialog.open) return;
    compare(found.other);
    tell(found.problems.length ? found.problems : [say.right], "right");
  }
  field.addEventListener("input", () => {
    count();
    clearTimeout(timer);
    timer = setTimeout(attempt, 350);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (open.kind !== "text" || form.ariaBusy === "true") return;
    turn += 1;
    if (field.value === open.was) { dialog.close(); return; }
    form.ariaBusy = "true";
    tell([say.saving], "busy");
    const mine = open, found = await send("/text");
    if (found.ok) document.dispatchEvent(new Event("kit-written"));
    if (open !== mine) return; // another text was opened meanwhile
    form.ariaBusy = "false";
    if (found.ok) { dialog.close(); return; }
    compare(found.other);
    tell(found.problems);
    field.focus();
  });
  find(".leave").addEventListener("click", () => dialog.close());
  find(".take").addEventListener("click", () => { field.value = open.there; settle(); });
  find(".keep").addEventListener("click", settle);
  function settle() {
    open.was = open.there;
    other.hidden = true;
    count();
    field.focus();
    attempt();
  }
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog && (!field.value || field.value === open.was)) {
      const box = dialog.getBoundingClientRect();
      const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      if (!inside) dialog.close();
    }
  });
  dialog.addEventListener("close", () => { turn += 1; clearTimeout(timer); marked.replaceSync(""); });

  // --- Others write too ------------------------------------------------------------------------
  document.addEventListener("kit-drawn", async () => {
    if (!dialog.open || open.kind !== "text" || form.ariaBusy === "true") return;
    const mine = open, { id, page } = open;
    const answer = await fetch(`/text?${new URLSearchParams({ id, page })}`).catch(() => null);
    const about = answer?.ok ? await answer.json() : null;
    if (about?.kind !== "text" || !dialog.open || open !== mine) return;
    if (!compare(about.text) && find("#editor-told .error")) attempt(); // its cause may be gone
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || dialog.open) return;
    const key = event.key.toLowerCase(), redoes = key === "y" || (key === "z" && event.shiftKey);
    if ((key !== "z" && !redoes) || event.target.closest("input:not([type=checkbox]), textarea")) return;
    event.preventDefault();
    const shown = document.getElementById(redoes ? "undone" : "written");
    if (shown) shown.requestSubmit(); // what was just written may not be shown yet
    else if (!redoes) kit.pressed("/undo", { key: kit.key() });
  });
})();
