import type { Verb } from "@/domain/access";

/** A request to a route and what it is held to; `refused`: statuses where it is not 401 for nobody and 403 for others. */
type RouteCall = {
  method: "GET" | "POST" | "PUT";
  path: string;
  verb: Verb | "anyone";
  refused?: readonly number[];
  data?: object;
};

const get = (path: string, verb: Verb): RouteCall => ({ method: "GET", path, verb });
const json = (method: "POST" | "PUT", path: string, verb: Verb, data: object): RouteCall => ({
  ...{ method, path, verb, data },
});

const draft = { version: 1, record: {} };
const table = { source: {}, files: [] };

/** Routes of the desk and of auditors, each method that it has. */
export const routeCalls: Readonly<Record<string, readonly RouteCall[]>> = {
  "/api/audit/bundle.zip": [get("/api/audit/bundle.zip?region=141102", "table.export")],
  "/api/audit/tables/[table]": [
    get("/api/audit/tables/attendance", "table.export"),
    get("/api/audit/tables/none?format=exe&as_of=soon", "table.export"),
  ],
  "/api/audit/tables/jobs/[id]": [get("/api/audit/tables/jobs/..%2f..%2fsecret", "table.export")],
  "/api/drafts/[id]": [
    get("/api/drafts/none", "draft.read"),
    json("PUT", "/api/drafts/none", "draft.save", draft),
  ],
  "/api/drafts/[id]/sources": [
    json("POST", "/api/drafts/none/sources", "draft.save", { version: 1, text: "一页", kind: "minutes" }),
  ],
  "/api/drafts/[id]/sources/files": [
    json("POST", "/api/drafts/none/sources/files?kind=none", "draft.save", {}),
  ],
  "/api/drafts/[id]/sources/[source]": [get("/api/drafts/none/sources/none", "draft.read")],
  // What is not public is not there, for whoever may not see it.
  "/api/evidence/[note]": [{ ...get("/api/evidence/none", "followup.read"), refused: [404] }],
  "/api/intake": [json("POST", "/api/intake", "draft.create", table)],
  "/api/intake/[id]": [
    get("/api/intake/none", "draft.read"),
    json("POST", "/api/intake/none", "draft.create", { files: [{ name: "1.txt", bytes: 1 }] }),
  ],
  "/api/intake/[id]/acts": [json("POST", "/api/intake/none/acts", "draft.create", {})],
  "/api/intake/[id]/files/[item]": [json("PUT", "/api/intake/none/files/none", "draft.create", {})],
  "/api/pages/[file]/images/[number]": [get("/api/pages/none/images/x", "draft.read")],
  "/api/rolls/[id]/marks": [
    get("/api/rolls/none/marks?after=-1", "roll.read"),
    json("POST", "/api/rolls/none/marks", "roll.mark", { marks: [] }),
  ],
  "/api/rolls/[id]/roll.csv": [get("/api/rolls/none/roll.csv", "roll.read")],
  "/api/rosters/[id]/uploads": [json("POST", "/api/rosters/none/uploads", "roster.import", {})],
};

/** Routes that answer everyone alike, which have tests of their own. */
export const publicRoutes: readonly string[] = [
  "/api/attendance.csv-metadata.json",
  "/api/attendance.csv",
  "/api/auth/[...nextauth]",
  "/api/charts/[file]",
  "/api/ledger/checkpoint",
  "/api/ledger/checkpoints",
  "/api/ledger/consistency",
  "/api/ledger/inclusion",
  "/api/regions",
  "/api/search",
  "/api/sessions/[key]/rolls/[number]",
  "/api/sessions/[key]",
  "/api/sessions/[key]/values.csv-metadata.json",
  "/api/sessions/[key]/values.csv",
  "/api/sign-in/organisation/callback",
  "/api/sign-in/organisation",
  "/api/v1/[[...path]]",
  "/bodies/[file]",
  "/dumps/[...path]",
  "/feeds/search.atom",
  "/feeds/sessions.atom",
  "/feeds/sessions.ics",
  "/icon.svg",
  "/og/[image]",
  "/people/[body]/[file]",
  "/robots.txt",
  "/sessions/[file]",
  "/sitemap.xml",
  "/sitemaps/[part]",
];
