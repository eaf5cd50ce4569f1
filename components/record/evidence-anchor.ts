/** Anchor of a value's evidence on its page: paths hold slashes, anchors should not. */
export function evidenceAnchor(path: string): string {
  return `e-${path.replaceAll("/", "-")}`;
}
