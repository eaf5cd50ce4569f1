import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import english from "@/messages/en/errors.json";
import chinese from "@/messages/zh-CN/errors.json";

const words = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "")
  ? chinese
  : english;

/** Why something was refused, in the words of the site and the language of the terminal. */
export function reasonOf(code: ErrorCode, details: RefusalDetails): string {
  return words[code].replace(/\{(\w+)\}/g, (all, name: string) => String(details[name] ?? all));
}
