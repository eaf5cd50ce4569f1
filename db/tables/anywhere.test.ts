import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { makeAccount, temporaryDatabase } from "../testing";
import { loadRecords } from "./testing-made-records";

/** The clock and language of a process are those that it began with. */
const machines = [
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", umask: "077" },
  { TZ: "America/St_Johns", LANG: "zh_CN.UTF-8", umask: "000" },
];

const kinds = {
  "a workbook": ["attendance", "--group", "region,body", "--format", "xlsx", "--quiet", "--out"],
  Parquet: ["coverage", "--format", "parquet", "--quiet", "--out"],
  "JSON Lines": ["directives", "--format", "jsonl", "--quiet", "--out"],
  "a bare table": ["elections", "--format", "csv", "--bare", "--quiet", "--out"],
  "a packed table": ["resolutions", "--format", "csv-gb18030", "--quiet", "--out"],
  "a bundle": ["bundle", "--lang", "en", "--quiet", "--out"],
  "a bundle of directives": ["bundle", "directives", "--quiet", "--out"],
};

test.each(Object.entries(kinds))(
  "%s is the same bytes whatever language, time zone, umask and data folder the machine has",
  async (_, words) => {
    using db = await temporaryDatabase();
    loadRecords(db, 20);
    makeAccount(db, "auditor", "auditor");
    const folder = dirname(db.$client.name);
    const written = machines.map(({ TZ, LANG, umask }) => {
      // Each machine has the data in a folder of its own.
      const own = mkdtempSync(join(tmpdir(), "huilu-machine-"));
      cpSync(folder, own, { recursive: true });
      const out = join(own, "made.out");
      const node = ["--conditions=react-server", "--import", "tsx", "cli/main.ts", "export"];
      const call = [process.execPath, ...node, ...words, out, "--as", "auditor"];
      execFileSync("/bin/sh", ["-c", `umask ${umask} && exec "$@"`, "sh", ...call], {
        env: { ...process.env, HUILU_DATA: own, LANG, LC_ALL: LANG, TZ },
        stdio: "pipe",
      });
      const bytes = readFileSync(out).toString("base64");
      rmSync(own, { recursive: true });
      return bytes;
    });
    expect(written[0]?.length).toBeGreaterThan(1000);
    expect(written[1]).toBe(written[0]);
  },
  30_000,
);
