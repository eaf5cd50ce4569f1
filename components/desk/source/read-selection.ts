/** Offsets into the source's text of what is selected in its pane; null where nothing in it is. */
export function readSelection(pane: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const [start, end] = [
    offsetOf(pane, range.startContainer, range.startOffset),
    offsetOf(pane, range.endContainer, range.endOffset),
  ];
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Each run of text says in `data-start` where it begins. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const run = node.parentElement?.closest<HTMLElement>("[data-start]");
    return run == null ? null : Number(run.dataset.start) + offset;
  }
  if (!(node instanceof HTMLElement)) return null;
  const next = node.childNodes[offset];
  const run =
    next instanceof HTMLElement
      ? (next.closest<HTMLElement>("[data-start]") ?? next.querySelector<HTMLElement>("[data-start]"))
      : node.closest<HTMLElement>("[data-start]");
  if (run != null)
    return Number(run.dataset.start) + (next === undefined ? (run.textContent?.length ?? 0) : 0);
  const runs = pane.querySelectorAll<HTMLElement>("[data-start]");
  const last = runs[runs.length - 1];
  return last === undefined ? null : Number(last.dataset.start) + (last.textContent?.length ?? 0);
}
