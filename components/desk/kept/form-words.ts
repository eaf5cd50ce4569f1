import type { Words } from "./words-shelf";

type WordField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typedIn = new Set(["text", "url", "date", "number", "search"]);

/** Fields whose words are kept: what a person types or chooses; never passwords, codes, files or what goes along unseen. */
function wordFields(form: HTMLFormElement): WordField[] {
  return Array.from(form.elements).filter(
    (field): field is WordField =>
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      (field instanceof HTMLInputElement && (typedIn.has(field.type) || field.type === "radio")),
  );
}

const isRadio = (field: WordField): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === "radio";

/**
 * Whether words stand in a form that nobody has taken yet: other than those it was shown with, or, where it was refused and
 * so shows what was typed, any. Choices alone are none.
 */
export function hasNewWords(form: HTMLFormElement, isRefused: boolean): boolean {
  return wordFields(form).some(
    (field) =>
      !(field instanceof HTMLSelectElement) &&
      !isRadio(field) &&
      field.value.trim() !== "" &&
      (isRefused || field.value !== field.defaultValue),
  );
}

/** What stands in a form, by name of field. */
export function wordsIn(form: HTMLFormElement): Words {
  return Object.fromEntries(
    wordFields(form)
      .filter((field) => field.name !== "" && (!isRadio(field) || field.checked))
      .map(({ name, value }) => [name, value]),
  );
}

/** Puts words back into a form, and opens what it is folded in. */
export function putWords(form: HTMLFormElement, words: Words): void {
  for (const field of wordFields(form)) {
    const value = words[field.name];
    if (value === undefined) continue;
    if (isRadio(field)) field.checked = field.value === value;
    else field.value = value;
  }
  for (let around = form.closest("details"); around !== null; ) {
    around.open = true;
    around = around.parentElement?.closest("details") ?? null;
  }
}
