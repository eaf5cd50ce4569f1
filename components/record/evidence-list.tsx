import type { ReactNode } from "react";
import { type Citation, linesAround } from "@/domain/record";
import { evidenceAnchor } from "./evidence-anchor";

/** One fact with all its evidence, in words ready for the page. */
export type EvidenceRow = {
  path: string;
  name: string;
  value: string;
  cited: { citation: Citation; how: string }[];
};

/** Every fact with the source's own words, the words it rests on marked. Rows are what figures on the page lead to. */
export function EvidenceList({
  rows,
  texts,
  label,
}: {
  rows: readonly EvidenceRow[];
  /** Whole texts by id of source, where the public may read them; else the quote stands alone. */
  texts: Readonly<Record<string, string>>;
  /** What stands before how a value came to be there, for those who do not see the page. */
  label: string;
}) {
  return (
    <div className="grid">
      {rows.map(({ path, name, value, cited }) => (
        <div
          key={path}
          id={evidenceAnchor(path)}
          className="grid gap-x-6 gap-y-1 border-b border-hairline py-2.5 text-[0.95rem] md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <p>
            <span className="text-soft">{name}</span>
            <br />
            {value}
          </p>
          <div className="grid gap-1">
            {cited.map(({ citation, how }) => (
              <div key={`${how} ${citation.origin === "read" ? citation.quote : ""}`}>
                {citation.origin === "read" ? (
                  <Quote citation={citation} text={texts[citation.source]} />
                ) : null}
                <p className="text-sm text-soft">
                  <span className="sr-only">{label} </span>
                  {how}
                </p>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Quote({
  citation,
  text,
}: {
  citation: Extract<Citation, { origin: "read" }>;
  text: string | undefined;
}): ReactNode {
  if (text === undefined) {
    return (
      <blockquote lang="zh-CN">
        <mark>{citation.quote}</mark>
      </blockquote>
    );
  }
  return (
    <blockquote lang="zh-CN" className="grid gap-1">
      {linesAround(text, citation.spans).map((line) => (
        <p key={line.map((piece) => piece.text).join("")}>
          {line.map((piece, n) => {
            const key = `${n}-${piece.text}`;
            const words = piece.text.replace(/\n\s*/g, "");
            return piece.marked ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>;
          })}
        </p>
      ))}
    </blockquote>
  );
}
