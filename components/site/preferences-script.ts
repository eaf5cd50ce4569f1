/**
 * Applies the reader's stored theme and text size before the first paint, and wires the two selects in the footer.
 * Plain JavaScript in the page, so that public pages need no framework in the browser for it.
 */
export const preferencesScript = `(() => {
  const root = document.documentElement;
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const write = (key, value) => { try { localStorage.setItem(key, value); } catch {} };
  const apply = (key, value) => { if (value && value !== "auto" && value !== "normal") root.dataset[key] = value; else delete root.dataset[key]; };
  for (const key of ["theme", "text"]) apply(key, read("huilu-" + key));
  document.addEventListener("DOMContentLoaded", () => {
    for (const select of document.querySelectorAll("select[data-preference]")) {
      const key = select.dataset.preference;
      select.value = read("huilu-" + key) || select.options[0].value;
      select.closest("[hidden]")?.removeAttribute("hidden");
    }
  });
  document.addEventListener("change", ({ target }) => {
    const key = target.dataset && target.dataset.preference;
    if (!key) return;
    write("huilu-" + key, target.value);
    apply(key, target.value);
  });
})();`;
