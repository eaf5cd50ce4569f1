import type { ReactNode } from "react";

/** Three to five figures that carry a page, before anything else. */
export function KeyFacts({
  label,
  facts,
}: {
  label: string;
  facts: readonly { term: string; value: ReactNode; note?: ReactNode }[];
}) {
  return (
    <dl
      aria-label={label}
      className="figures grid grid-cols-2 gap-x-6 gap-y-4 border-y border-rule py-4 sm:grid-cols-4"
    >
      {facts.map(({ term, value, note }) => (
        <div key={term} className="grid content-start">
          <dt className="text-sm text-soft">{term}</dt>
          <dd className="font-serif text-3xl leading-tight font-bold">{value}</dd>
          {note === undefined ? null : <dd className="text-sm text-soft">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
