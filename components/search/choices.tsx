/** One choice that narrows a search: its words, how many sessions it leaves, its address. */
export type Choice = { text: string; count: number; href: string };

const shownAtOnce = 8;

/** The choices of one kind, as links with counts; those beyond the first few fold. */
export function Choices({
  title,
  choices,
  more,
}: {
  title: string;
  choices: readonly Choice[];
  more: (count: number) => string;
}) {
  if (choices.length === 0) return null;
  const rest = choices.slice(shownAtOnce);
  return (
    <section className="grid gap-1">
      <h3 className="font-sans text-base font-medium">{title}</h3>
      <ChoiceList choices={choices.slice(0, shownAtOnce)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="text-sm text-soft">{more(rest.length)}</summary>
          <ChoiceList choices={rest} />
        </details>
      )}
    </section>
  );
}

function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul className="figures">
      {choices.map(({ text, count, href }) => (
        <li key={href} className="flex justify-between gap-3 border-b border-hairline py-1">
          <a href={href} rel="nofollow">
            {text}
          </a>
          <span className="text-soft">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen already; each can be taken away. */
export function Chosen({
  label,
  choices,
}: {
  label: string;
  choices: readonly { text: string; remove: string; href: string }[];
}) {
  if (choices.length === 0) return null;
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <span className="text-sm text-soft">{label}</span>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ text, remove, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-label={remove}
              className="inline-flex min-h-8 items-center gap-2 border border-ink px-2 text-ink no-underline hover:bg-raised"
            >
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
