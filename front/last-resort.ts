import { randomBytes } from "node:crypto";
import en from "@/messages/en/site.json";
import zh from "@/messages/zh-CN/site.json";

/** What is said where no page can be: calm words in both languages, and a reference that the log knows too. */
export function lastResort(reference: string): string {
  const said = [zh, en].map(
    ({ errorTitle, errorText }) => `${errorTitle}\n${errorText.replace("{reference}", reference)}\n`,
  );
  return said.join("\n");
}

/** A reference for the log, where the framework gives none. */
export function newReference(): string {
  return randomBytes(4).toString("hex");
}
