import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { shareRows } from "@/components/charts/share-rows";
import { percent } from "@/components/record/words";
import { themesByYear } from "@/db/queries/directive-dashboard";
import { themes } from "@/domain/directives";
import { bodyKinds } from "@/domain/record";
import { themeShare } from "@/domain/stats";
import type { MakeChart } from "./chart";
import { chartWords } from "./words";

/** Shares of themes in the numbered points of congress and CPPCC sessions. */
export const themesByBodyChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "directives" });
  const { t, terms } = await chartWords(locale);
  const { counts, all } = themesByYear(getDatabase(), filter);
  const total = all.reduce((sum, { directives }) => sum + directives, 0);
  const rows = themes
    .map((theme) => {
      const naming = counts.filter((count) => count.theme === theme);
      return {
        theme,
        of: bodyKinds.map((kind) => ({ kind, part: themeShare(naming, all, { kind }) })),
        overall: themeShare(naming, all, {})?.share ?? 0,
      };
    })
    .filter(({ overall }) => overall > 0)
    .sort((a, b) => b.overall - a.overall);
  const shares = (kind: string) =>
    rows.flatMap(({ theme, of }) =>
      of.flatMap((one) => (one.kind === kind && one.part !== null ? [{ theme, ...one.part }] : [])),
    );
  const most = (kind: (typeof bodyKinds)[number]) => {
    const [first, ...rest] = shares(kind);
    if (first === undefined) return w("themesMostNone", { body: terms(kind) });
    const top = rest.reduce((best, one) => (one.share > best.share ? one : best), first);
    return w("themesMost", {
      body: terms(kind),
      n: top.all,
      theme: w(`themes.${top.theme}`),
      share: percent(locale, top.share),
    });
  };
  const sessions = all.reduce((sum, one) => sum + one.sessions, 0);
  return {
    title: w("themesTitle"),
    finding:
      total === 0
        ? w("themesNone")
        : w("themesFinding", {
            total,
            sessions,
            congress: most("people_congress"),
            cppcc: most("cppcc"),
          }).trim(),
    note: w("themesNote"),
    sessions,
    draw:
      rows.length === 0
        ? null
        : (width) =>
            shareRows(
              rows.map(({ theme, of }) => ({
                key: theme,
                label: w(`themes.${theme}`),
                marks: of.flatMap(({ kind, part }) =>
                  part === null ? [] : [{ kind, value: part.share, words: `${part.naming}/${part.all}` }],
                ),
              })),
              width,
            ),
    table: {
      columns: [
        { key: "theme", title: w("theme") },
        { key: "body", title: t("body") },
        { key: "naming", title: w("naming"), number: true },
        { key: "directives", title: w("directives"), number: true },
        { key: "share", title: t("share"), number: true },
      ],
      rows: rows.flatMap(({ theme, of }) =>
        of.flatMap(({ kind, part }) =>
          part === null
            ? []
            : [
                {
                  key: `${theme}-${kind}`,
                  cells: [w(`themes.${theme}`), terms(kind), part.naming, part.all, part.share],
                },
              ],
        ),
      ),
    },
  };
};
