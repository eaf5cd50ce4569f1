import "server-only";
import { z } from "zod";
import { linksAt } from "@/db/person-links";
import { publishedGroup, publishedRevision } from "@/db/queries/open-data/published";
import { withdrawalOf } from "@/db/queries/open-data/standing";
import { getSession } from "@/db/queries/session";
import { akomaNtosoOf, mergePopolo, popoloOf, popoloOfPerson } from "@/domain/linked-formats";
import { type KnownAs, knownAs, type Published } from "@/domain/open-data";
import { preferredLanguage } from "@/i18n/choose-language";
import { getDatabase } from "../database";
import { bodyData, personData, sessionData } from "../linked-data";
import { problem } from "../open-data/problem";
import { wholeAddress } from "../origin";
import { textAnswer } from "../unchanged";
import { type LinkedForm, linkedFile, linkedTypes } from "./files";

const revisionSchema = z.coerce.number().int().min(1).max(100_000).optional();

/** A session in another form: `KEY.popolo.json`, `KEY.akn.xml`, `KEY.jsonld`, with `revision` as it once was. */
export async function answerSession(request: Request, file: string): Promise<Response> {
  const asked = linkedFile(file, ["popolo.json", "akn.xml", "jsonld"]);
  const number = revisionSchema.safeParse(new URL(request.url).searchParams.get("revision") ?? undefined);
  if (asked === null || !number.success) return await missing(request);
  const { name: key, form } = asked;
  const db = getDatabase();
  const published =
    number.data === undefined
      ? publishedGroup(db, "session", key)[0]
      : publishedRevision(db, key, number.data);
  if (published === undefined || published === null) return await missing(request, key);
  if (form === "popolo.json") return json(request, form, popoloOf(published, wholeAddress, knownNow()));
  if (form === "akn.xml") return answer(request, form, akomaNtosoOf(published, wholeAddress));
  const view = getSession(db, key, published.revision);
  return view === null ? await missing(request) : json(request, form, inContext(sessionData("zh-CN", view)));
}

/** What a body's records say of a name: `NAME.popolo.json`, `NAME.jsonld`. */
export async function answerPerson(request: Request, body: string, file: string): Promise<Response> {
  const asked = linkedFile(file, ["popolo.json", "jsonld"]);
  if (asked === null) return await missing(request);
  const document = popoloOfBody(publishedGroup(getDatabase(), "body", body));
  const its = popoloOfPerson(document, `${body}/${asked.name}`);
  if (its.persons.length === 0) return await missing(request);
  if (asked.form === "popolo.json") return json(request, asked.form, its);
  const posts = its.memberships.map(({ label }) => String(label));
  return json(request, asked.form, inContext(personData(body, asked.name, posts)));
}

/** A body with all its sessions: `BODY.popolo.json`, `BODY.jsonld`. */
export async function answerBody(request: Request, file: string): Promise<Response> {
  const asked = linkedFile(file, ["popolo.json", "jsonld"]);
  const sessions = asked === null ? [] : publishedGroup(getDatabase(), "body", asked.name);
  const latest = sessions.toSorted((a, b) => a.identity.year - b.identity.year).at(-1);
  if (asked === null || latest === undefined) return await missing(request);
  if (asked.form === "popolo.json") return json(request, asked.form, popoloOfBody(sessions));
  return json(request, asked.form, inContext(bodyData(latest.identity)));
}

function popoloOfBody(sessions: readonly Published[]) {
  const known = knownNow();
  return mergePopolo(sessions.map((session) => popoloOf(session, wholeAddress, known)));
}

function knownNow(): KnownAs {
  return knownAs(linksAt(getDatabase(), null));
}

function inContext(data: object): object {
  return { "@context": "https://schema.org", ...data };
}

function json(request: Request, form: LinkedForm, value: unknown): Response {
  return answer(request, form, JSON.stringify(value));
}

function answer(request: Request, form: LinkedForm, text: string): Response {
  const made = textAnswer(request, text, linkedTypes[form]);
  made.headers.set("link", '</open-data#linked>; rel="help"');
  return made;
}

/** @param session its address; where its record was taken back, that is said */
async function missing(request: Request, session?: string): Promise<Response> {
  const locale = preferredLanguage(request.headers.get("accept-language") ?? "");
  const { pathname, search } = new URL(request.url);
  const withdrawn = session === undefined ? null : withdrawalOf(getDatabase(), session, null);
  return withdrawn === null
    ? await problem(locale, "not-found", `${pathname}${search}`)
    : await problem(locale, "withdrawn", `${pathname}${search}`, { facts: withdrawn });
}
