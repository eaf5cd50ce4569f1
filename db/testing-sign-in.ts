import "server-only";
import { signIn } from "./mutations/account/sign-in";

/** Signs in where no second step is asked for. @throws Error where one is */
export async function wholeSignIn(...given: Parameters<typeof signIn>) {
  const step = await signIn(...given);
  if (step.is !== "in") throw new Error(`A second step is asked for: ${step.is}.`);
  return step.signedIn;
}
