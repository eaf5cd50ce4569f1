/** Id of the element that shows a path of the record. */
export function fieldId(path: string): string {
  return `f-${path.replaceAll("/", "-")}`;
}

/** Id of the field that takes a person's reason for what a rule found. */
export function reasonId(code: string, path: string): string {
  return `reason-${code}-${fieldId(path)}`;
}

/** Goes to an element, in the middle of what is seen: what is at the edge may lie under the bar. @returns whether it is there */
export function focusId(id: string): boolean {
  const element = document.getElementById(id);
  element?.focus();
  element?.scrollIntoView({ block: "center" });
  return element !== null;
}

/** Goes to the field of a path, or to the nearest part around it that is on the page. */
export function focusPath(path: string): void {
  const segments = path.split("/");
  for (let length = segments.length; length > 0; length--) {
    if (focusId(fieldId(segments.slice(0, length).join("/")))) return;
  }
}
