import type { BodyKind } from "@/domain/record";

/**
 * Which body: a filled red disc for a congress, an open indigo diamond for the CPPCC, and always the word. One that
 * says more than a word `wraps`.
 */
export function BodyMark({ kind, label, wraps = false }: { kind: BodyKind; label: string; wraps?: boolean }) {
  const colour = kind === "people_congress" ? "text-congress" : "text-cppcc";
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-medium ${wraps ? "" : "whitespace-nowrap"} ${colour}`}
    >
      <BodyShape kind={kind} />
      {label}
    </span>
  );
}

/** The shape alone, for places where the word stands beside it. */
export function BodyShape({ kind }: { kind: BodyKind }) {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" className="shrink-0">
      {kind === "people_congress" ? (
        <circle cx="6" cy="6" r="5" fill="currentColor" />
      ) : (
        <path d="M6 1 11 6 6 11 1 6Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  );
}
