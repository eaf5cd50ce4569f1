import "server-only";
import { hash, hashSync, verify } from "@node-rs/argon2";
import { noPassword } from "../../account-secrets";

/** Argon2id with the parameters of RFC 9106's second recommendation, lowered in memory for small machines. */
const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, hashing);
export const hashPasswordSync = (password: string): string => hashSync(password, hashing);

/** Compared against where there is no password, so that the time taken does not tell accounts apart. */
let decoy: Promise<string> | null = null;

/** Whether a password fits a hash. @param kept null where there is no account */
export async function fitsPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("decoy");
  const isSet = kept !== null && kept !== noPassword;
  return (await verify(isSet ? kept : await decoy, password)) && isSet;
}
