// What the pages' scripts share: an order to the server, a fresh part of the page, words and paragraphs.
"use strict";
const kit = {
  key: () => document.getElementById("dock").dataset.key,
  made: (kind, values) => Object.assign(document.createElement(kind), values),
  filled: (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all),
  // Each of what is told is a problem, or words of this kind.
  tell(into, told, kind = "") {
    into.replaceChildren(...told.map((each) => kit.made("p", { className: each.severity ?? kind, textContent: each.sentence ?? each })));
  },
  // Throws when the server does not answer; null without a page, undefined when there is no such one any more.
  async fetched(part, more = "") {
    const answer = await fetch(`${location.pathname}?part=${part}${more}`);
    if (answer.status === 404) return undefined;
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  },
  // What the page would show now: null without an answer, when it was asked anew meanwhile, or when it does not
  // say yet what was written here; undefined when it is gone.
  async renewed() {
    const turn = kit.turns += 1, fresh = await kit.fetched("view").catch(() => null);
    const isOld = fresh && Number(fresh.querySelector("[data-saves]")?.dataset.saves) < kit.saves;
    return turn === kit.turns && !isOld ? fresh : null;
  },
  turns: 0,
  saves: 0, // as many as the last order that was carried out here knew of
  // An order of the dock: what it changes is fetched; why it is refused is told there. Tells whether it was done.
  async pressed(action, body) {
    const answer = await fetch(action, { method: "POST", body: new URLSearchParams(body), redirect: "manual" }).catch(() => null);
    if (!answer) { document.getElementById("state").textContent = document.body.dataset.lost; return false; }
    const isRefused = answer.status >= 400 && answer.status !== 404; // 404: nobody proposes it any more
    const place = document.getElementById("place");
    if (isRefused) place.textContent = await answer.text();
    place.hidden = !isRefused;
    if (!isRefused) document.dispatchEvent(new Event("kit-written"));
    return answer.status < 400;
  },
  // Never throws: an answer that is none is told as lost, or as a page to load again.
  async order(action, values, lost, reload = lost) {
    const body = new URLSearchParams({ key: kit.key(), ...values });
    return kit.sent(action, { body }, { lost, reload });
  },
  // What no page may send so large is told by tooBig, if there are words for it.
  async sent(action, options, { lost, reload = lost, tooBig = lost }) {
    const answer = await fetch(action, { method: "POST", ...options }).catch(() => null);
    if (answer?.status === 413) return { problems: [{ severity: "error", sentence: tooBig }] };
    const found = answer && answer.status !== 403 ? await answer.json().catch(() => null) : null;
    if (!found || typeof found !== "object") {
      return { problems: [{ severity: "error", sentence: answer?.status === 403 ? reload : lost }] };
    }
    kit.saves = Math.max(kit.saves, found.saves ?? 0);
    return { problems: [], ...found, ok: answer.ok };
  },
};
