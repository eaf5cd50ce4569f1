import { scrollable } from "@/components/ui/scrollable";
import { type Citation, pieces } from "@/domain/record";

/** A source's whole text with its lines kept, every cited stretch marked. */
export function SourceText({
  text,
  citations,
  label,
}: {
  text: string;
  citations: readonly Citation[];
  label: string;
}) {
  const spans = citations.flatMap((citation) => (citation.origin === "read" ? citation.spans : []));
  const parts = pieces(text, 0, text.length, spans);
  let offset = 0;
  return (
    <section
      lang="zh-CN"
      className="max-h-[36rem] overflow-y-auto border border-hairline bg-raised p-4 leading-loose whitespace-pre-wrap print:max-h-none"
      aria-label={label}
      {...scrollable}
    >
      {parts.map((piece) => {
        const key = offset;
        offset += piece.text.length;
        const words = piece.text.replace(/\n{2,}/g, "\n");
        return piece.marked ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>;
      })}
    </section>
  );
}
