import type { ErrorCode, RefusalDetails } from "@/domain/errors";
import english from "@/messages/en/errors.json";
import chinese from "@/messages/zh-CN/errors.json";
import { language } from "./language";

const words = language === "en" ? english : chinese;

/** Why something was refused, in the words of the site and the language of the terminal. */
export function reasonOf(code: ErrorCode, details: RefusalDetails): string {
  return words[code].replace(/\{(\w+)\}/g, (all, name: string) => String(details[name] ?? all));
}
