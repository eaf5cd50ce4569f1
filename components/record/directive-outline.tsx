import { chineseNumber, type Directive } from "@/domain/record";
import { EvidenceLink } from "./evidence-link";

type Labels = { fullText: string; evidence: string };

/** Numbered points as an outline that folds: the heading of each, its points under it, its whole text folded away. */
export function DirectiveOutline({
  directives,
  at,
  labels,
}: {
  directives: readonly Directive[];
  /** Path of the list within the record. */
  at: string;
  labels: Labels;
}) {
  return (
    <ol className="grid gap-3">
      {directives.map((directive) => (
        <li key={directive.id}>
          <details open>
            <summary className="font-serif text-lg leading-snug font-bold marker:text-sm marker:text-soft">
              <span aria-hidden="true" className="text-soft">
                {chineseNumber(directive.ordinal)}
                {"　"}
              </span>
              <span>{directive.heading}</span>
            </summary>
            <div className="grid gap-1 pt-1 pl-8">
              <Points points={directive.points} at={`${at}/${directive.id}/points`} labels={labels} />
              {directive.text === null ? (
                <Source path={`${at}/${directive.id}/heading`} directive={directive} labels={labels} />
              ) : (
                <details className="no-print text-[0.95rem] text-soft">
                  <summary className="w-fit py-0.5 text-sm">{labels.fullText}</summary>
                  <p className="max-w-[42em] pt-1">{directive.text}</p>
                  <Source path={`${at}/${directive.id}/heading`} directive={directive} labels={labels} />
                </details>
              )}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Source({ path, directive, labels }: { path: string; directive: Directive; labels: Labels }) {
  return (
    <p className="no-print text-sm">
      <EvidenceLink path={path} label={directive.heading}>
        {labels.evidence}
      </EvidenceLink>
    </p>
  );
}

/** Points under a point, as deep as they go. */
function Points({ points, at, labels }: { points: readonly Directive[]; at: string; labels: Labels }) {
  if (points.length === 0) return null;
  return (
    <ul className="grid gap-0.5 pl-5 [list-style:disc] marker:text-soft">
      {points.map((point) => (
        <li key={point.id}>
          <EvidenceLink path={`${at}/${point.id}/heading`} label={labels.evidence}>
            {point.heading}
          </EvidenceLink>
          <Points points={point.points} at={`${at}/${point.id}/points`} labels={labels} />
        </li>
      ))}
    </ul>
  );
}
