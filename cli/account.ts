import { parseArgs } from "node:util";
import { recoverOnServer } from "@/db/mutations/account/recover-on-server";
import { accountsOnServer } from "@/db/queries/accounts-on-server";
import { Refusal } from "@/domain/errors";
import { accountWords } from "./account-words";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { type Command, type ExitCode, exit, type Io } from "./io";
import { language } from "./language";

const words = accountWords[language];
const known = { codes: { type: "boolean" }, password: { type: "boolean" } } as const;

/** A way back for whoever no admin can help: lists accounts, takes one-time codes away, offers a new password. */
export const account: Command = {
  usage: "account [NAME [--codes] [--password]]",
  summary: {
    "zh-CN":
      "列出账号；--codes 取消 NAME 的验证码（手机与恢复码都丢了时），--password 给出设新密码的一次性链接。" +
      "两者都结束其所有登录，并写入台账",
    en:
      "list accounts; --codes takes NAME's one-time codes away (phone and recovery codes lost), --password gives a " +
      "one-time link to set a new password. Both end all of NAME's sign-ins and are entered in the ledger",
  },
  run: async (args, io) => {
    const asked = optionsOf(args);
    if (asked === null) return off(io, words.usage);
    if (!hasDatabase()) return off(io, words.noDatabase(dataFolder()));
    return await withDatabase((db) => {
      const { name, codes, password } = asked;
      if (name === undefined) {
        for (const one of accountsOnServer(db))
          io.out([one.name, one.role, one.displayName, ...words.states(one)].join("\t"));
        return exit.ok;
      }
      try {
        const now = new Date().toISOString();
        const link = recoverOnServer({ db, now }, { name, codes, link: password });
        if (codes) io.err(words.codesGone(name));
        if (link !== null) {
          io.err(words.link(name, link.expiresAt));
          io.out(new URL(`${language === "en" ? "/en" : ""}/join/${link.token}`, siteAddress()).href);
        }
        return exit.ok;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        io.err(error.code === "account_suspended" ? words.suspended(name) : words.notFound(name, codes));
        return exit.fault;
      }
    });
  },
};

/** Null where the call is off: an act without a name, a name without an act. */
function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    const { codes = false, password = false } = values;
    const [name, ...more] = positionals;
    return more.length > 0 || (name !== undefined) !== (codes || password) ? null : { name, codes, password };
  } catch {
    return null;
  }
}

function siteAddress(): string {
  return process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
}

function off(io: Io, why: string): ExitCode {
  io.err(why);
  return exit.usage;
}
