import { inGroups } from "@/domain/access";

/** Recovery codes to print or write down. */
export function CodeList({ label, codes }: { label: string; codes: readonly string[] }) {
  return (
    <ol
      aria-label={label}
      className="grid max-w-prose gap-x-8 gap-y-1 border border-hairline px-4 py-3 font-mono sm:grid-cols-2"
    >
      {codes.map((code) => (
        <li key={code} className="whitespace-nowrap">
          {inGroups(code)}
        </li>
      ))}
    </ol>
  );
}
