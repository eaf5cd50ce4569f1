import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/app/_server/database";
import { answerApi } from "@/app/_server/open-data/api";
import { wholeAddress } from "@/app/_server/origin";
import { scrollable } from "@/components/ui/scrollable";
import { exampleSession } from "@/db/queries/open-data/example";
import { apiRoot } from "@/domain/open-data";
import type { Locale } from "@/i18n/routing";

/** Requests with what the server answers to them now: they are asked as this page is made. */
export async function Examples({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "openDataPage" });
  const session = exampleSession(getDatabase());
  const asked =
    session === null
      ? []
      : ([
          ["exampleOne", `/sessions/${session}?fields=name,attendance,revision,sha256`],
          ["exampleList", `/resolutions?session=${session}&fields=title,votes,outcome&limit=2`],
          ["exampleEvidence", `/sittings?session=${session}&fields=due,present,evidence&limit=1`],
          ["exampleProblem", "/sessions?limit=1000&yaer=2023"],
        ] as const);
  const answers = await Promise.all(
    asked.map(async ([name, path]) => {
      const headers = { "accept-language": locale };
      const answer = await answerApi(new Request(wholeAddress(apiRoot + path), { headers }));
      const value: unknown = JSON.parse(await answer.text());
      return { name, path: apiRoot + path, status: answer.status, text: laidOut(value) };
    }),
  );
  return (
    <section className="grid gap-6" aria-labelledby="examples">
      <div className="grid gap-2">
        <h2 id="examples" className="text-2xl">
          {t("examples")}
        </h2>
        <p className="max-w-prose">{session === null ? t("examplesEmpty") : t("examplesLead")}</p>
      </div>
      {answers.map(({ name, path, status, text }) => (
        <figure key={path} className="grid gap-2">
          <figcaption>{t(name)}</figcaption>
          <p className="break-all text-sm">
            <a href={path}>
              <code>GET {path}</code>
            </a>{" "}
            <span className="whitespace-nowrap text-soft">{t("status", { status: String(status) })}</span>
          </p>
          <section
            className="max-h-96 overflow-auto border border-hairline p-3"
            aria-label={t("answerTo", { path })}
            {...scrollable}
          >
            <pre className="text-sm">
              <code>{text}</code>
            </pre>
          </section>
        </figure>
      ))}
    </section>
  );
}

/** JSON on lines of its own; lists of numbers alone stay on one. */
function laidOut(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/\[[\s\d,]+\]/g, (list) =>
    list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]"),
  );
}
