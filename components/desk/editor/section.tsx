import type { ReactNode } from "react";
import { fieldId } from "./field-id";

/** A part of the record with its heading. */
export function Section({ part, title, children }: { part: string; title: string; children: ReactNode }) {
  const heading = `h-${fieldId(part)}`;
  return (
    <section aria-labelledby={heading} className="grid gap-3 border-t border-rule pt-3">
      <h2 id={heading} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">{children}</div>;
}
