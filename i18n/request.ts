import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import en from "../messages/en.json";
import findingsEn from "../messages/findings.en.json";
import findingsZh from "../messages/findings.zh-CN.json";
import zh from "../messages/zh-CN.json";
import { routing } from "./routing";

const messages = { "zh-CN": { ...zh, findings: findingsZh }, en: { ...en, findings: findingsEn } };

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: messages[locale], timeZone: "Asia/Shanghai" };
});
