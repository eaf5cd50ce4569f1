import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { histogram } from "@/components/charts/histogram";
import { rowsWhenAsked } from "@/components/charts/rows-when-asked";
import { percent } from "@/components/record/words";
import { latestWithin } from "@/db/queries/attendance-dashboard";
import { rounded, spreadOf } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { MakeChart } from "./chart";
import { chartWords, quorumLevel, sessionLabel } from "./words";

/** How the latest reported attendance of each body lies. */
export const attendanceByRegionChart: MakeChart = async (locale, filter) => {
  const w = await getTranslations({ locale, namespace: "attendance" });
  const { t, terms } = await chartWords(locale);
  const { latest, bins } = latestWithin(getDatabase(), filter);
  const spread = spreadOf(latest.map(({ rate }) => rate));
  const medianOfKind = (kind: string) =>
    spreadOf(latest.flatMap((session) => (session.kind === kind ? [session.rate] : [])))?.median;
  const [congress, cppcc] = [medianOfKind("people_congress"), medianOfKind("cppcc")];
  const [lowest] = latest;
  const facts = {
    bodies: latest.length,
    median: percent(locale, spread?.median ?? 0),
    lowest: percent(locale, spread?.lowest ?? 0),
    highest: percent(locale, spread?.highest ?? 0),
    name: lowest === undefined ? "" : sessionLabel(locale, lowest),
  };
  const both =
    congress === undefined || cppcc === undefined
      ? ""
      : w("regionBoth", { congress: percent(locale, congress), cppcc: percent(locale, cppcc) });
  return {
    title: w("regionTitle"),
    finding:
      spread === null
        ? w("regionNone")
        : spread.n === 1
          ? w("regionOne", facts)
          : `${w("regionFinding", facts)}${locale === "en" ? " " : ""}${both}`.trim(),
    note: w("regionNote"),
    sessions: latest.length,
    draw:
      spread === null
        ? null
        : (width) =>
            histogram(
              {
                bins,
                quorum: quorumLevel,
                labels: {
                  quorum: t("quorum"),
                  kinds: { people_congress: terms("people_congress"), cppcc: terms("cppcc") },
                },
              },
              width,
            ),
    table: {
      columns: [
        { key: "session", title: t("session") },
        { key: "body", title: t("body") },
        { key: "year", title: t("year"), number: true },
        { key: "due", title: t("due"), number: true },
        { key: "present", title: t("present"), number: true },
        { key: "rate", title: t("rate"), number: true },
      ],
      rows: rowsWhenAsked(latest, (session) => ({
        key: session.key,
        href: localePath(locale, `/sessions/${session.key}`),
        cells: [
          sessionLabel(locale, session),
          terms(session.kind),
          session.year,
          session.due,
          session.present,
          rounded(session.rate),
        ],
      })),
    },
  };
};
