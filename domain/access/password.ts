/** Characters that a password has at least: length, not variety, is what keeps it (NIST SP 800-63B, 5.1.1.2). */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Why a password cannot be used: `short`, `long`, or `easy` (it holds the account's name, or hardly differs in itself). */
export type PasswordFault = "password_short" | "password_long" | "password_easy";

/** What is wrong with a password for an account, or null. @param name the account's name */
export function passwordFault(password: string, name: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < shortestPassword) return "password_short";
  if (password.length > longestPassword) return "password_long";
  const holdsName = name.length > 3 && password.toLowerCase().includes(name.toLowerCase());
  return holdsName || new Set(characters).size < 5 ? "password_easy" : null;
}
