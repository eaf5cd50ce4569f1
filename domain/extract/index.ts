export { withDoubt } from "./doubt";
export * from "./explain";
export * from "./extract-page";
export { type Rule, ruleMeaning, rules } from "./rule-book";
export { simplified, simplifiedUnit } from "./scripts";
export type * from "./types";
