import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Packages with compiled parts are loaded as they are.
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "pino"],
  // Everything that is written at run time lies in the data folder.
  experimental: { isrFlushToDisk: false },
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
