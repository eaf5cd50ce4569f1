import "server-only";
import type BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { readCheckpoint } from "@/domain/ledger";
import { claimAgreement, quorumVerdict } from "@/domain/rules";
import type { Database } from "../client";
import { openSnapshot } from "../snapshot";
import { hideLaterRolls, hideUndated, layPast } from "./past";

/** What tables are as of: the newest signed checkpoint at or before the moment asked for. */
export type AsOf = { moment: string; origin: string; size: number; root: string };

/** The tables as they were at one moment, whatever is published meanwhile. Close it. */
export type OpenTables = {
  client: BetterSqlite3.Database;
  /** Null where nothing had been signed by then: there is nothing to read. */
  asOf: AsOf | null;
  [Symbol.dispose](): void;
};

/**
 * Opens a connection of its own that reads the tables as of a moment (null: now). What has been published since is laid
 * over in temporary tables of that connection under the same names, so that one SQL reads both the present and the past.
 */
export function openTables(db: Database, moment: string | null): OpenTables {
  const snapshot = openSnapshot(db);
  const client = snapshot.db.$client;
  const asOf = checkpointAt(client, moment);
  layPast(snapshot.db, asOf?.size ?? 0);
  hideLaterRolls(client, asOf?.size ?? 0);
  if (moment !== null) hideUndated(client);
  fillClaims(client);
  return { client, asOf, [Symbol.dispose]: snapshot.close };
}

const signed = z.object({ note: z.string() });

function checkpointAt(client: BetterSqlite3.Database, moment: string | null): AsOf | null {
  const found = client
    .prepare("select note from checkpoints where at <= ? order by id desc limit 1")
    .get(moment ?? "9999");
  if (found === undefined) return null;
  const { note } = signed.parse(found);
  const head = readCheckpoint(note);
  if (head === null) throw new Error("a checkpoint cannot be read");
  return { moment: head.at, origin: head.origin, size: head.size, root: note.split("\n")[2] ?? "" };
}

/**
 * How each wording of a claim stands to a verdict, met or not. The few wordings there are get decided once, by the rule
 * that decides them everywhere; SQL looks them up.
 */
function fillClaims(client: BetterSqlite3.Database): void {
  client.exec("create temp table claims (words text primary key, met text, unmet text)");
  const insert = client.prepare("insert into temp.claims values (?, ?, ?)");
  const wordings = client
    .prepare("select distinct quorum_claim from sittings where quorum_claim is not null")
    .pluck()
    .all();
  for (const words of z.array(z.string()).parse(wordings)) {
    insert.run(words, claimAgreement(words, verdict(2)), claimAgreement(words, verdict(1)));
  }
}

/** A verdict that is met by two of three present, and by one is not. */
const verdict = (present: number) =>
  quorumVerdict({
    kind: "people_congress",
    level: "county",
    date: "2023-01-01",
    year: 2023,
    attendance: { inOffice: 3, due: 3, present },
  });
