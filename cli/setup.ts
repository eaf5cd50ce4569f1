import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createAccount, createFirstAccount } from "@/db/mutations/account/create-account";
import { rebuildProjection } from "@/db/projection/rebuild";
import { hasNoAccounts, hasRecordsBeyond } from "@/db/queries/is-empty";
import type { Role } from "@/domain/access";
import { dataFolder, migrationsFolder, withDatabase } from "./data";
import { exampleSessions, loadExample } from "./example";
import { type Command, exit, type Io } from "./io";
import { type LoadedFacts, loadFacts, readFacts } from "./load-facts";

const firstAccounts: { name: string; displayName: string; role: Role }[] = [
  { name: "admin", displayName: "管理员", role: "admin" },
  { name: "recorder", displayName: "记录员甲", role: "recorder" },
  { name: "recorder2", displayName: "记录员乙", role: "recorder" },
  { name: "reviewer", displayName: "审核员", role: "reviewer" },
  { name: "auditor", displayName: "审计员", role: "auditor" },
];

const passwordsSchema = z.record(z.string(), z.string());

/** Migrates, makes the first accounts and loads the examples. Run again, it changes nothing that is there. */
export const setup: Command = {
  usage: "setup",
  summary: {
    "zh-CN": "建立或升级数据库；首次运行时建立账号并载入示例记录",
    en: "make or upgrade the database; the first time, make the accounts and load the examples",
  },
  run: (_args, io) =>
    withDatabase(async (db) => {
      const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
      const backup = join(dataFolder(), `before-migration-${stamp}.sqlite`);
      if (await migrate(db, migrationsFolder, backup)) rebuildProjection(db);
      const made = makeFirstAccounts(db);
      const example = loadExample(db);
      const facts = loadOwnFacts(db);
      const { published, leftOut } = facts;
      io.err(
        example.length + published.length > 0
          ? `Examples published: ${example.length} sessions with their page, ${published.length} from published figures`
          : "Database and examples are up to date",
      );
      if (leftOut.length > 0 && made.length > 0)
        io.err(
          `${leftOut.length} sessions fail a rule and stay out: huilu facts lists them, as does the page on method`,
        );
      if (made.length > 0) printAccounts(made, io);
      return exit.ok;
    }),
};

/** Only beside the examples: an office that has begun its own records is given no others. */
function loadOwnFacts(db: Database): Pick<LoadedFacts, "published" | "leftOut"> {
  const facts = readFacts();
  const ours = new Set([...exampleSessions, ...facts.map(({ key }) => key)]);
  return hasRecordsBeyond(db, ours) ? { published: [], leftOut: [] } : loadFacts(db, facts);
}

type NewAccount = { name: string; role: Role; password: string };

function makeFirstAccounts(db: Database): NewAccount[] {
  if (!hasNoAccounts(db)) return [];
  const given = passwordsSchema.parse(JSON.parse(process.env.HUILU_SEED_PASSWORDS ?? "{}"));
  const now = () => new Date().toISOString();
  const made = firstAccounts.map((account) => ({
    ...account,
    password: given[account.name] ?? randomBytes(12).toString("base64url"),
  }));
  let admin: string | null = null;
  for (const account of made) {
    if (admin === null) admin = createFirstAccount({ db, now: now() }, account).id;
    else createAccount({ actor: { id: admin, role: "admin" }, db, now: now() }, account);
  }
  return made;
}

function printAccounts(made: readonly NewAccount[], io: Io): void {
  io.out("");
  io.out("Sign-in names and passwords. They are shown this once: write them down.");
  io.out("登录名与密码只显示这一次，请记下。");
  io.out("");
  for (const { name, role, password } of made)
    io.out(`  ${name.padEnd(10)}  ${password.padEnd(20)}  ${role}`);
  io.out("");
}
