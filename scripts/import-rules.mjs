/**
 * Who may import what: the order of the house as one table. `check-imports.mjs` holds every file to it.
 *
 * @typedef {object} Part
 * @property {RegExp} files which files belong to it, by path from the project's folder; the first part that fits counts
 * @property {string} name
 * @property {readonly string[]} may folders or files it may import from, besides its own
 * @property {readonly string[]} [types] further folders from which it may import types, never values
 * @property {readonly string[]} [packages] the only packages it may import; any that `homes` leaves it by default
 * @property {readonly string[]} node Node's own modules it may import; "*" for all
 * @property {string} why what to do instead
 */

/** @type {readonly Part[]} */
export const parts = [
  {
    name: "domain/record",
    files: /^domain\/(record\/|errors\.)/,
    may: ["domain/record", "domain/errors"],
    packages: ["zod"],
    node: [],
    why: "The record and its errors are what everything else rests on; they rest on nothing but zod.",
  },
  {
    name: "domain/ledger",
    files: /^domain\/ledger\//,
    may: ["domain"],
    node: ["node:crypto"],
    why: "The domain is pure; the ledger alone hashes. Pass in what you need.",
  },
  {
    name: "domain/regions",
    files: /^domain\/regions\//,
    may: ["domain"],
    node: ["node:module"],
    why: "The domain is pure; the regions alone read packages of data when a name is first asked for.",
  },
  {
    name: "domain",
    files: /^domain\//,
    may: ["domain"],
    node: [],
    why: "The domain is pure: no React, Next, database, clock, network or files. Pass in what you need.",
  },
  {
    name: "reading",
    files: /^reading\//,
    may: ["domain"],
    node: ["*"],
    why: "Reading knows files and the domain's words, neither database nor request.",
  },
  {
    name: "db",
    files: /^db\//,
    may: ["domain"],
    node: ["*"],
    why: "The data layer knows the domain and nothing above itself.",
  },
  {
    name: "components",
    files: /^components\//,
    may: ["domain", "i18n"],
    types: ["db/queries"],
    node: [],
    why: "Components get props and give markup. Of the data layer they may import types of view models only.",
  },
  {
    name: "app/_server",
    files: /^app\/_server\//,
    may: ["db", "domain", "i18n", "reading", "examples"],
    node: ["*"],
    why: "What knows both Next and sign-in stays below the pages.",
  },
  {
    name: "front",
    files: /^front\//,
    may: ["app/_server", "db", "domain", "i18n", "messages"],
    node: ["*"],
    why: "The front knows HTTP and when something was published; what pages say is Next's.",
  },
  {
    name: "server actions",
    files: /^app\/.*\bactions?\.ts$/,
    may: ["app/_server", "db/mutations", "domain", "i18n"],
    types: ["app"],
    node: [],
    why: "An action parses, calls one verb of db/mutations, and answers.",
  },
  {
    name: "route handlers",
    files: /^app\/.*\broute\.tsx?$/,
    may: ["app", "db/mutations", "db/queries", "domain", "i18n"],
    node: ["*"],
    why: "A route handler calls one verb or one read.",
  },
  {
    name: "app pages",
    files: /^app\//,
    may: ["app", "db/queries", "components", "domain", "i18n", "messages"],
    node: [],
    why: "A page reads through db/queries and writes through an action beside it.",
  },
  {
    name: "bench/site",
    files: /^bench\/site\//,
    may: ["scripts"],
    node: ["*"],
    why: "The running site is measured as its readers meet it: over HTTP, in a browser.",
  },
  {
    name: "cli, bench",
    files: /^(cli|bench)\//,
    may: ["domain", "db", "cli", "reading", "messages"],
    node: ["*"],
    why: "Commands go through the same verbs and reads as the site.",
  },
  {
    name: "e2e",
    files: /^e2e\//,
    may: ["domain", "db", "messages"],
    node: ["*"],
    why: "Browser tests use the site as its users do.",
  },
  {
    name: "scripts",
    files: /^scripts\//,
    may: [],
    node: ["*"],
    why: "Scripts run before anything is installed.",
  },
  {
    name: "messages",
    files: /^messages\//,
    may: ["domain"],
    node: [],
    why: "Messages are words; their test compares them with the domain's codes.",
  },
  {
    name: "docs",
    files: /^docs\//,
    may: ["domain"],
    node: ["*"],
    why: "Documentation holds no code; its test compares it with the domain's lists.",
  },
  {
    name: "i18n",
    files: /^i18n\//,
    may: ["messages", "domain"],
    node: [],
    why: "Languages know messages and the domain's words.",
  },
  {
    name: "the project's folder",
    files: /^[^/]+$/,
    may: ["i18n", "e2e", "scripts", "app/_server", "front"],
    node: ["*"],
    why: "Configuration holds no logic.",
  },
];

/**
 * Packages that have a home: only the parts or files that begin so may import them.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const homes = {
  "@axe-core/playwright": ["e2e/"],
  "@napi-rs/canvas": ["reading/"],
  "@node-rs/argon2": ["db/"],
  "@playwright/test": ["bench/site/", "e2e/", "playwright.config.ts", "scripts/"],
  "better-sqlite3": ["db/"],
  "drizzle-kit": ["drizzle.config.ts"],
  "drizzle-orm": ["db/"],
  next: ["app/", "components/", "i18n/", "next.config.ts", "proxy.ts", "scripts/server.mjs"],
  "next-auth": ["app/"],
  "next-intl": ["app/", "components/", "i18n/", "next.config.ts", "proxy.ts"],
  "csv-parse": ["reading/"],
  "openid-client": ["app/_server/organisation/"],
  "oidc-provider": ["e2e/"],
  otpauth: ["db/mutations/account/codes.test.ts", "domain/access/", "e2e/"],
  uqr: ["components/"],
  mammoth: ["reading/"],
  parse5: ["reading/"],
  "pdfjs-dist": ["reading/"],
  pino: ["app/_server/"],
  react: ["app/", "components/", "i18n/"],
  "react-dom": ["app/", "components/"],
  sharp: ["reading/"],
  "tesseract.js": ["reading/"],
  typescript: ["scripts/"],
  vitest: ["vitest.config.ts"],
};

/** Tests beside their subject may use more: the runner, Node's modules, the temporary database. */
export const forTests = { packages: ["vitest", "fast-check", "react-dom"], may: ["db/testing", "domain"] };

/** What tests of any folder may take from another beside its index: records made for tests. */
export const madeForTests = ["domain/record/testing"];
