import { linkedTypes } from "@/app/_server/linked/files";

/** An address under which the same is told in another form, and the form's media type. */
export type Alternate = { type: string; path: string };

/**
 * The other forms of a page, if it has any: a session's, a person's. Popolo is JSON without a media type of its own, so
 * that it is asked for by its address alone.
 */
export function alternatesOf(path: string): readonly Alternate[] {
  const bare = path.replace(/^\/(?:en|zh|zh-CN)(?=\/)/, "");
  if (/^\/sessions\/[^/.]+$/.test(bare)) {
    const [, , key] = bare.split("/");
    return [
      { type: linkedTypes.jsonld, path: `${bare}.jsonld` },
      { type: linkedTypes["akn.xml"], path: `${bare}.akn.xml` },
      { type: "application/json", path: `/api/sessions/${key}` },
    ];
  }
  if (/^\/people\/[^/.]+\/[^/.]+$/.test(bare)) {
    return [
      { type: linkedTypes.jsonld, path: `${bare}.jsonld` },
      { type: "application/json", path: `${bare}.popolo.json` },
    ];
  }
  return [];
}

/**
 * The form that an Accept header prefers to the page (RFC 9110, 12.5.1): null for the page, which wins where it is
 * wanted as much, and where nothing is wanted that there is.
 */
export function preferredForm(
  accept: string | undefined,
  alternates: readonly Alternate[],
): Alternate | null {
  if (accept === undefined || alternates.length === 0) return null;
  const wanted = rangesOf(accept);
  let best: Alternate | null = null;
  let most = weightOf("text/html", wanted);
  for (const alternate of alternates) {
    const weight = weightOf(alternate.type, wanted);
    if (weight > most) {
      best = alternate;
      most = weight;
    }
  }
  return best;
}

/** What a page says of its other forms in a Link header (RFC 8288). */
export function alternateLinks(alternates: readonly Alternate[]): string {
  return alternates.map(({ type, path }) => `<${path}>; rel="alternate"; type="${type}"`).join(", ");
}

type Range = { range: string; weight: number };

function rangesOf(accept: string): Range[] {
  return accept.split(",").map((part) => {
    const [range = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.map((text) => /^q=([01](?:\.\d{0,3})?)$/.exec(text)?.[1]).find(Boolean);
    return { range, weight: q === undefined ? 1 : Number(q) };
  });
}

/** The most specific range that fits decides. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const [family = ""] = type.split("/");
  for (const range of [type, `${family}/*`, "*/*"]) {
    const found = ranges.find((one) => one.range === range);
    if (found !== undefined) return found.weight;
  }
  return 0;
}
