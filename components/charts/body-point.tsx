import type { BodyKind } from "@/domain/record";

/** Colour of a body in charts. */
export function bodyColour(kind: BodyKind): string {
  return kind === "people_congress" ? "var(--congress)" : "var(--cppcc)";
}

/** A body's mark in a chart: a filled disc for a congress, an open diamond for the CPPCC. `title` shows under the pointer. */
export function BodyPoint({
  kind,
  x,
  y,
  size = 5.5,
  title,
}: {
  kind: BodyKind;
  x: number;
  y: number;
  size?: number;
  title?: string;
}) {
  const words = title === undefined ? null : <title>{title}</title>;
  if (kind === "people_congress")
    return (
      <circle cx={x} cy={y} r={size} fill="var(--congress)">
        {words}
      </circle>
    );
  const reach = size + 1;
  return (
    <path
      d={`M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}Z`}
      fill="var(--paper)"
      stroke="var(--cppcc)"
      strokeWidth={2.2}
    >
      {words}
    </path>
  );
}
