import { Button } from "@/components/ui/button";
import type { SavedTable } from "@/db/queries/saved-tables";
import { type Language, tableOf } from "@/domain/tables";
import { localePath } from "@/i18n/path";

type Labels = {
  title: string;
  none: string;
  by: (saved: SavedTable) => string;
  forget: string;
  forgetOne: (name: string) => string;
};

/** Tables that were saved: each opens as it was built, run anew; one's own can be forgotten. */
export function SavedList({
  saved,
  fresh,
  language,
  forget,
  labels,
}: {
  saved: readonly SavedTable[];
  /** Id of the one that was saved just now. */
  fresh: string | null;
  language: Language;
  forget: (form: FormData) => Promise<void>;
  labels: Labels;
}) {
  return (
    <section id="saved" aria-labelledby="saved-title" className="grid gap-2">
      <h2 id="saved-title" className="text-xl">
        {labels.title}
      </h2>
      {saved.length === 0 ? <p className="max-w-prose text-soft">{labels.none}</p> : null}
      <ul className="grid">
        {saved.map((one) => (
          <li
            key={one.id}
            className={`flex flex-wrap items-center justify-between gap-x-6 border-b border-hairline py-2 ${one.id === fresh ? "bg-raised" : ""}`}
          >
            <div className="grid min-w-0">
              <a
                href={localePath(
                  language,
                  `/audit/tables/${one.table}${one.query === "" ? "" : `?${one.query}`}`,
                )}
                className="font-medium break-words"
              >
                {one.name}
              </a>
              <span className="text-sm text-soft">
                {tableOf(one.table).title[language]} · {labels.by(one)}
              </span>
            </div>
            {one.isOwn ? (
              <form action={forget}>
                <input type="hidden" name="locale" value={language} />
                <input type="hidden" name="id" value={one.id} />
                <Button type="submit" look="quiet" aria-label={labels.forgetOne(one.name)}>
                  {labels.forget}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
