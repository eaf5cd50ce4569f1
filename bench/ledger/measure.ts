import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@/db/client";
import { treeReader } from "@/db/ledger-tree";
import { migrate } from "@/db/migrate";
import { openDatabase } from "@/db/open";
import { verify } from "@/db/verification/verify";
import { includes, inclusionProof, treeRoot } from "@/domain/ledger";
import { fillLedger } from "./fill";

/*
 * Measures the ledger at its size of ten years: `npm run bench:ledger -- [ENTRIES]`, a million by default. All in one
 * run and in time of the processor, as ratios, so that a slow or busy machine changes nothing:
 * - verification against SHA-256 alone over the same bytes, in turns;
 * - proofs of inclusion, read from the database.
 */

const entries = Number(process.argv[2] ?? 1_000_000);
const turns = 3;
const migrations = join(import.meta.dirname, "..", "..", "db", "migrations");
const folder = mkdtempSync(join(tmpdir(), "huilu-bench-ledger-"));
const seconds = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Seconds that SHA-256 takes over what verification hashes, by Node's own call and nothing else: piece by piece (each entry
 * for the chain, its leaf, a node of the tree), and over the entries as one stream. They are read beforehand, a batch at a time.
 */
function hashingAlone(db: Database): { pieces: number; stream: number } {
  const batch = 10_000;
  const ofEntries = db.$client
    .prepare(
      "select json_object('action', action, 'actor', actor, 'at', at, 'payload', json(payload), 'previous', previous, 'seq', seq, 'subject', subject) from ledger where seq > ? order by seq limit ?",
    )
    .pluck();
  const spent = { pieces: 0, stream: 0 };
  const node = new Uint8Array(65);
  for (let from = 0; from < entries; from += batch) {
    const texts = ofEntries.all(from, batch).map((text) => String(text));
    const leaves = texts.map((text) => Buffer.from(`\0${text}`));
    spent.pieces += seconds(() => {
      for (const [n, text] of texts.entries()) {
        hash("sha256", text, "hex");
        hash("sha256", leaves[n] ?? "", "buffer");
        hash("sha256", node, "buffer");
      }
    });
    const whole = Buffer.concat(leaves);
    spent.stream += seconds(() => hash("sha256", whole, "hex"));
  }
  return spent;
}

try {
  const db = openDatabase(folder);
  await migrate(db, migrations, null);
  fillLedger(db, entries);
  // In turns, so that a machine that slows down slows down both.
  const alone: ReturnType<typeof hashingAlone>[] = [];
  const verified: number[] = [];
  let checked = 0;
  for (let turn = 0; turn < turns; turn++) {
    alone.push(hashingAlone(db));
    const before = process.cpuUsage();
    const found = await verify(db, migrations);
    const { user, system } = process.cpuUsage(before);
    verified.push((user + system) / 1e6);
    checked = found.entries;
    if (found.faults.length > 0) throw new Error("a ledger that was just made does not hold");
  }
  const hashing = median(alone.map(({ pieces }) => pieces));
  const stream = median(alone.map((spent) => spent.stream));
  const verification = median(verified);
  const read = treeReader(db);
  const head = { size: entries, root: treeRoot(read, entries) };
  const times = Array.from({ length: 2000 }, (_, n) => {
    const index = Math.floor((n * 7919 * 104_729) % entries);
    let proof: ReturnType<typeof inclusionProof> = [];
    const took =
      1000 *
      seconds(() => {
        proof = inclusionProof(read, index, entries);
      });
    if (!includes(head, index, read(0, index), proof)) throw new Error(`no proof of entry ${index}`);
    return took;
  }).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  console.log(`${checked} entries`);
  console.log(
    `SHA-256 alone ${hashing.toFixed(2)} s, verification ${verification.toFixed(2)} s: ${(verification / hashing).toFixed(2)} times (goal 2)`,
  );
  console.log(`entries as one stream ${stream.toFixed(2)} s: ${(verification / stream).toFixed(1)} times`);
  console.log(
    `proof of inclusion: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms, slowest ${at(1)} ms (goal 5)`,
  );
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  if (verification > 2 * hashing) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
