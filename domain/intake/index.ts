export * from "./draft-from-report";
export * from "./page-text";
