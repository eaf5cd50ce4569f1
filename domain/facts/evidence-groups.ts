import type { SessionRecord } from "@/domain/record";
import { sourceNamed } from "./source-label";

/** Values of one item of a record that rest on the same sources. */
export type EvidenceGroup = {
  /** `resolutions/r1`; `session` for what names the session itself. */
  item: string;
  paths: string[];
  /** Ids of the sources, in the record's order. One alone means that nothing else at hand says it. */
  sources: string[];
};

/** Whether all that a record says was taken from published reports, as figures, names, titles and dates only. */
export function restsOnFigures({
  sources,
  citations,
}: Pick<SessionRecord, "sources" | "citations">): boolean {
  return (
    sources.length > 0 &&
    sources.every(({ kind }) => kind === "published_figures") &&
    citations.every((cited) => cited.origin === "hand" && sourceNamed(cited.from, sources) !== null)
  );
}

/** Which values rest on which sources, in the record's order: one group an item and set of sources. */
export function evidenceGroups({
  sources,
  citations,
}: Pick<SessionRecord, "sources" | "citations">): EvidenceGroup[] {
  const restsOn = new Map<string, Set<string>>();
  for (const cited of citations) {
    const source = cited.origin === "hand" ? sourceNamed(cited.from, sources) : null;
    if (source !== null) restsOn.set(cited.path, (restsOn.get(cited.path) ?? new Set()).add(source.id));
  }
  const groups = new Map<string, EvidenceGroup>();
  for (const [path, ids] of restsOn) {
    const item = itemOf(path);
    const known = groups.get(`${item} ${[...ids].join(" ")}`);
    if (known === undefined)
      groups.set(`${item} ${[...ids].join(" ")}`, { item, paths: [path], sources: [...ids] });
    else known.paths.push(path);
  }
  return [...groups.values()];
}

function itemOf(path: string): string {
  const [list = "", id] = path.split("/");
  if (id === undefined || list === "body") return "session";
  return list === "proposals" ? list : `${list}/${id}`;
}
