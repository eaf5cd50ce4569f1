export * from "./article";
export * from "./attendance-rate";
export * from "./base";
export * from "./claim";
export * from "./inspect";
export { votedAt } from "./law-findings";
export * from "./majority";
export * from "./quorum";
export * from "./quorum-rules";
