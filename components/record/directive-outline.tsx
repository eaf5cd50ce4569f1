import { chineseNumber, type Directive } from "@/domain/record";
import { EvidenceLink } from "./evidence-link";

/** Numbered points as an outline: the heading of each, its points under it, its whole text folded. */
export function DirectiveOutline({
  directives,
  at,
  labels,
}: {
  directives: readonly Directive[];
  /** Path of the list within the record. */
  at: string;
  labels: { fullText: string; evidence: string };
}) {
  return (
    <ol className="grid gap-3">
      {directives.map((directive) => (
        <li key={directive.id} className="grid grid-cols-[2rem_1fr] gap-x-2">
          <span aria-hidden="true" className="font-serif text-lg font-bold text-soft">
            {chineseNumber(directive.ordinal)}
          </span>
          <div className="grid gap-1">
            <p className="font-serif text-lg leading-snug font-bold">
              <EvidenceLink path={`${at}/${directive.id}/heading`} label={labels.evidence}>
                {directive.heading}
              </EvidenceLink>
            </p>
            {directive.points.length === 0 ? null : (
              <ul className="grid gap-0.5 pl-5 [list-style:disc] marker:text-soft">
                {directive.points.map((point) => (
                  <li key={point.id}>
                    <EvidenceLink
                      path={`${at}/${directive.id}/points/${point.id}/heading`}
                      label={labels.evidence}
                    >
                      {point.heading}
                    </EvidenceLink>
                  </li>
                ))}
              </ul>
            )}
            {directive.text === null ? null : (
              <details className="text-[0.95rem] text-soft">
                <summary>{labels.fullText}</summary>
                <p className="max-w-[42em] pt-1">{directive.text}</p>
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
