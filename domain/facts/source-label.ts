import type { Source } from "@/domain/record";

type Named = Pick<Source, "publisher" | "title" | "published">;

/**
 * How a value entered by hand names the source that it was taken from: publisher, title, day. A value that rests on
 * several sources names each in a citation of its own.
 */
export function sourceLabel({ publisher, title, published }: Named): string {
  const name = `${publisher ?? ""}${title === null ? "" : `《${title}》`}`;
  return (published === null ? name : `${name} ${published}`).slice(0, 500);
}

/** The source among `sources` that a citation's words name; null where they name none of them. */
export function sourceNamed<S extends Named>(from: string, sources: readonly S[]): S | null {
  return sources.find((source) => sourceLabel(source) === from) ?? null;
}
