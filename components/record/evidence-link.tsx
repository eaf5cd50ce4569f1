import type { ReactNode } from "react";
import { evidenceAnchor } from "./evidence-anchor";

/** A value that leads to its evidence further down the page. */
export function EvidenceLink({
  path,
  label,
  children,
}: {
  path: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <a
      href={`#${evidenceAnchor(path)}`}
      title={label}
      className="text-inherit decoration-hairline hover:decoration-current"
    >
      {children}
    </a>
  );
}
