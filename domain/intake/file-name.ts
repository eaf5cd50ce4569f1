/** Longest name of a file that is kept, in UTF-16 code units. */
export const longestFileName = 300;

/** Controls, marks that turn or hide what stands beside them, halves of characters: no part of a name people can read. */
const unreadable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A file's name, or its path within a folder, as it is shown: one line, slashes forward, no characters that disguise
 * the rest, and a name too long shortened in its middle, so that its ending stays. Only ever shown: nothing on disk is
 * called so. Empty names become "?".
 */
export function shownFileName(raw: string): string {
  const name = raw
    .replaceAll("\\", "/")
    .replace(/[\t\n\r]+/g, " ")
    .replace(unreadable, "")
    .trim();
  if (name === "") return "?";
  if (name.length <= longestFileName) return name;
  const half = Math.floor((longestFileName - 1) / 2);
  return `${name.slice(0, half)}…${name.slice(-half)}`.replace(unreadable, "");
}

/** What a chooser of files offers at first; what a file is, its bytes tell, not its name. */
export const usualFiles =
  ".txt,.html,.htm,.docx,.pdf,.png,.jpg,.jpeg,.webp,.heic,.heif,.tif,.tiff,text/plain,text/html,image/*";
