import { getTranslations } from "next-intl/server";
import { regionGloss } from "@/app/_server/region-words";
import { shortName } from "@/components/record/words";
import { DataTable } from "@/components/ui/data-table";
import type { AttendanceQuestion, SessionStanding } from "@/domain/stats";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";

const kinds = ["repeated", "always_full", "rate_break", "due_break"] as const;

/** Attendance that looks odd, as questions, with the tests that ask them. */
export async function QuestionsSection({
  locale,
  questions,
}: {
  locale: Locale;
  questions: readonly AttendanceQuestion[];
}) {
  const t = await getTranslations({ locale, namespace: "auditViews" });
  const nameOf = (session: SessionStanding) =>
    shortName(locale, session, regionGloss(session.regionCode, session.regionName));
  return (
    <section aria-labelledby="odd" className="grid gap-3">
      <h2 id="odd" className="text-2xl">
        {t("odd")}
      </h2>
      <p className="text-soft">{t("oddLead")}</p>
      {questions.length === 0 ? (
        <p>{t("oddNone")}</p>
      ) : (
        <DataTable caption={t("odd")} wraps headed>
          <thead>
            <tr>
              <th scope="col">{t("testName")}</th>
              <th scope="col">{t("question")}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => {
              const sessions = sessionsOf(question);
              return (
                <tr key={`${question.kind} ${sessions.map(({ key }) => key).join(" ")}`}>
                  <th scope="row" className="whitespace-nowrap">
                    {t(`test.${question.kind}.name`)}
                  </th>
                  <td>
                    {asked(question)}
                    <span className="flex flex-wrap gap-x-4 text-sm">
                      {sessions.map((session) => (
                        <a key={session.key} href={localePath(locale, `/sessions/${session.key}`)}>
                          {session.year} {nameOf(session)}
                        </a>
                      ))}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
      <details>
        <summary className="w-fit py-1">{t("tests")}</summary>
        <dl className="grid gap-x-6 gap-y-2 pt-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {kinds.map((kind) => (
            <div key={kind} className="contents">
              <dt className="text-soft">{t(`test.${kind}.name`)}</dt>
              <dd className="max-w-[42em]">{t(`test.${kind}.how`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );

  function asked(question: AttendanceQuestion): string {
    switch (question.kind) {
      case "repeated":
        return t("test.repeated.question", {
          name: nameOf(question.after),
          due: question.after.due ?? "",
          present: question.after.present ?? "",
        });
      case "always_full": {
        const latest = question.sessions.at(-1);
        return t("test.always_full.question", {
          name: latest === undefined ? "" : nameOf(latest),
          count: question.sessions.length,
        });
      }
      case "rate_break":
        return t("test.rate_break.question", {
          name: nameOf(question.after),
          points: question.points > 0 ? "up" : "down",
          size: Math.abs(question.points).toFixed(1),
        });
      case "due_break":
        return t("test.due_break.question", {
          name: nameOf(question.after),
          before: question.before.due ?? "",
          after: question.after.due ?? "",
        });
    }
  }
}

function sessionsOf(question: AttendanceQuestion): readonly SessionStanding[] {
  return question.kind === "always_full" ? question.sessions : [question.before, question.after];
}
