import { type APIRequestContext, expect, request as http, test } from "@playwright/test";
import { can, type Role, roles, type Verb } from "@/domain/access";
import { passwords } from "./support/accounts";
import { actionCalls } from "./support/action-calls";
import { action, joinByHand, signInByHand } from "./support/by-hand-people";
import { builtActions, builtRoutes, type Call, callAction, refusalOf } from "./support/hand-made";
import { publicRoutes, routeCalls } from "./support/route-calls";

/** Hand-made requests of everyone, to everything that the build has: nothing is left out, because the build lists it. */
type Asker = { who: string; role: Role | null; request: APIRequestContext };

const password = "hand-made requests only";

/** As a proxy beside the server would say it: failures here count against no other test's address. */
const extraHTTPHeaders = { "x-forwarded-for": "198.51.100.7" };

/** Everyone who may ask, from nobody to whoever was suspended or has signed out. */
async function everyone(origin: string): Promise<Asker[]> {
  const admin = await signInByHand(origin, "admin", passwords.admin);
  const askers: Asker[] = [
    { who: "nobody", role: null, request: await http.newContext({ extraHTTPHeaders, baseURL: origin }) },
    { who: "admin", role: "admin", request: admin },
  ];
  for (const role of roles.filter((one) => one !== "admin")) {
    const name = `by-hand.${role}`;
    await joinByHand(origin, admin, { name, role, password });
    askers.push({ who: role, role, request: await signInByHand(origin, name, password) });
  }
  const out = await signInByHand(origin, "by-hand.recorder", password);
  const cookies = await out.storageState();
  await callAction(out, origin, action("sign-out-action signOutAction"), { form: {} });
  const again = await http.newContext({ extraHTTPHeaders, baseURL: origin, storageState: cookies });
  askers.push({ who: "ended sign-in", role: null, request: again });
  return askers;
}

/** Whether a role may ask for something that needs `verb`. */
const may = (role: Role | null, verb: Verb | "anyone") => verb === "anyone" || can(role, verb);

