import { tableOf } from "@/domain/tables";
import { type BundleTable, leftOut } from "./rows";

/** The page in each bundle that says how to check it, for a reader who is no programmer; and what its table is without. */
export function howToCheck(table: BundleTable): { en: string; "zh-CN": string } {
  const { title, columns } = tableOf(table);
  const without = (language: "en" | "zh-CN") =>
    leftOut[table].map((key) => columns[key]?.title[language] ?? key);
  return {
    en: english(table, title.en, without("en")),
    "zh-CN": chinese(table, title["zh-CN"], without("zh-CN")),
  };
}

function english(table: BundleTable, title: string, without: readonly string[]): string {
  return `# How to check this bundle: ${title}

You need Node 20 or newer and this folder; no network, and nothing of ours but what lies here.

1. Unpack the bundle and run \`node verify.mjs\` in its folder. It says that all holds, or names the first file and the first thing that does not.
   The script has at most 200 lines and uses nothing but Node itself and the two files beside it: read it, or have it read, before you trust it.
2. Compare \`key.txt\` with the public key that the publisher gave you by another way. A bundle cannot vouch for its own key.
   \`node verify.mjs . --key FILE\` compares for you.
3. If you kept a checkpoint, see that the ledger only grew since: the site's /ledger page proves it between the two numbers of entries.
   A checkpoint over as many entries as this one can be compared here: \`node verify.mjs . --checkpoint FILE\`.

## What is checked

- Each file has the size and SHA-256 that \`manifest.json\` lists, and no file is there that it does not list. \`SHA256SUMS\` lists the
  manifest as well; \`sha256sum -c SHA256SUMS\` compares without any script.
- \`checkpoint.txt\` is signed by the key in \`key.txt\` (Ed25519).
- Each document in \`revisions/\`, one a line, has the SHA-256 that its entry of the ledger names, and that entry, on the same line of the file of that name in
  \`proofs/\`, is in the tree under the checkpoint's root (RFC 6962).
- Each document lies within the scope that \`manifest.json\` claims.
- Each row of \`${table}.csv\` says what its document says, no row is missing, added or moved, and the totals in \`manifest.json\` are those of the rows.
  Figures and words that stand in the document as they are, it reads by \`figures.mjs\`, some 60 lines. Every cell, with what follows from them such as quorum, majority
  and quotes, it works out by \`rows.mjs\`: the rules of the site's own tables as one plain file. Both read and write nothing else. \`huilu verify BUNDLE\` works out every cell too.

## What is not

- That a report was right: the documents say what was reported.
- That no session within the scope was left out, or that a row's revision was the newest then. For that compare with the site as of the same moment.
${
  without.length === 0
    ? ""
    : `- These columns of the site's table: ${without.join(", ")}. No document of a row holds them, so that the bundle is without them; see the table on the site.
`
}`;
}

function chinese(table: BundleTable, title: string, without: readonly string[]): string {
  return `# 怎样核对这份导出包：${title}

需要 Node 20 或更新的版本和这个文件夹；不需要网络，也不需要本站的其他程序。

1. 解开压缩包，在文件夹中运行 \`node verify.mjs\`。它会说全部相符，或者指出第一个不符的文件和第一处不符。
   脚本至多 200 行，只用 Node 自带的功能和旁边的两个文件；信任它之前，请自己读一遍，或请人读一遍。
2. 把 \`key.txt\` 与发布者用其他途径给您的公钥对比。导出包不能为自己的密钥作证。
   \`node verify.mjs . --key 文件\` 可代为对比。
3. 您若保存过检查点，请看此后台账是否只增不减：网站的 /ledger 页面对两个条数出具证明。
   条数与本包相同的检查点可在此对比：\`node verify.mjs . --checkpoint 文件\`。

## 核对了什么

- 每个文件的大小和 SHA-256 与 \`manifest.json\` 所列相同，没有未列的文件。\`SHA256SUMS\` 连清单本身也列在内，
  不用脚本也可用 \`sha256sum -c SHA256SUMS\` 对比。
- \`checkpoint.txt\` 由 \`key.txt\` 中的密钥签署（Ed25519）。
- \`revisions/\` 中每行一份文档，其 SHA-256 就是台账中该条所记的；该条在 \`proofs/\` 同名文件的同一行，确在检查点的树根之下（RFC 6962）。
- 每份文档都在 \`manifest.json\` 所称的范围之内。
- \`${table}.csv\` 每一行与其文档所说一致，没有漏行、多行、换行序，\`manifest.json\` 中的合计就是各行的合计。
  文档中原样写着的数字和字句，由 \`figures.mjs\`（六十来行）读出；每一格，连同由此得出的法定人数、过半数、原文字句，由 \`rows.mjs\` 算出：
  它就是本站各表所用的规则，合成一个文件。两者都不读写别的东西。\`huilu verify 导出包\` 同样重新算出每一格。

## 没有核对什么

- 报道本身是否正确：文档只记报道所说。
- 范围内的会议是否有遗漏，某行的版本在当时是否最新。请与网站同一时刻的数据对比。
${
  without.length === 0
    ? ""
    : `- 本站该表中的这几列：${without.join("、")}。它们不在所在行的文档里，所以本包没有这几列；请看网站上的表。
`
}`;
}
