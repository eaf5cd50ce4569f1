import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { linesByYear } from "@/components/charts/lines-by-year";
import { percent } from "@/components/record/words";
import { peersWithin } from "@/db/queries/attendance-dashboard";
import { standingsByRegion } from "@/db/queries/session-standings";
import type { BodyKind } from "@/domain/record";
import type { MakeChart } from "./chart";
import { chartWords, quorumLevel, regionLabel } from "./words";

/** A region's body of one kind among the other bodies of its level. */
const amongPeersChart =
  (kind: BodyKind): MakeChart =>
  async (locale, { region = "", from, to }) => {
    const w = await getTranslations({ locale, namespace: "compare" });
    const { t, terms, cutLabel } = await chartWords(locale);
    const own = (standingsByRegion(getDatabase()).get(region) ?? []).filter(
      (session) => session.kind === kind,
    );
    const level = own[0]?.level ?? null;
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const { years, sessions } =
      level === null
        ? { years: [], sessions: 0 }
        : peersWithin(getDatabase(), { filter: { body: kind, level, ...range }, region });
    const comparable = years.flatMap(({ own: rate, median, ...year }) =>
      rate === null || median === null ? [] : [{ ...year, own: rate, median }],
    );
    const latest = comparable.at(-1);
    const place = regionLabel(locale, region, own.at(-1)?.regionName ?? region);
    const name = locale === "en" ? `the ${terms(kind)} of ${place}` : `${place}${terms(kind)}`;
    const words = { body: terms(kind), level: level === null ? "" : terms(`level.${level}`) };
    const difference = latest === undefined ? 0 : latest.own - latest.median;
    return {
      title: w("peersTitle", words),
      finding:
        latest === undefined
          ? w("peersNone", words)
          : w("peersFinding", {
              ...words,
              year: String(latest.year),
              name,
              own: percent(locale, latest.own),
              peers: latest.peers,
              median: percent(locale, latest.median),
              standing: difference > 0.04 ? "higher" : difference < -0.04 ? "lower" : "other",
              difference: Math.abs(difference).toFixed(1),
            }),
      note: w("peersNote"),
      sessions,
      draw:
        latest === undefined
          ? null
          : (width) =>
              linesByYear(
                {
                  series: [
                    {
                      key: "peers",
                      label: w("peersLabel"),
                      dash: "2 4",
                      points: years.flatMap(({ year, median, peers: n }) =>
                        median === null ? [] : [{ year, value: median, title: `${year} ${median}% (${n})` }],
                      ),
                    },
                    {
                      key: "own",
                      kind,
                      label: terms(kind),
                      points: years.flatMap(({ year, own: rate }) =>
                        rate === null ? [] : [{ year, value: rate, title: `${year} ${rate}%` }],
                      ),
                    },
                  ],
                  band: {
                    label: w("band"),
                    years: years.flatMap(({ year, lowerQuartile: low, upperQuartile: high }) =>
                      low === null || high === null ? [] : [{ year, low, high }],
                    ),
                  },
                  level: { value: quorumLevel, label: t("quorum") },
                  cutLabel,
                  valueLabel: (value) => percent(locale, value),
                },
                width,
              ),
      table: {
        columns: [
          { key: "year", title: t("year") },
          { key: "own", title: w("own"), number: true },
          { key: "peers", title: w("peers"), number: true },
          { key: "median", title: w("peersMedian"), number: true },
          { key: "lower_quartile", title: w("lowerQuartile"), number: true },
          { key: "upper_quartile", title: w("upperQuartile"), number: true },
        ],
        rows: years.map((year) => ({
          key: String(year.year),
          cells: [year.year, year.own, year.peers, year.median, year.lowerQuartile, year.upperQuartile],
        })),
      },
    };
  };

export const congressAmongPeersChart = amongPeersChart("people_congress");
export const cppccAmongPeersChart = amongPeersChart("cppcc");
