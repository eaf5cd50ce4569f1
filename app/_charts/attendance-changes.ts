import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { changeRows } from "@/components/charts/change-rows";
import { rowsWhenAsked } from "@/components/charts/rows-when-asked";
import { percent } from "@/components/record/words";
import { changesWithin } from "@/db/queries/attendance-dashboard";
import { type Change, rounded } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { MakeChart } from "./chart";
import { chartWords, quorumLevel, sessionLabel } from "./words";

/** Most changes that are drawn and told; the table has all. */
const most = 8;

/** Changes from one session to the next that stand out, told one by one. */
export const attendanceChangesChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "attendance" });
  const { t, terms } = await chartWords(locale);
  const { found, pairs, sessions } = changesWithin(getDatabase(), filter);
  const [largest] = found;
  const rate = (value: number | null) => percent(locale, value ?? 0);
  const told = found.slice(0, most).map((change) => ({ change, label: sessionLabel(locale, change.after) }));
  const words = ({ before, after }: Change) =>
    `${before.year} ${rate(before.rate)} → ${after.year} ${rate(after.rate)}`;
  return {
    title: w("changeTitle"),
    finding:
      pairs === 0
        ? w("changeNoPairs")
        : largest === undefined
          ? w("changeNone", { pairs })
          : w("changeFinding", {
              pairs,
              found: found.length,
              name: sessionLabel(locale, largest.after),
              before: rate(largest.before.rate),
              after: rate(largest.after.rate),
            }),
    note: w("changeNote"),
    sessions,
    draw:
      told.length === 0
        ? null
        : (width) =>
            changeRows(
              {
                quorum: quorumLevel,
                quorumLabel: t("quorum"),
                rows: told.map(({ change, label }) => ({
                  key: change.after.key,
                  label,
                  kind: change.after.kind,
                  before: change.before.rate ?? 0,
                  after: change.after.rate ?? 0,
                  words: words(change),
                })),
              },
              width,
            ),
    remarks: told.map(({ change, label }) => ({
      key: change.after.key,
      href: localePath(locale, `/sessions/${change.after.key}`),
      link: label,
      text: w(change.points < 0 ? "fell" : "rose", {
        points: Math.abs(change.points).toFixed(1),
        before: rate(change.before.rate),
        after: rate(change.after.rate),
        beforePresent: change.before.present ?? "",
        beforeDue: change.before.due ?? "",
        present: change.after.present ?? "",
        due: change.after.due ?? "",
        z: Math.abs(change.z).toFixed(1),
      }),
    })),
    table: {
      columns: [
        { key: "session", title: t("session") },
        { key: "body", title: t("body") },
        { key: "year", title: t("year"), number: true },
        { key: "before", title: w("before"), number: true },
        { key: "after", title: w("after"), number: true },
        { key: "points", title: w("points"), number: true },
        { key: "z", title: w("z"), number: true },
      ],
      rows: rowsWhenAsked(found, (change) => ({
        key: change.after.key,
        href: localePath(locale, `/sessions/${change.after.key}`),
        cells: [
          sessionLabel(locale, change.after),
          terms(change.after.kind),
          change.after.year,
          rounded(change.before.rate ?? 0),
          rounded(change.after.rate ?? 0),
          rounded(change.points),
          rounded(change.z),
        ],
      })),
    },
  };
};
