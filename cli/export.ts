import { exportTable } from "./export-table";
import type { Command } from "./io";

/** Writes a table to a file, or as a bundle that proves itself. */
export const exportTables: Command = {
  usage:
    "export TABLE --as NAME [--out FILE] [--format csv|csv-gb18030|xlsx|jsonl|parquet] [--bare] [--lang en|zh-CN] [--as-of MOMENT] " +
    "[--region CODE] [--level LEVEL] [--body BODY] [--from YEAR] [--to YEAR] [--term TERM] [--sitting KIND] [--columns KEY,…] " +
    "[--sort KEY,-KEY] [--group region,year,body,level] [--summary] [--query ADDRESS-QUERY] [--quiet] [--json] [--progress]\n  huilu export bundle [TABLE] --as NAME [--out FILE.zip] [--as-of MOMENT] [--lang en|zh-CN] [--region CODE] [--body BODY] " +
    "[--level LEVEL] [--from YEAR] [--to YEAR] [--term TERM] [--query ADDRESS-QUERY] [--quiet] [--json] [--progress]",
  summary: {
    "zh-CN":
      "把一张表（attendance、resolutions、elections、directives、reports、rolls、coverage）写成文件或写到标准输出，列定义随行，--bare 只要表，--query 取制表页网址中的查询；bundle 把表（默认 attendance；rolls 除外）连同版本、收录证明、签署的检查点写成可离线核对的导出包；--as-of 取过去任一时刻（UTC）",
    en: "write a table (attendance, resolutions, elections, directives, reports, rolls, coverage) to a file or to standard output, with the definitions of its columns unless --bare; --query takes the query of the page where a table is built; bundle: write the table (attendance unless named; any but rolls) as a bundle to check offline: revisions, proofs, signed checkpoint; --as-of takes any past moment (UTC)",
  },
  run: exportTable,
};
