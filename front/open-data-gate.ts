import type { IncomingMessage, ServerResponse } from "node:http";
import { apiRoot } from "@/domain/open-data";
import { preferredLanguage } from "@/i18n/choose-language";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import en from "@/messages/en";
import zh from "@/messages/zh-CN";
import { askerOfRequest } from "./asker";
import { RateLimit } from "./rate-limit";

/** Length of a window in which requests are counted, in seconds. */
const seconds = 60;

const words = { "zh-CN": zh.openData.problems, en: en.openData.problems } as const;

/** Whether a path is one of the open data interface. */
export function isApi(path: string): boolean {
  return path === apiRoot || path.startsWith(`${apiRoot}/`);
}

/** The language of an answer of the interface; only problems have one. */
export function apiLanguage({ headers }: IncomingMessage): Locale {
  return preferredLanguage(headers["accept-language"] ?? "");
}

/**
 * Counts requests for the interface, whether they are answered from memory or not.
 *
 * @param quota requests a minute that one network address may make
 * @returns asks for each request; gives the headers that tell how the asker stands, or null where it was turned away
 */
export function openDataGate(quota: number, origin: URL) {
  const limit = new RateLimit(quota, seconds);
  return (request: IncomingMessage, response: ServerResponse): Record<string, string> | null => {
    const { allowed, remaining, reset } = limit.take(askerOfRequest(request), Date.now());
    // After the draft "RateLimit header fields for HTTP" of the IETF's working group HTTPAPI.
    const headers = {
      "ratelimit-policy": `"default";q=${quota};w=${seconds}`,
      ratelimit: `"default";r=${remaining};t=${reset}`,
    };
    if (allowed) return headers;
    const locale = apiLanguage(request);
    const body = JSON.stringify({
      type: new URL(localePath(locale, "/open-data#too-many-requests"), origin).href,
      title: words[locale]["too-many-requests"].title,
      status: 429,
      detail: words[locale]["too-many-requests"].detail.replace("{seconds}", String(reset)),
      instance: request.url ?? "/",
      code: "too-many-requests",
    });
    response.writeHead(429, {
      ...headers,
      "retry-after": String(reset),
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": locale,
      "content-length": Buffer.byteLength(body),
      "cache-control": "no-store",
      vary: "accept-language",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "RateLimit, RateLimit-Policy, Retry-After",
    });
    response.end(request.method === "HEAD" ? undefined : body);
    return null;
  };
}
