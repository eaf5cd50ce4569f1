/** Forms by the ending of an address, with their media types. Popolo has none of its own. */
export const linkedTypes = {
  "popolo.json": "application/json",
  "akn.xml": "application/akn+xml",
  jsonld: "application/ld+json",
} as const;
export type LinkedForm = keyof typeof linkedTypes;

/** What a file's name stands for; null where its ending is none of those given, or its name is not well formed. */
export function linkedFile<Form extends LinkedForm>(
  file: string,
  forms: readonly Form[],
): { name: string; form: Form } | null {
  const form = forms.find((one) => file.endsWith(`.${one}`));
  if (form === undefined) return null;
  try {
    return { name: decodeURIComponent(file.slice(0, -form.length - 1)), form };
  } catch {
    return null;
  }
}
