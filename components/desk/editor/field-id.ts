/** Id of the element that shows a path of the record. */
export function fieldId(path: string): string {
  return `f-${path.replaceAll("/", "-")}`;
}

/** Goes to the field of a path, or to the nearest part around it that is on the page. */
export function focusPath(path: string): void {
  const segments = path.split("/");
  for (let length = segments.length; length > 0; length--) {
    const element = document.getElementById(fieldId(segments.slice(0, length).join("/")));
    if (element === null) continue;
    element.focus();
    element.scrollIntoView({ block: "center" });
    return;
  }
}
