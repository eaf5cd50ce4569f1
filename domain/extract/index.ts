export * from "./explain";
export * from "./extract-page";
export type * from "./types";
