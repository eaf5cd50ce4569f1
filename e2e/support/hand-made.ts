import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { z } from "zod";

/** A server action of the build: the file that has it, its name, the id that requests call it by, and a page that uses it. */
export type BuiltAction = { key: string; id: string; path: string };

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      exportedName: z.string(),
      filename: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Every server action of the build under test, by `file name`. */
export function builtActions(): BuiltAction[] {
  const file = join(".next", "server", "server-reference-manifest.json");
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
    const [page = ""] = Object.keys(workers).sort((a, b) => a.length - b.length);
    const path = page
      .replace(/^app\/\[locale\]/, "")
      .replace(/\/page$/, "")
      .replace(/\/\([a-z]+\)/g, "")
      .replace(/\[[^\]]+\]/g, "none");
    return { key: `${filename.replace(/^.*\/|\.ts$/g, "")} ${exportedName}`, id, path: path || "/" };
  });
}

/** Every route handler of the build, by its path in the app. */
export function builtRoutes(): string[] {
  const file = join(".next", "app-path-routes-manifest.json");
  const routes = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(routes)
    .filter(([entry]) => entry.endsWith("/route"))
    .map(([, path]) => path);
}

export type Fields = Readonly<Record<string, string>>;
/** Fields of a form: words, or a file. */
export type Sent = Readonly<Record<string, string | File>>;

/** What an action was called with: a form after the state before it, a form alone, or one value. */
export type Call = { form: Sent; after?: boolean } | { value: unknown };

/** Calls an action as nobody's page would: the request that Next's client sends, made by hand. */
export async function callAction(
  request: APIRequestContext,
  origin: string,
  { id, path }: BuiltAction,
  call: Call,
  headers: Fields = {},
): Promise<APIResponse> {
  const multipart = new FormData();
  if ("value" in call) multipart.append("0", JSON.stringify([call.value]));
  else {
    // How React writes a form among the arguments: its fields come before what names them.
    for (const [name, value] of Object.entries(call.form)) multipart.append(`_1_${name}`, value);
    multipart.append("0", JSON.stringify(call.after === true ? [null, "$K1"] : ["$K1"]));
  }
  return await request.post(path, {
    multipart,
    maxRedirects: 0,
    // A connection kept open may be closed just as it is used again.
    maxRetries: 2,
    headers: { origin, "next-action": id, accept: "text/x-component", ...headers },
  });
}

/** The code of the refusal in an action's answer, from its value or the address it leads to; null where there is none. */
export async function refusalOf(answer: APIResponse): Promise<string | null> {
  const leads = answer.headers()["x-action-redirect"] ?? "";
  const led = /[?&](?:problem|refused|kept)=(\w+)/.exec(leads) ?? /done=no-(\w+)/.exec(leads);
  if (led?.[1] !== undefined) return led[1];
  return /^1:.*?"code":"(\w+)"/m.exec(await answer.text())?.[1] ?? null;
}
