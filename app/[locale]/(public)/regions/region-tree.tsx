import { parentsOf, type RegionEntry } from "@/db/queries/regions";
import type { Locale } from "@/i18n/routing";
import { RegionLine } from "./region-line";

/** Above so many regions the tree shows two levels; the pages of cities lead on. */
const mostRegions = 600;

/** Regions with records as a tree: the country, then provinces with what lies below them. */
export function RegionTree({ locale, entries }: { locale: Locale; entries: readonly RegionEntry[] }) {
  const below = new Map<string, RegionEntry[]>();
  for (const entry of entries) {
    const parent = parentsOf(entry.code)[0] ?? "";
    below.set(parent, [...(below.get(parent) ?? []), entry]);
  }
  return <Branch locale={locale} below={below} of="" depth={entries.length > mostRegions ? 2 : 9} top />;
}

function Branch({
  locale,
  below,
  of,
  depth,
  top = false,
}: {
  locale: Locale;
  below: ReadonlyMap<string, RegionEntry[]>;
  of: string;
  depth: number;
  top?: boolean;
}) {
  const entries = below.get(of) ?? [];
  if (entries.length === 0 || depth === 0) return null;
  return (
    <ul className={top ? "grid border-t border-rule" : "grid border-l border-hairline pl-4 sm:pl-6"}>
      {entries.map((entry) => (
        <li key={entry.code} className={top ? "border-b border-hairline py-3" : "py-1.5"}>
          <RegionLine locale={locale} entry={entry} large={top} />
          <Branch locale={locale} below={below} of={entry.code} depth={depth - 1} />
        </li>
      ))}
    </ul>
  );
}
