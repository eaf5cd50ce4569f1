/**
 * Applies the reader's stored theme and text size before the first paint, wires the two selects in the footer, and
 * remembers a chosen language for the next visit to the site's root.
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
  document.addEventListener("click", ({ target }) => {
    const link = target.closest && target.closest("a[data-language]");
    if (link) document.cookie = "huilu-language=" + link.dataset.language + "; path=/; max-age=31536000; samesite=lax";
  });
  document.addEventListener("change", ({ target }) => {
    const key = target.dataset && target.dataset.preference;
    if (!key) return;
    write("huilu-" + key, target.value);
    apply(key, target.value);
  });
})();`;
