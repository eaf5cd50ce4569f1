import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import type { SessionView } from "@/db/queries/session";
import { englishSessionName, mainSittingOf, officialSessionName } from "@/domain/record";
import { attendanceStanding } from "@/domain/stats";
import type { Locale } from "@/i18n/routing";

type Words = {
  session: Awaited<ReturnType<typeof getTranslations<"session">>>;
  terms: Awaited<ReturnType<typeof getTranslations<"terms">>>;
  site: Awaited<ReturnType<typeof getTranslations<"site">>>;
};

const fonts = join(process.cwd(), "node_modules", "@fontsource", "noto-sans-sc", "files");
let loaded: Promise<{ name: string; data: Buffer; weight: 400 | 700 }[]> | null = null;

/** The picture as PNG: the body, the session's name, and what came of it in three figures. */
export async function drawSession(locale: Locale, view: SessionView, words: Words): Promise<ArrayBuffer> {
  loaded ??= loadFonts();
  const { identity } = view;
  const isCongress = identity.kind === "people_congress";
  const colour = isCongress ? "#9f1f1b" : "#2b3a80";
  const gloss = regionGloss(identity.regionCode, identity.regionName);
  const image = new ImageResponse(
    <div
      style={{
        ...column,
        width: "100%",
        height: "100%",
        background: "#fbf9f4",
        color: "#1d1b18",
        padding: 64,
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 30, color: "#57524a" }}>
        <div style={{ display: "flex", alignItems: "center", color: colour }}>
          <div
            style={{
              width: 22,
              height: 22,
              marginRight: 16,
              ...(isCongress
                ? { background: colour, borderRadius: 11 }
                : { border: `4px solid ${colour}`, transform: "rotate(45deg)" }),
            }}
          />
          {words.terms(`${identity.kind}_long`)}
        </div>
        {identity.year}
      </div>
      <div
        style={{
          display: "flex",
          flexGrow: 1,
          alignItems: "center",
          fontSize: 58,
          fontWeight: 700,
          lineHeight: 1.3,
        }}
      >
        {locale === "en"
          ? englishSessionName({ ...identity, regionName: gloss })
          : officialSessionName(identity)}
      </div>
      <div style={{ display: "flex", borderTop: "2px solid #1d1b18", paddingTop: 28 }}>
        {figuresOf(locale, view, words).map(({ name, value }) => (
          <div key={name} style={{ ...column, marginRight: 72 }}>
            <div style={{ display: "flex", fontSize: 26, color: "#57524a" }}>{name}</div>
            <div style={{ display: "flex", fontSize: 56, fontWeight: 700 }}>{value}</div>
          </div>
        ))}
      </div>
      <div style={{ display: "flex", marginTop: 24, fontSize: 24, color: "#57524a" }}>
        {`${words.site("name")} · ${words.site("tagline")} · ${words.session("revision", { number: view.revision.number })}`}
      </div>
    </div>,
    { width: 1200, height: 630, fonts: await loaded },
  );
  return image.arrayBuffer();
}

const column = { display: "flex", flexDirection: "column" } as const;

function figuresOf(locale: Locale, { record, identity }: SessionView, words: Words) {
  const main = mainSittingOf(record.sittings);
  const figures = main?.attendance ?? null;
  const standing = attendanceStanding({
    ...identity,
    main: figures && { ...figures, date: main?.date ?? null },
  });
  const unknown = words.terms("notReported");
  const adopted = record.resolutions.filter(({ outcome }) => outcome === "adopted").length;
  return [
    {
      name: `${words.session("present")} / ${words.session("due")}`,
      value: figures?.present == null ? unknown : `${figures.present} / ${figures.due ?? "–"}`,
    },
    {
      name: words.session("rate"),
      value:
        standing === null
          ? unknown
          : `${standing.rate.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`,
    },
    {
      name: words.session("resolutions"),
      value: record.resolutions.length === 0 ? unknown : words.session("adopted", { count: adopted }),
    },
  ];
}

function loadFonts() {
  return Promise.all(
    ([400, 700] as const).flatMap((weight) =>
      ["chinese-simplified", "latin"].map(async (part) => ({
        name: part === "latin" ? "Latin" : "Noto Sans SC",
        data: await readFile(join(fonts, `noto-sans-sc-${part}-${weight}-normal.woff`)),
        weight,
      })),
    ),
  );
}
