/** The files of a bundle, wherever they lie: by name, each read from its beginning in chunks, as often as asked. */
export type BundleSource = { names: readonly string[]; read(name: string): Iterable<Uint8Array> };

/** Thrown by a source whose file cannot be read to its end. */
export class UnreadableFile extends Error {}

/** Files that are held in memory. */
export function heldFiles(files: ReadonlyMap<string, Uint8Array>): BundleSource {
  return {
    names: [...files.keys()],
    read: (name) => {
      const bytes = files.get(name);
      if (bytes === undefined) throw new UnreadableFile(name);
      return [bytes];
    },
  };
}

/** Most characters of a line: what goes on for longer is none of ours. */
const longest = 2 ** 26;

/**
 * Lines of a text without what ends them. Nothing but one line is held.
 *
 * @throws UnreadableFile for a line that does not end
 */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longest) throw new UnreadableFile("a line without end");
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/** Most bytes of a file that is read whole. */
const most = 2 ** 24;

/** A small text as a whole. @throws UnreadableFile for one that is not small */
export function wholeText(chunks: Iterable<Uint8Array>): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > most) throw new UnreadableFile("too long");
  }
  return text + decoder.decode();
}
