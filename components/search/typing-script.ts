/**
 * Answers while one types: asks `/api/search` a moment after the last key, shows the first sessions as links, and says
 * their number to screen readers. Arrow keys go through them, Escape puts them away. Plain JavaScript in the page; words
 * go in as text, never as markup.
 */
export const typingScript = `(() => {
  const form = document.getElementById("search-form");
  const field = document.getElementById("search-words");
  const panel = document.getElementById("search-answers");
  const status = document.getElementById("search-status");
  let timer, asked, composing = false;
  const make = (tag, parent, text) => { const node = document.createElement(tag); if (text) node.textContent = text; parent.append(node); return node; };
  const lit = (parent, pieces) => { for (const { text, marked } of pieces) make(marked ? "mark" : "span", parent, text); };
  const close = () => { panel.hidden = true; panel.replaceChildren(); };
  const show = ({ found, sessions }) => {
    panel.replaceChildren();
    status.textContent = found;
    const list = make("ol", panel);
    for (const session of sessions) {
      const link = make("a", make("li", list));
      link.href = session.page;
      lit(make("span", link), session.name);
      for (const place of session.places.slice(0, 1)) {
        const line = make("small", link, place.label + " ");
        lit(line, place.text);
        if (place.note.length) { make("span", line, " "); lit(line, place.note); }
      }
    }
    const end = make("p", panel, sessions.length ? found + " · " + form.dataset.all : found);
    end.className = "px-3 py-2 text-sm text-soft";
    panel.hidden = false;
  };
  const ask = async () => {
    asked?.abort();
    const words = field.value.trim();
    if (!words) { status.textContent = ""; return close(); }
    asked = new AbortController();
    const query = new URLSearchParams(new FormData(form));
    query.set("size", "6");
    query.set("lang", form.dataset.lang);
    try {
      const answer = await fetch("/api/search?" + query, { signal: asked.signal });
      if (answer.ok) show(await answer.json());
    } catch { /* A newer question, or no network: the form still works. */ }
  };
  const later = () => { clearTimeout(timer); if (!composing) timer = setTimeout(ask, 150); };
  field.addEventListener("compositionstart", () => { composing = true; });
  field.addEventListener("compositionend", () => { composing = false; later(); });
  field.addEventListener("input", later);
  form.addEventListener("submit", () => { clearTimeout(timer); asked?.abort(); });
  form.addEventListener("focusout", ({ relatedTarget }) => { if (!form.contains(relatedTarget)) close(); });
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...panel.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape" && !panel.hidden) { field.focus(); close(); event.preventDefault(); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && at >= 0 && stops[at + step]) { stops[at + step].focus(); event.preventDefault(); }
  });
})();`;
