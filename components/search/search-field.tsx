import { buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { typingScript } from "./typing-script";

/** The field of a search, a plain GET form. Where scripts run, the first results stand under it while one types. */
export function SearchField({
  action,
  typed,
  kept,
  nonce,
  lang,
  longest,
  labels,
}: {
  action: string;
  typed: string;
  /** Choices that stay when other words are looked for. */
  kept: Readonly<Record<string, string>>;
  nonce: string | undefined;
  lang: string;
  longest: number;
  labels: { label: string; hint: string; submit: string; answering: string; all: string };
}) {
  return (
    <search className="no-print">
      <form action={action} className="relative" id="search-form" data-lang={lang} data-all={labels.all}>
        <div className="flex max-w-3xl flex-wrap items-end gap-3">
          <div className="min-w-60 grow">
            <Input
              id="search-words"
              name="q"
              type="search"
              label={labels.label}
              hint={labels.hint}
              defaultValue={typed}
              maxLength={longest}
              autoComplete="off"
              enterKeyHint="search"
              suppressHydrationWarning
            />
          </div>
          <button type="submit" className={buttonClass("primary")}>
            {labels.submit}
          </button>
        </div>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <section
          id="search-answers"
          aria-label={labels.answering}
          hidden
          suppressHydrationWarning
          className="absolute top-full z-10 mt-1 w-full max-w-3xl border border-ink bg-paper [&_a]:grid [&_a]:px-3 [&_a]:py-2 [&_a]:text-ink [&_a]:no-underline [&_a:hover]:bg-raised [&_li]:border-b [&_li]:border-hairline [&_small]:text-sm [&_small]:text-soft"
        />
        <p id="search-status" role="status" className="sr-only" suppressHydrationWarning />
      </form>
      <script data-page-script nonce={nonce} suppressHydrationWarning>
        {typingScript}
      </script>
    </search>
  );
}
