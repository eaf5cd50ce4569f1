import { sha256 } from "@/domain/ledger";
import type { Source } from "@/domain/record";
import { isLinked } from "./linked-hosts";
import type { FactSource } from "./schema";
import type { SessionFacts } from "./session-facts";
import { sourceLabel } from "./source-label";

/** A source of a session with what it is said to support, and the note about it that is kept as its text. */
export type NotedSource = { source: Source; supports: string; sittings: readonly number[]; text: string };

type Gathered = { from: FactSource; supports: string[]; notes: string[]; sittings: number[] };

/**
 * The sources of a session, each once. What is kept of a source under its hash is our own note: where it stands and
 * which facts were taken from it. Its address becomes a link only where its host is on the list.
 */
export function sourcesOf({ key, sittings }: SessionFacts): NotedSource[] {
  const found = new Map<string, Gathered>();
  sittings.forEach((sitting, n) => {
    let before = "";
    sitting.sources.forEach((from, position) => {
      const name = `${sourceLabel(from)} ${from.url ?? ""}`;
      const gathered = found.get(name) ?? { from, supports: [], notes: [], sittings: [] };
      // 同上: what the source named before it supports.
      const supports = from.supports === "同上" ? before : from.supports;
      before = supports;
      if (!gathered.supports.includes(supports)) gathered.supports.push(supports);
      if (position === 0 && sitting.notes !== null) gathered.notes.push(sitting.notes);
      gathered.sittings.push(n);
      found.set(name, gathered);
    });
  });
  return [...found.values()].map((gathered, n) => noted(key, gathered, `so${n + 1}`));
}

function noted(key: string, { from, supports, notes, sittings }: Gathered, id: string): NotedSource {
  const said = supports.join("；");
  const remarks = notes.length === 0 ? "" : `整理说明：${notes.join("；")}`;
  const text = [
    "公开报道所载事项摘录：只录数字、名称、标题和日期，不录文句。",
    `会议：${key}`,
    `来源：${sourceLabel(from)}`,
    `网址：${from.url ?? "未载"}`,
    `所载事项：${said}`,
    ...(remarks === "" ? [] : [remarks]),
    "",
  ].join("\n");
  const source: Source = {
    id,
    sha256: sha256(text),
    kind: "published_figures",
    title: from.title,
    publisher: from.publisher,
    published: from.published,
    url: from.url !== null && isLinked(from.url) ? from.url : null,
    bylines: [],
    rights: "quotes_only",
    note: remarks === "" ? `所载事项：${said}` : `所载事项：${said}\n${remarks}`,
  };
  return { source, supports: said, sittings, text };
}
