import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { greetingLanguage } from "@/i18n/choose-language";
import { localePath } from "@/i18n/path";
import { routing } from "@/i18n/routing";
import { askerOf } from "./ask-next";
import { askerOfRequest } from "./asker";
import { blameSender, isForeignWrite } from "./hand-made";
import { lastResort, newReference } from "./last-resort";
import { alternateLinks, alternatesOf, preferredForm } from "./negotiate";
import { apiLanguage, isApi, openDataGate } from "./open-data-gate";
import { PageStore } from "./page-store";
import { answerMaker, type MadeAnswer } from "./public-answer";
import { send } from "./send";

export type FrontParts = {
  /** Next's own way of answering. */
  next: RequestListener;
  /** Grows whenever what public pages rest on has changed. */
  generation: () => number;
  isPublic: (path: string) => boolean;
  /** Whether a public page is made for each reader, and kept nowhere. */
  isMadeAnew: (path: string) => boolean;
  origin: URL;
  /** Most bytes of answers held in memory. */
  memory: number;
  /** Requests a minute that one network address may make to the open data interface. */
  apiRate: number;
  warn: (message: string, path: string) => void;
  fail: (error: unknown, path: string, reference: string) => void;
};

/** Addresses longer than this are answered but not kept. */
const longestAddress = 2_000;

/** Longest form that a public page may send, in bytes. Without a length stated none is taken: browsers state it. */
const longestForm = 64_000;

/** Answers what is public from memory, and asks Next for everything else and for what is not there yet. */
export function createFront(parts: FrontParts): RequestListener {
  const { next, isPublic, isMadeAnew, generation, origin, warn, fail } = parts;
  const store = new PageStore(parts.memory);
  const { make, named } = answerMaker({ ask: askerOf(next), origin, warn });
  const underWay = new Map<string, Promise<MadeAnswer | null>>();
  const tooLong = new Set<string>();
  const gate = openDataGate(parts.apiRate, origin);

  return (request, response) => {
    // What Next and the pages behind it take for the reader's address is one that can be believed.
    request.headers["x-forwarded-for"] = askerOfRequest(request);
    if (isForeignWrite(request)) {
      response.writeHead(403, { "content-type": "text/plain; charset=utf-8", connection: "close" });
      return response.end("403");
    }
    if (request.headers["next-action"] !== undefined) blameSender(response);
    const { address, path, negotiated } = addressOf(request);
    const ofApi = isApi(path);
    const counted = ofApi ? gate(request, response) : {};
    if (counted === null) return;
    if (!isPublic(path) || isForFramework(request.headers) || tooLong.has(address))
      return next(request, response);
    const isRead = request.method === "GET" || request.method === "HEAD";
    const isRoot = isRead && path === "/";
    if (isRoot && leadsToGreeting(request, response)) return;
    const more = isRoot ? { vary: rootVaries } : { ...counted, ...negotiated };
    const language = ofApi ? { "accept-language": apiLanguage(request) } : {};
    const now = generation();
    const isAnew = isMadeAnew(path);
    const kept = isRead && !isAnew ? store.get(address) : undefined;
    if (kept?.generation === now) return send(request, response, kept, more);
    if (!isRead && isTooLong(request.headers)) {
      response.writeHead(413, { "content-type": "text/plain; charset=utf-8", connection: "close" });
      return response.end("413");
    }
    const ask = isAnew ? anew : read;
    const made = isRead ? ask(address, now, language) : write(request, address, now, language);
    made.then(
      (answer) => {
        if (answer !== null) {
          const { cookies } = answer;
          const asked = cookies.length > 0 ? { ...more, "set-cookie": [...cookies] } : more;
          return send(request, response, answer.answer, asked);
        }
        // Whoever asks for much is answered as it comes.
        if (tooLong.size > 1_000) tooLong.clear();
        tooLong.add(address);
        return next(request, response);
      },
      (error) => {
        if (request.destroyed && !request.complete) return;
        const reference = newReference();
        fail(error, path, reference);
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
        response.end(lastResort(reference));
      },
    );
  };

  /** Rendered once, however many ask for it at the same time. */
  function read(address: string, now: number, language: Language): Promise<MadeAnswer | null> {
    const key = `${now} ${language["accept-language"] ?? ""} ${address}`;
    const before = underWay.get(key);
    if (before !== undefined) return before;
    const headers = { ...named, ...language };
    const made = make({ method: "GET", path: address, headers }, now).then((answer) => {
      if (answer?.lasts && address.length <= longestAddress) store.set(address, answer.answer);
      return answer;
    });
    underWay.set(key, made);
    const over = () => underWay.delete(key);
    made.then(over, over);
    return made;
  }

  /** A page that rests on more than what is published, for one reader alone. */
  async function anew(address: string, now: number): Promise<MadeAnswer | null> {
    const made = await make({ method: "GET", path: address, headers: named }, now);
    if (made === null) return null;
    const { answer } = made;
    const headers = { ...answer.headers, "cache-control": "no-store" };
    return { ...made, answer: { ...answer, headers }, lasts: false };
  }

  /** A form sent from a public page; without cookies, like everything public. */
  async function write(
    request: IncomingMessage,
    address: string,
    now: number,
    language: Language,
  ): Promise<MadeAnswer> {
    const headers: Record<string, string> = { ...language };
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === "string" && !notForNext.has(name)) headers[name] = value;
    }
    const made = await make({ method: request.method ?? "POST", path: address, headers, body: request }, now);
    if (made === null) throw new Error("the answer to a form is too long");
    return made;
  }
}

/** The address that a request means: its own, or that of another form of the page which it prefers. */
function addressOf({ url = "/", headers }: IncomingMessage) {
  const [path = "/", query] = url.split("?", 2);
  const alternates = alternatesOf(path);
  if (alternates.length === 0) return { address: url, path, negotiated: {} };
  const vary = "accept, accept-encoding";
  const form = preferredForm(headers.accept, alternates);
  if (form === null) return { address: url, path, negotiated: { vary, link: alternateLinks(alternates) } };
  const address = query === undefined ? form.path : `${form.path}?${query}`;
  return { address, path: form.path, negotiated: { vary, "content-location": address } };
}

/** Problems of the open data interface come in the reader's language; nothing else public depends on it. */
type Language = { "accept-language"?: string };

const notForNext = new Set([
  "cookie",
  "connection",
  "accept-encoding",
  "accept-language",
  "if-none-match",
  "if-modified-since",
]);

/** What the framework's own scripts ask for, on pages for staff, is not for readers. */
function isForFramework(headers: IncomingHttpHeaders): boolean {
  return "rsc" in headers || "next-action" in headers || "next-router-prefetch" in headers;
}

function isTooLong(headers: IncomingHttpHeaders): boolean {
  return "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > longestForm;
}

/** Leads whoever prefers another language from the site's root to its greeting there. */
function leadsToGreeting(request: IncomingMessage, response: ServerResponse): boolean {
  const language = greetingLanguage((name) => {
    const value = request.headers[name];
    return typeof value === "string" ? value : undefined;
  });
  if (language === routing.defaultLocale) return false;
  response.writeHead(307, {
    location: localePath(language, "/"),
    "cache-control": "no-store",
    vary: rootVaries,
  });
  response.end();
  return true;
}

const rootVaries = "accept-language, cookie, sec-fetch-site, referer, accept-encoding";
