import { z } from "zod";
import { recordSchema, type SessionRecord } from "@/domain/record";

/*
 * What pages say, worked out from the records' documents alone, as a reader with pencil and paper would: nothing of the
 * product's own queries, statistics or rules is used.
 */

/** A published record under its address. */
export type Published = { key: string; record: SessionRecord };

const answerSchema = z.object({ session: z.string(), record: recordSchema });

/** Every record that the sitemap names. */
export async function allRecords(address: string): Promise<Published[]> {
  const map = await (await fetch(`${address}/sitemap.xml`)).text();
  const keys = new Set([...map.matchAll(/\/sessions\/([0-9a-z-]+)<\/loc>/g)].map(([, key]) => key));
  const answers = [...keys].map(async (key) =>
    answerSchema.parse(await (await fetch(`${address}/api/sessions/${key}`)).json()),
  );
  return (await Promise.all(answers)).map(({ session, record }) => ({ key: session, record }));
}

/** Attendance that stands for a session: of the closing sitting, else of the last that reports both figures. */
export function attendanceOf({ record }: Published): Figures | null {
  const reported = record.sittings.filter(
    ({ attendance: { due, present } }) => due !== null && present !== null,
  );
  const sitting = reported.find(({ kind }) => kind === "closing") ?? reported.at(-1);
  if (sitting === undefined) return null;
  const { due, present, inOffice } = sitting.attendance;
  if (due === null || present === null) return null;
  const needed = Math.ceil((2 * (inOffice ?? due)) / 3);
  const rate = (100 * present) / due;
  return { due, present, needed, rate, margin: present - needed, points: rate - (100 * needed) / due };
}

/** `points` is how far the rate lies above the quorum, in percentage points of those due. */
export type Figures = {
  due: number;
  present: number;
  needed: number;
  rate: number;
  margin: number;
  points: number;
};

export const isCongress = ({ record }: Published) => record.body.kind === "people_congress";

/** To one decimal, with it: 95.0. */
export const oneDecimal = (value: number) => (Math.round(value * 10) / 10).toFixed(1);

/** The middle value, or the mean of the two in the middle. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

/** Those of a value, by that value. */
export function groups<One>(all: readonly One[], of: (one: One) => string): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) found.set(of(one), [...(found.get(of(one)) ?? []), one]);
  return found;
}
