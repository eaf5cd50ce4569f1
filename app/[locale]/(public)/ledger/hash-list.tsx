/** Hashes with their names, folded: few readers compare them by eye. */
export function HashList({
  title,
  hashes,
}: {
  title: string;
  hashes: readonly { name: string; value: string }[];
}) {
  return (
    <details>
      <summary>{title}</summary>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {hashes.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="font-mono text-sm break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
