import type { ReactNode } from "react";
import { scrollable } from "./scrollable";

/** A table with a caption, which scrolls by itself on a narrow screen and can be scrolled by key. */
export function DataTable({
  caption,
  wraps = false,
  headed = false,
  stacks = false,
  narrow = false,
  children,
}: {
  caption: string;
  /** For tables of words: lines break in the cells before anything scrolls, but no cell is squeezed to a character a line. */
  wraps?: boolean;
  /** A heading right above says the same: then the caption is only read out. */
  headed?: boolean;
  /** For long words in several columns: on a phone a row's cells stand one below the other, each named by `data-label`. */
  stacks?: boolean;
  /** For a name and several short figures: on a phone the cells move together and the name breaks, so that all are seen at once. */
  narrow?: boolean;
  children: ReactNode;
}) {
  const widths =
    stacks || wraps
      ? "[:where(&_td,&_th)]:min-w-[4.5em]"
      : narrow
        ? "max-sm:[&_:is(td,th)]:px-1! max-sm:[&_td]:whitespace-nowrap max-sm:[&_tbody_th]:min-w-[4em] max-sm:[&_thead_th]:text-[0.8rem] max-sm:[&_thead_th]:wrap-normal max-sm:[&_thead_th]:break-keep sm:min-w-max"
        : "min-w-max";
  return (
    <section className="max-w-full overflow-x-auto" aria-label={caption} {...scrollable}>
      <table
        className={`w-full ${stacks ? "stacks" : ""} ${widths} text-left text-[0.95rem] [&_td]:border-b [&_td]:border-hairline [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-top [&_tbody_th]:border-hairline [&_tbody_th]:align-top [&_th]:border-b [&_th]:px-2 [&_th]:py-1.5 [&_th]:font-medium [&_thead_th]:border-rule [&_thead_th]:align-bottom`}
      >
        <caption className={headed ? "sr-only" : "pb-2 text-left text-soft"}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
