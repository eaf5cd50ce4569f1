/** Files that systems and programs leave in folders: hidden ones, caches of thumbnails, locks of open documents. */
const leftBySystems = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Whether a file, by its path within a folder that was chosen whole, is no page that anyone meant. */
export function isNoPage(path: string): boolean {
  return path.split(/[\\/]/).some((part) => leftBySystems.test(part));
}
