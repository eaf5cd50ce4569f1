export * from "./draft-from-report";
export * from "./page-reading";
export * from "./page-text";
export * from "./sessions-of-page";
