/** Names of the accounts that `huilu setup` makes, with passwords that exist only in the tests' own database. */
export const passwords = {
  admin: "admin-in-browser-tests",
  recorder: "recorder-in-browser-tests",
  recorder2: "recorder2-in-browser-tests",
  reviewer: "reviewer-in-browser-tests",
  auditor: "auditor-in-browser-tests",
};

export type AccountName = keyof typeof passwords;