test("every server action holds everyone to the table of permissions, whoever makes the request by hand", async ({
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? "";
  expect(Object.keys(actionCalls).sort(), "an action without an expectation").toEqual(
    builtActions()
      .map(({ key }) => key)
      .sort(),
  );
  const askers = await everyone(baseURL);
  for (const [key, { verb, call, not = [] }] of Object.entries(actionCalls)) {
    for (const { who, role, request } of askers) {
      if (not.includes(who)) continue;
      const answer = await callAction(request, baseURL, action(key), call);
      const code = await refusalOf(answer);
      const said = `${key}, as ${who}`;
      expect(answer.status(), said).toBeLessThan(400);
      if (may(role, verb)) expect(["not_signed_in", "not_permitted", "unexpected"], said).not.toContain(code);
      else expect(code, said).toBe(role === null ? "not_signed_in" : "not_permitted");
    }
  }
  const admin = askers[1]?.request ?? (await http.newContext());
  const reviewer = askers.find(({ role }) => role === "reviewer");
  const listed = await (await admin.get("/desk/accounts")).text();
  const id = /\/desk\/accounts\/([\w-]+)"[^>]*>by-hand\.reviewer</.exec(listed)?.[1] ?? "";
  const suspended = await callAction(admin, baseURL, action("account-actions suspendAction"), {
    ...{ after: true, form: { id } },
  });
  expect(suspended.headers()["x-action-redirect"]).toContain("done=suspended");
  for (const key of ["review-actions publishAction", "comment-actions openThreadAction"]) {
    const call = actionCalls[key]?.call ?? { form: {} };
    if (reviewer === undefined) throw new Error("no reviewer");
    const answer = await callAction(reviewer.request, baseURL, action(key), call);
    expect(await refusalOf(answer), `${key}, suspended`).toBe("not_signed_in");
  }
  for (const { request } of askers) await request.dispose();
});

test("what no page would send is refused in words, never with a fault of ours", async ({
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? "";
  const admin = await signInByHand(baseURL, "admin", passwords.admin);
  const recorder = await signInByHand(baseURL, "recorder", passwords.recorder);
  const odd: Call[] = [
    { value: null },
    { value: { get: 1, id: [{}] } },
    { after: true, form: { id: "\u0000'--" } },
  ];
  for (const [key, { verb }] of Object.entries(actionCalls)) {
    // These end sign-ins that tests share, or count against their accounts.
    if (/sign-out|endOthers|changePassword|codes-actions/.test(key)) continue;
    const request = verb !== "anyone" && can("recorder", verb) ? recorder : admin;
    for (const call of odd) {
      const answer = await callAction(request, baseURL, action(key), call);
      expect(answer.status(), `${key} with ${JSON.stringify(call)}`).toBeLessThan(500);
      expect(await refusalOf(answer), `${key} with ${JSON.stringify(call)}`).not.toBe("unexpected");
    }
  }
  const one = action("account-actions resetAction");
  const form = { after: true, form: { id: "none" } };
  const foreign = await callAction(admin, "https://evil.example", one, form);
  expect(foreign.status(), "from another site").toBe(403);
  const framed = await callAction(admin, baseURL, one, form, { "sec-fetch-site": "cross-site" });
  expect(framed.status(), "said to be from another site").toBe(403);
  const broken = await admin.post(one.path, {
    headers: { origin: baseURL, "next-action": one.id, "content-type": "text/plain;charset=UTF-8" },
    data: '["$K9',
  });
  expect(broken.status(), "no arguments at all").toBe(400);
  const unknown = await callAction(admin, baseURL, { ...one, id: "40".padEnd(42, "a") }, form);
  expect([404, 409], "an action that nobody wrote").toContain(unknown.status());
  const huge = { after: true, form: { id: "x".repeat(9_000_000) } };
  expect((await callAction(admin, baseURL, one, huge)).status(), "nine megabytes").toBeLessThan(500);
  await admin.dispose();
  await recorder.dispose();
});

test("every route holds everyone to the table of permissions, and to what it takes", async ({
  baseURL: given,
}) => {
  test.slow();
  const baseURL = given ?? "";
  const expected = [...Object.keys(routeCalls), ...publicRoutes].sort();
  expect(expected, "a route without an expectation").toEqual(builtRoutes().sort());
  const askers: Asker[] = [
    { who: "nobody", role: null, request: await http.newContext({ baseURL, extraHTTPHeaders }) },
    ...(await Promise.all(
      roles.map(async (role) => ({
        ...{ who: role, role },
        request: await signInByHand(baseURL, role, passwords[role]),
      })),
    )),
  ];
  for (const calls of Object.values(routeCalls)) {
    for (const { method, path, verb, refused, data } of calls) {
      for (const { who, role, request } of askers) {
        const said = `${method} ${path}, as ${who}`;
        const headers = { origin: baseURL };
        const answer = await request.fetch(path, {
          method,
          headers,
          maxRedirects: 0,
          maxRetries: 2,
          ...(data && { data }),
        });
        expect(answer.status(), said).toBeLessThan(500);
        const refusals = refused ?? (role === null ? [401] : [403]);
        if (may(role, verb)) expect([401, 403], said).not.toContain(answer.status());
        else expect(refusals, said).toContain(answer.status());
        if (method === "GET") continue;
        const foreign = { origin: "https://evil.example" };
        const sent = await request.fetch(path, { method, headers: foreign, ...(data && { data }) });
        expect(sent.status(), `${said}, from another site`).toBe(403);
        const oddly = { ...headers, "content-type": "application/json" };
        const odd = await request.fetch(path, { method, headers: oddly, data: "{", maxRedirects: 0 });
        expect(odd.status(), `${said}, with half of JSON`).toBeLessThan(500);
      }
    }
  }
  for (const { request } of askers) await request.dispose();
});
