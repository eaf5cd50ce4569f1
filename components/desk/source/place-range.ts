/** The words of a pane between two offsets of its text, as a range; null where they are not on the page. */
export function placeRange(pane: HTMLElement, start: number, end: number): Range | null {
  const [from, to] = [pointAt(pane, start), pointAt(pane, end)];
  if (from === null || to === null) return null;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Each run of text says in `data-start` where it begins. */
function pointAt(pane: HTMLElement, offset: number): { node: Text; offset: number } | null {
  for (const run of pane.querySelectorAll<HTMLElement>("[data-start]")) {
    const [node, begins] = [run.firstChild, Number(run.dataset.start)];
    if (node instanceof Text && begins <= offset && offset <= begins + node.length)
      return { node, offset: offset - begins };
  }
  return null;
}
