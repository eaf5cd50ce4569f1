import { language } from "./language";

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const words = {
  "zh-CN": {
    tables: (names: readonly string[]) => `huilu export 认得：${names.join("、")}`,
    bundles: (names: readonly string[]) => `能写成导出包的表：${names.join("、")}`,
    bundleTakesNo: (names: readonly string[]) => `没有写出：导出包总有全部栏目和行，不收 ${names.join("、")}`,
    who: "请用 --as 写明有审计权限的用户名",
    formats: (names: readonly string[]) => `--format 可用：${names.join("、")}`,
    jsonNeedsFile: "--json 报告写出的文件，须同时用 --out 写明文件",
    mistaken: (parts: readonly string[]) => `没有写出：看不懂 ${parts.join("、")}`,
    noDatabase: (folder: string) => `${folder} 里没有数据库：请先运行 npm start，或设定 HUILU_DATA`,
    refused: (code: string) => `没有写出：${code}`,
    progress: (rows: number, bytes: number) => `共 ${rows} 行，已写 ${megabytes(bytes)} MB`,
    done: (file: string, rows: number, bytes: number, hash: string) =>
      `${file}：${rows} 行，${megabytes(bytes)} MB，SHA-256 ${hash}`,
  },
  en: {
    tables: (names: readonly string[]) => `huilu export knows: ${names.join(", ")}`,
    bundles: (names: readonly string[]) => `Tables that can be had as a bundle: ${names.join(", ")}`,
    bundleTakesNo: (names: readonly string[]) =>
      `Not written: a bundle has all columns and rows, and takes no ${names.join(", ")}`,
    who: "huilu export needs --as with the sign-in name of someone who may export",
    formats: (names: readonly string[]) => `--format can be: ${names.join(", ")}`,
    jsonNeedsFile: "--json tells about the file that was written, so --out has to name one",
    mistaken: (parts: readonly string[]) => `Not written: not understood: ${parts.join(", ")}`,
    noDatabase: (folder: string) =>
      `There is no database in ${folder}: start with npm start, or set HUILU_DATA`,
    refused: (code: string) => `Not written: ${code}`,
    progress: (rows: number, bytes: number) => `${rows} rows in all, ${megabytes(bytes)} MB written`,
    done: (file: string, rows: number, bytes: number, hash: string) =>
      `${file}: ${rows} rows, ${megabytes(bytes)} MB, SHA-256 ${hash}`,
  },
};

/** What `huilu export` says, in the terminal's language. */
export const exportWords = words[language];
