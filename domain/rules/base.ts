import type { Attendance } from "@/domain/record";

/** The number that a rule's fraction is taken of. Law counts all in office; where only 应出席 is reported it stands in. */
export type Base = { kind: "in_office" | "due"; count: number; standsIn: boolean };

/** The base that a sitting's figures allow, or null where neither figure is reported. */
export function baseOf({ inOffice, due }: Pick<Attendance, "inOffice" | "due">): Base | null {
  if (inOffice !== null && inOffice > 0) return { kind: "in_office", count: inOffice, standsIn: false };
  if (due !== null && due > 0) return { kind: "due", count: due, standsIn: true };
  return null;
}
