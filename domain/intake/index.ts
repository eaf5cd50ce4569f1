export * from "./draft-from-report";
export * from "./file-name";
export * from "./no-page";
export * from "./page-reading";
export * from "./page-text";
export * from "./queue";
export * from "./sessions-of-page";
export * from "./source-input";
