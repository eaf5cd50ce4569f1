export * from "./explain";
export * from "./extract-page";
export { type Rule, ruleMeaning, rules } from "./rule-book";
export { simplified } from "./scripts";
export type * from "./types";
