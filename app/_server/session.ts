import "server-only";
import { cookies } from "next/headers";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import type { Context } from "@/db/context";
import type { FirstStep, SignedIn } from "@/db/mutations/account/enter";
import { signOut } from "@/db/mutations/account/sign-out";
import { touchSignIn } from "@/db/mutations/account/touch-sign-in";
import { accountOfToken } from "@/db/queries/accounts";
import { authOptions, signInLasts, signInTokenSchema } from "./auth";
import { getDatabase } from "./database";
import { environment } from "./environment";

const sessionSchema = z.object({ token: signInTokenSchema });

/** The account of whoever asks, or null. Read anew for each request. */
export const readAccount = cache(async () => {
  const parsed = sessionSchema.safeParse(await getServerSession(authOptions));
  if (!parsed.success) return null;
  const account = accountOfToken(getDatabase(), parsed.data.token);
  if (account !== null) touchSignIn(getDatabase(), account.signIn, new Date().toISOString());
  return account;
});

/** Context of a request for verbs and guarded reads. */
export async function readContext(): Promise<Context> {
  const account = await readAccount();
  return {
    actor: account === null ? null : { id: account.id, role: account.role },
    db: getDatabase(),
    now: new Date().toISOString(),
  };
}

function sessionCookie(): { name: string; secure: boolean } {
  const secure = environment().NEXTAUTH_URL.startsWith("https:");
  return { name: `${secure ? "__Secure-" : ""}next-auth.session-token`, secure };
}

/** Sets the sign-in cookie that next-auth reads. */
export async function startSession(signedIn: SignedIn): Promise<void> {
  const { name, secure } = sessionCookie();
  const token = await encode({
    token: { sub: signedIn.id, tokenVersion: signedIn.tokenVersion, signIn: signedIn.signIn },
    secret: environment().NEXTAUTH_SECRET,
    maxAge: signInLasts,
  });
  (await cookies()).set(name, token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: signInLasts,
  });
}

const stepCookie = "huilu-second-step";

/** The token of a sign-in that waits for its second step; "" without one. */
export async function readStep(): Promise<string> {
  return (await cookies()).get(stepCookie)?.value ?? "";
}

/**
 * Goes on after the first step of signing in: in, or to the page of the second step.
 *
 * @param target address of ours to reach in the end @param stepPage address of the second step
 * @returns where to go now
 */
export async function afterFirstStep(step: FirstStep, target: string, stepPage: string): Promise<string> {
  if (step.is === "in") {
    await startSession(step.signedIn);
    return target;
  }
  const { secure } = sessionCookie();
  (await cookies()).set(stepCookie, step.token, {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure },
    maxAge: 10 * 60,
  });
  return `${stepPage}?next=${encodeURIComponent(target)}`;
}

/** Forgets the second step, once it is done. */
export async function dropStep(): Promise<void> {
  (await cookies()).delete(stepCookie);
}

/** Ends the sign-in and removes its cookie. */
export async function endSession(): Promise<void> {
  const account = await readAccount();
  if (account !== null) signOut(getDatabase(), account.signIn, new Date().toISOString());
  (await cookies()).delete(sessionCookie().name);
}
