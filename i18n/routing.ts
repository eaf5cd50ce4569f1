import { defineRouting } from "next-intl/routing";

/** Languages of the product. Chinese needs no prefix; a reader who prefers English is led to /en once. */
export const routing = defineRouting({
  locales: ["zh-CN", "en"],
  defaultLocale: "zh-CN",
  localePrefix: { mode: "as-needed", prefixes: { "zh-CN": "/zh", en: "/en" } },
});

export type Locale = (typeof routing.locales)[number];
