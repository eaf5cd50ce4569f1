import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { stateMatrix } from "@/components/charts/state-matrix";
import { resolutionMatrix } from "@/db/queries/resolution-dashboard";
import type { BodyKind } from "@/domain/record";
import { customary } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { MakeChart } from "./chart";
import { chartWords, regionLabel, sessionLabel } from "./words";

/** Sessions drawn, and sessions that the table and its file hold at most. */
const [drawn, listed] = [24, 60];

/** What became of the customary resolutions of one kind of body, a row a session, newest first. */
const matrixChart =
  (kind: BodyKind): MakeChart =>
  async (locale, filter) => {
    const w = await getTranslations({ locale, namespace: "resolutions" });
    const { t, terms } = await chartWords(locale);
    const { rows, total } = resolutionMatrix(getDatabase(), { filter, kind, limit: listed });
    const states = rows.flatMap((row) => row.states);
    const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
    const refused = count("not_adopted");
    const finding = w(rows.length === total ? "matrixAll" : "matrixFinding", {
      total,
      shown: rows.length,
      cells: states.length,
      adopted: count("adopted", "adopted_with_votes"),
      votes: count("adopted_with_votes"),
      missing: count("not_reported"),
    });
    const more =
      refused === 0 ? "" : `${locale === "en" ? " " : ""}${w("notAdoptedFinding", { count: refused })}`;
    const short = (row: (typeof rows)[number]) =>
      locale === "en"
        ? `${regionLabel(locale, row.regionCode, row.regionName)} ${row.year}`
        : `${row.year} ${sessionLabel(locale, row)}`;
    return {
      title: w(kind === "people_congress" ? "matrixCongress" : "matrixCppcc"),
      finding: rows.length === 0 ? w("matrixNone") : finding + more,
      note: w("matrixNote"),
      sessions: rows.length,
      draw:
        rows.length === 0
          ? null
          : (width) =>
              stateMatrix(
                {
                  kind,
                  columns: customary[kind].map((category) => w(`short.${category}`)),
                  rows: rows
                    .slice(0, drawn)
                    .map((row) => ({ key: row.key, label: short(row), states: row.states })),
                  stateLabels: {
                    adopted: w("state.adopted"),
                    adopted_with_votes: w("state.adopted_with_votes"),
                    voted: w("state.voted"),
                    not_adopted: w("state.not_adopted"),
                    not_reported: w("state.not_reported"),
                  },
                },
                width,
              ),
      table: {
        columns: [
          { key: "session", title: t("session") },
          { key: "year", title: t("year"), number: true },
          ...customary[kind].map((category) => ({ key: category, title: terms(`category.${category}`) })),
        ],
        rows: rows.map((row) => ({
          key: row.key,
          href: localePath(locale, `/sessions/${row.key}`),
          cells: [sessionLabel(locale, row), row.year, ...row.states.map((state) => w(`state.${state}`))],
        })),
      },
    };
  };

export const congressMatrixChart = matrixChart("people_congress");
export const cppccMatrixChart = matrixChart("cppcc");
