import { dataFolder, hasDatabase, withDatabase } from "./data";
import { type Command, exit } from "./io";
import { loadFacts, readFacts } from "./load-facts";

/** Publishes the facts of real sessions that the installation carries, and lists those that stay out. */
export const facts: Command = {
  usage: "facts",
  summary: {
    "zh-CN": "发布随附的真实会议数字（据公开报道），并列出未通过规则、没有发布的会议",
    en: "publish the figures of real sessions that come with it, from published reports; list those that stay out",
  },
  run: (_args, io) => {
    if (!hasDatabase()) {
      io.err(`There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
      return exit.usage;
    }
    return withDatabase((db) => {
      const { published, known, leftOut } = loadFacts(db, readFacts());
      io.err(`Published ${published.length}, already there ${known}, left out ${leftOut.length}`);
      for (const { key, reasons } of leftOut) io.out(`${key}\t${reasons.join(" ")}`);
      return exit.ok;
    });
  },
};
