const place = "huilu-single-keys";
const buttons = ["button", "checkbox", "radio", "submit", "reset", "file", "image", "range", "color"];

/** Whether a key goes into a text that someone types, or chooses in a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !buttons.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Whether letters and signs alone are keys: who dictates, or types by accident, switches them off (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

/** Switches single keys on or off in this browser. */
export function setSingleKeys(areOn: boolean): void {
  try {
    localStorage.setItem(place, areOn ? "on" : "off");
  } catch {
    // A browser that keeps nothing leaves them on.
  }
}
