/** A hash or an identifier, short until it is asked for. `note` is a line shown with the whole. */
export function ShortHash({ text, note }: { text: string; note?: string }) {
  if (text.length <= 16) return <span>{text}</span>;
  return (
    <details className="max-w-64 font-mono text-xs">
      <summary>{text.slice(0, 12)}…</summary>
      <span className="break-all whitespace-normal">
        {text}
        {note === undefined ? null : <span className="block pt-1 text-soft">{note}</span>}
      </span>
    </details>
  );
}
