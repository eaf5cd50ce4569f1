import type { ReactNode } from "react";

const looks = {
  info: "border-l-rule",
  check: "border-l-mark-strong bg-check-paper text-check",
  bad: "border-l-bad",
  good: "border-l-good",
} as const;

/** Something to know before going on: a bar at its side, a heading, a few words. */
export function Notice({
  look = "info",
  title,
  role,
  children,
}: {
  look?: keyof typeof looks;
  title?: string;
  role?: "alert" | "status";
  children?: ReactNode;
}) {
  return (
    <div role={role} className={`grid gap-1 border border-hairline border-l-4 px-4 py-3 ${looks[look]}`}>
      {title === undefined ? null : <p className="font-bold">{title}</p>}
      {children === undefined ? null : <div className="[&>p]:max-w-prose">{children}</div>}
    </div>
  );
}
