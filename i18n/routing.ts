import { defineRouting } from "next-intl/routing";

/** Languages of the product, each with addresses of its own. Chinese ones need no prefix; `/zh/…` leads to them. */
export const routing = defineRouting({
  locales: ["zh-CN", "en"],
  defaultLocale: "zh-CN",
  // What an address says depends on nothing but itself; the root's greeting is `greetingLanguage`.
  localeDetection: false,
  localeCookie: false,
  // Pages name their other language themselves.
  alternateLinks: false,
  localePrefix: { mode: "as-needed", prefixes: { "zh-CN": "/zh", en: "/en" } },
});

export type Locale = (typeof routing.locales)[number];
