import { useTranslations } from "next-intl";
import {
  bodyKinds,
  levels,
  outcomes,
  resolutionCategories,
  type SessionRecord,
  sittingKinds,
  sourceKinds,
  sourceRights,
  voteMethods,
} from "@/domain/record";
import { choicesOf } from "../model/field-kinds";
import { isBranch, nodeAt } from "../model/record-tree";

const lists = [
  "sittings",
  "reports",
  "resolutions",
  "elections",
  "speeches",
  "sources",
  "directives",
  "points",
] as const;
type List = (typeof lists)[number];
const isList = (segment: string | undefined): segment is List => lists.some((list) => list === segment);

const fields = [
  "bodyKind",
  "level",
  "regionName",
  "regionCode",
  "term",
  "session",
  "year",
  "kind",
  "ordinal",
  "date",
  "inOffice",
  "due",
  "present",
  "absent",
  "quorumClaim",
  "title",
  "name",
  "post",
  "category",
  "method",
  "outcome",
  "sitting",
  "for",
  "against",
  "abstain",
  "notVoting",
  "received",
  "filed",
  "heading",
  "text",
  "publisher",
  "published",
  "url",
  "rights",
  "note",
  "bylines",
  "presenter",
  "speaker",
  "votes",
  "proposals",
] as const;
type FieldWord = (typeof fields)[number];

function fieldWord(path: string): FieldWord | null {
  if (path === "body/kind") return "bodyKind";
  const last = path.split("/").at(-1);
  return fields.find((field) => field === last) ?? null;
}

/** Names of fields, items and choices in the reader's language. */
export function useFieldWords() {
  const t = useTranslations("editor");
  const terms = useTranslations("terms");

  function label(path: string): string {
    const word = fieldWord(path);
    return word === null ? path : t(`field.${word}`);
  }

  /** 决议 3 · 标题: for lists of findings and differences, where a field stands alone. */
  function place(record: SessionRecord, path: string): string {
    if (path.startsWith("disagreements/"))
      return `${t("reason")} · ${place(record, path.slice(path.indexOf("/") + 1))}`;
    if (path.startsWith("acknowledgements/")) {
      const about = path.slice(path.indexOf(" ") + 1);
      return about === "" ? t("reason") : `${t("reason")} · ${place(record, about)}`;
    }
    const segments = path.split("/");
    const words: string[] = [];
    segments.forEach((segment, n) => {
      const list = segments[n - 1];
      if (isList(segment)) {
        if (n === segments.length - 1) words.push(t(`list.${segment}`));
      } else if (isList(list)) {
        const items = nodeAt(record, segments.slice(0, n).join("/"));
        const place = Array.isArray(items)
          ? items.findIndex((item) => isBranch(item) && item.id === segment)
          : -1;
        words.push(place < 0 ? t(`list.${list}`) : t(`item.${list}`, { n: place + 1 }));
      } else if (n === segments.length - 1) {
        words.push(label(path));
      }
    });
    return words.length === 0 ? t("wholeRecord") : words.join(" · ");
  }

  /** A choice in words; what is no choice is its own word. */
  function choice(path: string, value: string): string {
    if (choicesOf(path) === null) return value;
    const kind = bodyKinds.find((one) => one === value);
    if (kind !== undefined) return terms(`${kind}_long`);
    const level = levels.find((one) => one === value);
    if (level !== undefined) return terms(`level.${level}`);
    const sitting = sittingKinds.find((one) => one === value);
    if (sitting !== undefined) return terms(`sitting.${sitting}`);
    const outcome = outcomes.find((one) => one === value);
    if (outcome !== undefined) return terms(`outcome.${outcome}`);
    const method = voteMethods.find((one) => one === value);
    if (method !== undefined) return terms(`method.${method}`);
    const source = sourceKinds.find((one) => one === value);
    if (source !== undefined) return terms(`sourceKind.${source}`);
    const rights = sourceRights.find((one) => one === value);
    if (rights !== undefined) return terms(`rights.${rights}`);
    const category = resolutionCategories.find((one) => one === value);
    return category === undefined ? value : terms(`category.${category}`);
  }

  return { label, place, choice };
}
