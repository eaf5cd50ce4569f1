import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { routing } from "@/i18n/routing";
import { environment } from "../environment";
import type { Flow } from "./flow";

const name = "huilu-organisation";
/** Sealed apart from sign-ins: one can never be taken for the other. */
const salt = "huilu organisation";
const lasts = 10 * 60;

const flowSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  locale: z.enum(routing.locales),
});
type KeptFlow = z.infer<typeof flowSchema>;

/** Keeps, sealed and for ten minutes, what the way back is held to, and where it leads in the end. */
export async function keepFlow(flow: Flow & Pick<KeptFlow, "next" | "locale">): Promise<void> {
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL: site } = environment();
  const token = await encode({ token: flow, secret, salt, maxAge: lasts });
  (await cookies()).set(name, token, {
    ...{ httpOnly: true, sameSite: "lax", path: "/api/sign-in", secure: site.startsWith("https:") },
    maxAge: lasts,
  });
}

/** Takes what was kept; it is good for one way back. @returns null where there is none, or it is too old */
export async function takeFlow(): Promise<KeptFlow | null> {
  const jar = await cookies();
  const kept = jar.get(name)?.value;
  jar.set(name, "", { path: "/api/sign-in", maxAge: 0 });
  if (kept === undefined) return null;
  const token = await decode({ token: kept, secret: environment().NEXTAUTH_SECRET, salt }).catch(() => null);
  const parsed = flowSchema.safeParse(token);
  return parsed.success ? parsed.data : null;
}
