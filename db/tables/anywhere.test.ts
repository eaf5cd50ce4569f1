import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { makeAccount, temporaryDatabase } from "../testing";
import { loadRecords } from "./testing-made-records";

/** The clock and language of a process are those that it began with. */
const machines = [
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LANG: "zh_CN.UTF-8" },
];

const kinds = {
  "a workbook": ["attendance", "--group", "region,body", "--format", "xlsx", "--quiet", "--out"],
  "a packed table": ["resolutions", "--format", "csv-gb18030", "--quiet", "--out"],
  "a bundle": ["bundle", "--lang", "en", "--quiet", "--out"],
};

test.each(Object.entries(kinds))(
  "%s is the same bytes whatever language and time zone the machine has",
  async (_, words) => {
    using db = await temporaryDatabase();
    loadRecords(db, 20);
    makeAccount(db, "auditor", "auditor");
    const folder = dirname(db.$client.name);
    const written = machines.map(({ TZ, LANG }, n) => {
      const out = join(folder, `${n}.out`);
      const node = ["--conditions=react-server", "--import", "tsx", "cli/main.ts", "export"];
      execFileSync(process.execPath, [...node, ...words, out, "--as", "auditor"], {
        env: { ...process.env, HUILU_DATA: folder, LANG, LC_ALL: LANG, TZ },
        stdio: "pipe",
      });
      return readFileSync(out).toString("base64");
    });
    expect(written[0]?.length).toBeGreaterThan(1000);
    expect(written[1]).toBe(written[0]);
  },
  30_000,
);
