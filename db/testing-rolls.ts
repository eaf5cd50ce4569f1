import "server-only";
import { randomUUID } from "node:crypto";
import type { Mark } from "@/domain/roll";
import type { Context } from "./context";
import { createRoster } from "./mutations/roll/create-roster";
import { importRoster } from "./mutations/roll/import-roster";
import { keepUpload } from "./mutations/roll/keep-upload";
import { openRoll } from "./mutations/roll/open-roll";
import { getOpenRoll, type RollHead } from "./queries/rolls";

/** A roster's file with names that are nobody's. */
export const aTable = {
  fileName: "名册.csv",
  sheet: null,
  rows: [
    ["编号", "姓名", "代表团", "卡号"],
    ["001", "测试一", "甲代表团", "C-1"],
    ["002", "测试二", "甲代表团", ""],
    ["003", "测试三", "乙代表团", ""],
  ],
};

/** Its import, with the columns as they stand there. */
export const anImport = (upload: string, missing: "stay" | "leave" = "stay") => ({
  ...{ upload, missing, heading: 0 },
  mapping: { number: 0, name: 1, group: 2, card: 3, notes: null },
});

export const aSitting = { session: 4, sitting: "closing", ordinal: null, date: "2023-05-28" } as const;

/** A mark as a device sends it. */
export const aMark = (member: string, mark: Mark | null = "present", ago = 0) => ({
  ...{ key: randomUUID(), member, mark, ago },
  ...{ reason: null, way: "key" as const },
});

/** A roll's own facts as reads give them. */
export const aHead: RollHead = {
  ...{ id: "none", sessionKey: "141102-congress-7-4", number: 1, ...aSitting },
  ...{ openedBy: "", openedAt: "", closed: null, publishedAt: null },
  roster: {
    ...{ id: "none", kind: "people_congress", level: "county", term: 7, updatedAt: "" },
    ...{ regionCode: "141102", regionName: "吕梁市离石区" },
  },
};

/** The roster of the example's congress with three members. @returns its id */
export function makeRoster(as: () => Context): string {
  const { id } = createRoster(as(), { kind: "people_congress", region: "141102", term: 7 });
  importRoster(as(), anImport(keepUpload(as(), { ...aTable, roster: id }).id));
  return id;
}

/** An open roll of that roster, with the ids of its members in their order. */
export function makeRoll(as: () => Context, roster = makeRoster(as)): { roll: string; members: string[] } {
  const { id: roll } = openRoll(as(), { ...aSitting, roster });
  const open = getOpenRoll(as(), roll);
  return { roll, members: open?.members.map(({ id }) => id) ?? [] };
}
