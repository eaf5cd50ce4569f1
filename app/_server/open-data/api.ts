import "server-only";
import { randomUUID } from "node:crypto";
import { listItems } from "@/db/queries/open-data/list";
import { newestPublication } from "@/db/queries/open-data/newest";
import { getItem } from "@/db/queries/open-data/one";
import { withdrawalOf } from "@/db/queries/open-data/standing";
import {
  apiRoot,
  nextQuery,
  openApiDocument,
  type Resource,
  readListQuery,
  readOneQuery,
  resourceNamed,
  resources,
  withFields,
} from "@/domain/open-data";
import { preferredLanguage } from "@/i18n/choose-language";
import type { Locale } from "@/i18n/routing";
import { getDatabase } from "../database";
import { log } from "../log";
import { textAnswer } from "../unchanged";
import { problem } from "./problem";

const allowed = "GET, HEAD, OPTIONS";

/** Answers an address of the interface; whatever goes wrong is a problem in the reader's language. */
export async function answerApi(request: Request): Promise<Response> {
  const locale = preferredLanguage(request.headers.get("accept-language") ?? "");
  const { pathname, search, searchParams } = new URL(request.url);
  const instance = `${pathname}${search}`;
  try {
    const parts = partsOf(pathname);
    const asked = { request, locale, instance, searchParams };
    if (parts === null) return await problem(locale, "not-found", instance);
    const [name, ...id] = parts;
    if (name === undefined) return answerIndex(request);
    if (name === "openapi.json" && id.length === 0) return json(request, openApiDocument());
    const resource = resourceNamed(name);
    if (resource === null) return await problem(locale, "not-found", instance);
    if (id.length === 0) return await answerList(resource, asked);
    if (id.length === resource.id.length) return await answerOne(resource, id, asked);
    return await problem(locale, "not-found", instance);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    log.error({ reference, err: error, path: pathname }, "unexpected error");
    return await problem(locale, "unexpected", instance, { facts: { reference } });
  }
}

/** Says which methods there are; any other one is a problem. */
export async function answerOtherMethod(request: Request): Promise<Response> {
  const locale = preferredLanguage(request.headers.get("accept-language") ?? "");
  const { pathname, search } = new URL(request.url);
  const answer = await problem(locale, "method-not-allowed", `${pathname}${search}`);
  answer.headers.set("allow", allowed);
  return answer;
}

/** Tells browsers that pages of any site may read. */
export function answerOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow: allowed,
      "access-control-allow-origin": "*",
      "access-control-allow-methods": allowed,
      "access-control-allow-headers": "if-none-match, if-modified-since, accept-language",
      "access-control-max-age": "86400",
    },
  });
}

type Asked = { request: Request; locale: Locale; instance: string; searchParams: URLSearchParams };

async function answerList(resource: Resource, asked: Asked): Promise<Response> {
  const query = readListQuery(resource, asked.searchParams, new Date().toISOString());
  if ("faults" in query) return await problem(asked.locale, "invalid-parameter", asked.instance, query);
  const { items, next } = listItems(getDatabase(), resource, query);
  const following = next === null ? null : `${apiRoot}/${resource.name}?${nextQuery(query, next)}`;
  const data = items.map((item) => withFields(item, query.fields));
  const answer = json(asked.request, { data, next: following, as_of: query.asOf });
  if (following !== null) answer.headers.append("link", `<${following}>; rel="next"`);
  return answer;
}

async function answerOne(resource: Resource, id: readonly string[], asked: Asked): Promise<Response> {
  const query = readOneQuery(resource, asked.searchParams, new Date().toISOString());
  if ("faults" in query) return await problem(asked.locale, "invalid-parameter", asked.instance, query);
  const item = getItem(getDatabase(), resource, id, query);
  if (item === null) return await problemOfMissing(resource, id, query.asOf, asked);
  return json(asked.request, { data: withFields(item, query.fields), as_of: query.asOf });
}

/** What belongs to a session whose record was taken back is gone; anything else was never there. */
async function problemOfMissing(
  { grouping }: Resource,
  [session = ""]: readonly string[],
  asOf: string | null,
  { locale, instance }: Asked,
): Promise<Response> {
  const withdrawn = grouping === "session" ? withdrawalOf(getDatabase(), session, asOf) : null;
  return withdrawn === null
    ? await problem(locale, "not-found", instance)
    : await problem(locale, "withdrawn", instance, { facts: withdrawn });
}

function answerIndex(request: Request): Response {
  return json(request, {
    openapi: `${apiRoot}/openapi.json`,
    documentation: "/open-data",
    dumps: "/dumps/index.json",
    published_at: newestPublication(getDatabase()),
    resources: resources.map(({ name, title }) => ({
      name,
      title: title["zh-CN"],
      title_en: title.en,
      list: `${apiRoot}/${name}`,
    })),
  });
}

function json(request: Request, value: unknown): Response {
  const answer = textAnswer(request, JSON.stringify(value), "application/json");
  answer.headers.set("access-control-expose-headers", "ETag, Link, RateLimit, RateLimit-Policy");
  answer.headers.set(
    "link",
    `<${apiRoot}/openapi.json>; rel="service-desc"; type="application/json", </open-data>; rel="service-doc"`,
  );
  return answer;
}

/** The parts of a path below the interface's root; null where one cannot be read. */
function partsOf(pathname: string): string[] | null {
  try {
    return pathname
      .slice(apiRoot.length)
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}
