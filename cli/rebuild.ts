import { rebuildTree } from "@/db/ledger-tree";
import { rebuildProjection } from "@/db/projection/rebuild";
import { dataFolder, hasDatabase, withDatabase } from "./data";
import { type Command, exit } from "./io";

/** Makes the public tables anew from the revisions, and the stored tree from the ledger. */
export const rebuild: Command = {
  usage: "rebuild",
  summary: {
    "zh-CN": "由各版本重建公开数据表，由台账重建其树",
    en: "make the public tables anew from the revisions, and the tree from the ledger",
  },
  run: (_args, io) => {
    if (!hasDatabase()) {
      io.err(`There is no database in ${dataFolder()}: start with npm start, or set HUILU_DATA`);
      return exit.usage;
    }
    return withDatabase((db) => {
      rebuildProjection(db);
      rebuildTree(db);
      io.err("Public tables rebuilt from the revisions, the tree from the ledger");
      return exit.ok;
    });
  },
};
