import "server-only";
import type { NextAuthOptions } from "next-auth";
import { z } from "zod";

/** What a sign-in's token carries: who, which sign-in, and the version of sign-ins that was valid when it was made. */
export const signInTokenSchema = z.object({ sub: z.string(), tokenVersion: z.int(), signIn: z.string() });

/** A working day. */
export const signInLasts = 12 * 60 * 60;

/**
 * Options of next-auth. Tokens say who signed in, never what that person may do: the account is read anew for each
 * request, so that a change of role or a suspension holds at once. Name and password are checked by the verb
 * `signIn` in the sign-in page's action, which works without JavaScript.
 */
export const authOptions: NextAuthOptions = {
  providers: [],
  pages: { signIn: "/sign-in" },
  session: { strategy: "jwt", maxAge: signInLasts },
  callbacks: {
    session: ({ session, token }) => ({
      ...session,
      token: { sub: token.sub, tokenVersion: token.tokenVersion, signIn: token.signIn },
    }),
  },
};
