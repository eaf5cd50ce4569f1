import type messages from "../messages/zh-CN.json";
import type { Locale } from "./routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages & { findings: typeof import("../messages/findings.zh-CN.json") };
  }
}
