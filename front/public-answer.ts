import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Question, readWhole } from "./ask-next";
import { packed } from "./encodings";
import { lastResort, newReference } from "./last-resort";
import type { StoredAnswer } from "./page-store";
import { nonceIn, stripPage, styleSheetsOf } from "./strip-page";

type Ask = (question: Question) => Promise<IncomingMessage>;

/** An answer ready to send, and whether it stays true until something is published. */
export type MadeAnswer = { answer: StoredAnswer; lasts: boolean; cookies: readonly string[] };

/** The longest answer that is held in memory, in bytes before packing. Longer ones are left to Next to stream. */
const longest = 2_000_000;

const everyTime = "public, max-age=0, must-revalidate";
const passed = [
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "allow",
  "cache-control",
  "content-disposition",
  "content-language",
  "content-security-policy",
  "content-type",
  "etag",
  "last-modified",
  "link",
  "location",
  "permissions-policy",
  "referrer-policy",
  "retry-after",
  "x-robots-tag",
];

export type MakerParts = {
  ask: Ask;
  /** Where the site is reached; pages may name it, so it never comes from a reader's request. */
  origin: URL;
  /** Told of what must not happen. */
  warn: (message: string, path: string) => void;
};

/** Makes public answers out of Next's. */
export function answerMaker({ ask, origin, warn }: MakerParts) {
  const sheets = new Map<string, string>();
  const named = {
    host: origin.host,
    "x-forwarded-host": origin.host,
    "x-forwarded-proto": origin.protocol.slice(0, -1),
    "user-agent": "huilu-front",
  };

  /** @returns null for an answer that is too long to hold */
  async function make(question: Question, generation: number): Promise<MadeAnswer | null> {
    const came = await ask(question);
    const body = await readWhole(came, longest);
    if (body === null) {
      came.destroy();
      return null;
    }
    const status = came.statusCode ?? 500;
    const isPage = came.headers["content-type"]?.startsWith("text/html") ?? false;
    if (isPage && (status === 404 || status >= 500))
      return statusPage(question.path, status, body, generation);
    const headers = headersOf(came, origin);
    const cookies = came.headers["set-cookie"] ?? [];
    // Next sends what failed without a word.
    if (status >= 500 && body.length === 0) {
      return { answer: await whole(wordsAlone(question.path, status, generation)), lasts: false, cookies };
    }
    if (!isPage) {
      const lasts =
        status === 200 && cookies.length === 0 && /\bpublic\b/.test(headers["cache-control"] ?? "");
      return { answer: await whole({ status, headers, body, generation }), lasts, cookies };
    }
    // Next's hints for its scripts, which are taken out.
    delete headers.link;
    const page = await finish(body, headers, question.path);
    const lasts = status === 200 && question.method === "GET" && cookies.length === 0 && page !== null;
    headers["cache-control"] = lasts ? everyTime : "no-store";
    if (page !== null) headers["content-security-policy"] = page.policy;
    const made = page === null ? body : Buffer.from(page.html);
    return { answer: await whole({ status, headers, body: made, generation }), lasts, cookies };
  }

  /** Next writes these two empty, to be filled in by its scripts: ours come from a page of their own. */
  async function statusPage(path: string, status: number, failed: Buffer, generation: number) {
    const reference = /"digest":"(\w+)"|data-dgst="(\w+)"/.exec(failed.toString().replaceAll("\\", ""));
    const language = /^\/en(?=[/?]|$)/.test(path) ? "/en" : "";
    const code = status === 404 ? "404" : `500?reference=${reference?.[1] ?? reference?.[2] ?? ""}`;
    const came = await ask({
      method: "GET",
      path: `${language}/status/${code}`,
      headers: { ...named, "x-shown-path": path.split("?")[0] ?? "/" },
    });
    const body = await readWhole(came, longest);
    const headers = headersOf(came, origin);
    const page = body === null || came.statusCode !== 200 ? null : await finish(body, headers, path);
    if (page === null) {
      const answer = await whole(wordsAlone(path, status, generation, reference?.[1] ?? reference?.[2]));
      return { answer, lasts: false, cookies: [] };
    }
    const lasts = status === 404;
    headers["cache-control"] = lasts ? everyTime : "no-store";
    headers["x-robots-tag"] = "noindex";
    headers["content-security-policy"] = page.policy;
    const made = Buffer.from(page.html);
    return { answer: await whole({ status, headers, body: made, generation }), lasts, cookies: [] };
  }

  /** For what has no page to say it: files that failed, and pages whose status page failed too. */
  function wordsAlone(path: string, status: number, generation: number, known?: string): Unpacked {
    const reference = known ?? newReference();
    if (known === undefined) warn(`an answer failed: ${reference}`, path);
    const headers = {
      "cache-control": "no-store",
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    };
    return { status, headers, body: Buffer.from(lastResort(reference)), generation };
  }

  async function finish(body: Buffer, headers: Readonly<Record<string, string>>, path: string) {
    const page = body.toString();
    for (const address of styleSheetsOf(page)) {
      if (!sheets.has(address)) sheets.set(address, await styleSheet(address));
    }
    const stripped = stripPage(page, nonceIn(headers["content-security-policy"] ?? ""), sheets);
    if (stripped === null) warn("a public page came in parts and is not readable without scripts", path);
    return stripped;
  }

  /** A style sheet's text; empty for one that cannot stand within a page. */
  async function styleSheet(address: string): Promise<string> {
    const came = await ask({ method: "GET", path: address, headers: named });
    const text = (await readWhole(came, longest))?.toString() ?? "";
    return came.statusCode === 200 && !/url\(|<\/style/i.test(text) ? text : "";
  }

  return { make, named };
}

function headersOf(came: IncomingMessage, origin: URL): Record<string, string> {
  const headers: Record<string, string> = { "x-content-type-options": "nosniff" };
  // Next names more headers of its own than change anything in a public answer.
  if (/\baccept-language\b/i.test(came.headers.vary ?? "")) headers.vary = "accept-language";
  for (const name of passed) {
    const value = came.headers[name];
    if (typeof value === "string") headers[name] = value;
  }
  // The reader may have come by another name of ours.
  if (headers.location?.startsWith(`${origin.origin}/`)) {
    headers.location = headers.location.slice(origin.origin.length);
  }
  return headers;
}

type Unpacked = { status: number; headers: Record<string, string>; body: Buffer; generation: number };

async function whole({ status, headers, body, generation }: Unpacked): Promise<StoredAnswer> {
  const etag = headers.etag ?? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const bodies = await packed(body, headers["content-type"] ?? "");
  const vary = headers.vary === undefined ? "accept-encoding" : `${headers.vary}, accept-encoding`;
  return { status, headers: { ...headers, etag, vary }, etag, bodies, generation };
}
